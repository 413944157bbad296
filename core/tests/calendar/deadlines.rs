use cobuild::{
    calendar::{Counted, DayKind, Fact, Light, Pause, Pauses, Reach, Remaining, StepReason, WorkCalendar},
    policy::{Policy, Span, parameter},
    text::Language,
};
use jiff::civil::{Date, DateTime, date};

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn check(from: &str, span: Span, due: &str) {
    let deadline = WorkCalendar::default().deadline(at(from), span, &Pauses::NONE);
    assert_eq!(deadline.due, at(due), "{span:?} from {from}\n{}", deadline.lines(Language::En).join("\n"));
    assert_eq!(deadline.reach, Reach::Whole);
}

#[test]
fn terms_end_where_the_civil_code_ends_them() {
    use Span::{Days, Hours, Minutes, Months, WorkingDays, WorkingHours, Years};
    for (from, span, due) in [
        // Working days: the start day is not counted, make-up workdays are.
        ("2026-09-29T10:00", WorkingDays(5), "2026-10-12T18:00"),
        ("2026-09-29T23:50", WorkingDays(1), "2026-09-30T18:00"),
        ("2022-10-11T09:00", WorkingDays(15), "2022-11-01T18:00"),
        ("2024-02-08T09:00", WorkingDays(2), "2024-02-18T18:00"), // the eve of 2024 was a day of work; Sunday 18th too
        ("2026-02-13T09:00", WorkingDays(3), "2026-02-25T18:00"), // Saturday 14th, then Spring Festival
        ("2026-10-03T09:00", WorkingDays(1), "2026-10-08T18:00"), // begun on a day off
        // Days: counted through, the last one moves on from a day off.
        ("2026-09-20T09:00", Days(15), "2026-10-08T23:59:59"),
        ("2026-07-01T09:00", Days(60), "2026-08-31T23:59:59"), // 30 August is a Sunday
        ("2026-07-01T09:00", Days(1), "2026-07-02T23:59:59"),
        // Months and years: the corresponding day, else the month's end.
        ("2026-01-31T09:00", Months(1), "2026-02-28T23:59:59"), // a Saturday, but a make-up workday
        ("2026-08-31T09:00", Months(1), "2026-09-30T23:59:59"),
        ("2026-03-31T09:00", Months(3), "2026-06-30T23:59:59"),
        ("2024-02-29T09:00", Years(1), "2025-02-28T23:59:59"),
        ("2025-10-01T09:00", Years(1), "2026-10-08T23:59:59"), // ends on National Day
        ("2020-06-15T09:00", Years(3), "2023-06-15T23:59:59"),
        // Hours on the clock, from the moment, holidays included.
        ("2022-10-11T15:30", Hours(48), "2022-10-13T15:30"),
        ("2026-09-30T20:00", Hours(24), "2026-10-01T20:00"),
        ("2026-12-31T23:50", Minutes(30), "2027-01-01T00:20"),
        // Working hours within the office hours.
        ("2022-10-11T11:30", WorkingHours(1), "2022-10-11T14:30"),
        ("2022-10-11T17:30", WorkingHours(1), "2022-10-12T09:30"),
        ("2022-10-11T17:00", WorkingHours(1), "2022-10-11T18:00"),
        ("2026-09-30T17:30", WorkingHours(1), "2026-10-08T09:30"),
        ("2022-10-11T20:00", WorkingHours(7), "2022-10-12T18:00"),
        // Nothing to count.
        ("2026-10-01T10:00", WorkingDays(0), "2026-10-01T10:00"),
    ] {
        check(from, span, due);
    }
}

#[test]
fn every_counted_day_is_explained() {
    let deadline =
        WorkCalendar::default().deadline(at("2026-09-29T10:00"), Span::WorkingDays(5), &Pauses::NONE);
    assert_eq!(
        deadline.lines(Language::ZhHans),
        [
            "自2026年9月29日 10:00起5个工作日，2026年10月12日 18:00到期",
            "9月29日 周二 · 起算当日，不计",
            "9月30日 周三 · 第1个工作日",
            "10月1日 周四—10月7日 周三 · 国庆节放假（国办发明电〔2025〕7号），不计",
            "10月8日 周四 · 第2个工作日",
            "10月9日 周五 · 第3个工作日",
            "10月10日 周六 · 国庆节调休上班（国办发明电〔2025〕7号） · 第4个工作日",
            "10月11日 周日 · 周末，不计",
            "10月12日 周一 · 第5个工作日",
        ]
    );
    let lines = deadline.lines(Language::ZhHant);
    assert_eq!(lines[6], "10月10日 週六 · 國慶節調休上班（国办发明电〔2025〕7号） · 第4個工作日");
    assert_eq!(
        deadline.lines(Language::En)[3],
        "Thu 1 October – Wed 7 October · National Day holiday (国办发明电〔2025〕7号), not counted"
    );
    assert_eq!(deadline.steps.len(), 14, "a step a day");
}

