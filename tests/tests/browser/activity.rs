//! An activity from planned to held: places run out and a waiting list moves up, who came is recorded one by one, what
//! cannot be is refused beside its field; a series names no theme that its source does not name.

use crate::person::Person;

const COMMITTEE: &str = "萬科金融中心黨委";
const REGISTRATIONS: &str = "section[aria-labelledby=registrations]";

/// At the page of a new activity at noon on 12 October with two places, in Traditional Chinese.
fn planned() -> Person {
    let person = Person::at("/activities");
    person.speak("zh-Hant");
    person.session.wait_for_text("section[aria-labelledby=ahead]", "企業常用合同要點（示例）");
    person.follow("main .page-action a");
    person.write("title", "午間瑜伽（示例）");
    person.write("organiser-1", COMMITTEE);
    person.date("begins", "2022-10-12T12:00");
    person.date("ends", "2022-10-12T13:00");
    person.write("place", "一樓大堂（示例）");
    person.write("capacity", "2");
    person.send("activity");
    person
}

fn register(person: &Person, name: &str, heads: &str) {
    person.follow("main .page-action a[href*='do=register']");
    person.write("person", name);
    person.write("heads", heads);
    person.send("register");
    person.session.wait_for_text(REGISTRATIONS, name);
}

#[test]
fn places_run_out_and_who_waits_moves_up_when_one_is_given_up() {
    let person = planned();
    let activity = person.path();
    assert!(activity.starts_with("/activities/"), "{activity}");
    assert!(person.told("main .marks").contains("報名中"));
    register(&person, "甲（示例）", "2");
    register(&person, "乙（示例）", "1");
    assert!(person.told("main .facts").contains("已佔2／2 · 候補1人"), "{}", person.told("main .facts"));

    person.act(&format!("{REGISTRATIONS} tr:first-of-type td button"));
    person.session.wait_for_text("main .facts", "已佔1／2");
    let waits = person.told(&format!("{REGISTRATIONS} tbody tr:last-of-type"));
    assert!(waits.contains("已報名"), "{waits}");
    person.reload();
    person.session.wait_for_text("main .facts", "已佔1／2");
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let person = Person::at("/activities/new");
    person.speak("en");
    person.write("title", "Yoga (example)");
    person.refused("activity");
    person.session.wait_for_text("#begins-error", "begins");
    person.date("begins", "2022-10-12T13:00");
    person.date("ends", "2022-10-12T12:00");
    person.write("place", "Lobby (example)");
    person.refused("activity");
    person.session.wait_for_text("#organiser-1-error", "at least 1");
    person.write("organiser-1", "Nobody of this name");
    person.refused("activity");
    person.session.wait_for_text("#organiser-1-error", "Nobody of this name");
    person.write("organiser-1", COMMITTEE);
    person.refused("activity");
    person.session.wait_for_text("#ends-error", "12:00");
    person.date("ends", "2022-10-12T14:00");
    person.write("fee", "a few");
    person.refused("activity");
    person.session.wait_for_text("#fee-error", "a few");
    person.write("fee", "12.50");
    person.send("activity");
    assert!(person.told("main .facts").contains("12.5"), "{}", person.told("main .facts"));

    // Nobody comes before it begins.
    person.go(&format!("{}?do=conclude", person.path()));
    person.write("walk-ins", "3");
    let refused = person.refused("conclude");
    assert!(refused.contains("13:00"), "{refused}");
}

#[test]
fn who_came_and_how_it_went_is_recorded_and_can_be_corrected() {
    let person = planned();
    let activity = person.path();
    register(&person, "甲（示例）", "2");
    person.press("[data-test=day-bar] .actions > button:last-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "10月18日");
    person.session.wait_for_text("main .marks", "待登記結果");
    person.follow("main nav.actions a[href*='do=came']");
    let field = person.session.script("return document.querySelector('form#came input').id", &[]);
    let field = field.as_str().expect("a field for the one who registered").to_owned();
    person.write(&field, "3");
    let refused = person.refused("came");
    assert!(refused.contains('3') && refused.contains('2'), "no more came than registered: {refused}");
    person.write(&field, "1");
    person.send("came");

    person.follow("main .page-action a[href*='do=conclude']");
    person.write("walk-ins", "4");
    person.write("summary", "氣氛熱烈（示例）");
    person.send("conclude");
    let facts = person.told("main .facts");
    assert!(facts.contains("報名者到場1人") && facts.contains("未報名到場4人"), "{facts}");
    assert!(person.told("main .marks").contains("已舉辦"));
    person.go(&format!("{activity}?do=conclude"));
    person.write("walk-ins", "5");
    person.send("conclude");
    person.session.wait_for_text("main .facts", "未報名到場5人");
    person.go("/activities");
    person.session.wait_for_text("section[aria-labelledby=over]", "午間瑜伽（示例）");
}

#[test]
fn an_activity_is_changed_without_losing_what_it_says_and_called_off_with_a_reason() {
    let person = Person::at("/activities");
    person.speak("en");
    person.follow("section[aria-labelledby=ahead] tbody tr:first-of-type a");
    let (path, before) = (person.path(), person.told("main .facts"));
    person.follow("main nav.actions a[href*='do=edit']");
    person.write("insurance", "Accident insurance (example)");
    person.send("activity");
    person.session.wait_for_text("main .facts", "Accident insurance (example)");
    let after = person.told("main .facts");
    for line in before.lines() {
        assert!(after.contains(line), "{line:?} is still there: {after}");
    }
    // Nine people have a place: nobody loses it to a smaller number.
    person.go(&format!("{path}?do=edit"));
    person.write("capacity", "5");
    person.refused("activity");
    person.session.wait_for_text("#capacity-error", "5");

    person.go(&format!("{path}?do=call-off"));
    person.refused("call-off");
    person.write("reason", "The speaker is ill (example)");
    person.send("call-off");
    person.session.wait_for_text("main", "Called off: The speaker is ill (example)");
    assert_eq!(person.count("main .page-action a"), 0, "nobody registers any more");
}

#[test]
fn a_series_shows_the_theme_that_its_source_does_not_name_and_never_makes_one_up() {
    let person = Person::at("/activities/series/new");
    person.speak("en");
    person.write("name", "Evening school (example)");
    person.write("themes", "Law\nTax");
    person.write("declared", "1");
    person.refused("series");
    person.session.wait_for_text("#themes-error", "2");
    person.write("declared", "3");
    person.send("series");
    let series = person.path();
    let facts = person.told("main .facts");
    assert!(facts.contains("Law") && facts.contains("not named"), "{facts}");

    person.go("/activities/new");
    person.write("title", "Contracts (example)");
    person.choose("series", "Evening school (example) · Tax");
    person.write("organiser-1", COMMITTEE);
    person.date("begins", "2022-10-12T18:00");
    person.date("ends", "2022-10-12T19:00");
    person.write("place", "Lobby (example)");
    person.send("activity");
    person.session.wait_for_text("main .facts", "Evening school (example) · Tax");
    person.go(&format!("{series}?do=edit"));
    person.write("themes", "Law");
    person.send("series");
    person.session.wait_for_text("section[aria-labelledby=activities]", "Contracts (example)");
}
