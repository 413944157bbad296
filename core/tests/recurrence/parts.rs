//! Part by part: defaults, refusals, words, the constructors.

use std::num::{NonZeroU16, NonZeroU32};

use cobuild::{
    calendar::{MOST_OCCURRENCES, Recurrence, RecurrenceProblem},
    text::Language,
};
use jiff::civil::{DateTime, Weekday, date, time};

use super::{basic, first, read};

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

#[test]
fn a_refusal_names_the_part_the_value_and_the_place() {
    use RecurrenceProblem::*;
    let range = |least, most, from_end| OutOfRange { least, most, from_end };
    let cases = [
        ("RRULE:FREQ=DAILY", "DTSTART", "RRULE:FREQ=DAILY", NoStart),
        ("DTSTART:20220101 RRULE:BYDAY=TU", "RRULE", "BYDAY=TU", NoFrequency),
        ("DTSTART:20220101 RRULE:FREQ=HOURLY", "RRULE FREQ", "HOURLY", Frequency),
        ("DTSTART:20220101 RRULE:FREQ=YEARLY;BYWEEKNO=20", "RRULE BYWEEKNO", "20", NotSupported),
        ("DTSTART:20220101 RRULE:FREQ=YEARLY;BYEASTER=0", "RRULE BYEASTER", "0", NotSupported),
        ("DTSTART:20220101 EXRULE:FREQ=DAILY", "EXRULE", "EXRULE:FREQ=DAILY", NotSupported),
        ("DTSTART:20220101 RDATE:20220101T000000/P1D", "RDATE PERIOD", "20220101T000000/P1D", NotSupported),
        ("DTSTART:20220101 DTSTART:20220102", "DTSTART", "20220102", Twice),
        ("DTSTART:20220101 RRULE:FREQ=DAILY RRULE:FREQ=WEEKLY", "RRULE", "FREQ=WEEKLY", Twice),
        ("DTSTART:20220101 RRULE:FREQ=WEEKLY;BYDAY=TU;BYDAY=WE", "RRULE BYDAY", "WE", Twice),
        ("DTSTART:20220230", "DTSTART", "20220230", NotUnderstood),
        ("DTSTART:20220101T096000", "DTSTART", "20220101T096000", NotUnderstood),
        ("DTSTART:２０２２0101", "DTSTART", "２０２２0101", NotUnderstood),
        ("DTSTART:20220101 每週二", "line", "每週二", NotUnderstood),
        ("DTSTART:20220101 RRULE:FREQ=WEEKLY;BYDAY=二", "RRULE BYDAY", "二", NotUnderstood),
        (
            "DTSTART:20220101 RRULE:FREQ=DAILY;INTERVAL=0",
            "RRULE INTERVAL",
            "0",
            range(1, 4_294_967_295, false),
        ),
        ("DTSTART:20220101 RRULE:FREQ=DAILY;COUNT=10001", "RRULE COUNT", "10001", range(1, 10_000, false)),
        (
            "DTSTART:20220101 RRULE:FREQ=DAILY;COUNT=99999999999999999999",
            "RRULE COUNT",
            "99999999999999999999",
            range(1, 10_000, false),
        ),
        ("DTSTART:20220101 RRULE:FREQ=MONTHLY;BYMONTHDAY=0", "RRULE BYMONTHDAY", "0", range(1, 31, true)),
        (
            "DTSTART:20220101 RRULE:FREQ=MONTHLY;BYMONTHDAY=1,-32",
            "RRULE BYMONTHDAY",
            "-32",
            range(1, 31, true),
        ),
        ("DTSTART:20220101 RRULE:FREQ=DAILY;BYSECOND=60", "RRULE BYSECOND", "60", range(0, 59, false)),
        ("DTSTART:20220101 RRULE:FREQ=MONTHLY;BYDAY=54MO", "RRULE BYDAY", "54MO", range(1, 53, true)),
        ("DTSTART:20220101 RRULE:FREQ=DAILY;COUNT=2;UNTIL=20220105", "RRULE COUNT", "2", CountAndUntil),
        ("DTSTART:20220101 RRULE:FREQ=WEEKLY;BYDAY=2TU", "RRULE BYDAY", "2TU", Ordinal),
        ("DTSTART:20220101 RRULE:FREQ=MONTHLY;BYSETPOS=1", "RRULE BYSETPOS", "1", PositionAlone),
        ("dtstart:20220101 rrule:freq=weekly;byday=xx", "RRULE BYDAY", "xx", NotUnderstood),
        ("DTSTART;TZID=Europe/Paris:20220101T090000", "DTSTART", "TZID=Europe/Paris", Zone),
        ("DTSTART:20220101T170000Z RRULE:FREQ=WEEKLY", "DTSTART", "20220101T170000Z", UtcStart),
        ("DTSTART:20220101T010000Z RRULE:FREQ=DAILY;BYHOUR=1", "DTSTART", "20220101T010000Z", UtcStart),
        ("DTSTART:20220101 RRULE:FREQ=DAILY;BYHOUR=9,15 EXDATE:20220102", "EXDATE", "20220102", DayAlone),
    ];
    for (text, part, value, problem) in cases {
        let error = text.parse::<Recurrence>().unwrap_err();
        assert_eq!(
            (error.part.as_str(), error.value.as_str(), error.problem),
            (part, value, problem),
            "{text}"
        );
        let there: String = text.chars().skip(error.column - 1).collect();
        assert!(there.starts_with(value), "{text}: character {} is “{there}”", error.column);
        for language in Language::ALL {
            let sentence = error.sentence(language);
            assert!(!sentence.contains('{'), "unfilled: {sentence}");
            assert!(problem == NoStart || sentence.contains(value), "{sentence}");
        }
    }
}