#[test]
fn terms_in_days_hours_and_months_are_explained_too() {
    let calendar = WorkCalendar::default();
    let lines = |from, span| calendar.deadline(at(from), span, &Pauses::NONE).lines(Language::ZhHant);
    assert_eq!(
        lines("2026-10-08T09:00", Span::Days(3)),
        [
            "自2026年10月8日 09:00起3日，2026年10月12日 24:00到期",
            "10月8日 週四 · 起算當日，不計",
            "10月9日 週五 · 第1日",
            "10月10日 週六 · 第2日",
            "10月11日 週日 · 第3日 · 週末，到期日順延",
            "10月12日 週一 · 順延至該工作日到期",
        ]
    );
    assert_eq!(
        lines("2022-10-11T15:30", Span::Hours(48))[1..],
        ["10月11日 週二 · 計8小時30分鐘", "10月12日 週三 · 計24小時", "10月13日 週四 · 計15小時30分鐘",]
    );
    assert_eq!(
        lines("2025-10-01T09:00", Span::Years(1))[1..],
        [
            "10月1日 週三 · 起算當日，不計",
            "2026年10月1日 週四 · 對應日，期間屆滿 · 國慶節放假（国办发明电〔2025〕7号），到期日順延",
            "10月2日 週五—10月7日 週三 · 國慶節放假（国办发明电〔2025〕7号），不計",
            "10月8日 週四 · 順延至該工作日到期",
        ]
    );
    // No corresponding day, and a Saturday that is a day of work.
    assert_eq!(
        lines("2026-01-31T09:00", Span::Months(1))[2..],
        ["2月28日 週六 · 春節調休上班（国办发明电〔2025〕7号） · 該月沒有對應日，期間於月末日屆滿"]
    );
    assert_eq!(
        lines("2026-02-26T09:00", Span::Days(2))[2..],
        ["2月27日 週五 · 第1日", "2月28日 週六 · 春節調休上班（国办发明电〔2025〕7号） · 第2日"]
    );
}

#[test]
fn a_long_count_shares_lines() {
    let deadline =
        WorkCalendar::default().deadline(at("2026-03-02T09:00"), Span::WorkingDays(60), &Pauses::NONE);
    let lines = deadline.lines(Language::En);
    assert!(lines.len() < 35, "{} lines for {} days", lines.len(), deadline.steps.len());
    assert_eq!(lines[2], "Tue 3 March – Fri 6 March · working day 1 – 4");
}

#[test]
fn a_pause_does_not_count() {
    let pause = |start, end: Option<&str>| Pause { start: at(start), end: end.map(at) };
    let (friday, as_of) = ("2026-07-10T09:00", "2026-07-15T09:00");
    for (span, pauses, due) in [
        // The clock stood still for most of Wednesday's office hours and all of Thursday's.
        (Span::WorkingDays(3), vec![pause("2026-07-15T10:00", Some("2026-07-17T09:00"))], "2026-07-17T18:00"),
        (Span::WorkingDays(4), vec![pause("2026-07-15T10:00", Some("2026-07-17T09:00"))], "2026-07-20T18:00"),
        // Up to half of a day's office hours it costs nothing, also over the close of business; over a weekend neither.
        (Span::WorkingDays(3), vec![pause("2026-07-13T10:00", Some("2026-07-13T17:00"))], "2026-07-16T18:00"),
        (Span::WorkingDays(3), vec![pause("2026-07-13T10:00", Some("2026-07-13T15:00"))], "2026-07-15T18:00"),
        (Span::WorkingDays(3), vec![pause("2026-07-13T17:59", Some("2026-07-13T18:01"))], "2026-07-15T18:00"),
        (Span::WorkingDays(3), vec![pause("2026-07-10T19:00", Some("2026-07-13T08:00"))], "2026-07-15T18:00"),
        // Two that overlap are one.
        (
            Span::WorkingDays(3),
            vec![
                pause("2026-07-13T10:00", Some("2026-07-14T09:00")),
                pause("2026-07-13T11:00", Some("2026-07-15T09:00")),
            ],
            "2026-07-17T18:00",
        ),
        // Open: as if the clock ran on at the moment of asking, Wednesday 09:00.
        (Span::WorkingDays(3), vec![pause("2026-07-13T10:00", None)], "2026-07-17T18:00"),
        (Span::Days(3), vec![pause("2026-07-11T10:00", Some("2026-07-13T09:00"))], "2026-07-15T23:59:59"),
        (Span::Months(1), vec![pause("2026-07-11T10:00", Some("2026-07-13T09:00"))], "2026-08-12T23:59:59"),
        (Span::Hours(24), vec![pause("2026-07-10T10:00", Some("2026-07-11T12:00"))], "2026-07-12T11:00"),
        (
            Span::WorkingHours(4),
            vec![pause("2026-07-10T10:00", Some("2026-07-10T15:00"))],
            "2026-07-10T18:00",
        ),
        // Ended before it began: no length.
        (Span::WorkingDays(1), vec![pause("2026-07-15T10:00", Some("2026-07-13T09:00"))], "2026-07-13T18:00"),
    ] {
        let deadline = WorkCalendar::default().deadline(at(friday), span, &Pauses::at(&pauses, at(as_of)));
        assert_eq!(deadline.due, at(due), "{span:?} {pauses:?}\n{}", deadline.lines(Language::En).join("\n"));
    }
    let stood = Pauses::at(&[pause("2026-07-11T10:00", Some("2026-07-13T09:00"))], at(as_of));
    let month = WorkCalendar::default().deadline(at(friday), Span::Months(1), &stood);
    let last = month.lines(Language::ZhHant).pop();
    assert_eq!(last.as_deref(), Some("8月12日 週三 · 扣除暫停日數，期間屆滿"));
    let open = Pauses::at(&[pause("2026-07-13T10:00", None)], at(as_of));
    let deadline = WorkCalendar::default().deadline(at(friday), Span::WorkingDays(3), &open);
    assert!(
        deadline
            .lines(Language::En)
            .last()
            .unwrap()
            .starts_with("The clock has been paused since 13 July 2026, 10:00")
    );
}

