//! What a text must be before it can be signed.

use jiff::civil::Date;

use super::{AGR_03, AGR_05, AGR_09, AGR_11, AGR_12};
use crate::{
    agreement::{Agreement, Agreements, Measure, Term as Days},
    policy::{Span, parameter},
    record::{AgreementId, OrganisationId},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::agreement as term,
    workspace::Workspace,
};

/// AGR-03: nobody has signed yet.
pub fn unfrozen(agreement: &Agreement, id: AgreementId) -> Explanation {
    let signed = i64::try_from(agreement.signed().count()).unwrap_or(i64::MAX);
    AGR_03
        .holds(Condition::at_most(Term::number(&term::SIGNATURES, signed), Term::number(&term::NONE, 0)))
        .with(Term::words(&term::TITLE, agreement.title.get()))
        .about(id)
}

/// AGR-05: at least 1 of a named unit.
pub fn countable(measure: &Measure) -> Explanation {
    let Measure::Quantified { quantity, unit, .. } = measure else { return AGR_05.all([]) };
    let unit = match unit.trim() {
        "" => TermValue::Nothing,
        unit => TermValue::Words(unit.to_owned()),
    };
    AGR_05.all([
        Condition::at_least(
            Term::number(&term::QUANTITY, *quantity),
            Term::number(&term::QUANTITY_NEEDED, 1),
        ),
        Condition::is_not(Term::new(&term::UNIT, unit), Term::new(&term::UNIT_MISSING, TermValue::Nothing)),
    ])
}

/// AGR-09.
pub fn term_order(days: Days) -> Explanation {
    AGR_09.holds(Condition::not_before(Term::date(&term::TO, days.to), Term::date(&term::FROM, days.from)))
}

/// AGR-09 for a term as somebody enters it: without a last day the policy's length gives one, and says so.
pub fn given_term(workspace: &Workspace, from: Date, to: Option<Date>) -> (Days, Explanation) {
    let Some(to) = to else {
        let length = workspace.policy.on(&parameter::AGREEMENT_TERM, from);
        let days = Days { from, to: last_day(from, length.value) };
        let to = Term::date(&term::TO, days.to)
            .computed_from([Term::parameter(&length), Term::date(&term::FROM, from)]);
        return (days, AGR_09.holds(Condition::not_before(to, Term::date(&term::FROM, from))));
    };
    let days = Days { from, to };
    (days, term_order(days))
}

/// The last day of a term of this length: one year from 11 October ends on 10 October.
fn last_day(from: Date, length: Span) -> Date {
    let length = match length {
        Span::Years(years) => jiff::Span::new().try_years(years),
        Span::Months(months) => jiff::Span::new().try_months(months),
        Span::Days(days) | Span::WorkingDays(days) => jiff::Span::new().try_days(days),
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => jiff::Span::new().try_days(1),
    };
    let next = length.and_then(|length| from.checked_add(length));
    next.and_then(Date::yesterday).unwrap_or(from)
}

/// AGR-11. `parties`: the organisations that are already named; `name`: of the one that is added.
pub fn joins_once(
    parties: impl IntoIterator<Item = OrganisationId>,
    organisation: OrganisationId,
    name: TermValue,
) -> Explanation {
    let times = parties.into_iter().filter(|party| *party == organisation).count();
    let times = i64::try_from(times).unwrap_or(i64::MAX);
    AGR_11
        .holds(Condition::at_most(Term::number(&term::TIMES, times), Term::number(&term::NONE, 0)))
        .with(Term::new(&term::PARTY, name))
        .about(organisation)
}

/// AGR-12. `own`: the agreement that already has the number, when it is changed there.
pub fn number_free(agreements: &Agreements, number: &str, own: Option<AgreementId>) -> Explanation {
    let others: Vec<_> = agreements.numbered(number).filter(|(id, _)| Some(*id) != own).collect();
    let titles = others.iter().map(|(_, other)| TermValue::Words(other.title.get().clone())).collect();
    let records = others.iter().map(|(id, _)| (*id).into()).collect();
    let explanation = AGR_12
        .holds(Condition::at_most(Term::counted(&term::SAME_NUMBER, records), Term::number(&term::NONE, 0)))
        .with(Term::words(&term::NUMBER, number.trim()))
        .with(Term::new(&term::OTHERS, TermValue::List(titles)));
    others.iter().fold(explanation, |explanation, (id, _)| explanation.about(*id))
}