#[test]
fn what_a_rule_does_not_say_comes_from_the_start() {
    let three = |rule: &str| first(&format!("DTSTART:20221011T143015 RRULE:{rule}"), 3);
    assert_eq!(three("FREQ=DAILY"), ["20221011T143015", "20221012T143015", "20221013T143015"]);
    assert_eq!(three("FREQ=WEEKLY"), ["20221011T143015", "20221018T143015", "20221025T143015"]);
    assert_eq!(three("FREQ=MONTHLY"), ["20221011T143015", "20221111T143015", "20221211T143015"]);
    assert_eq!(three("FREQ=YEARLY"), ["20221011T143015", "20231011T143015", "20241011T143015"]);
    assert_eq!(three("FREQ=YEARLY;BYMONTH=3"), ["20230311T143015", "20240311T143015", "20250311T143015"]);
    assert_eq!(three("FREQ=DAILY;BYHOUR=9"), ["20221012T093015", "20221013T093015", "20221014T093015"]);
}

#[test]
fn plain_weekdays_and_ordinals_join() {
    let found = first("DTSTART:20221001T090000 RRULE:FREQ=MONTHLY;BYDAY=1MO,FR", 6);
    let days = ["20221003", "20221007", "20221014", "20221021", "20221028", "20221104"];
    assert_eq!(found, days.map(|day| format!("{day}T090000")));
}

#[test]
fn the_last_working_day_of_a_month() {
    let found = first("DTSTART:20220901T170000 RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 3);
    assert_eq!(found, ["20220930T170000", "20221031T170000", "20221130T170000"]);
}

#[test]
fn places_within_a_week_count_from_its_first_day_even_before_the_start() {
    // The week of the start has its Monday before it: that Monday is the first place, and over.
    let found = first("DTSTART:20221013T090000 RRULE:FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=1", 2);
    assert_eq!(found, ["20221017T090000", "20221024T090000"]);
}

#[test]
fn a_count_is_taken_before_exceptions() {
    let text =
        "DTSTART:20221011T140000 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE:20221018T140000 RDATE:20221101T140000";
    assert_eq!(first(text, 9), ["20221011T140000", "20221025T140000", "20221101T140000"]);
    let asked = read(text).between(at("2022-10-12T00:00"), at("2022-11-01T14:00"));
    assert_eq!(asked, [at("2022-10-25T14:00")], "the end no longer belongs to what is asked");
}

#[test]
fn without_a_rule_the_start_occurs() {
    assert_eq!(first("DTSTART:20221011T140000", 9), ["20221011T140000"]);
    assert_eq!(first("DTSTART:20221011T140000 EXDATE:20221011", 9), Vec::<String>::new());
    assert!(read("DTSTART:20221011").is_bounded());
}

#[test]
fn moments_in_utc_are_moved_to_local_time() {
    let text = "DTSTART:20221011T060000Z RRULE:FREQ=WEEKLY;UNTIL=20221025T060000Z EXDATE:20221018T060000Z";
    assert_eq!(first(text, 9), ["20221011T140000", "20221025T140000"]);
    let same = "DTSTART;TZID=Asia/Shanghai:20221011T140000 RRULE:FREQ=WEEKLY;UNTIL=20221025T140000 \
        EXDATE;TZID=\"Asia/Shanghai\":20221018T140000";
    assert_eq!(read(text), read(same));
    assert_eq!(read(text), read(&text.to_ascii_lowercase()));
}

#[test]
fn a_rule_that_is_never_met_ends() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=4294967295;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=4294967295;BYMONTHDAY=12",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=60",
    ] {
        let text = format!("DTSTART:20221011T090000 RRULE:{rule}");
        assert_eq!(first(&text, 1), Vec::<String>::new(), "{rule}");
        assert_eq!(read(&text).next_after(at("2022-10-11T09:00")), None, "{rule}");
        assert_eq!(read(&text).between(at("2022-10-11T09:00"), DateTime::MAX), [], "{rule}");
    }
}

