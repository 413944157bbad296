use cobuild::{
    calendar::{Holiday, LUNAR_YEARS, Pauses, WorkCalendar, statutory_holiday},
    policy::Span,
    text::Language,
};
use icu_calendar::{Date as LunarDate, Iso, types::Month};
use jiff::civil::{Date, date};

fn gregorian(year: i16, month: u8, day: u8) -> Date {
    let lunar = LunarDate::try_new_chinese_traditional(i32::from(year), Month::new(month), day).unwrap();
    let iso = lunar.to_calendar(Iso);
    date(year, i8::try_from(iso.month().ordinal).unwrap(), i8::try_from(iso.day_of_month().0).unwrap())
}

#[test]
fn the_lunar_festivals_agree_with_another_calendar() {
    for year in LUNAR_YEARS {
        let festivals =
            [(Holiday::SpringFestival, 1, 1), (Holiday::DragonBoat, 5, 5), (Holiday::MidAutumn, 8, 15)];
        for (holiday, month, day) in festivals {
            if year < 2008 && holiday != Holiday::SpringFestival {
                continue;
            }
            let on = gregorian(year, month, day);
            let expected = if (on.month(), on.day()) == (10, 1) { Holiday::NationalDay } else { holiday };
            let expected = if (10, 3) >= (on.month(), on.day()) && on.month() == 10 {
                Holiday::NationalDay
            } else {
                expected
            };
            assert_eq!(statutory_holiday(on), Some(expected), "{on}");
        }
        let spring = gregorian(year, 1, 1);
        let eve = statutory_holiday(spring.yesterday().unwrap()).is_some();
        assert_eq!(eve, (2008..2014).contains(&year) || year >= 2025, "the eve of {year}");
    }
}

/// The sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, chapter 25; good to 0.01°).
fn solar_longitude(julian_day: f64) -> f64 {
    let t = (julian_day - 2_451_545.0) / 36_525.0;
    let mean = 280.466_46 + 36_000.769_83 * t + 0.000_303_2 * t * t;
    let anomaly = (357.529_11 + 35_999.050_29 * t - 0.000_153_7 * t * t).to_radians();
    let centre = (1.914_602 - 0.004_817 * t - 0.000_014 * t * t) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_289 * (3.0 * anomaly).sin();
    let node = (125.04 - 1_934.136 * t).to_radians();
    (mean + centre - 0.005_69 - 0.004_78 * node.sin()).rem_euclid(360.0)
}

#[test]
fn qingming_is_the_day_on_which_the_sun_reaches_fifteen_degrees() {
    for year in 2008..=2100_i16 {
        // Midnight in China, in terrestrial time: eight hours before, and about 70 to 200 seconds after, UTC.
        let midnight = |day: i8| {
            let days = date(year, 4, day).duration_since(date(2000, 1, 1)).as_secs() / 86_400;
            let delta_t = 64.0 + 0.7 * f64::from(year - 2000);
            2_451_544.5 + f64::from(i32::try_from(days).unwrap()) - 8.0 / 24.0 + delta_t / 86_400.0
        };
        let day = (2..8).find(|day| solar_longitude(midnight(day + 1)) >= 15.0).unwrap();
        assert_eq!(statutory_holiday(date(year, 4, day)), Some(Holiday::Qingming), "{year}-04-{day:02}");
    }
}

#[test]
fn a_term_that_reaches_beyond_the_known_years_says_so() {
    let from = date(2100, 12, 30).at(10, 0, 0, 0);
    let deadline = WorkCalendar::default().deadline(from, Span::WorkingDays(30), &Pauses::NONE);
    assert_eq!(deadline.provisional, [2100, 2101]);
    for (language, says) in [
        (Language::En, "known from 2000 to 2100. In 2101"),
        (Language::ZhHans, "只收录2000年至2100年的日期；推算2101年时"),
        (Language::ZhHant, "只收錄2000年至2100年的日期；推算2101年時"),
    ] {
        let lines = deadline.lines(language);
        let last = lines.last().unwrap();
        assert!(last.contains(says), "{last}");
        assert!(lines.iter().rev().skip(1).all(|line| !line.contains("2101年时") && !line.contains("2000")));
    }
}
