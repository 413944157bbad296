use jiff::civil::Date;

use crate::{
    building::{Holding, Occupancy},
    policy::{Used, parameter},
    record::OccupancyId,
    workspace::Workspace,
};

/// A lease that ends soon, or has ended while its firm still sits there.
#[derive(Clone, Debug)]
pub struct LeaseEnding {
    /// The occupancy.
    pub occupancy: OccupancyId,
    /// The last day of the lease.
    pub ends: Date,
    /// Whole days from the day asked about to the last one; negative once it has passed.
    pub days_left: i32,
    /// Which reminder is due.
    pub reminder: Reminder,
    /// The limit in days that the reminder comes from.
    pub limit: Used<u32>,
}

/// The reminders before a lease ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reminder {
    /// `building.lease.first`.
    First,
    /// `building.lease.second`.
    Second,
    /// `building.lease.last`.
    Last,
    /// It has ended.
    Ended,
}

/// The leases that end within the first reminder, those first that end first. Whoever owns a room has none; whose moving
/// out is on record needs no reminder.
pub fn leases_ending(workspace: &Workspace, on: Date) -> Vec<LeaseEnding> {
    let seats = workspace.buildings.occupancies.values().filter(|seat| seat.holds_on(on));
    let mut endings: Vec<LeaseEnding> = seats.filter_map(|seat| ending(workspace, seat, on)).collect();
    endings.sort_by_key(|ending| (ending.ends, ending.occupancy));
    endings
}

fn ending(workspace: &Workspace, seat: &Occupancy, on: Date) -> Option<LeaseEnding> {
    let ends = seat.lease_ends().filter(|_| seat.holding() == Holding::Lease && seat.until().is_none())?;
    let days_left = on.until(ends).ok()?.get_days();
    let limit = |key| workspace.policy.on(key, on);
    let (first, second, last) = (
        limit(&parameter::BUILDING_LEASE_FIRST),
        limit(&parameter::BUILDING_LEASE_SECOND),
        limit(&parameter::BUILDING_LEASE_LAST),
    );
    let within = |limit: &Used<u32>| i64::from(days_left) <= i64::from(limit.value);
    let (reminder, limit) = match () {
        () if days_left < 0 => (Reminder::Ended, last),
        () if within(&last) => (Reminder::Last, last),
        () if within(&second) => (Reminder::Second, second),
        () if within(&first) => (Reminder::First, first),
        () => return None,
    };
    Some(LeaseEnding { occupancy: seat.id(), ends, days_left, reminder, limit })
}
