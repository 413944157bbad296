//! Besides the catalogue: who is stationed and whether they came, machines and their faults, when the doors are open.

use crate::person::Person;

fn at(path: &str) -> Person {
    let person = Person::at(path);
    person.speak("zh-Hant");
    person
}

#[test]
fn somebody_is_stationed_and_it_is_recorded_who_came() {
    let person = at("/services/rota");
    person.follow("main .page-action a");
    person.choose("venue", "萬科樓宇黨群服務中心");
    person.write("provider", "禪城區人社局");
    person.write("offers", "社保諮詢（示例）");
    person.date("first", "2022-10-12");
    person.date("from", "06:00");
    person.date("to", "08:00");
    let early = person.refused("slot");
    assert!(early.contains("07:30"), "it says when the doors open: {early}");
    person.date("from", "09:00");
    person.date("to", "11:30");
    person.send("slot");
    let slot = person.path();
    assert!(person.told("main .facts").contains("每週三"), "{}", person.told("main .facts"));

    // Nobody can have come to what is still to come; a week later the first one waits for its record.
    let rows = "section[aria-labelledby=occurrences]";
    assert!(!person.told(rows).contains("登記到崗"));
    person.press("[data-test=day-bar] .actions > button:last-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "10月18日");
    person.follow(&format!("{rows} tbody a[href*='do=came']"));
    person.write("served", "");
    let nothing = person.refused("came");
    assert!(!nothing.trim().is_empty());
    person.write("served", "12");
    person.send("came");
    assert!(person.told(rows).contains("服務12人"), "{}", person.told(rows));
    person.follow(&format!("{rows} tbody a[href*='do=cancel']"));
    person.write("reason", "當日有培訓（示例）");
    person.send("cancel");
    assert!(person.told(rows).contains("當日有培訓（示例）"));
    person.act(&format!("{rows} tbody td button"));
    assert!(!person.told(rows).contains("當日有培訓（示例）"), "it takes place after all");
    person.turn_to("/services/rota");
    assert!(person.told("main tbody").contains("100%"), "{}", person.told("main tbody"));

    person.go(&format!("{slot}?do=end"));
    person.write("reason", "試點結束（示例）");
    person.send("end");
    assert!(person.told("main .facts").contains("試點結束（示例）"));
    assert_eq!(person.count("main nav a[href*='do=edit']"), 0, "what has ended is not changed");
}

#[test]
fn a_machine_is_put_on_record_breaks_and_is_repaired() {
    let person = at("/services/terminals");
    person.follow("main .page-action a");
    person.write("name", "自助打印機（示例）");
    person.choose("venue", "萬科樓宇黨群服務中心");
    person.send("terminal");
    assert!(person.told("main .marks").contains("正常"));

    person.follow("main nav.actions a[href*='do=fault']");
    person.write("what", "卡紙");
    person.tick("effect", "terminal.effect-stopped");
    person.send("fault");
    assert!(!person.told("main .marks").contains("正常"));
    person.follow("section[aria-labelledby=faults] a");
    assert!(person.told("main").contains("卡紙"), "it says which fault");
    person.write("done", "已清理");
    person.send("repair");
    assert!(person.told("main .marks").contains("正常"));
    assert!(person.told("section[aria-labelledby=faults]").contains("已清理"));

    person.follow("main nav.actions a[href*='do=uses']");
    person.write("month", "九月");
    person.write("times", "300");
    person.write("source", "機器計數");
    let month = person.refused("uses");
    assert!(month.contains("九月"), "{month}");
    person.write("month", "2022-09");
    person.send("uses");
    assert!(person.told("section[aria-labelledby=uses]").contains("日均約10次"));
    person.follow("main nav.actions a[href*='do=retire']");
    person.write("reason", "更換新機");
    person.send("retire");
    person.act("main nav.actions button");
    assert!(person.told("main .marks").contains("正常"), "back in use");
}

#[test]
fn the_doors_open_by_the_week_and_on_single_days() {
    let person = at("/services/hours");
    person.follow("main tbody a");
    assert!(person.told("main .facts").contains("07:30–19:30"));
    person.follow("main nav.actions a[href*='do=day']");
    person.date("on", "2022-10-12");
    person.write("hours", "上午");
    person.write("reason", "消毒（示例）");
    let words = person.refused("opening-day");
    assert!(words.contains("上午"), "{words}");
    person.write("hours", "09:00-11:30");
    person.send("opening-day");
    assert!(person.told("main").contains("09:00–11:30"), "{}", person.told("main"));
    person.act("main td button");
    assert!(!person.told("main").contains("09:00–11:30"), "the usual hours hold again");

    person.follow("main nav.actions a[href*='do=set']");
    person.write("sunday", "");
    person.write("monday", "9：00～12：00 14:00至18:00");
    person.send("opening");
    assert!(person.told("main").contains("09:00–12:00 14:00–18:00"), "{}", person.told("main"));
}
