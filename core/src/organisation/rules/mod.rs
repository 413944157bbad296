//! The rules of this room.

mod appointment;
mod extension;
mod identity;
mod kind;
mod register;

mod ties;

pub use appointment::{assigned_once, held_once, keeps_log, post_free, within_appointment};
pub(super) use appointment::{at, person};
pub use extension::{approved_by_another, extension_within_limit};
pub use identity::{phone, uscc, uscc_free, wrong_uscc};
pub use kind::{counts_party_members, covers_units, has_term, is_party, is_union, is_unit};
pub use register::*;
pub use ties::{covered_once, no_circle, not_itself, one_superior};

use jiff::civil::Date;

use super::{FormedFrom, Organisation, Suspension};
use crate::{
    record::OrganisationId,
    rule::{Condition, Explanation, Refusal, Term},
    text::{
        Text,
        messages::{organisation as words, term},
    },
    workspace::{
        Workspace,
        rules::{not_now, unknown},
    },
};

pub use super::standing::findings;

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

/// GEN-01, ORG-05 and GEN-02: the organisation exists on a day and is not suspended on it or later.
///
/// # Errors
/// When it is not on record, closed by then, or suspended already.
pub fn working(workspace: &Workspace, id: OrganisationId, from: Date) -> Result<(), Refusal> {
    match active(workspace, id, from)?.suspension_in_the_way(from) {
        Some(_) => Err(not_now(id, &words::SUSPEND, &words::STATUS_SUSPENDED).into()),
        None => Ok(()),
    }
}

/// GEN-01 and GEN-02: the suspension that can be ended.
///
/// # Errors
/// When the organisation is not on record or not suspended.
pub fn suspended(workspace: &Workspace, id: OrganisationId) -> Result<&Suspension, Refusal> {
    let suspensions = known(workspace, id)?.suspensions().iter();
    let open = suspensions.rev().find(|suspension| suspension.period.until().is_none());
    open.ok_or_else(|| not_now(id, &words::RESUME, &words::STATUS_ACTIVE).into())
}

/// The organisation's name, as a value.
pub(super) fn name(organisation: &Organisation) -> Term {
    Term::words(&term::organisation::NAME, organisation.name())
}

/// ORG-50.
pub fn women_among_members(organisation: &Organisation, members: u32, women: u32) -> Explanation {
    ORG_50
        .holds(Condition::at_most(
            Term::number(&term::union::WOMEN, women),
            Term::number(&term::union::MEMBERS, members),
        ))
        .with(name(organisation))
        .about(organisation.id())
}
