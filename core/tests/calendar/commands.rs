use cobuild::{
    calendar::{Command, DayKind, Fact, Notice, NoticeDay, NoticeScope, WorkCalendar, decide, notice},
    text::Language,
};
use jiff::civil::{Date, date};

fn off(day: Date) -> NoticeDay {
    NoticeDay { date: day, kind: DayKind::Off, name: "春节".into() }
}

fn enter(scope: NoticeScope, days: Vec<NoticeDay>) -> Command {
    let (number, source) = ("国办发明电〔2026〕1号".to_owned(), "test".to_owned());
    Command::EnterNotice { notice: Notice { year: 2027, scope, number, source, days } }
}

/// Made up for the tests: the notice for 2027 is not out.
fn whole_year() -> Vec<NoticeDay> {
    let text = "元旦：1月1日至3日放假，共3天。春节：2月5日至11日放假调休，共7天。2月13日上班。清明节：4月5日放假。
        劳动节：5月1日至3日放假。端午节：6月9日放假。中秋节：9月15日放假。国庆节：10月1日至7日放假。10月9日上班。";
    notice::parse(&text.replace('。', "。\n"), 2027).unwrap_or_else(|error| panic!("{error}"))
}

fn check(command: &Command, refused: &[&str]) {
    let codes = match decide(command, &WorkCalendar::default()) {
        Ok(facts) => {
            assert_eq!(facts.len(), 1);
            Vec::new()
        }
        Err(refusal) => {
            for language in Language::ALL {
                for reason in &refusal.reasons {
                    assert!(!reason.sentence(language).contains('{'), "{}", reason.sentence(language));
                }
            }
            refusal.reasons.iter().map(|reason| reason.rule.code).collect()
        }
    };
    assert_eq!(codes, refused, "{command:?}");
}

#[test]
fn commands_are_decided_by_their_rules() {
    let change = |days| enter(NoticeScope::Change, days);
    check(&enter(NoticeScope::Year, whole_year()), &[]);
    check(&change(vec![off(date(2027, 2, 12)), off(date(2026, 12, 31))]), &[]);
    check(&change(vec![off(date(2026, 11, 30))]), &["CAL-01"]);
    check(&change(vec![off(date(2028, 1, 1)), off(date(2027, 1, 1))]), &["CAL-01"]);
    check(
        &change(vec![off(date(2027, 2, 13)), NoticeDay { kind: DayKind::Work, ..off(date(2027, 2, 13)) }]),
        &["CAL-02"],
    );
    // Half a notice: entered as a change it is welcome, as the year's notice it would make every other holiday work.
    check(&enter(NoticeScope::Year, vec![off(date(2027, 10, 1))]), &["CAL-04"]);
    check(&change(vec![off(date(2027, 10, 1))]), &[]);
    let works_on_qingming = NoticeDay { kind: DayKind::Work, ..off(date(2027, 4, 5)) };
    check(&enter(NoticeScope::Year, vec![works_on_qingming]), &["CAL-04"]);
    let set =
        |reason: &str| Command::SetDay { date: date(2027, 7, 7), kind: DayKind::Off, reason: reason.into() };
    check(&set("typhoon"), &[]);
    check(&set(" "), &["CAL-05"]);
    check(&Command::ClearDay { date: date(2027, 7, 7), reason: String::new() }, &["CAL-06", "CAL-05"]);
    let mut nameless = enter(NoticeScope::Change, vec![off(date(2027, 2, 12))]);
    if let Command::EnterNotice { notice } = &mut nameless {
        notice.number.clear();
    }
    check(&nameless, &["CAL-03"]);
}

#[test]
fn an_entered_notice_makes_its_year_final_and_survives_every_form_of_storage() {
    let mut calendar = WorkCalendar::default();
    let facts = decide(&enter(NoticeScope::Year, whole_year()), &calendar).unwrap();
    for fact in &facts {
        let written = serde_json::to_string(fact).unwrap();
        assert!(
            written.starts_with(r#"{"notice_entered":{"notice":{"year":2027,"scope":"year","#),
            "{written}"
        );
        calendar.apply(&serde_json::from_str::<Fact>(&written).unwrap());
    }
    assert!(calendar.has_notice(2027));
    assert_eq!(calendar.provisional_year(date(2027, 2, 13)), None);
    assert!(calendar.is_working(date(2027, 2, 13)) && !calendar.is_working(date(2027, 2, 10)));
    let packed = postcard::to_stdvec(&calendar).unwrap();
    assert_eq!(postcard::from_bytes::<WorkCalendar>(&packed).unwrap(), calendar);
    assert!(postcard::to_stdvec(&WorkCalendar::default()).unwrap().len() < 8, "shipped days are not stored");

    let change =
        enter(NoticeScope::Change, vec![NoticeDay { kind: DayKind::Work, ..off(date(2027, 2, 10)) }]);
    for fact in decide(&change, &calendar).unwrap() {
        calendar.apply(&fact);
    }
    assert!(calendar.is_working(date(2027, 2, 10)) && !calendar.is_working(date(2027, 2, 9)));
    assert_eq!(calendar.notices(2027).len(), 2);
}
