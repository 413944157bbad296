use std::collections::BTreeSet;

use cobuild::{
    calendar::{DayKind, NoticeDay, Reason, WorkCalendar, notice},
    text::Language,
};
use jiff::civil::Date;
use proptest::prelude::*;

use crate::fixtures::holiday_cn;

fn pairs(days: &[NoticeDay]) -> BTreeSet<(Date, DayKind)> {
    days.iter().map(|day| (day.date, day.kind)).collect()
}

#[test]
fn every_published_sentence_is_read_as_expected() {
    let Some(cases) = holiday_cn("notices.json") else { return };
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 25);
    for case in cases {
        let year = i16::try_from(case["year"].as_i64().unwrap()).unwrap();
        let text = case["description"].as_str().unwrap();
        let days = notice::parse(text, year).unwrap_or_else(|error| panic!("{text}\n{error}"));
        let expected = case["expected"].as_array().unwrap().iter().map(|day| {
            let kind = if day["isOffDay"].as_bool().unwrap() { DayKind::Off } else { DayKind::Work };
            (day["date"].as_str().unwrap().parse().unwrap(), kind)
        });
        assert_eq!(pairs(&days), expected.collect(), "{text}");
    }
}

/// The sentences that arrange days in the notice for 2026, with what surrounds them on a page.
const NOTICE_2026: &str = "国务院办公厅关于2026年\u{3000}部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日
";

#[test]
fn a_whole_notice_is_read_in_either_script_and_gives_the_shipped_days() {
    let traditional: String = {
        let pairs = "国國办辦厅廳关關于於节節发發电電号號调調务務个個为為补補农農历曆腊臘劳勞动動庆慶励勵单單结結实實际際时時带帶体體现現将將".chars();
        let pairs: Vec<char> = pairs.collect();
        let turn = |c: char| pairs.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]);
        NOTICE_2026.replace('周', "週").chars().map(turn).collect()
    };
    for text in [
        NOTICE_2026.to_owned(),
        traditional,
        NOTICE_2026.replace("。\n", "。").replace('（', "(").replace('）', ")"),
    ] {
        let days = notice::parse(&text, 2026).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(days.len(), 39);
        let calendar = WorkCalendar::default();
        for day in &days {
            let shipped = calendar.day(day.date);
            assert_eq!(shipped.kind, day.kind, "{}", day.date);
            assert!(matches!(shipped.reason, Reason::Holiday { .. } | Reason::MakeUp { .. }), "{}", day.date);
        }
        assert_eq!(days.iter().filter(|day| day.kind == DayKind::Work).count(), 6);
        assert_eq!(notice::lines(&days)[0], "2026-01-01 off");
        assert!(["国庆节", "國慶節"].contains(&days.last().unwrap().name.as_str()));
    }
}

#[test]
fn older_forms_are_read() {
    for (text, year, expected) in [
        (
            "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。",
            2023,
            "2022-12-31 off,2023-01-01 off,2023-01-02 off",
        ),
        (
            "(一)元旦: 2011年12月31日（星期六）上班。2012年1月3日放假1天。",
            2012,
            "2011-12-31 work,2012-01-03 off",
        ),
        ("1. 清明节：4月5日放假，4月7日（星期一）补休。", 2014, "2014-04-05 off,2014-04-07 off"),
        ("清明节：4月5日放假，与周末连休，共3天。", 2019, "2019-04-05 off"),
        (
            "三、“五一”：5月1日—2日放假，共2天。其中，1日为法定假日，将4月29日（星期六）公休日调至5月2日，4月29日上班。",
            2006,
            "2006-04-29 work,2006-05-01 off,2006-05-02 off",
        ),
        ("元旦\n1月1日放假", 2026, "2026-01-01 off"),
        (
            "鼓励各单位安排职工在除夕（2月9日）休息。2月10日至11日放假。",
            2024,
            "2024-02-10 off,2024-02-11 off",
        ),
        ("新华社北京11月4日电 通知如下：一、元旦：１月１日放假。", 2026, "2026-01-01 off"),
    ] {
        let days = notice::parse(text, year).unwrap_or_else(|error| panic!("{text}\n{error}"));
        assert_eq!(notice::lines(&days).join(","), expected, "{text}");
    }
}

