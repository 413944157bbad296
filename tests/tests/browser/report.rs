//! Documents of the core in the app: the month's report with the records behind it, and the papers of a session.

use crate::person::Person;

/// The sheet and what it is computed from agree, and what was handed in stands beside the next month's figures.
#[test]
fn a_report_is_handed_in_and_stands_beside_the_next_one() {
    let person = Person::at("/reports?period=2022-08");
    assert_eq!(
        person.count(".sheet-table:first-of-type th:nth-child(3)"),
        0,
        "nothing was handed in about July"
    );
    let visits = "[aria-labelledby=behind] h3:first-of-type + div > details:first-of-type";
    person.press(&format!("{visits} summary"));
    let (told, listed) = (person.told(&format!("{visits} .figure")), person.count(&format!("{visits} li")));
    assert_eq!(told, listed.to_string(), "a count is as many as the records that open behind it");
    assert_eq!(person.texts(".sheet-table td:nth-child(2)")[0], told, "the sheet says the same");

    person.write("to", "祖廟街道黨工委");
    person.send("hand-in");
    assert!(person.told("[aria-labelledby=handed-in] .log").contains("祖廟街道黨工委"));

    person.go("/reports?period=2022-09");
    let columns = person.texts(".sheet-table:first-of-type th");
    assert_eq!(columns.get(..3).map(<[String]>::len), Some(3), "{columns:?}");
    assert_eq!(person.texts(".sheet-table td:nth-child(3)")[0], told, "as it was told");

    person.go("/reports?period=2022-10");
    person.told(".document h2");
    assert_eq!(person.count("#hand-in"), 0, "a month that is not over cannot be handed in");
}

/// The session that was held has every paper; of the one that is only called, each missing paper says why.
#[test]
fn a_session_prints_its_papers_and_says_why_one_is_missing() {
    let person = Person::at("/council");
    person.follow("main a[href^='/council/sessions/']");
    let called = person.path();
    person.turn_to(&format!("{called}?view=papers"));
    person.told(".papers");
    let (papers, made) = (person.count(".papers li"), person.count(".papers li a"));
    assert!(papers == 6 && (1..6).contains(&made), "{made} of {papers} papers are made before the session");
    assert_eq!(person.count(".papers li .soft"), papers, "each says when it is needed, or why it is missing");

    person.press(".papers li a");
    person.told(".document h2");
    person.turn_to(&format!("{called}?view=papers&paper=minutes"));
    assert_eq!(person.count(".document"), 0, "there are no minutes of what was not held");
}
