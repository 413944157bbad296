//! The rules of this room.

mod finding;

pub use finding::{findings, kept_up};

use jiff::civil::Date;

use super::{Element, Measure, Programme, Target};
use crate::{
    activity::Series,
    agreement::organisations,
    policy::{Policy, parameter},
    record::{OrganisationId, ProgrammeId, Record},
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::messages::{programme as words, term, term::programme as terms},
    workspace::Workspace,
};

rules! {
    /// PRG-01 · An organisation has one programme a year.
    PRG_01 = "PRG-01", PRG_01_TITLE, PRG_01_MESSAGE, Own, PRG_01_BASIS, [];
    /// PRG-02 · An element has no more parts than its name says.
    PRG_02 = "PRG-02", PRG_02_TITLE, PRG_02_MESSAGE, Own, PRG_02_BASIS, [];
    /// PRG-03 · A part is named once.
    PRG_03 = "PRG-03", PRG_03_TITLE, PRG_03_MESSAGE, Own, PRG_03_BASIS, [];
    /// PRG-04 · A target asks for something.
    PRG_04 = "PRG-04", PRG_04_TITLE, PRG_04_MESSAGE, Own, PRG_04_BASIS, [];
    /// PRG-05 · A target keeps up with the year.
    PRG_05 = "PRG-05", PRG_05_TITLE, PRG_05_MESSAGE, D, PRG_05_BASIS, ["programme.grace"];
    /// PRG-06 · A programme is drawn up for a year near the present: the last years can be entered afterwards, the next one
    /// prepared.
    PRG_06 = "PRG-06", PRG_06_TITLE, PRG_06_MESSAGE, Own, PRG_06_BASIS, [
        "programme.years-before", "programme.years-after"
    ];
    /// PRG-07 · A part consists of activities of a theme that their series has.
    PRG_07 = "PRG-07", PRG_07_TITLE, PRG_07_MESSAGE, Own, PRG_07_BASIS, [];
}

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
