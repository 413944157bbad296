//! An agreement before and after it is signed: the clauses that the checklist misses, an amendment that all accept, what
//! the parties pool, their joint meeting and what they say about it.

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

const IN_FORCE: &str = "保安社區黨委結對共建協議（示例）";

/// The agreement of the example that is in force, with an amendment that one of two parties has accepted.
fn in_force() -> (Person, String) {
    let person = Person::at("/agreements");
    person.speak("zh-Hant");
    person.session.wait_for_text("main", IN_FORCE);
    let found = "return [...document.querySelectorAll('main a')].find((link) => link.textContent.includes(arguments[0])).getAttribute('href')";
    let agreement = person.session.script(found, &[serde_json::json!(IN_FORCE)]);
    let agreement = agreement.as_str().expect("a link has an address").to_owned();
    person.go(&agreement);
    (person, agreement)
}

#[test]
fn an_amendment_is_the_text_once_the_last_party_has_accepted_it() {
    let (person, agreement) = in_force();
    person.go(&format!("{agreement}?view=amendments"));
    assert_eq!(person.count("[data-test=amendment]"), 1, "the one of the example");
    person.follow("[data-test=amendment] a[href*='do=accept-amendment']");
    person.send("accept");
    let card = person.told("[data-test=amendment]");
    assert!(card.contains("各方均已同意"), "{card}");

    // It is read over the text from its day on, not before.
    let document = || {
        person.go(&format!("{agreement}?view=document"));
        person.told(".document")
    };
    let clause = "活動費用由主辦方承擔（示例）";
    assert!(!document().contains(clause), "its day is the first of November");
    for day in ["10月18日", "10月25日", "11月1日"] {
        person.press("[data-test=day-bar] .actions > button:last-of-type");
        person.session.wait_for_text("[data-test=day-bar]", day);
    }
    assert!(document().contains(clause));
}

#[test]
fn an_obligation_is_amended_and_a_second_amendment_of_it_is_refused_with_its_reason() {
    let (person, agreement) = in_force();
    person.follow("main td a[href*='do=amend-obligation']");
    let form = person.path();
    person.write("quantity", "8");
    person.write("reason", "需求增加（示例）");
    person.choose("by", "黨委");
    person.send("amend");
    let cards = person.texts("[data-test=amendment]");
    assert!(cards.iter().any(|card| card.contains('8') && card.contains("需求增加（示例）")), "{cards:?}");

    person.go(&form);
    person.write("quantity", "9");
    person.write("reason", "再增加（示例）");
    person.choose("by", "黨委");
    let refused = person.refused("amend");
    assert!(refused.contains("義務"), "it names the part that two amendments would change: {refused}");
    person.go(&format!("{agreement}?view=amendments"));
    assert_eq!(person.count("[data-test=amendment]"), 2);
}

#[test]
fn what_a_party_pools_is_promised_delivered_and_used_and_never_used_beyond_what_is_there() {
    let (person, agreement) = in_force();
    person.go(&format!("{agreement}?do=pledge"));
    person.choose("party", "黨委");
    person.write("amount", "一二三");
    person.write("purpose", "便民服務日經費（示例）");
    let refused = person.refused("pledge");
    assert!(refused.contains("一二三"), "it says what it could not read: {refused}");
    person.write("amount", "1,200.50");
    person.send("pledge");
    let pool = person.told("main");
    assert!(pool.contains("1,200.5元"), "{pool}");

    person.follow("main tr:last-child a[href*='do=ledger']");
    person.write("amount", "500");
    person.write("reference", "收據一（示例）");
    person.send("ledger");
    person.follow("main tr:last-child a[href*='do=ledger']");
    person.tick("movement", "agreement.movement-used");
    person.write("amount", "600");
    person.write("reference", "簽到表（示例）");
    let refused = person.refused("ledger");
    assert!(refused.contains("500"), "it says how much is there: {refused}");
    person.write("amount", "200");
    person.send("ledger");
    let pool = person.texts("main tr:last-child");
    assert!(pool.iter().any(|row| row.contains("500") && row.contains("200")), "{pool:?}");
}

#[test]
fn a_joint_meeting_and_an_evaluation_are_recorded_and_the_next_of_each_is_counted_from_them() {
    let (person, agreement) = in_force();
    person.go(&format!("{agreement}?view=review"));
    let due = || person.texts("main section > p").join(" ");
    let before = due();
    person.follow("main a[href*='do=meet']");
    person.send("meet");
    let after = due();
    assert_ne!(before, after, "the time to the next one starts anew");
    person.follow("main td a[href*='do=minutes']");
    person.write("minutes", "檔案 2022-07（示例）");
    person.send("minutes-of");
    assert!(person.told("main").contains("檔案 2022-07（示例）"));

    person.follow("main a[href*='do=evaluate']");
    person.choose("by", "黨委");
    person.write("text", "配合順暢（示例）");
    let refused = person.refused("evaluate");
    assert!(refused.contains("總體評價"), "{refused}");
    person.tick("rating", "4");
    person.send("evaluate");
    let told = person.told("main");
    assert!(told.contains("配合順暢（示例）") && told.contains("4分"), "{told}");
}
