//! Moments in few bytes, for snapshots: read at every start, and as text they take longer than what they stand on.

use jiff::civil::{Date, DateTime, Time};

/// The second of a moment in bits, and its nanosecond: year from -9999 (15), month (4), day (5), hour (5), minute (6), second (6).
pub(crate) fn pack(moment: DateTime) -> (u64, i32) {
    let year = u64::from(moment.year().saturating_add(9999).unsigned_abs());
    let fields = [
        (moment.month(), 4),
        (moment.day(), 5),
        (moment.hour(), 5),
        (moment.minute(), 6),
        (moment.second(), 6),
    ];
    let pushed = |packed: u64, (field, bits): (i8, u32)| (packed << bits) | u64::from(field.unsigned_abs());
    (fields.into_iter().fold(year, pushed), moment.subsec_nanosecond())
}

/// The moment; none where the bits are none.
pub(crate) fn unpack(packed: u64, nanosecond: i32) -> Option<DateTime> {
    let mut rest = packed;
    let mut next = |bits: u32| {
        let field = rest & ((1 << bits) - 1);
        rest >>= bits;
        i8::try_from(field).ok()
    };
    let (second, minute, hour, day, month) = (next(6)?, next(6)?, next(5)?, next(5)?, next(4)?);
    let year = i16::try_from(rest).ok()?.checked_sub(9999)?;
    let time = Time::new(hour, minute, second, nanosecond).ok()?;
    Some(DateTime::from_parts(Date::new(year, month, day).ok()?, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_come_back() {
        for text in ["2022-10-11T09:00:00", "-009999-01-01T00:00:00", "9999-12-31T23:59:59.999999999"] {
            let moment: DateTime = text.parse().unwrap_or_default();
            let (second, nanosecond) = pack(moment);
            assert_eq!(unpack(second, nanosecond), Some(moment), "{text}");
        }
        assert_eq!(unpack(u64::MAX, 0), None);
    }
}