#[test]
fn what_touches_a_year_without_a_notice_is_provisional_until_the_notice_is_entered() {
    let mut calendar = WorkCalendar::default();
    for (from, span, provisional) in [
        ("2026-12-24T09:00", Span::WorkingDays(5), vec![2027]),
        ("2026-12-28T09:00", Span::WorkingDays(5), vec![2027]),
        ("2026-12-21T09:00", Span::WorkingDays(3), vec![]),
        ("2026-12-01T09:00", Span::Months(14), vec![2028]),
        ("2027-12-20T09:00", Span::Days(20), vec![2027, 2028]),
        ("2026-12-31T09:00", Span::Hours(48), vec![]),
        ("2006-12-20T09:00", Span::WorkingDays(10), vec![2006]),
    ] {
        let deadline = calendar.deadline(at(from), span, &Pauses::NONE);
        assert_eq!(deadline.provisional, provisional, "{span:?} from {from}");
        let says = deadline.lines(Language::ZhHans).iter().filter(|line| line.starts_with("暂定：")).count();
        assert_eq!(says, provisional.len());
    }
    let before = calendar.deadline(at("2026-12-28T09:00"), Span::WorkingDays(5), &Pauses::NONE);
    assert_eq!(before.due, at("2027-01-05T18:00"));
    let notice = serde_json::json!({ "notice_entered": { "notice": {
        "year": 2027, "scope": "year", "number": "test", "source": "test", "days": [
            { "date": "2027-01-01", "kind": "off", "name": "元旦" },
            { "date": "2027-01-04", "kind": "off", "name": "元旦" },
            { "date": "2026-12-31", "kind": "off", "name": "元旦" },
        ] } } });
    calendar.apply(&serde_json::from_value(notice).unwrap());
    let after = calendar.deadline(at("2026-12-28T09:00"), Span::WorkingDays(5), &Pauses::NONE);
    assert_eq!((after.due, after.provisional.len()), (at("2027-01-07T18:00"), 0));
}

