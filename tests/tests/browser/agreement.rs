//! A draft gets the clauses that the checklist misses, one is taken out again, and the document says what is left.

use crate::person::Person;

/// The clause in the words of the checklist.
const COSTS: &str = "費用";

#[test]
fn the_clauses_that_a_draft_misses_are_written_and_stand_in_its_text() {
    let person = Person::at("/agreements/new");
    person.speak("zh-Hant");
    person.write("title", "示例共建協議（示例）");
    person.send("agreement");
    let draft = person.path();
    let asks_for_costs = || person.texts("main .notice").iter().any(|found| found.contains(COSTS));
    assert!(asks_for_costs(), "{:?}", person.texts("main .notice"));

    person.follow("main nav.actions a[href*='do=clauses']");
    person.write("clause-costs", "各方自行承擔（示例）");
    person.write("clause-disputes", "協商解決（示例）");
    person.write("clause-attachments", "場地清單，存服務中心\n聯絡名冊，存黨群服務站");
    person.send("clauses");
    assert!(person.path().starts_with(&draft), "back at the agreement: {}", person.path());
    let facts = person.told("main .facts");
    assert!(
        ["各方自行承擔（示例）", "協商解決（示例）"].iter().all(|words| facts.contains(words)),
        "{facts}"
    );
    assert!(!asks_for_costs(), "{:?}", person.texts("main .notice"));

    person.go(&format!("{draft}?do=clauses"));
    person.write("clause-disputes", "");
    person.send("clauses");
    person.go(&format!("{draft}?view=document"));
    let document = person.told(".document");
    assert!(
        document.contains("各方自行承擔（示例）") && document.contains("聯絡名冊，存黨群服務站"),
        "{document}"
    );
    assert!(!document.contains("協商解決（示例）"), "an emptied clause has fallen away");
}
