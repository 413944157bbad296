use serde::{Deserialize, Serialize};

use crate::{
    query,
    record::{BuildingId, OrganisationId, Record, RoomId, SpaceId},
    rule::{Refusal, TermValue},
    workspace::{Workspace, rules::unknown},
};

/// A place where services are given: it may have opening hours, stationed slots, terminals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Venue {
    /// A body with a place of its own, such as a service centre.
    Organisation(OrganisationId),
    /// A whole building.
    Building(BuildingId),
    /// A room.
    Room(RoomId),
    /// A space that people use.
    Space(SpaceId),
}

impl From<Venue> for Record {
    fn from(venue: Venue) -> Record {
        match venue {
            Venue::Organisation(id) => id.into(),
            Venue::Building(id) => id.into(),
            Venue::Room(id) => id.into(),
            Venue::Space(id) => id.into(),
        }
    }
}

impl Venue {
    pub(crate) fn on_record(self, workspace: &Workspace) -> Result<(), Refusal> {
        query::main_name(workspace, self.into()).map(|_| ()).ok_or_else(|| unknown(self).into())
    }

    /// What a message calls it: its name, or the name of its kind when a file with it has not been merged yet.
    pub(crate) fn called(self, workspace: &Workspace) -> TermValue {
        let record = Record::from(self);
        query::main_name(workspace, record).map_or(TermValue::Label(record.text()), TermValue::Words)
    }
}