#[test]
fn an_office_closes_and_opens_a_day() {
    let mut calendar = WorkCalendar::default();
    let set = |day: Date, kind| Fact::DaySet { date: day, kind, reason: "typhoon".into() };
    let due = |calendar: &WorkCalendar| {
        calendar.deadline(at("2026-07-06T10:00"), Span::WorkingDays(5), &Pauses::NONE).due
    };
    calendar.apply(&set(date(2026, 7, 7), DayKind::Off));
    assert_eq!(due(&calendar), at("2026-07-14T18:00"));
    calendar.apply(&set(date(2026, 7, 11), DayKind::Work));
    assert_eq!(due(&calendar), at("2026-07-13T18:00"));
    calendar.apply(&Fact::DayCleared { date: date(2026, 7, 7), reason: "wrong day".into() });
    assert_eq!(due(&calendar), at("2026-07-11T18:00"));
    calendar.apply(&serde_json::from_str(r#"{"hours_set":{"hours":[{"opens":"08:30","closes":"12:00"}],"valid_from":"2026-07-10","reason":"summer"}}"#).unwrap());
    assert_eq!(due(&calendar), at("2026-07-11T12:00"));
}

#[test]
fn used_light_and_remaining_follow_the_days() {
    let calendar = WorkCalendar::default();
    let policy = Policy::default();
    let warn_at = policy.on(&parameter::DEADLINE_WARN_AT, date(2026, 10, 1)).value;
    let deadline = calendar.deadline(at("2026-09-29T10:00"), Span::WorkingDays(5), &Pauses::NONE);
    for (now, used, light, remaining, words) in [
        ("2026-09-29T11:00", 0, Light::Green, Remaining::WorkingDays(5), "还剩5个工作日"),
        ("2026-10-09T09:00", 2, Light::Green, Remaining::WorkingDays(2), "还剩2个工作日"),
        ("2026-10-11T09:00", 4, Light::Yellow, Remaining::WorkingDays(1), "还剩1个工作日"),
        ("2026-10-12T18:00", 4, Light::Yellow, Remaining::LastDay, "今天到期"),
        ("2026-10-12T18:01", 4, Light::Red, Remaining::OverdueWorkingDays(0), "已逾期，不足1个工作日"),
        ("2026-10-13T09:00", 5, Light::Red, Remaining::OverdueWorkingDays(1), "已逾期1个工作日"),
        ("2026-10-18T09:00", 5, Light::Red, Remaining::OverdueWorkingDays(4), "已逾期4个工作日"),
    ] {
        let now_ = at(now);
        assert_eq!(deadline.used(now_).used, used, "{now}");
        assert_eq!(deadline.light(now_, warn_at), light, "{now}");
        assert_eq!(calendar.remaining(&deadline, now_), remaining, "{now}");
        assert_eq!(remaining.words(Language::ZhHans), words);
    }
    let clock = calendar.deadline(at("2022-10-11T15:30"), Span::Hours(48), &Pauses::NONE);
    for (now, used, light, words) in [
        ("2022-10-12T15:30", 1440, Light::Green, "24 hours left"),
        ("2022-10-13T06:00", 2310, Light::Yellow, "9 hours 30 minutes left"),
        ("2022-10-13T16:00", 2880, Light::Red, "overdue by 30 minutes"),
    ] {
        assert_eq!(clock.used(at(now)).used, used, "{now}");
        assert_eq!(clock.light(at(now), warn_at), light, "{now}");
        assert_eq!(calendar.remaining(&clock, at(now)).words(Language::En), words);
    }
    let short = calendar.deadline(at("2022-10-10T09:00"), Span::WorkingDays(1), &Pauses::NONE);
    for (now, light) in [("2022-10-10T17:00", Light::Green), ("2022-10-11T09:00", Light::Yellow)] {
        assert_eq!(short.light(at(now), warn_at), light, "the last day warns though nothing is used: {now}");
    }
    let year = calendar.deadline(at("2025-10-09T09:00"), Span::Years(1), &Pauses::NONE);
    assert_eq!(year.used(at("2025-10-20T09:00")).used, 10);
    assert_eq!(calendar.remaining(&year, at("2026-10-07T09:00")).words(Language::En), "2 days left");
    assert_eq!(calendar.remaining(&year, at("2026-10-10T09:00")).words(Language::ZhHant), "已逾期1天");
}

#[test]
fn huge_spans_stop_and_say_so() {
    let calendar = WorkCalendar::default();
    let max = u32::MAX;
    let spans = [
        Span::Minutes(max),
        Span::Hours(max),
        Span::WorkingHours(max),
        Span::WorkingDays(max),
        Span::Days(max),
        Span::Months(max),
        Span::Years(max),
        Span::WorkingDays(1),
    ];
    for from in [at("2026-09-29T10:00"), DateTime::MAX, DateTime::MIN] {
        for span in spans.iter().take(if from == DateTime::MIN || from.year() == 2026 { 7 } else { 8 }) {
            let deadline = calendar.deadline(from, *span, &Pauses::NONE);
            assert_eq!(deadline.reach, Reach::Capped, "{span:?} from {from}");
            assert!(deadline.due >= from && deadline.steps.len() <= 7_310, "{span:?}");
            assert!(!deadline.lines(Language::En).is_empty());
        }
    }
    let paused = [Pause { start: DateTime::MIN, end: Some(DateTime::MAX) }];
    for span in spans {
        let deadline = calendar.deadline(at("2026-09-29T10:00"), span, &Pauses::at(&paused, DateTime::MAX));
        assert_eq!(deadline.reach, Reach::Capped, "{span:?} while paused for ever");
    }
}

#[test]
fn the_start_day_is_a_step_of_its_own() {
    let deadline =
        WorkCalendar::default().deadline(at("2026-07-06T10:00"), Span::WorkingDays(1), &Pauses::NONE);
    let first = deadline.steps.first().unwrap();
    assert_eq!(
        (first.date, first.counted, &first.reason),
        (date(2026, 7, 6), Counted::No, &StepReason::StartDay)
    );
}
