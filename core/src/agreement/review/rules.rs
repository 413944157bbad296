//! Standing findings about joint meetings and evaluations.

use jiff::civil::Date;

use crate::{
    agreement::{Agreement, Rhythm, Status},
    organisation::later,
    policy::{Grade, Span, parameter},
    record::AgreementId,
    rule::{Condition, Explanation, Finding, Rule, Severity, Term, TermValue},
    text::messages::{agreement as words, term::agreement as term},
    workspace::Workspace,
};

/// AGR-28 · The joint meeting is held within its rhythm.
pub static AGR_28: Rule = Rule {
    code: "AGR-28",
    title: words::AGR_28_TITLE,
    message: words::AGR_28_MESSAGE,
    basis: words::AGR_28_BASIS,
    grade: Grade::D,
    parameters: &["agreement.joint-meeting"],
};

/// AGR-31 · An agreement is evaluated once a year.
pub static AGR_31: Rule = Rule {
    code: "AGR-31",
    title: words::AGR_31_TITLE,
    message: words::AGR_31_MESSAGE,
    basis: words::AGR_31_BASIS,
    grade: Grade::D,
    parameters: &["agreement.evaluation", "agreement.evaluation.after"],
};

impl Rhythm {
    /// The time between two meetings; `None` when they are held as needed.
    pub const fn span(self) -> Option<Span> {
        match self {
            Rhythm::Monthly => Some(Span::Months(1)),
            Rhythm::Quarterly => Some(Span::Months(3)),
            Rhythm::HalfYearly => Some(Span::Months(6)),
            Rhythm::Yearly => Some(Span::Years(1)),
            Rhythm::AsNeeded => None,
        }
    }
}

/// AGR-28: the day by which the next joint meeting is due. `None` when the text says "as needed", and while the agreement
/// is not in force.
pub fn met_in_time(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Explanation> {
    if agreement.status_on(on) != Status::Active {
        return None;
    }
    let (span, rhythm) = match agreement.rhythm_on(on) {
        Some(rhythm) => (rhythm.span()?, Term::label(&term::RHYTHM, rhythm.text())),
        None => {
            let used = workspace.policy.on(&parameter::AGREEMENT_JOINT_MEETING, on);
            (used.value, Term::parameter(&used))
        }
    };
    let last = agreement.joint_meetings().map(|(held, _)| held).rfind(|held| *held <= on);
    let since = agreement.effective()?.max(last.unwrap_or(Date::MIN));
    let due = Term::date(&term::MEETING_DUE, later(&workspace.calendar, since, span))
        .computed_from([Term::date(&term::SINCE, since), rhythm]);
    let explanation = AGR_28
        .holds(Condition::not_after(Term::date(&term::ON, on), due))
        .with(Term::new(&term::LAST_MEETING, last.map_or(TermValue::Nothing, TermValue::Date)))
        .with(Term::words(&term::TITLE, agreement.agreed_title()));
    Some(explanation)
}

/// AGR-31: the day by which the next evaluation is due: a year after the last one, and at the latest the day after the
/// agreement has ended. `None` before it is in force, and when it ended too long ago to be reminded of.
pub fn evaluated_in_time(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Explanation> {
    let every = workspace.policy.on(&parameter::AGREEMENT_EVALUATION, on);
    let reminder = workspace.policy.on(&parameter::AGREEMENT_EVALUATION_AFTER, on);
    let ended = agreement.last_day();
    let told_until = later(&workspace.calendar, ended, reminder.value);
    let asked = match agreement.status_on(on) {
        Status::Active => true,
        Status::Ended | Status::Terminated => on <= told_until,
        _ => false,
    };
    let last = agreement.evaluations().iter().map(|given| given.on).filter(|given| *given <= on).max();
    let since = last.unwrap_or(agreement.effective()?);
    let next = later(&workspace.calendar, since, every.value);
    let due = match last {
        Some(_) => next,
        None => next.min(ended.tomorrow().unwrap_or(Date::MAX)),
    };
    let due = Term::date(&term::EVALUATION_DUE, due)
        .computed_from([Term::date(&term::SINCE, since), Term::parameter(&every)]);
    let explanation = AGR_31
        .holds(Condition::not_after(Term::date(&term::ON, on), due))
        .with(Term::new(&term::LAST_EVALUATION, last.map_or(TermValue::Nothing, TermValue::Date)))
        .with(Term::words(&term::TITLE, agreement.agreed_title()));
    asked.then_some(explanation)
}

/// AGR-28 and AGR-31.
pub(in crate::agreement) fn findings(
    workspace: &Workspace,
    id: AgreementId,
    agreement: &Agreement,
    on: Date,
) -> Vec<Finding> {
    let met = met_in_time(workspace, agreement, on);
    let evaluated = evaluated_in_time(workspace, agreement, on);
    let each = met.into_iter().chain(evaluated);
    each.filter_map(|explanation| explanation.finding(Severity::Notice, id)).collect()
}
