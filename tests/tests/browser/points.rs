//! Points of those who agreed, and the station where people who come to work here ask.

use crate::person::Person;

#[test]
fn points_are_kept_for_those_who_agreed_and_nobody_is_ranked() {
    let person = Person::at("/activities/points/new");
    person.speak("zh-Hant");
    person.write("owner", "志願者甲（示例）");
    let consent = person.refused("account");
    assert!(!consent.trim().is_empty(), "nothing is kept without a consent");
    person.write("consent-how", "填表");
    let scheme = person.refused("account");
    assert!(scheme.contains("points.scheme"), "the office has decided on no scheme yet: {scheme}");
    person.turn_to("/data/policy?key=points.scheme");
    person.write("count", "1");
    person.write("basis", "辦公會決定（示例）");
    person.send("set-parameter");
    person.turn_to("/activities/points/new");
    person.send("account");
    let account = person.path();
    person.follow("main nav.actions a[href*='do=earn']");
    person.write("minutes", "120");
    person.send("earn");
    let ledger = "section[aria-labelledby=ledger]";
    assert!(
        person.told(ledger).contains("120分鐘"),
        "the line says how it was counted: {}",
        person.told(ledger)
    );
    person.follow("main nav.actions a[href*='do=redeem']");
    person.write("points", "999999");
    person.write("what", "借閱證（示例）");
    let more = person.refused("redeem");
    assert!(more.contains("999999") || more.contains("999,999"), "{more}");
    person.write("points", "1");
    person.send("redeem");
    person.follow("main nav.actions a[href*='do=correct']");
    person.write("delta", "一");
    person.write("reason", "多記（示例）");
    let words = person.refused("correct");
    assert!(words.contains('一'), "{words}");
    person.write("delta", "-1");
    person.send("correct");
    person.go("/activities/points");
    assert_eq!(person.count("main thead button, main thead a"), 0, "the list cannot be sorted");
    person.go(&account);
    person.act("main nav.actions button");
    assert!(!person.told("main").contains("志願者甲（示例）"), "whoever leaves is erased");
}

#[test]
fn a_station_counts_enquiries_and_never_names() {
    let person = Person::at("/boards/stations/new");
    person.speak("zh-Hant");
    person.write("name", "人才驛站乙（示例）");
    let nowhere = person.refused("station");
    assert!(!nowhere.trim().is_empty());
    person.choose("venue", "萬科樓宇黨群服務中心");
    person.send("station");
    assert!(person.told("main .facts").contains("07:30–19:30"), "its hours are the venue's");
    person.follow("main nav.actions a[href*='do=count']");
    person.write("number", "18");
    person.send("count");
    assert!(person.told("section[aria-labelledby=enquiries]").contains("18"));
    person.follow("main nav.actions a[href*='do=offer']");
    person.choose("service", "就業援助");
    person.send("offer");
    person.act("section[aria-labelledby=services] li button");
    assert!(!person.told("section[aria-labelledby=services]").contains("就業援助"));
    person.turn_to("/boards");
    assert!(person.told("section[aria-labelledby=stations]").contains("人才驛站乙（示例）"));
}
