//! The rules of this room.

mod identity;
mod ties;

pub use identity::{phone, uscc, uscc_free, wrong_uscc};
pub use ties::{no_circle, not_itself, one_first_secretary, one_superior};

use jiff::civil::Date;

use super::{FormedFrom, Organisation};
use crate::{
    policy::Grade,
    record::OrganisationId,
    rule::{Condition, Explanation, Refusal, Rule, Term},
    text::{
        Text,
        messages::{organisation as words, term},
    },
    workspace::{Workspace, rules::unknown},
};

pub use super::standing::findings;

macro_rules! rule {
    ($(#[$doc:meta])* $name:ident, $code:literal, $title:ident, $message:ident, $grade:ident, $basis:ident $(, $parameter:literal)*) => {
        $(#[$doc])*
        pub static $name: Rule = Rule {
            code: $code,
            title: words::$title,
            message: words::$message,
            basis: words::$basis,
            grade: Grade::$grade,
            parameters: &[$($parameter),*],
        };
    };
}

rule!(
    /// ORG-01 · A unified social credit code has 18 characters.
    ORG_01, "ORG-01", ORG_01_TITLE, ORG_01_MESSAGE, A, ORG_01_BASIS
);
rule!(
    /// ORG-02 · Each character of a unified social credit code may stand where it stands.
    ORG_02, "ORG-02", ORG_02_TITLE, ORG_02_MESSAGE, A, ORG_02_BASIS
);
rule!(
    /// ORG-03 · The check character of a unified social credit code matches.
    ORG_03, "ORG-03", ORG_03_TITLE, ORG_03_MESSAGE, A, ORG_03_BASIS
);
rule!(
    /// ORG-04 · A unified social credit code belongs to one organisation.
    ORG_04, "ORG-04", ORG_04_TITLE, ORG_04_MESSAGE, A, ORG_04_BASIS
);
rule!(
    /// ORG-05 · An organisation exists on the day in question.
    ORG_05, "ORG-05", ORG_05_TITLE, ORG_05_MESSAGE, Office, ORG_05_BASIS
);
rule!(
    /// ORG-06 · There is one first secretary at a time.
    ORG_06, "ORG-06", ORG_06_TITLE, ORG_06_MESSAGE, Office, ORG_06_BASIS
);
rule!(
    /// ORG-07 · Subordination never runs in a circle.
    ORG_07, "ORG-07", ORG_07_TITLE, ORG_07_MESSAGE, Office, ORG_07_BASIS
);
rule!(
    /// ORG-08 · There is one superior at a time; any number may coordinate.
    ORG_08, "ORG-08", ORG_08_TITLE, ORG_08_MESSAGE, Office, ORG_08_BASIS
);
rule!(
    /// ORG-09 · Members are counted for Party organisations only.
    ORG_09, "ORG-09", ORG_09_TITLE, ORG_09_MESSAGE, Office, ORG_09_BASIS
);
rule!(
    /// ORG-10 · Elections are recorded for organisations with an elected term.
    ORG_10, "ORG-10", ORG_10_TITLE, ORG_10_MESSAGE, Office, ORG_10_BASIS
);
rule!(
    /// ORG-11 · A period ends after it begins.
    ORG_11, "ORG-11", ORG_11_TITLE, ORG_11_MESSAGE, Office, ORG_11_BASIS
);
rule!(
    /// ORG-12 · What has happened is not in the future.
    ORG_12, "ORG-12", ORG_12_TITLE, ORG_12_MESSAGE, Office, ORG_12_BASIS
);
rule!(
    /// ORG-13 · A phone number looks like one.
    ORG_13, "ORG-13", ORG_13_TITLE, ORG_13_MESSAGE, Office, ORG_13_BASIS
);
rule!(
    /// ORG-14 · At least as many units formed it as are named.
    ORG_14, "ORG-14", ORG_14_TITLE, ORG_14_MESSAGE, Office, ORG_14_BASIS
);
rule!(
    /// ORG-20 · A term has not run out without an election.
    ORG_20, "ORG-20", ORG_20_TITLE, ORG_20_MESSAGE, A,
    ORG_20_BASIS,
    "party.term.committee", "party.term.general-branch", "party.term.branch", "party.term.community", "union.term", "women.term"
);
rule!(
    /// ORG-21 · An election is prepared before the term runs out.
    ORG_21, "ORG-21", ORG_21_TITLE, ORG_21_MESSAGE, Office, ORG_21_BASIS,
    "term.warning"
);
rule!(
    /// ORG-22 · The beginning of a unified social credit code fits the kind of organisation.
    ORG_22, "ORG-22", ORG_22_TITLE, ORG_22_MESSAGE, C, ORG_22_BASIS
);
rule!(
    /// ORG-23 · The organisation code inside a unified social credit code has its own check character. Advisory.
    ORG_23, "ORG-23", ORG_23_TITLE, ORG_23_MESSAGE, C, ORG_23_BASIS
);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[
    &ORG_01, &ORG_02, &ORG_03, &ORG_04, &ORG_05, &ORG_06, &ORG_07, &ORG_08, &ORG_09, &ORG_10, &ORG_11,
    &ORG_12, &ORG_13, &ORG_14, &ORG_20, &ORG_21, &ORG_22, &ORG_23,
];

/// GEN-01: the organisation, when it is on record.
///
/// # Errors
/// When it is not.
pub fn known(workspace: &Workspace, id: OrganisationId) -> Result<&Organisation, Refusal> {
    workspace.organisations.get(id).ok_or_else(|| unknown(id).into())
}

/// GEN-01 and ORG-05: the organisation, when it is on record and exists on a day.
///
/// # Errors
/// When it is not on record or closed by then.
pub fn active(workspace: &Workspace, id: OrganisationId, on: Date) -> Result<&Organisation, Refusal> {
    let organisation = known(workspace, id)?;
    exists(organisation, on).require()?;
    Ok(organisation)
}

/// ORG-05.
pub fn exists(organisation: &Organisation, on: Date) -> Explanation {
    let day = Term::date(&term::organisation::DAY, on);
    let Some(closing) = organisation.closing() else {
        return ORG_05.all([]).with(day).about(organisation.id());
    };
    let last_day = Term::date(&term::organisation::LAST_DAY, closing.on.yesterday().unwrap_or(Date::MIN))
        .computed_from([Term::date(&term::organisation::CLOSED_ON, closing.on)]);
    ORG_05
        .holds(Condition::not_after(day, last_day))
        .with(Term::words(&term::organisation::NAME, organisation.name()))
        .about(organisation.id())
}

/// ORG-09.
pub fn is_party(organisation: &Organisation) -> Explanation {
    kind_allows(&ORG_09, organisation, organisation.kind().is_party(), &words::A_PARTY_ORGANISATION)
}

/// ORG-10.
pub fn has_term(organisation: &Organisation) -> Explanation {
    kind_allows(&ORG_10, organisation, organisation.kind().term().is_some(), &words::WITH_A_TERM)
}

fn kind_allows(
    rule: &'static Rule,
    organisation: &Organisation,
    allowed: bool,
    what: &'static Text,
) -> Explanation {
    let kind = organisation.kind().text();
    let is = Term::label(&term::organisation::IS, if allowed { what } else { kind });
    rule.holds(Condition::is(is, Term::label(&term::organisation::SHOULD_BE, what)))
        .with(Term::label(&term::organisation::KIND, kind))
        .with(Term::words(&term::organisation::NAME, organisation.name()))
        .about(organisation.id())
}

/// ORG-11. A period without an end holds.
pub fn forwards(from: Date, until: Option<Date>) -> Explanation {
    let Some(until) = until else { return ORG_11.all([]) };
    let earliest = Term::date(&term::period::EARLIEST_END, from.tomorrow().unwrap_or(Date::MAX))
        .computed_from([Term::date(&term::period::FROM, from)]);
    ORG_11.holds(Condition::not_before(Term::date(&term::period::UNTIL, until), earliest))
}

/// ORG-12. `what` happened `on` a day.
pub fn happened(what: &'static Text, on: Date, today: Date) -> Explanation {
    ORG_12
        .holds(Condition::not_after(Term::date(&term::happened::ON, on), Term::date(&term::TODAY, today)))
        .with(Term::label(&term::happened::WHAT, what))
}

/// ORG-14.
pub fn units_counted(formed_from: &FormedFrom) -> Explanation {
    let named = formed_from.named.iter().map(|unit| (*unit).into()).collect();
    ORG_14.holds(Condition::at_least(
        Term::number(&term::organisation::UNITS, formed_from.units),
        Term::counted(&term::organisation::UNITS_NAMED, named),
    ))
}
