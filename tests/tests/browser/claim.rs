//! The three lists: a demand is listed and claimed, both sides say yes, a project comes of it and is delivered, rated,
//! evaluated.

use crate::person::Person;

const FIRM: &str = "示例企業甲（示例）";
const COMMUNITY: &str = "保安社區黨委";

/// A demand of ten hours of the community, on record.
fn listed() -> (Person, String) {
    let person = Person::at("/agreements");
    person.speak("zh-Hant");
    person.follow("main a[href='/agreements/lists']");
    person.follow("main .page-action a");
    person.write("owner", COMMUNITY);
    person.write("text", "課後託管志願者（示例）");
    person.write("quantity", "10");
    person.choose("unit", "小時");
    person.send("item");
    let item = person.path();
    (person, item)
}

fn claim(person: &Person, item: &str, quantity: &str) {
    person.go(&format!("{item}?do=claim"));
    person.write("claimant", FIRM);
    person.write("quantity", quantity);
    person.write("offer", "員工志願服務（示例）");
    person.send("claim");
}

#[test]
fn a_demand_becomes_a_project_that_is_delivered_and_rated() {
    let (person, item) = listed();
    person.follow("main .page-action a");
    person.write("claimant", COMMUNITY);
    person.write("quantity", "11");
    person.write("offer", "自己");
    let own = person.refused("claim");
    assert!(!own.trim().is_empty(), "nobody claims what is their own");
    claim(&person, &item, "6");
    let claims = "section[aria-labelledby=claims]";
    // Whoever claims has said yes by claiming.
    while person.count(&format!("{claims} td button")) > 0 {
        person.act(&format!("{claims} td button"));
    }
    assert!(person.told("main .facts").contains("剩4"), "{}", person.told("main .facts"));

    person.follow(&format!("{claims} a[href*='/projects/new']"));
    person.send("project");
    let project = person.path();
    assert!(project.starts_with("/agreements/projects/"), "{project}");
    person.act("main .page-action button");
    person.follow("main .page-action a[href*='do=deliver']");
    person.write("text", "三次託管（示例）");
    person.write("beneficiaries", "25");
    person.send("deliver");
    person.act("main nav.actions button");
    assert!(person.told("main .marks").contains('評'), "unrated is not done: {}", person.told("main .marks"));
    person.follow("main .page-action a[href*='do=rate']");
    let unrated = person.refused("rate");
    assert!(!unrated.trim().is_empty());
    person.choose("rating", "5");
    person.send("rate");
    person.follow("main .page-action a[href*='do=evaluate']");
    person.write("text", "效果良好（示例）");
    person.send("evaluate");
    let happened = person.told("section[aria-labelledby=happened]");
    assert!(happened.contains("25人受益") && happened.contains("效果良好（示例）"), "{happened}");
    person.turn_to("/agreements/lists?list=projects");
    assert!(person.told("main tbody").contains("課後託管志願者（示例）"));
}

#[test]
fn more_than_is_left_is_never_claimed_and_a_no_says_why() {
    let (person, item) = listed();
    person.go(&format!("{item}?do=claim"));
    person.write("claimant", FIRM);
    person.write("quantity", "11");
    person.write("offer", "員工志願服務（示例）");
    let more = person.refused("claim");
    assert!(more.contains("10"), "it says how much is left: {more}");
    person.write("quantity", "2");
    person.send("claim");
    person.follow("section[aria-labelledby=claims] a[href*='do=decline']");
    person.write("reason", "時間不合（示例）");
    person.send("decline");
    assert!(person.told("main .facts").contains("剩10"));
    person.follow("main nav.actions a[href*='do=take-off']");
    person.write("reason", "不再需要（示例）");
    person.send("take-off");
    assert!(person.told("main").contains("不再需要（示例）"));
    assert_eq!(person.count("main .page-action a"), 0, "what is off the list is not claimed");
}

#[test]
fn an_office_names_its_lists() {
    let person = Person::at("/agreements/lists");
    person.speak("zh-Hant");
    person.follow("main a[href$='do=names']");
    person.write("name-public", "公共服務資源清單（示例）");
    person.write("place-public", "1");
    let refused = person.refused("names");
    assert!(refused.contains("次序1重複"), "two lists in one place: {refused}");
    person.write("place-public", "4");
    person.write("name-projects", "");
    person.send("names");
    let tabs = person.told("main nav");
    assert!(tabs.contains("公共服務資源清單（示例）"), "{tabs}");
    assert!(!tabs.contains("項目清單"), "a list without a name is not kept: {tabs}");
    person.reload();
    assert!(person.told("main nav").contains("公共服務資源清單（示例）"));
}