#[test]
fn a_rule_that_is_rarely_met_is_met() {
    let found = first("DTSTART:20000229T090000 RRULE:FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29", 3);
    assert_eq!(found, ["20000229T090000", "24000229T090000", "28000229T090000"]);
}

#[test]
fn more_than_the_most_is_cut_and_says_so() {
    let endless = read("DTSTART:00010101T000000 RRULE:FREQ=DAILY");
    let mut occurrences = endless.occurrences();
    assert_eq!(occurrences.by_ref().count(), usize::from(MOST_OCCURRENCES));
    assert!(occurrences.is_cut());
    assert_eq!(occurrences.next(), None);
    assert!(!endless.is_bounded());
    let counted = read("DTSTART:20220101T000000 RRULE:FREQ=DAILY;COUNT=10000");
    let mut occurrences = counted.occurrences();
    assert_eq!((occurrences.by_ref().count(), occurrences.is_cut()), (10_000, false));
    // Every second of every day: 31 million occurrences a year, asked for far from the start.
    let all: Vec<String> = (0..60).map(|n| n.to_string()).collect();
    let (hours, sixty) = (all[..24].join(","), all.join(","));
    let rule = format!("FREQ=YEARLY;BYMONTHDAY=1,2,3;BYHOUR={hours};BYMINUTE={sixty};BYSECOND={sixty}");
    let every_second = read(&format!("DTSTART:20220101T000000 RRULE:{rule}"));
    assert_eq!(every_second.next_after(at("9000-12-03T23:59:58")), Some(at("9000-12-03T23:59:59")));
    assert_eq!(every_second.next_after(at("9000-12-03T23:59:59")), Some(at("9001-01-01T00:00:00")));
}

#[test]
fn civil_time_ends() {
    let found = first("DTSTART:99991230T090000 RRULE:FREQ=DAILY", 9);
    assert_eq!(found, ["99991230T090000", "99991231T090000"]);
    for rule in ["WEEKLY", "MONTHLY", "YEARLY"] {
        assert_eq!(first(&format!("DTSTART:99991230T090000 RRULE:FREQ={rule}"), 9), ["99991230T090000"]);
    }
    assert_eq!(first("DTSTART:00000101T090000 RRULE:FREQ=WEEKLY;WKST=SU", 1), ["00000101T090000"]);
}

