//! The file of a firm and of its building: what is known, as of when, from where; what is wrong is corrected or taken back.

use crate::person::Person;

const FIRM: &str = "示例企業甲（示例）";

fn firm() -> (Person, String) {
    let person = Person::at("/organisations");
    person.speak("zh-Hant");
    person.session.wait_for_text("main tbody", FIRM);
    let links = "[...document.querySelectorAll('main tbody a')]";
    let link = format!("return {links}.find((a) => a.innerText.includes('{FIRM}')).getAttribute('href')");
    let firm = person.session.script(&link, &[]).as_str().unwrap_or_default().to_owned();
    person.turn_to(&firm);
    (person, firm)
}

#[test]
fn what_is_known_of_a_firm_says_as_of_when_and_from_where() {
    let (person, firm) = firm();
    person.turn_to(&format!("{firm}?file=staff"));
    person.write("said", "很多");
    let words = person.refused("file-form");
    assert!(words.contains("很多"), "{words}");
    person.write("said", "86");
    person.choose("source", "文件或報表");
    let unnamed = person.refused("file-form");
    assert!(!unnamed.trim().is_empty(), "a document has a name");
    person.write("document", "勞動年報（示例）");
    person.send("file-form");
    let file = "section[aria-labelledby=file]";
    assert!(person.told(file).contains("86") && person.told(file).contains("勞動年報（示例）"));

    person.turn_to(&format!("{firm}?file=tax"));
    person.write("year", "2021");
    person.write("said", "1250000.50");
    person.send("file-form");
    assert!(person.told(file).contains("2021年"), "{}", person.told(file));

    person.turn_to(&format!("{firm}?file=industry"));
    person.write("said", "Z99");
    let code = person.refused("file-form");
    assert!(code.contains("Z99"), "{code}");
    person.write("said", "6621");
    person.send("file-form");
    assert!(person.told(file).contains("J6621"));

    // What was said in error is taken back, and stays in the past.
    person.turn_to(&format!("{firm}?past=staff"));
    person.press("details:has(#withdraw-statement) > summary");
    person.write("withdrawn-why", "看錯了行（示例）");
    person.send("withdraw-statement");
    assert!(person.told("section[aria-labelledby=past]").contains("看錯了行（示例）"));
    person.turn_to(&firm);
    assert!(!person.told(file).contains("勞動年報（示例）"), "{}", person.told(file));
}

#[test]
fn a_building_tells_its_use_and_taxes_and_is_corrected() {
    let person = Person::at("/organisations?view=buildings");
    person.speak("zh-Hant");
    person.follow("main tbody a[href^='/organisations/buildings/']");
    let economy = "section[aria-labelledby=economy]";
    assert!(person.told(economy).contains("入駐率"), "{}", person.told(economy));
    person.follow(&format!("{economy} a[href*='task=tax']"));
    person.write("amount", "一億");
    person.write("source", "統計公報（示例）");
    let words = person.refused("building-task");
    assert!(words.contains("一億"), "{words}");
    person.write("amount", "130000000");
    person.send("building-task");
    let told = person.told(economy);
    assert!(told.contains("億元樓") && told.contains("統計公報（示例）"), "{told}");

    person.follow(&format!("{economy} a[href*='task=floor']"));
    person.write("floor", "12");
    person.write("total", "1000");
    person.write("rented", "900");
    person.write("vacant", "200");
    person.write("source", "物業報表（示例）");
    let more = person.refused("building-task");
    assert!(!more.trim().is_empty(), "the parts are no more than the whole");
    person.write("vacant", "100");
    let before = person.told(&format!("{economy} summary"));
    person.send("building-task");
    assert_ne!(person.told(&format!("{economy} summary")), before, "the floor counts");

    person.follow("main a[href*='task=room']");
    person.write("floor", "12");
    person.write("number", "1299");
    person.write("area", "80");
    person.send("building-task");
    person.follow("main a[href*='task=correct-room']");
    person.write("number", "1299A");
    person.send("building-task");
    assert!(person.told("main tbody").contains("1299A"));
    person.follow("main a[href*='task=correct']:not([href*='room='])");
    person.write("other-names", "萬科大廈（示例）");
    person.send("building-task");
    assert!(person.told("main .facts").contains("萬科大廈（示例）"));

    person.follow("main a[href*='task=file']");
    person.write("storey", "三米六");
    let words = person.refused("building-task");
    assert!(words.contains("三米六"), "{words}");
    person.write("storey", "4.2");
    person.write("completed", "2014");
    person.write("rent", "68.50");
    person.choose("grade", "甲");
    person.send("building-task");
    let file = person.told("section[aria-labelledby=building-file]");
    assert!(file.contains("4.20米") && file.contains("2014年竣工") && file.contains("68.5"), "{file}");

    // What one form changes is one entry: one press takes all of it back.
    person.follow("main a[href*='task=file']");
    person.write("storey", "4.5");
    person.write("rent", "70.00");
    person.press("#building-task > .actions button[type=submit]");
    person.session.wait_for_text("section[aria-labelledby=building-file]", "4.50米");
    person.press(".tellings .receipt-card [data-test=undo]");
    person.session.wait_for_text("section[aria-labelledby=building-file]", "4.20米");
    let file = person.told("section[aria-labelledby=building-file]");
    assert!(file.contains("68.5"), "{file}");
}
