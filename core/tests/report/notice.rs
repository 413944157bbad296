//! What the public notice tells, and what it keeps.

use cobuild::{
    issue::RaisedBy,
    organisation,
    record::OrganisationId,
    report::{CouncilPaper, Document},
    visit::Consent,
    workspace::{Command, Fact},
};
use proptest::prelude::*;

use super::{hall::Hall, holds};

const HIDDEN: &str = "【不公開】";

/// The notice of a session with one issue, concluded in these words.
fn noticed(hall: &mut Hall, raised_by: RaisedBy, consent: Consent, words: &str) -> Document {
    let (_, item) = hall.raise(raised_by, consent, words);
    hall.open(6);
    hall.resolve(item, words);
    hall.close();
    hall.confirm();
    hall.paper(CouncilPaper::PublicNotice).unwrap()
}

fn person(name: &str, contact: &str) -> RaisedBy {
    RaisedBy::Person { name: name.into(), contact: contact.into() }
}

/// The words of an item as the notice has them, whoever raised it; `None` where it is not told.
#[track_caller]
fn check(raised_by: RaisedBy, consent: Consent, words: &str, expected: Option<&str>) {
    let notice = noticed(&mut Hall::called(), raised_by, consent, words);
    match expected {
        Some(expected) => {
            holds(&notice, &[&format!("一、{expected}"), &format!("決議：{expected}")]);
            assert!(!notice.text().contains("不予公示") && !notice.text().contains("暫不公示"));
        }
        None => {
            holds(&notice, &["一、決議", "公示：", "訴求人"]);
            assert!(!notice.text().contains(words), "{}", notice.text());
        }
    }
}

#[test]
fn what_whoever_raised_it_agreed_to_is_told() {
    use Consent::{Anonymous, Named, NotAsked, Withheld};
    let words = "採納陳大文先生（13800138000）的意見";
    let masked = "採納【不公開】先生（【不公開】）的意見";
    let named = "採納陳大文先生（【不公開】）的意見";
    let chen = || person("陳大文", "13800138000");
    check(chen(), Anonymous, words, Some(masked));
    check(chen(), Named, words, Some(named));
    check(chen(), Withheld, words, None);
    check(chen(), NotAsked, words, None);
    check(RaisedBy::Anonymous, Anonymous, words, Some(named));
    check(RaisedBy::Anonymous, NotAsked, words, Some(named));
    check(RaisedBy::Anonymous, Withheld, words, None);
}

#[test]
fn names_and_contacts_are_known_from_the_record() {
    let check = |name: &str, contact: &str, words: &str, expected: &str| {
        check(person(name, contact), Consent::Anonymous, words, Some(expected));
    };
    check("陳大文", "", "陈大文、陳 大文、陳大文", "【不公開】、【不公開】、【不公開】");
    check(
        "Anna Li",
        "anna@firm.example",
        "ANNA LI (anna@firm.example), Annalise",
        "【不公開】 (【不公開】), Annalise",
    );
    check("Li", "", "Limit 30, Li, 李", "Limit 30, 【不公開】, 李");
    check("王", "", "王府井路", "王府井路");
    check("甲", " ", "甲方 不留電話", "甲方 不留電話");
    check("陳大", "", "陳大文來訪", "【不公開】文來訪");
    check(
        "某人",
        "83281234",
        "請致電 8328 1234 或 8328-1234；編號832812345",
        "請致電 【不公開】 或 【不公開】；編號832812345",
    );
    check("不公開", "", "不公開會議", "【不公開】會議");
}

#[test]
fn only_telephone_numbers_are_told_by_their_shape() {
    let check = |words: &str, expected: &str| {
        check(RaisedBy::Anonymous, Consent::Anonymous, words, Some(expected));
    };
    check("請致電0757-83281234或13800138000", "請致電【不公開】或【不公開】");
    for kept in [
        "2022-0001號訴求自2022-10-11起",
        "補助13800138000元，面積2,718平方米",
        "3樓305室、第2022-08次會議、110",
        "統一社會信用代碼91440604MA0000015B",
    ] {
        check(kept, kept);
    }
}

#[test]
fn a_firm_is_named_as_it_agreed_and_reached_never() {
    for (consent, named) in [(Consent::Named, true), (Consent::Anonymous, false)] {
        let mut hall = Hall::called();
        let firm = register(&mut hall, "遠山貿易有限公司");
        let own = hall.raise(RaisedBy::Organisation(firm), consent, "远山贸易有限公司門前停車").1;
        let other = hall.add("遠山貿易有限公司代表發言");
        hall.open(6);
        hall.resolve(own, "遠山貿易有限公司與物業協調");
        hall.resolve(other, "已聽取");
        hall.close();
        let notice = hall.paper(CouncilPaper::PublicNotice).unwrap().text();
        assert_eq!(notice.contains("遠山貿易有限公司與物業協調"), named, "{notice}");
        assert_eq!(notice.matches(HIDDEN).count(), if named { 0 } else { 2 }, "{notice}");
        assert!(
            notice.contains("二、遠山貿易有限公司代表發言"),
            "another item names it in public:\n{notice}"
        );
    }
}

pub fn register(hall: &mut Hall, name: &str) -> OrganisationId {
    let command = Command::Organisation(organisation::Command::Register {
        name: name.into(),
        short_name: None,
        kind: organisation::Kind::Enterprise,
        uscc: None,
        founded: None,
        formed_from: None,
    });
    let facts = hall.desk.perform(&command).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| record.try_into().ok()).unwrap()
}

/// Whoever raised the same later did not agree to be named because somebody else did.
#[test]
fn those_who_raised_the_same_are_kept_too() {
    let mut hall = Hall::called();
    let (first, item) = hall.raise(person("陳大文", ""), Consent::Named, "停車");
    hall.repeat(first, person("李小明", "13900139000"), Consent::NotAsked, "停車");
    hall.open(6);
    hall.resolve(item, "陳大文、李小明均已告知");
    hall.close();
    holds(&hall.paper(CouncilPaper::PublicNotice).unwrap(), &["決議：陳大文、【不公開】均已告知"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_mobile_gets_out_however_it_is_written(
        digits in "1[3-9][0-9]{9}",
        gap in "[ -]?",
        before in "(電話|聯繫人：|\\(|, |)",
        after in "(。|\\)|轉告| |)",
    ) {
        let (a, rest) = digits.split_at(3);
        let (b, c) = rest.split_at(4);
        let number = [a, b, c].join(&gap);
        let words = format!("意見{before}{number}{after}");
        let notice = noticed(&mut Hall::called(), RaisedBy::Anonymous, Consent::Anonymous, &words).text();
        prop_assert!(!notice.contains(&number), "{}", notice);
        prop_assert_eq!(notice.matches(HIDDEN).count(), 2);
    }
}
