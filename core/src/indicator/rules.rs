//! The rules of this room.

use jiff::civil::{Date, DateTime};

use super::{Aim, AsOf, Indicator};
use crate::{
    organisation::later,
    policy::parameter,
    record::{IndicatorId, Record},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue, rules},
    text::messages::{indicator as words, term, term::indicator as terms},
    workspace::Workspace,
};

rules! {
    /// IND-01 · An indicator is defined once for an area.
    IND_01 = "IND-01", IND_01_TITLE, IND_01_MESSAGE, Own, IND_01_BASIS, [];
    /// IND-02 · A figure is not about days to come.
    IND_02 = "IND-02", IND_02_TITLE, IND_02_MESSAGE, Own, IND_02_BASIS, [];
    /// IND-03 · A series is continued before its latest figure goes stale.
    IND_03 = "IND-03", IND_03_TITLE, IND_03_MESSAGE, D, IND_03_BASIS, ["indicator.freshness"];
    /// IND-04 · An aim stands once in a set.
    IND_04 = "IND-04", IND_04_TITLE, IND_04_MESSAGE, Own, IND_04_BASIS, [];
}

/// IND-01: no other kept indicator has this name and scope. `own`: the indicator that is changed.
pub fn defined_once(workspace: &Workspace, name: &str, scope: &str, own: Option<IndicatorId>) -> Explanation {
    let others = workspace.indicators.named(name, scope).filter(|(id, _)| Some(*id) != own);
    let records: Vec<Record> = others.map(|(id, _)| id.into()).collect();
    let explanation = IND_01
        .holds(Condition::at_most(
            Term::counted(&terms::SAME, records.clone()),
            Term::number(&terms::NONE, 0),
        ))
        .with(Term::words(&terms::NAME, name.trim()))
        .with(Term::words(&terms::SCOPE, scope.trim()));
    records.into_iter().fold(explanation, Explanation::about)
}

/// IND-02.
pub fn not_ahead(indicator: &Indicator, as_of: AsOf, today: Date) -> Explanation {
    let first = Term::date(&terms::FIRST_DAY, as_of.earliest()).computed_from([dated(as_of)]);
    IND_02
        .holds(Condition::not_after(first, Term::date(&term::TODAY, today)))
        .with(Term::words(&terms::NAME, indicator.full_name()))
}

/// IND-03; `None` for a series without a figure.
pub fn continued(workspace: &Workspace, indicator: &Indicator, today: Date) -> Option<Explanation> {
    let (as_of, _) = indicator.latest_on(today)?;
    let freshness = workspace.policy.on(&parameter::INDICATOR_FRESHNESS, today);
    let due = later(&workspace.calendar, as_of.latest(), freshness.value);
    let due = Term::date(&terms::DUE, due).computed_from([dated(as_of), Term::parameter(&freshness)]);
    let explanation = IND_03.holds(Condition::not_after(Term::date(&term::TODAY, today), due));
    Some(explanation.with(Term::words(&terms::NAME, indicator.full_name())))
}

/// IND-04.
pub fn aim_once(aims: &[Aim], title: &str) -> Explanation {
    let found = aims.iter().filter(|aim| aim.title.trim() == title).count();
    let found = Term::number(&terms::SAME_AIMS, i64::try_from(found).unwrap_or(i64::MAX));
    IND_04
        .holds(Condition::at_most(found, Term::number(&terms::ONCE, 1)))
        .with(Term::words(&terms::AIM, title))
}

fn dated(as_of: AsOf) -> Term {
    let value = match as_of {
        AsOf::Date(date) => TermValue::Date(date),
        AsOf::Period(period) => TermValue::Period(period),
        AsOf::Year(year) => TermValue::Words(year.to_string()),
    };
    Term::new(&terms::AS_OF, value)
}

/// What stands out among the indicators: series that nobody continued, and what a merge has left defined twice.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let each = workspace.indicators.kept().flat_map(|(id, indicator)| {
        let continued = continued(workspace, indicator, now.date());
        let once = defined_once(workspace, indicator.name.get(), indicator.scope.get(), Some(id));
        [
            continued.and_then(|continued| continued.finding(Severity::Notice, id)),
            once.finding(Severity::Warning, id),
        ]
    });
    each.flatten().collect()
}
