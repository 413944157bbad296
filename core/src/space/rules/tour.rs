//! The tour through the spaces of a building.

use std::collections::BTreeSet;

use super::SPC_25;
use crate::{
    query,
    record::{BuildingId, Record},
    rule::{Condition, Explanation, Term, TermValue},
    space::Stop,
    text::messages::{term, term::space},
    workspace::Workspace,
};

/// SPC-25. A tour without stops leads nowhere, and nothing is wrong with it.
pub fn leads_through(workspace: &Workspace, building: BuildingId, stops: &[Stop]) -> Explanation {
    let mut seen = BTreeSet::new();
    let fits = |stop: &Stop| {
        let space = workspace.spaces.get(stop.space);
        space.is_some_and(|space| space.building == building && space.closed().is_none())
    };
    let wrong: Vec<&Stop> = stops.iter().filter(|stop| !seen.insert(stop.space) || !fits(stop)).collect();
    let name = |stop: &&Stop| query::main_name(workspace, stop.space.into()).map(TermValue::Words);
    let names = wrong.iter().filter_map(name).collect();
    let tower = query::main_name(workspace, building.into()).unwrap_or_default();
    let records: BTreeSet<Record> = wrong.iter().map(|stop| stop.space.into()).collect();
    let explanation = SPC_25
        .holds(Condition::at_most(
            Term::number(&space::STRAY_STOPS, i64::try_from(wrong.len()).unwrap_or(i64::MAX)),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::new(&space::STRAY_NAMES, TermValue::List(names)))
        .with(Term::words(&space::BUILDING, tower));
    records.into_iter().fold(explanation, Explanation::about)
}
