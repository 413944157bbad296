//! What surrounds the arrangements of a notice, and whether all of them are there.

use cobuild::{
    calendar::{DayKind, NoticeDay, WorkCalendar, notice},
    text::Language,
};

/// The items of the notice for 2025, each with its line.
const ITEMS_2025: [&str; 6] = [
    "一、元旦：1月1日（周三）放假1天，不调休。",
    "二、春节：1月28日（农历除夕、周二）至2月4日（周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。",
    "三、清明节：4月4日（周五）至6日（周日）放假，共3天。",
    "四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。",
    "五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。",
    "六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。",
];

fn read(text: &str, year: i16) -> Vec<NoticeDay> {
    notice::parse(text, year).unwrap_or_else(|error| panic!("{text}\n{error}"))
}

fn refusal(text: &str, year: i16) -> String {
    notice::parse(text, year).map(|days| notice::lines(&days)).unwrap_err().sentence(Language::En)
}

#[test]
fn a_preamble_may_tell_of_days_and_arranges_none() {
    let preambles = [
        "依照2024年11月10日修订的放假办法，自2025年1月1日起，全体公民放假的假日多2天，其中春节、劳动节各多1天。",
        "今后春节自除夕起放假调休8天，国庆节自10月1日起放假调休7天，逢周三的节日只在当日放假。",
        "按照放假办法作出以下调休原则。",
        "2025年9月1日前已报送的假期计划不必重报。",
    ];
    let items = ITEMS_2025.join("\n");
    let as_follows = "现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期通知如下。";
    for preamble in [&preambles[..], &preambles[..1], &preambles[1..2], &preambles[2..3], &preambles[3..]] {
        let text = format!("关于2025年\n部分节假日安排的通知\n{}\n{as_follows}\n{items}", preamble.concat());
        let days = read(&text, 2025);
        assert_eq!(days.len(), 33, "{preamble:?}");
        let calendar = WorkCalendar::default();
        for day in &days {
            assert_eq!(calendar.day(day.date).kind, day.kind, "{}", day.date);
        }
        assert_eq!(days.iter().filter(|day| day.kind == DayKind::Work).count(), 5);
    }
    // An arrangement before "as follows" is none of the preamble: it is read, and the notice is not whole.
    let early = format!("1月1日放假。{as_follows}");
    assert!(
        refusal(&early, 2025)
            .starts_with("The text arranges no day for Spring Festival, Qingming Festival, ")
    );
    let victory = "2015年9月3日各单位放假1天。特作如下调休：9月3日至5日调休放假，共3天。";
    assert_eq!(read(victory, 2015).len(), 3);
    assert!(refusal(&format!("1月1日放假半天。{as_follows}\n{items}"), 2025).contains("“半天”"));
}

#[test]
fn harmless_prose_is_passed_over_and_a_day_never_is() {
    let around = |prose: &str| format!("元旦：1月1日放假。\n{prose}");
    for prose in [
        "请各单位于2025年12月20日前报送名单。",
        "依照2024年11月10日修订的《全国年节及纪念日放假办法》印发。",
        "报送时间：12月20日。",
        "二、因故未能休息的职工，由单位安排补休。",
        "鼓励职工在10月8日休息。",
    ] {
        assert_eq!(notice::lines(&read(&around(prose), 2026)), ["2026-01-01 off"], "{prose}");
    }
    for prose in [
        "各单位国庆节10月1日关门。",
        "门市于1月4日照常营业。",
        "全体职工1月4日到班。",
        "二、除夕安排放假。",
        "1月4日不上学。",
        "春节：放假安排另行通知。",
    ] {
        assert!(notice::parse(&around(prose), 2026).is_err(), "{prose}");
    }
}

#[test]
fn a_notice_that_was_cut_is_refused_by_what_is_missing() {
    let missing = |text: &str, year| match notice::parse(text, year).unwrap_err().problem {
        notice::Problem::Missing { holidays } => {
            holidays.iter().map(|holiday| holiday.name().hans).collect::<Vec<_>>().join("、")
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(&ITEMS_2025[..5].join("\n"), 2025), "中秋节、国庆节");
    assert_eq!(missing(&ITEMS_2025[4..].join("\n"), 2025), "元旦、春节、清明节、劳动节");
    let titled = format!("关于2025年部分节假日安排的通知\n{}", ITEMS_2025[0]);
    assert_eq!(missing(&titled, 2025), "春节、清明节、劳动节、端午节、中秋节、国庆节");
    let announced = format!("现将2025年国庆节、中秋节和清明节安排通知如下：\n{}", ITEMS_2025[5]);
    assert_eq!(missing(&announced, 2025), "清明节");
    let announced = format!("現將2025年國慶節、中秋節和清明節安排通知如下：\n{}", ITEMS_2025[5]);
    assert_eq!(missing(&announced, 2025), "清明节");
    // Before 2008 the law had four holidays.
    assert_eq!(missing("元旦：1月1日放假。\n国庆节：10月1日放假。", 2007), "春节、劳动节");
    // One holiday is a change: nothing is missing.
    for item in ITEMS_2025 {
        read(item, 2025);
    }
    let change = "关于调整《关于2025年部分节假日安排的通知》的通知\n现将2025年端午节安排调整如下。";
    read(&format!("{change}\n{}", ITEMS_2025[4]), 2025);
    let error = notice::parse(&ITEMS_2025[..5].join("\n"), 2025).unwrap_err();
    let words = [Language::ZhHans, Language::ZhHant].map(|language| error.sentence(language));
    assert!(words[0].starts_with("文中没有中秋节、国庆节的放假安排。"), "{}", words[0]);
    assert!(words[1].starts_with("文中沒有中秋節、國慶節的放假安排。"), "{}", words[1]);
}

#[test]
fn rare_forms_are_read() {
    let extension = "一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。";
    let days = read(&format!("现将延长2020年春节假期的具体安排通知如下。\n{extension}"), 2020);
    assert_eq!(days.len(), 9);
    assert_eq!(
        days.first().map(|day| (day.date.to_string(), day.name.as_str())),
        Some(("2020-01-25".into(), "春节"))
    );
    assert!(days.iter().all(|day| day.kind == DayKind::Off && !WorkCalendar::default().is_working(day.date)));
    assert_eq!(read("延長春節假期至2月2日（星期日），2月3日起正常上班。", 2020).len(), 9);
    for (text, year, expected) in [
        (
            "9月3日至5日放假调休，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。",
            2015,
            "2015-09-03 off,2015-09-04 off,2015-09-05 off,2015-09-06 work",
        ),
        ("4月4—6日放假，共3天。", 2026, "2026-04-04 off,2026-04-05 off,2026-04-06 off"),
        ("清明节：4月4日放假，5-6日放假。", 2026, "2026-04-04 off,2026-04-05 off,2026-04-06 off"),
        ("除夕（2月16日）至2月17日放假。", 2026, "2026-02-16 off,2026-02-17 off"),
        ("春节：農曆除夕（2月16日、週一）放假。", 2026, "2026-02-16 off"),
        ("一、元旦　1月1日（周四）至2日放假。", 2026, "2026-01-01 off,2026-01-02 off"),
        ("国庆节、中秋节 10月1日放假，其中：10月1日为法定节假日。", 2026, "2026-10-01 off"),
    ] {
        assert_eq!(notice::lines(&read(text, year)).join(","), expected, "{text}");
    }
    assert_eq!(read("元旦　1月1日放假。", 2026)[0].name, "元旦");
}
