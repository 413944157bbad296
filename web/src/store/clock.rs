//! What time it is: on the device, and in the workspace.

use cobuild::workspace::profile::ClockKind;
use gloo_storage::{LocalStorage, Storage as _};
use jiff::{
    SignedDuration,
    civil::{Date, DateTime, date},
};

use super::Slug;

/// China Standard Time is ahead of UTC by this. There has been no summer time since 1991.
const CHINA_OFFSET_HOURS: i64 = 8;

/// The hour at which a workspace's own day stands until it is moved.
const OPENING_HOUR: i8 = 9;

/// The device's clock, milliseconds since 1970-01-01 UTC.
pub fn wall() -> u64 {
    js_sys::Date::now() as u64
}

/// A reading of the device's clock as China Standard Time.
pub fn china(wall: u64) -> DateTime {
    let since = SignedDuration::from_millis(i64::try_from(wall).unwrap_or(i64::MAX));
    let offset = SignedDuration::from_hours(CHINA_OFFSET_HOURS);
    date(1970, 1, 1).at(0, 0, 0, 0).saturating_add(since).saturating_add(offset)
}

/// The workspace's clock: the real one, or its own day, which stands still until it is moved.
pub fn now(slug: &Slug, clock: ClockKind) -> DateTime {
    match clock {
        ClockKind::Real => china(wall()),
        ClockKind::Own { opens_on } => {
            LocalStorage::get(key(slug)).unwrap_or_else(|_| opens_on.at(OPENING_HOUR, 0, 0, 0))
        }
    }
}

/// Moves a workspace's own day; the hour stays. Returns whether it could be kept on this device.
pub fn move_to(slug: &Slug, clock: ClockKind, day: Date) -> bool {
    match clock {
        ClockKind::Real => false,
        ClockKind::Own { .. } => {
            LocalStorage::set(key(slug), day.to_datetime(now(slug, clock).time())).is_ok()
        }
    }
}

fn key(slug: &Slug) -> String {
    format!("cobuild.day.{slug}")
}
