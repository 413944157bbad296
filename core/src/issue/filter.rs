use std::collections::BTreeSet;

use super::{Class, Issue, SourceKind, WorkOrder};
use crate::{
    building::Floor,
    record::{BuildingId, OrganisationId},
    visit::DemandCategory,
    workspace::Workspace,
};

/// A floor of a building.
pub type Place = (BuildingId, Floor);

/// Which issues to count; every part that is absent lets all through. There is no part for a person: nobody is ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What they are about.
    pub category: Option<DemandCategory>,
    /// How they came in.
    pub source: Option<SourceKind>,
    /// From which floor they came, where that is known; see [`place_of`].
    pub place: Option<Place>,
    /// How they are handled.
    pub handling: Handling,
}

/// How an issue is handled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Handling {
    /// In whichever way.
    #[default]
    Any,
    /// Without a work order: answered, mediated, excluded, linked.
    Direct,
    /// By a work order.
    Ordered {
        /// Of this class.
        class: Option<Class>,
        /// Led by this organisation now.
        lead: Option<OrganisationId>,
    },
}

impl Handling {
    /// Whether what `order` handles, or nobody's order where there is none, is meant.
    pub(super) fn lets_through(self, order: Option<&WorkOrder>) -> bool {
        match (self, order) {
            (Handling::Any, _) => true,
            (Handling::Direct, order) => order.is_none(),
            (Handling::Ordered { class, lead }, Some(order)) => {
                class.is_none_or(|class| class == order.class) && lead.is_none_or(|lead| lead == order.lead)
            }
            (Handling::Ordered { .. }, None) => false,
        }
    }
}

impl Filter {
    /// Whether the issue itself is meant, however it is handled.
    pub(super) fn lets_through(&self, workspace: &Workspace, issue: &Issue) -> bool {
        self.category.is_none_or(|category| category == *issue.category.get())
            && self.source.is_none_or(|source| source == issue.source.kind())
            && self.place.is_none_or(|place| place_of(workspace, issue) == Some(place))
    }

    /// Whether the issue is meant: an issue with several orders is, as soon as one of them is.
    pub(super) fn takes(&self, workspace: &Workspace, issue: &Issue) -> bool {
        let handled = match issue.orders.is_empty() {
            true => self.handling.lets_through(None),
            false => workspace.issues.orders_of(issue).any(|order| self.handling.lets_through(Some(order))),
        };
        handled && self.lets_through(workspace, issue)
    }
}

/// The floor that an issue came from: the room that was visited, else the lowest floor on which the organisation that
/// raised it sat on the day of receipt. `None` where neither is on record.
pub fn place_of(workspace: &Workspace, issue: &Issue) -> Option<Place> {
    let buildings = &workspace.buildings;
    let visited = issue.source.visit().and_then(|visit| workspace.visits.get(visit)?.room());
    if let Some(room) = visited.and_then(|room| buildings.room(room)) {
        return Some((room.building(), room.floor()));
    }
    let firm = issue.raised_by.organisation()?;
    let seats = buildings.seats_of(firm, issue.received_at.date());
    let floors: BTreeSet<Place> = seats
        .flat_map(|seat| seat.rooms().collect::<Vec<_>>())
        .filter_map(|room| buildings.room(room))
        .map(|room| (room.building(), room.floor()))
        .collect();
    floors.into_iter().next()
}
