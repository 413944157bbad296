//! The statutory holidays by the 全国年节及纪念日放假办法 (1949, amended 1999, 2007, 2013 and 2024), with the dates of
//! the lunar festivals and of Qingming.

use jiff::civil::{Date, Weekday, date};

use super::Holiday;

/// The years for which the dates of the lunar festivals ship: 2000–2100.
pub const LUNAR_YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// By year from 2000: Spring Festival in days after 20 January, Qingming's day in April, Dragon Boat in days after
/// 25 May, Mid-Autumn in days after 5 September. Lunar dates as the Hong Kong and Purple Mountain observatories
/// publish them; Qingming from the sun's apparent longitude (15°) at UTC+8. Checked in the tests against another source.
#[rustfmt::skip]
static FESTIVALS: [[u8; 4]; 101] = [
    [16, 4, 12, 7], [4, 5, 31, 26], [23, 5, 21, 16], [12, 5, 10, 6], [2, 4, 28, 23], [20, 5, 17, 13], [9, 5, 6, 31], [29, 5, 25, 20], [18, 4, 14, 9], [6, 4, 3, 28],
    [25, 5, 22, 17], [14, 5, 12, 7], [3, 4, 29, 25], [21, 4, 18, 14], [11, 5, 8, 3], [30, 5, 26, 22], [19, 4, 15, 10], [8, 4, 5, 29], [27, 5, 24, 19], [16, 5, 13, 8],
    [5, 4, 31, 26], [23, 4, 20, 16], [12, 5, 9, 5], [2, 5, 28, 24], [21, 4, 16, 12], [9, 4, 6, 31], [28, 5, 25, 20], [17, 5, 15, 10], [6, 4, 3, 28], [24, 4, 22, 17],
    [14, 5, 11, 7], [3, 5, 30, 26], [22, 4, 18, 14], [11, 4, 7, 3], [30, 5, 26, 22], [19, 5, 16, 11], [8, 4, 5, 29], [26, 4, 24, 19], [15, 5, 13, 8], [4, 5, 2, 27],
    [23, 4, 20, 15], [12, 4, 9, 5], [2, 4, 28, 23], [21, 5, 17, 12], [10, 4, 6, 30], [28, 4, 25, 20], [17, 4, 14, 10], [6, 5, 4, 29], [25, 4, 21, 17], [13, 4, 10, 6],
    [3, 4, 29, 25], [22, 5, 19, 14], [12, 4, 7, 2], [30, 4, 26, 21], [19, 4, 16, 11], [8, 5, 5, 30], [26, 4, 23, 19], [15, 4, 12, 8], [4, 4, 31, 27], [23, 5, 20, 16],
    [13, 4, 9, 4], [1, 4, 28, 23], [20, 4, 17, 12], [9, 5, 7, 31], [28, 4, 25, 20], [16, 4, 14, 10], [6, 4, 3, 28], [25, 5, 22, 18], [14, 4, 10, 6], [3, 4, 29, 24],
    [22, 4, 19, 14], [11, 5, 8, 3], [30, 4, 26, 21], [18, 4, 16, 11], [7, 4, 5, 30], [26, 4, 23, 19], [16, 4, 12, 7], [4, 4, 30, 26], [23, 4, 20, 15], [13, 4, 10, 5],
    [2, 4, 28, 23], [20, 4, 17, 12], [9, 4, 7, 31], [28, 4, 25, 21], [17, 4, 13, 9], [6, 4, 2, 28], [25, 4, 21, 17], [14, 4, 11, 6], [4, 4, 29, 24], [21, 4, 19, 13],
    [10, 4, 8, 3], [29, 4, 27, 22], [18, 4, 15, 11], [7, 4, 4, 30], [26, 4, 23, 19], [16, 4, 12, 8], [5, 4, 30, 25], [23, 4, 20, 15], [12, 4, 10, 4], [1, 4, 29, 24],
    [20, 5, 18, 13],
];

/// The statutory holiday that falls on a day, by the version of the 办法 in force that year: ten days from 1999, eleven
/// from 2008 (with the eve of Spring Festival until 2013), thirteen from 2025. `None` as well for a lunar
/// festival outside [`LUNAR_YEARS`], whose date is not known here.
pub fn statutory_holiday(on: Date) -> Option<Holiday> {
    let year = on.year();
    let fixed = match (on.month(), on.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 2) if !(2008..2025).contains(&year) => Some(Holiday::LabourDay),
        (5, 3) if year < 2008 => Some(Holiday::LabourDay),
        (10, 1..=3) => Some(Holiday::NationalDay),
        _ => None,
    };
    fixed.or_else(|| moving(on))
}

fn moving(on: Date) -> Option<Holiday> {
    let year = on.year();
    let index = usize::try_from(year.checked_sub(*LUNAR_YEARS.start())?).ok()?;
    let [spring, qingming, dragon_boat, mid_autumn] = *FESTIVALS.get(index)?;
    let after =
        |month: i8, day: i8| i32::from(on.day_of_year()) - i32::from(date(year, month, day).day_of_year());
    let (before, behind) = match year {
        ..2008 => (0, 2),
        2008..2014 => (1, 1),
        2014..2025 => (0, 2),
        2025.. => (1, 2),
    };
    let first = i32::from(spring);
    if (first - before..=first + behind).contains(&after(1, 20)) {
        return Some(Holiday::SpringFestival);
    }
    if year < 2008 {
        return None;
    }
    match on.month() {
        4 if i32::from(on.day()) == i32::from(qingming) => Some(Holiday::Qingming),
        5 | 6 if after(5, 25) == i32::from(dragon_boat) => Some(Holiday::DragonBoat),
        9 | 10 if after(9, 5) == i32::from(mid_autumn) => Some(Holiday::MidAutumn),
        _ => None,
    }
}

/// The statutory holidays of a year that are known here, day by day.
pub(super) fn statutory_days(year: i16) -> impl Iterator<Item = (Date, Holiday)> {
    let days = std::iter::successors(Date::new(year, 1, 1).ok(), |day| day.tomorrow().ok());
    days.take_while(move |day| day.year() == year)
        .filter_map(|day| statutory_holiday(day).map(|holiday| (day, holiday)))
}

/// Whether a day is a Saturday or a Sunday.
pub(super) fn is_weekend(on: Date) -> bool {
    matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday)
}
