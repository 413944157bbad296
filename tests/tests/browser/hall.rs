//! Before and after a session: what units want on the agenda, what absent members wrote, what is objected to in public.

use crate::person::Person;

#[test]
fn a_topic_is_handed_in_and_taken_up_or_answered() {
    let person = Person::at("/council/new");
    person.speak("zh-Hant");
    person.write("title", "臨時議事廳（示例）");
    person.date("planned", "2022-10-20T14:30");
    person.write("place", "會議室");
    person.send("call");
    person.session.wait_until("/^[/]council[/]sessions[/][0-9a-f-]{36}$/.test(location.pathname)");
    let topics = "section[aria-labelledby=topics]";
    for title in ["地庫照明（示例）", "電梯廣告（示例）"] {
        if person.count(&format!("{topics} details[open]")) == 0 {
            person.press(&format!("{topics} details[data-fold=submit-topic] > summary"));
        }
        person.write("topic-title", title);
        person.choose("topic-from", "示例企業甲（示例）");
        person.send("submit-topic");
    }
    let first = format!("{topics} li:nth-of-type(1)");
    person.press(&format!("{first} details[data-fold=take-up] > summary"));
    person.act(&format!("{first} form[id^=take-up] > .actions button"));
    assert!(person.told("main ol.papers").contains("地庫照明（示例）"), "it is an item of the agenda");

    let second = format!("{topics} li:nth-of-type(2)");
    person.press(&format!("{second} details[data-fold=answer-topic] > summary"));
    person.press(&format!("{second} form[id^=answer] > .actions button"));
    assert!(!person.told("[data-test=error-summary]").trim().is_empty(), "an answer says something");
    person.session.find(&format!("{second} form[id^=answer] textarea")).write("併入物業管理議題（示例）");
    person.reload();
    person.press(&format!("{second} details[data-fold=answer-topic] > summary"));
    person.act(&format!("{second} form[id^=answer] > .actions button"));
    assert!(person.told(topics).contains("併入物業管理議題（示例）"), "what was typed was kept");
}

#[test]
fn an_objection_to_what_is_published_is_noted() {
    let person = Person::at("/council?tray=published");
    person.speak("zh-Hant");
    person.press("main tbody a[href^='/council/sessions/']");
    person.turn_to(&format!("{}?view=minutes", person.path()));
    person.press("details[data-fold=object] > summary");
    let empty = person.refused("object");
    assert!(!empty.trim().is_empty());
    person.write("objection", "工期過長（示例）");
    let over = person.refused("object");
    assert!(over.contains("2022年8月24日"), "it says how long the results were public: {over}");
    for _ in 0..7 {
        person.press("[data-test=day-bar] .actions > button:first-of-type");
    }
    person.session.wait_for_text("[data-test=day-bar]", "2022年8月23日");
    person.send("object");
    assert!(person.told("main").contains("工期過長（示例）"));
}
