//! Plain day arithmetic that never panics, whatever a file holds.

use jiff::{Span, civil::Date};

/// Days from one day to another; negative when that came before.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The day so many days later, earlier when negative; `None` where civil time ends.
pub(crate) fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}
