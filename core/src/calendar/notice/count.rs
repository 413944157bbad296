//! The days of a range, and of a sentence that names their number.

use jiff::civil::Date;

use super::item::Read;
use crate::calendar::statutory::is_weekend;

/// The days after `from` up to `to`.
pub fn days_between(from: Date, to: Date) -> Option<Vec<Date>> {
    let length = to.duration_since(from).as_secs() / 86_400;
    let days = std::iter::successors(from.tomorrow().ok(), |day| day.tomorrow().ok());
    (1..=31).contains(&length).then(|| days.take_while(|day| *day <= to).collect())
}

/// The days off of the sentence; where it says that they join the weekend or a day in lieu, the whole run of days off
/// when that is what the notice counts.
pub fn total_days(sentence: &Read, total: usize) -> usize {
    let given = sentence.off.len();
    if given == total || !sentence.with_weekend {
        return given;
    }
    let off = |day: &Date| sentence.off.contains(day) || is_weekend(*day);
    let Some(first) = sentence.off.first().copied() else { return given };
    let before =
        std::iter::successors(first.yesterday().ok(), |day| day.yesterday().ok()).take_while(off).count();
    let from_first = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(off).count();
    before + from_first
}
