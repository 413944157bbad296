use serde::{Deserialize, Serialize};

use super::{history::History, profile::Profile};
use crate::{
    agreement::Agreements, building::Buildings, calendar::WorkCalendar, clash::Clashes, issue::Issues,
    meeting::Meetings, organisation::Organisations, policy::Policy, service::Services, visit::Visits,
};

/// Everything that is known: one state a room. Equal journals fold to equal workspaces, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// Name and clock.
    pub profile: Profile,
    /// Parameters, the office's own included.
    pub policy: Policy,
    /// The working-day calendar, the office's own days included.
    pub calendar: WorkCalendar,
    /// Organisations of every kind.
    pub organisations: Organisations,
    /// Buildings, floors, rooms, occupancies.
    pub buildings: Buildings,
    /// The service catalogue.
    pub services: Services,
    /// Co-building agreements.
    pub agreements: Agreements,
    /// Enterprise visits.
    pub visits: Visits,
    /// Issues and work orders.
    pub issues: Issues,
    /// Councils and their sessions.
    pub meetings: Meetings,
    /// What concurrency has broken.
    pub clashes: Clashes,
    /// What has been folded.
    pub history: History,
}
