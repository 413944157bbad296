use jiff::civil::Date;

use crate::{calendar::plus_days, policy::parameter, record::ServiceId, workspace::Workspace};

/// An entry of the catalogue that is due to be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recheck {
    /// The service.
    pub service: ServiceId,
    /// The day on which somebody last made sure that its entry is right.
    pub assured: Date,
    /// The last day on which it is fresh.
    pub due: Date,
}

/// The listed services whose entries are no longer fresh on a day (SVC-03), or will not be after it: the longest waiting
/// first.
pub fn rechecks(workspace: &Workspace, today: Date) -> Vec<Recheck> {
    let limit = workspace.policy.on(&parameter::SERVICE_FRESHNESS, today).value;
    let due = |assured: Date| plus_days(assured, i64::from(limit)).unwrap_or(Date::MAX);
    let each = workspace.services.listed().map(|(service, entry)| {
        let assured = *entry.assured.get();
        Recheck { service, assured, due: due(assured) }
    });
    let mut all: Vec<Recheck> = each.filter(|recheck| recheck.due <= today).collect();
    all.sort_by_key(|recheck| (recheck.due, recheck.service));
    all
}
