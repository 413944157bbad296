//! What stands out about the files of firms on a day: what has grown old, and what contradicts itself.

use jiff::civil::{Date, DateTime};

use super::{
    OperatingStatus, Particular, Statement, Topic, profile,
    rules::{ENT_10, ENT_11, ENT_12},
};
use crate::{
    organisation::{Organisation, later},
    policy::parameter,
    record::OrganisationId,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::{term, term::enterprise as terms},
    workspace::Workspace,
};

/// The standing findings of this room: about firms that are there.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let active = workspace.organisations.active_on(today);
    let found = active.flat_map(|firm| about(workspace, firm, today));
    // Most firms give no cause: only about those that do is it asked whether they are still there.
    found.filter(|(firm, _)| !workspace.buildings.has_left(*firm, today)).map(|(_, found)| found).collect()
}

fn about(
    workspace: &Workspace,
    firm: &Organisation,
    today: Date,
) -> impl Iterator<Item = (OrganisationId, Finding)> {
    let id = firm.id();
    // Staff, Party members and the status, which can contradict something, grow old as well.
    let said = profile(workspace, id).what_stands(today, Topic::grows_old);
    // Most files are up to date: only one that is not is explained.
    let limit = workspace.policy.on(&parameter::ENTERPRISE_FRESHNESS, today).value;
    let is_old = aging(&said).any(|one| later(&workspace.calendar, one.as_of, limit) < today);
    let fresh = if is_old { fresh(workspace, firm, &said, today) } else { None };
    let fresh = fresh.and_then(|one| one.finding(Severity::Notice, id));
    let plausible = plausible(firm, &said).and_then(|one| one.finding(Severity::Warning, id));
    let closed = still_open(firm, &said).and_then(|one| one.finding(Severity::Warning, id));
    [fresh, plausible, closed].into_iter().flatten().map(move |found| (id, found))
}

/// ENT-10: the oldest of what grows old counts; `None` when the file says nothing of the kind. What is not old is
/// everything visited or asked within the period.
pub fn fresh(
    workspace: &Workspace,
    firm: &Organisation,
    said: &[Statement],
    today: Date,
) -> Option<Explanation> {
    let oldest = aging(said).map(|one| one.as_of).min()?;
    let limit = workspace.policy.on(&parameter::ENTERPRISE_FRESHNESS, today);
    let due = |as_of| later(&workspace.calendar, as_of, limit.value);
    let old = aging(said).filter(|one| due(one.as_of) < today);
    let old = old.map(|one| TermValue::Label(one.particular.topic().text())).collect();
    let until = Term::date(&terms::GOOD_UNTIL, due(oldest))
        .computed_from([Term::date(&terms::AS_OF, oldest), Term::parameter(&limit)]);
    Some(
        ENT_10
            .holds(Condition::not_after(Term::date(&term::TODAY, today), until))
            .with(Term::words(&terms::FIRM, firm.name()))
            .with(Term::new(&terms::TOPICS, TermValue::List(old)))
            .about(firm.id()),
    )
}

fn aging(said: &[Statement]) -> impl Iterator<Item = &Statement> {
    said.iter().filter(|one| one.particular.topic().grows_old())
}

/// ENT-11; `None` when one of both figures is not known.
pub fn plausible(firm: &Organisation, said: &[Statement]) -> Option<Explanation> {
    let members = said.iter().find_map(|one| match one.particular {
        Particular::PartyMembers(members) => Some(members.total()),
        _ => None,
    })?;
    let staff = said.iter().find_map(|one| match one.particular {
        Particular::Staff(staff) => Some(staff),
        _ => None,
    })?;
    let holds =
        Condition::at_most(Term::number(&terms::PARTY_MEMBERS, members), Term::number(&terms::STAFF, staff));
    Some(ENT_11.holds(holds).with(Term::words(&terms::FIRM, firm.name())).about(firm.id()))
}

/// ENT-12; `None` unless the file says that the firm closed or went bankrupt.
pub fn still_open(firm: &Organisation, said: &[Statement]) -> Option<Explanation> {
    let status = said.iter().find(|one| one.particular.topic() == Topic::Status)?;
    let Particular::Status(ended @ (OperatingStatus::Closed | OperatingStatus::Bankrupt)) = status.particular
    else {
        return None;
    };
    let why = [
        Term::words(&terms::FIRM, firm.name()),
        Term::label(&terms::STATUS, ended.text()),
        Term::date(&terms::AS_OF, status.as_of),
    ];
    Some(ENT_12.fails(why).about(firm.id()))
}
