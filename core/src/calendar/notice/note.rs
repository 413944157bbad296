//! What stands in brackets after a date.

use jiff::civil::{Date, Weekday};

use super::{
    NoticeError, Problem,
    lexer::Word,
    source::{Spot, read},
};
use crate::calendar::Holiday;

/// A weekday in brackets must be the day's; the lunar date and the festival's name are believed.
pub(super) fn check_note(inside: &[Spot], last: Option<Date>, word: &Word) -> Result<(), NoticeError> {
    let Some(date) = last else { return Err(NoticeError::at(&word.spots, Problem::NotUnderstood)) };
    let words = read(inside);
    for part in words.split(['、', '，']) {
        match weekday(part) {
            Some(day) if day == date.weekday() => {}
            Some(_) => return Err(NoticeError::at(&word.spots, Problem::Weekday { date })),
            None if is_occasion(part) => {}
            None => return Err(NoticeError::at(&word.spots, Problem::NotUnderstood)),
        }
    }
    Ok(())
}

fn is_occasion(part: &str) -> bool {
    let part = part.strip_prefix('即').unwrap_or(part);
    ["农历", "除夕", "正月", "腊月", "大年"].iter().any(|start| part.starts_with(start))
        || Holiday::named(part).is_some()
}

fn weekday(part: &str) -> Option<Weekday> {
    let day = ["星期", "礼拜", "周"].iter().find_map(|prefix| part.strip_prefix(prefix))?;
    match day {
        "一" => Some(Weekday::Monday),
        "二" => Some(Weekday::Tuesday),
        "三" => Some(Weekday::Wednesday),
        "四" => Some(Weekday::Thursday),
        "五" => Some(Weekday::Friday),
        "六" => Some(Weekday::Saturday),
        "日" | "天" => Some(Weekday::Sunday),
        _ => None,
    }
}
