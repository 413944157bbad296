//! The rules of this room.

mod finding;

pub use finding::{PRG_05, findings, kept_up};

use jiff::civil::Date;

use super::{Element, Measure, Programme, Target};
use crate::{
    activity::Series,
    agreement::organisations,
    policy::{Grade, Policy, parameter},
    record::{OrganisationId, ProgrammeId, Record},
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::{
        Text,
        messages::{programme as words, term, term::programme as terms},
    },
    workspace::Workspace,
};

const fn rule(code: &'static str, title: Text, message: Text, basis: Text) -> Rule {
    Rule { code, title, message, basis, grade: Grade::Own, parameters: &[] }
}

/// PRG-01 · An organisation has one programme a year.
pub static PRG_01: Rule = rule("PRG-01", words::PRG_01_TITLE, words::PRG_01_MESSAGE, words::PRG_01_BASIS);

/// PRG-02 · An element has no more parts than its name says.
pub static PRG_02: Rule = rule("PRG-02", words::PRG_02_TITLE, words::PRG_02_MESSAGE, words::PRG_02_BASIS);

/// PRG-03 · A part is named once.
pub static PRG_03: Rule = rule("PRG-03", words::PRG_03_TITLE, words::PRG_03_MESSAGE, words::PRG_03_BASIS);

/// PRG-04 · A target asks for something.
pub static PRG_04: Rule = rule("PRG-04", words::PRG_04_TITLE, words::PRG_04_MESSAGE, words::PRG_04_BASIS);

/// PRG-06 · A programme is drawn up for a year near the present: the last years can be entered afterwards, the next one
/// prepared.
pub static PRG_06: Rule = Rule {
    parameters: &["programme.years-before", "programme.years-after"],
    ..rule("PRG-06", words::PRG_06_TITLE, words::PRG_06_MESSAGE, words::PRG_06_BASIS)
};

/// PRG-07 · A part consists of activities of a theme that their series has.
pub static PRG_07: Rule = rule("PRG-07", words::PRG_07_TITLE, words::PRG_07_MESSAGE, words::PRG_07_BASIS);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&PRG_01, &PRG_02, &PRG_03, &PRG_04, &PRG_05, &PRG_06, &PRG_07];

/// PRG-01: no other programme of the organisation is for this year. `own`: the one that is looked at.
pub fn drawn_once(
    workspace: &Workspace,
    organisation: OrganisationId,
    year: i16,
    own: Option<ProgrammeId>,
) -> Explanation {
    let others = workspace.programmes.of(organisation, year).filter(|(id, _)| Some(*id) != own);
    let records: Vec<Record> = others.map(|(id, _)| id.into()).collect();
    let explanation = PRG_01
        .holds(Condition::at_most(
            Term::counted(&terms::OTHERS, records.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::number(&terms::YEAR, year))
        .with(Term::new(&terms::ORGANISATION, organisations::name(workspace, organisation)));
    records.into_iter().fold(explanation, Explanation::about)
}

/// PRG-02; `None` for an element whose name says no number. `more`: how many are to come.
pub fn within_size(programme: &Programme, element: Element, more: u32) -> Option<Explanation> {
    let named = i64::try_from(programme.parts(element).len()).unwrap_or(i64::MAX);
    let wanted = Term::number(&terms::WANTED, named.saturating_add(i64::from(more)))
        .computed_from([Term::number(&terms::NAMED, named), Term::number(&terms::MORE, more)]);
    let explanation = PRG_02.holds(Condition::at_most(wanted, Term::number(&terms::SIZE, element.size()?)));
    Some(explanation.with(Term::label(&terms::ELEMENT, element.text())))
}

/// PRG-03.
pub fn named_once(programme: &Programme, element: Element, name: &str) -> Explanation {
    let found = i64::from(programme.parts(element).iter().any(|part| part.name == name));
    PRG_03
        .holds(Condition::at_most(Term::number(&terms::SAME_NAME, found), Term::number(&term::ALLOWED, 0)))
        .with(Term::label(&terms::ELEMENT, element.text()))
        .with(Term::words(&terms::PART, name))
}

/// PRG-04.
pub fn asks_something(target: &Target, measure: Measure) -> Explanation {
    PRG_04
        .holds(Condition::at_least(
            Term::number(&terms::TARGET, target.number),
            Term::number(&term::NEEDED, 1),
        ))
        .with(Term::label(&terms::MEASURE, measure.text()))
}

/// PRG-06.
pub fn near(year: i16, today: Date, policy: &Policy) -> Explanation {
    let before = policy.on(&parameter::PROGRAMME_YEARS_BEFORE, today);
    let after = policy.on(&parameter::PROGRAMME_YEARS_AFTER, today);
    let this = i64::from(today.year());
    let first = Term::number(&terms::FIRST_YEAR, this.saturating_sub(i64::from(before.value)));
    let last = Term::number(&terms::LAST_YEAR, this.saturating_add(i64::from(after.value)));
    PRG_06.all([
        Condition::at_least(
            Term::number(&terms::YEAR, year),
            first.computed_from([Term::parameter(&before)]),
        ),
        Condition::at_most(Term::number(&terms::YEAR, year), last.computed_from([Term::parameter(&after)])),
    ])
}

/// PRG-07.
pub fn theme_of(series: &Series, theme: &str) -> Explanation {
    let themes = series.named.get().iter().map(|name| TermValue::Words(name.clone()));
    PRG_07
        .holds(Condition::one_of(
            Term::words(&terms::THEME, theme),
            Term::new(&terms::THEMES, TermValue::List(themes.collect())),
        ))
        .with(Term::words(&terms::SERIES, series.name.get().as_str()))
}
