//! Spaces as such.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::{occurrence_words, rule, space_name};
use crate::{
    policy::Grade,
    record::{BuildingId, Record, SpaceId},
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::messages::{
        space as words, term,
        term::{booking, space},
    },
    workspace::Workspace,
};

/// SPC-13 · A name occurs once among the spaces of a building.
pub static SPC_13: Rule =
    rule("SPC-13", [words::SPC_13_TITLE, words::SPC_13_MESSAGE, words::SPC_13_BASIS], Grade::Office, &[]);

/// SPC-19 · The spaces together are no larger than what is declared.
pub static SPC_19: Rule =
    rule("SPC-19", [words::SPC_19_TITLE, words::SPC_19_MESSAGE, words::SPC_19_BASIS], Grade::Office, &[]);

/// SPC-22 · A space that is no longer booked has no bookings to come.
pub static SPC_22: Rule =
    rule("SPC-22", [words::SPC_22_TITLE, words::SPC_22_MESSAGE, words::SPC_22_BASIS], Grade::Office, &[]);

/// SPC-13. `own`: the space that is renamed.
pub fn name_free(
    workspace: &Workspace,
    building: BuildingId,
    name: &str,
    own: Option<SpaceId>,
) -> Explanation {
    let same = workspace.spaces.of_building(building);
    let same = same.filter(|(id, other)| other.name.get() == name.trim() && Some(*id) != own);
    let records: Vec<Record> = same.map(|(id, _)| id.into()).collect();
    let explanation = SPC_13
        .holds(Condition::at_most(
            Term::counted(&space::SAME_NAME, records.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&space::NAME, name.trim()));
    records.into_iter().fold(explanation, Explanation::about)
}

/// SPC-19: the known areas of single spaces against the declared whole, in whole square metres. `None` without one.
pub fn areas_within(workspace: &Workspace, building: BuildingId) -> Option<Explanation> {
    let declared = workspace.spaces.service_area(building)?;
    let known =
        workspace.spaces.of_building(building).filter_map(|(id, space)| Some((id, (*space.area.get())?)));
    let known: Vec<_> = known.collect();
    let sum = known.iter().map(|(_, area)| area.hundredths()).fold(0, u64::saturating_add);
    // A sum that exceeds the whole by a part of a metre exceeds it.
    let metres = |hundredths: u64| i64::try_from(hundredths.div_ceil(100)).unwrap_or(i64::MAX);
    let explanation = SPC_19
        .holds(Condition::at_most(
            Term::number(&space::AREAS, metres(sum)),
            Term::number(&space::TOTAL, metres(declared.total.hundredths())),
        ))
        .with(Term::words(&space::AREA_NAME, &declared.name))
        .about(building);
    Some(known.into_iter().fold(explanation, |explanation, (id, _)| explanation.about(id)))
}

/// SPC-22.
pub fn none_to_come(workspace: &Workspace, space: SpaceId, now: DateTime) -> Explanation {
    let ahead = workspace.spaces.between(space, now.date(), Date::MAX);
    let ahead: Vec<_> = ahead.into_iter().filter(|(_, when)| now < when.to).collect();
    let list = ahead.iter().map(|(id, when)| occurrence_words(workspace, *id, when.from.date())).collect();
    let bookings: BTreeSet<Record> = ahead.iter().map(|(id, _)| (*id).into()).collect();
    SPC_22
        .holds(Condition::at_most(
            Term::counted(&booking::AHEAD, bookings.into_iter().collect()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::new(&booking::AHEAD_LIST, TermValue::List(list)))
        .with(space_name(&workspace.spaces, space))
        .about(space)
}