#[test]
fn what_it_cannot_read_is_refused_with_the_place() {
    for (text, year, place, words) in [
        ("元旦：1月1日放假半天。", 2026, (1, 10), "半天"),
        ("元旦：1月1日正常营业。", 2026, (1, 8), "正常营业"),
        ("元旦：1月3日至1日放假。", 2026, (1, 9), "1日"),
        ("元旦：12月30日至1月1日放假。", 2026, (1, 11), "1月1日"),
        ("元旦：1月1日（周五）放假。", 2026, (1, 8), "（周五）"),
        ("元旦：1月1日（暂定）放假。", 2026, (1, 8), "（暂定）"),
        ("元旦：1月1日（周四放假。", 2026, (1, 8), "（周四放假"),
        ("元旦：1月1日至3日放假，共4天。", 2026, (1, 14), "共4天"),
        ("元旦：1月1日放假。\n二、春节：2月30日放假。", 2026, (2, 6), "2月30日"),
        ("元旦：1月1日，1月2日上班。", 2026, (1, 4), "1月1日"),
        ("元旦：1月1日。", 2026, (1, 4), "1月1日"),
        ("元旦：3日放假。", 2026, (1, 4), "3日"),
        ("元旦：1月5日（周一）上班。", 2026, (1, 4), "1月5日"),
        ("元旦：1月1日至4日放假。1月4日上班。", 2026, (1, 14), "1月4日"),
        ("元旦：2027年1月1日放假。", 2026, (1, 4), "2027年1月1日"),
        ("元旦：十月一日放假。", 2026, (1, 4), "十月一日放假"),
        ("一、元旦：除夕放假。", 2026, (1, 6), "除夕放假"),
        ("安排：1月1日放假。", 2026, (1, 1), "安排"),
        (
            "关于2025年部分节假日安排的通知\n元旦：1月1日放假。",
            2026,
            (1, 1),
            "关于2025年部分节假日安排的通知",
        ),
        ("9月27日（星期六）、9月28日（星期日）三个公休日调至9月29日。", 2008, (1, 22), "三个"),
        ("9月27日、9月28日公休日调至9月29日。", 2008, (1, 17), "9月29日"),
        ("延长2020年春节假期至2月2日。", 2021, (1, 1), "延长2020年春节假期至2月2日"),
        ("延长春节假期至2月2日。", 2101, (1, 1), "延长春节假期至2月2日"),
        ("延长春节假期至2月2日，2月2日起上班。", 2020, (1, 13), "2月2日"),
        ("延长春节假期至2月3日，2月3日起上班。", 2020, (1, 13), "2月3日"),
        ("延长春节假期至1月31日，2月1日起上班。", 2020, (1, 14), "2月1日"),
        ("元旦：1月1日放假，1月3日调休。", 2026, (1, 15), "调休"),
        ("元旦：除夕（2月16日、周二）放假。", 2026, (1, 13), "周二"),
        ("4月4—7月6日放假。", 2026, (1, 1), "4月4—7月6日放假"),
        (
            "元旦：1月1日放假。\n全体职工请注意，国庆节自10月1日起放假7天。",
            2026,
            (2, 9),
            "国庆节自10月1日起放假7天",
        ),
        (
            "元旦：1月1日放假。\n经本单位全体干部职工大会讨论通过的方案自10月1日起放假7天。",
            2026,
            (2, 21),
            "10月1日起放假7天",
        ),
        ("1、2日放假。", 2026, (1, 1), "1、2日放假"),
        ("", 2026, (1, 1), ""),
        ("各省、自治区：\n值班安排见附件。", 2026, (1, 1), ""),
    ] {
        let error = notice::parse(text, year).map(|days| notice::lines(&days)).unwrap_err();
        assert_eq!(((error.line, error.column), error.words.as_str()), (place, words), "{text}\n{error}");
        for language in Language::ALL {
            assert!(!error.sentence(language).contains('{'), "{}", error.sentence(language));
        }
    }
    let error = notice::parse("元旦：1月1日（周五）放假。", 2026).unwrap_err();
    assert_eq!(
        error.sentence(Language::ZhHans),
        "第1行第8字“（周五）”：2026年1月1日是周四。请核对日期和年份。"
    );
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,60}", year in any::<i16>()) {
        let _ = notice::parse(&text, year);
    }

    #[test]
    fn no_scramble_of_its_own_words_panics(words in proptest::collection::vec(prop::sample::select(vec![
        "元旦", "：", "1月", "12月", "2025年", "31日", "3日", "（周一）", "（", "）", "至", "、", "，", "。", "\n", "放假", "补休",
        "上班", "公休日", "调至", "两个", "共3天", "为", "法定节假日", "照常公休", "与周末连休", "其中", "一、", "99999999999", "如下：",
    ]), 0..24), year in 2000..2100_i16) {
        if let Ok(days) = notice::parse(&words.concat(), year) {
            prop_assert!(!days.is_empty());
            prop_assert!(days.windows(2).all(|pair| pair[0].date < pair[1].date));
            prop_assert!(days.iter().all(|day| day.date.year() == year || (day.date.year() == year - 1 && day.date.month() == 12)));
        }
    }
}

/// How the notice for 2007 arranged its days: rest days moved, totals, rest days that stay.
const NOTICE_2007: &str = "现将2007年元旦、春节、“五一”、“十一”放假调休日期具体安排通知如下：
一、元旦：1月1日－3日放假，共3天。其中1月1日为法定假日，将2006年12月30日（星期六）、31日（星期日）两个公休日分别调至2007年1月2日、3日，2006年12月30日（星期六）、31日（星期日）上班。
二、春节：2月18日－24日（即农历大年初一至初七）放假，共7天。其中18日、19日、20日为法定假日，将17日（星期六）、18日（星期日）、25日（星期日）三个公休日分别调至21日（星期三）、22日（星期四）、23日（星期五）；24日（星期六）照常公休，17日、25日上班。
三、“五一”：5月1日－7日放假，共7天。其中，1日、2日、3日为法定假日，将4月28日（星期六）、29日（星期日）两个公休日调至5月4日（星期五）、7日（星期一）；5月5日（星期六）、6日（星期日）照常公休，4月28日、29日上班。
四、“十一”：10月1日－7日放假，共7天。其中，1日、2日、3日为法定假日，将9月29日（星期六）、30日（星期日）两个公休日调至10月4日（星期四）、5日（星期五）；10月6日（星期六）、7日（星期日）照常公休，9月29日、30日上班。
国务院办公厅
二○○六年十二月十四日";

#[test]
fn the_notice_with_moved_rest_days_gives_the_shipped_days() {
    let days = notice::parse(NOTICE_2007, 2007).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(days.len(), 32);
    let calendar = WorkCalendar::default();
    for day in days {
        assert_eq!(calendar.day(day.date).kind, day.kind, "{}", day.date);
    }
}
