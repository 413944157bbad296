use jiff::civil::Date;

use crate::{
    building, issue,
    organisation::rules::forwards,
    record::{OrganisationId, RoomId},
    rule::Refusal,
    visit::{Changes, Consent, Correction, Demand, DemandChange, Fact, Staying, Visit},
    workspace::{self, Workspace},
};

/// What the firm says now about passing its demand on holds for the issue that the demand became as well.
pub(super) fn consent_changed(
    workspace: &Workspace,
    demand: &Demand,
    consent: Consent,
) -> Vec<workspace::Fact> {
    let (id, change) = (demand.id(), DemandChange::Consent(consent));
    let corrected = workspace::Fact::Visit(Fact::DemandCorrected { demand: id, change });
    let issue = demand.issue().and_then(|issue| workspace.issues.get(issue));
    let amended = issue.filter(|issue| *issue.consent.get() != consent).map(|issue| {
        workspace::Fact::Issue(issue::Fact::Amended {
            issue: issue.id,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: Some(consent),
            number: None,
        })
    });
    std::iter::once(corrected).chain(amended).collect()
}

/// What the visit told about the firm's lease, its leaving and its staying: for everything it occupies, or for what the
/// room visited is part of.
pub(super) fn told_about_rooms(
    workspace: &Workspace,
    organisation: OrganisationId,
    room: Option<RoomId>,
    on: Date,
    changes: &Changes,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let mut facts = Vec::new();
    for occupancy in workspace.buildings.seats_of(organisation, on) {
        if room.is_some_and(|room| !occupancy.rooms().any(|covered| covered == room)) {
            continue;
        }
        let id = occupancy.id();
        if let Some(on) = changes.lease_ends {
            forwards(occupancy.from(), Some(on)).about(id).require()?;
            facts.push(building::Fact::LeaseEndSet { occupancy: id, on });
        }
        if let Some(leaving) = &changes.leaving {
            facts.push(building::Fact::LeavingSet { occupancy: id, leaving: Some(leaving.clone()) });
        }
        if changes.staying == Staying::Stays && occupancy.leaving().is_some() {
            facts.push(building::Fact::LeavingSet { occupancy: id, leaving: None });
        }
    }
    Ok(facts.into_iter().map(workspace::Fact::Building).collect())
}

/// A correction of what a visit told. The latest visit is what the rooms know a lease or a leaving from, so they hear of
/// it too; what a later visit told stands.
pub(super) fn told_again(
    workspace: &Workspace,
    visit: &Visit,
    changes: &Changes,
    today: Date,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let change = Correction::Changes(changes.clone());
    let mut facts = vec![workspace::Fact::Visit(Fact::Corrected { visit: visit.id(), change })];
    let firm = visit.organisation();
    if workspace.visits.last_to(firm, today).is_none_or(|last| last.id() != visit.id()) {
        return Ok(facts);
    }
    let told = visit.changes();
    let news = Changes {
        lease_ends: changes.lease_ends.filter(|_| changes.lease_ends != told.lease_ends),
        leaving: changes.leaving.clone().filter(|_| changes.leaving != told.leaving),
        staying: changes.staying,
        ..Changes::default()
    };
    facts.extend(told_about_rooms(workspace, firm, visit.room(), visit.at().date(), &news)?);
    if changes.leaving.is_none() && changes.staying == Staying::NotSaid && told.leaving.is_some() {
        let seats = workspace.buildings.seats_of(firm, visit.at().date());
        let heard = seats.filter(|seat| seat.leaving() == told.leaving.as_ref());
        let stays = heard.map(|seat| building::Fact::LeavingSet { occupancy: seat.id(), leaving: None });
        facts.extend(stays.map(workspace::Fact::Building));
    }
    Ok(facts)
}
