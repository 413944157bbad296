//! A dispute is accepted for mediation on the page of its issue, its term runs, and what comes of it is recorded.

use crate::person::Person;

const IN_TIME: &str = "2022-0006";

#[test]
fn a_dispute_is_accepted_and_what_comes_of_it_is_recorded() {
    let person = Person::at("/issues");
    // The one that is not late: what an accepted mediation stands in for can still be kept then.
    person.session.wait_for_text("main tbody", IN_TIME);
    let links = "[...document.querySelectorAll('main a')]";
    let link = format!("return {links}.find((a) => a.innerText.includes('{IN_TIME}')).getAttribute('href')");
    person.turn_to(person.session.script(&link, &[]).as_str().unwrap_or_default());
    person.press("details[data-fold=mediate] > summary");
    person.write("first-party", "示例企業甲（示例）");
    person.write("mediator", "調解員（示例）");
    let alone = person.refused("accept-mediation");
    assert!(!alone.trim().is_empty(), "one side alone has no dispute");

    person.write("second-party", "祖廟街道黨工委");
    person.send("accept-mediation");
    let why = person.why("aside .card");
    assert!(why.contains("issue.mediation"), "the term says where it comes from: {why}");
    assert_eq!(person.count("#accept-mediation"), 0, "one mediation at a time");

    person.write("mediation-words", "雙方同意錯峰施工");
    person.send("mediation");
    assert_eq!(person.count("#mediation"), 0, "it has ended");
    let issue = person.path();
    person.turn_to(&format!("{issue}?view=file"));
    assert!(person.told(".document").contains("雙方同意錯峰施工"), "the case's file tells it");
}
