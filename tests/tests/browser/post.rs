//! What becomes of an organisation and of those appointed there: it moves, pauses and goes on, covers units; they serve firms
//! and keep a log.

use crate::person::Person;

const FIRM: &str = "示例企業甲（示例）";

fn organisation(name: &str) -> (Person, String) {
    let person = Person::at("/organisations");
    person.speak("zh-Hant");
    person.session.wait_for_text("main tbody", name);
    let links = "[...document.querySelectorAll('main tbody a')]";
    let link = format!("return {links}.find((a) => a.innerText.includes('{name}')).getAttribute('href')");
    let page = person.session.script(&link, &[]).as_str().unwrap_or_default().to_owned();
    person.turn_to(&page);
    (person, page)
}

#[test]
fn a_firm_pauses_and_goes_on() {
    let (person, page) = organisation(FIRM);
    person.turn_to(&format!("{page}?task=name-in"));
    person.refused("organisation-task");
    person.choose("name-language", "English");
    person.write("name", "Example Firm A (example)");
    person.send("organisation-task");
    assert!(person.told("main .facts").contains("Example Firm A (example)"));
    person.turn_to(&format!("{page}?task=suspend"));
    person.write("reason", "裝修（示例）");
    person.send("organisation-task");
    assert!(!person.told("main .marks").trim().is_empty());
    assert_eq!(person.count("aside a[href*='task=suspend']"), 0, "it is paused already");
    person.follow("aside a[href*='task=resume']");
    person.date("on", "2022-10-12");
    person.send("organisation-task");
    person.turn_to(&format!("{page}?task=move"));
    person.write("address", "季華五路（示例）");
    person.send("organisation-task");
    person.turn_to(&format!("{page}?task=move"));
    assert_eq!(
        person.session.find("#address").value(),
        "季華五路（示例）",
        "the form begins with what is on record"
    );
}

#[test]
fn a_party_organisation_covers_units_and_its_people_keep_a_log() {
    let (person, page) = organisation("萬科金融中心黨委");
    person.turn_to(&format!("{page}?task=cover"));
    person.write("unit", "示例企業丙（示例）");
    person.choose("manner", "聯合組建");
    person.send("organisation-task");
    assert!(person.told("main").contains("示例企業丙（示例）"));
    person.turn_to(&format!("{page}?task=appoint"));
    person.write("person", "指導員丁（示例）");
    person.choose("role", "指導員");
    person.send("organisation-task");
    let mine = "li:has(strong)";
    assert!(person.told("main").contains("指導員丁（示例）"));
    let log = format!("{mine} a[href*='task=log']");
    person.follow(&log);
    let empty = person.refused("organisation-task");
    assert!(!empty.trim().is_empty(), "a log says what was done");
    person.write("text", "走訪企業，了解用工（示例）");
    person.send("organisation-task");
    person.press("main details:has(ul.log) > summary");
    assert!(person.told("main").contains("走訪企業，了解用工（示例）"));

    person.follow("ul.log a[href*='task=correct-log']");
    assert_eq!(person.session.find("#text").value(), "走訪企業，了解用工（示例）");
    person.write("text", "走訪企業，了解招聘（示例）");
    person.send("organisation-task");
    let log = person.told("ul.log");
    assert!(
        log.contains("了解招聘") && log.contains("了解用工"),
        "what it said before stands beside it: {log}"
    );
}
