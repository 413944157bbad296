//! The rules of this room.

use jiff::civil::{Date, DateTime};

use super::{Aim, AsOf, Indicator};
use crate::{
    organisation::later,
    policy::{Grade, parameter},
    record::{IndicatorId, Record},
    rule::{Condition, Explanation, Finding, Rule, Severity, Term, TermValue},
    text::{
        Text,
        messages::{indicator as words, term, term::indicator as terms},
    },
    workspace::Workspace,
};

const fn rule(code: &'static str, title: Text, message: Text, basis: Text) -> Rule {
    Rule { code, title, message, basis, grade: Grade::Own, parameters: &[] }
}

/// IND-01 · An indicator is defined once for an area.
pub static IND_01: Rule = rule("IND-01", words::IND_01_TITLE, words::IND_01_MESSAGE, words::IND_01_BASIS);

/// IND-02 · A figure is not about days to come.
pub static IND_02: Rule = rule("IND-02", words::IND_02_TITLE, words::IND_02_MESSAGE, words::IND_02_BASIS);

/// IND-03 · A series is continued before its latest figure goes stale.
pub static IND_03: Rule = Rule {
    code: "IND-03",
    title: words::IND_03_TITLE,
    message: words::IND_03_MESSAGE,
    basis: words::IND_03_BASIS,
    grade: Grade::D,
    parameters: &["indicator.freshness"],
};

/// IND-04 · An aim stands once in a set.
pub static IND_04: Rule = rule("IND-04", words::IND_04_TITLE, words::IND_04_MESSAGE, words::IND_04_BASIS);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&IND_01, &IND_02, &IND_03, &IND_04];

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