#[test]
fn constructors_make_the_common_cases() {
    let two = NonZeroU32::new(2).unwrap();
    let start = date(2022, 10, 11).at(14, 0, 0, 0);
    let weekly =
        Recurrence::weekly([Weekday::Thursday, Weekday::Tuesday], date(2022, 10, 12), time(14, 0, 0, 0));
    let cases = [
        (Recurrence::once(start), "DTSTART:20221011T140000"),
        (Recurrence::daily(start).every(two), "DTSTART:20221011T140000\nRRULE:FREQ=DAILY;INTERVAL=2"),
        (weekly, "DTSTART:20221013T140000\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            Recurrence::weekly([], date(2022, 10, 12), time(9, 0, 0, 0)).until(date(2022, 12, 31)),
            "DTSTART:20221012T090000\nRRULE:FREQ=WEEKLY;UNTIL=20221231T235959;BYDAY=WE",
        ),
        (
            Recurrence::monthly_by_day(start).times(NonZeroU16::MAX),
            "DTSTART:20221011T140000\nRRULE:FREQ=MONTHLY;COUNT=10000;BYMONTHDAY=11",
        ),
        (
            Recurrence::monthly_by_weekday(start).except(start).also(date(2022, 10, 12).at(9, 0, 0, 500)),
            "DTSTART:20221011T140000\nRRULE:FREQ=MONTHLY;BYDAY=2TU\nRDATE:20221012T090000\nEXDATE:20221011T140000",
        ),
        (Recurrence::daily(date(-44, 3, 15).at(9, 0, 0, 0)), "DTSTART:00000101T090000\nRRULE:FREQ=DAILY"),
    ];
    for (made, text) in cases {
        assert_eq!(made.to_string(), text);
        assert_eq!(read(text), made);
        assert_eq!(serde_json::to_value(&made).unwrap(), serde_json::json!(text));
    }
    assert!(serde_json::from_str::<Recurrence>("\"DTSTART:20220101 RRULE:FREQ=HOURLY\"").is_err());
}

#[test]
fn words_in_three_languages() {
    let cases = [
        ("", ["2022年10月11日 14:00", "2022年10月11日 14:00", "11 October 2022 14:00"]),
        ("FREQ=DAILY", ["每天 14:00", "每天 14:00", "every day 14:00"]),
        (
            "FREQ=DAILY;INTERVAL=2;COUNT=1",
            ["每2天 14:00，共1次", "每2天 14:00，共1次", "every 2 days 14:00, 1 time"],
        ),
        ("FREQ=WEEKLY", ["每周二 14:00", "每週二 14:00", "every Tuesday 14:00"]),
        (
            "FREQ=WEEKLY;BYDAY=TH,TU,SU",
            [
                "每周二、周四、周日 14:00",
                "每週二、週四、週日 14:00",
                "every Tuesday, Thursday and Sunday 14:00",
            ],
        ),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            ["每周一至周五 14:00", "每週一至週五 14:00", "every day from Monday to Friday 14:00"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20221231",
            [
                "每2周的周二 14:00，至2022年12月31日",
                "每2週的週二 14:00，至2022年12月31日",
                "every 2 weeks, Tuesday 14:00, until 31 December 2022",
            ],
        ),
        ("FREQ=MONTHLY", ["每月11日 14:00", "每月11日 14:00", "every month on day 11 14:00"]),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,-1",
            [
                "每月最后一日、15日 14:00",
                "每月最後一日、15日 14:00",
                "every month on the last day and day 15 14:00",
            ],
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU,-1FR",
            [
                "每月最后一个周五、第二个周二 14:00",
                "每月最後一個週五、第二個週二 14:00",
                "every month on the last Friday and the second Tuesday 14:00",
            ],
        ),
        ("FREQ=YEARLY", ["每年10月11日 14:00", "每年10月11日 14:00", "every year on 11 October 14:00"]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            [
                "按规则 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 14:00，共3次",
                "按規則 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 14:00，共3次",
                "by the rule FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 14:00, 3 times",
            ],
        ),
        (
            "FREQ=DAILY;BYHOUR=9,15",
            [
                "按规则 FREQ=DAILY;BYHOUR=9,15",
                "按規則 FREQ=DAILY;BYHOUR=9,15",
                "by the rule FREQ=DAILY;BYHOUR=9,15",
            ],
        ),
    ];
    for (rule, expected) in cases {
        let rule = if rule.is_empty() { String::new() } else { format!("RRULE:{rule}") };
        let recurrence = read(&format!("DTSTART:20221011T140000 {rule}"));
        let words = Language::ALL.map(|language| recurrence.words(language));
        assert_eq!(words, expected, "{rule}");
    }
    let changed = read("DTSTART:20221011T140000 RRULE:FREQ=WEEKLY RDATE:20221012 EXDATE:20221018,20221025");
    assert_eq!(changed.words(Language::En), "every Tuesday 14:00, and 1 time more, except 2 times");
    assert_eq!(changed.days_in_words(Language::ZhHant), "每週二");
    assert_eq!(basic(changed.start()), "20221011T140000");
}
