use serde::{Deserialize, Serialize};

use super::{history::History, profile::Profile};
use crate::{
    activity::Activities, agreement::Agreements, board::Boards, building::Buildings, calendar::WorkCalendar,
    claim::Claims, clash::Clashes, enterprise::Enterprises, indicator::Indicators, issue::Issues,
    meeting::Meetings, organisation::Organisations, policy::Policy, programme::Programmes,
    report::Submissions, service::Services, space::Spaces, talent::Talents, visit::Visits,
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
    /// The files of firms.
    pub enterprises: Enterprises,
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
    /// Demands, resources and the projects made of both.
    pub claims: Claims,
    /// Spaces, bookings, loans.
    pub spaces: Spaces,
    /// Activities, registrations, points.
    pub activities: Activities,
    /// Talent boards and talent stations.
    pub talents: Talents,
    /// Display boards.
    pub boards: Boards,
    /// Yearly work programmes.
    pub programmes: Programmes,
    /// Indicators as dated series.
    pub indicators: Indicators,
    /// Reports that were handed in.
    pub submissions: Submissions,
    /// What concurrency has broken.
    pub clashes: Clashes,
    /// What has been folded.
    pub history: History,
}
