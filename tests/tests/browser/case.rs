//! What a case meets besides its main course: a request to withdraw it, a whistle, a bad rating, another lead, a case it
//! has to do with.

use crate::person::Person;

const FIRM: &str = "示例企業甲（示例）";
const STREET: &str = "祖廟街道黨工委";

/// A case of one's own, on the quick track.
fn case() -> (Person, String) {
    let person = Person::at("/issues/new");
    person.speak("zh-Hant");
    person.write("title", "車庫照明");
    person.write("text", "地下二層車庫照明不足");
    person.tick("who", "organisation");
    person.write("organisation", FIRM);
    person.choose("consent", "可具名轉交");
    person.send("issue-new");
    person.session.wait_until("/^[/]issues[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.send("screen");
    let issue = person.path();
    (person, issue)
}

fn dispatch(person: &Person) {
    person.press("details[data-fold=more] > summary");
    person.choose("lead", STREET);
    person.write("order-text", "更換照明");
    person.send("dispatch");
}

#[test]
fn a_request_to_withdraw_waits_for_a_call() {
    let (person, _) = case();
    person.press("details[data-fold=ask-withdrawal] > summary");
    let empty = person.refused("ask-withdrawal");
    assert!(!empty.trim().is_empty(), "a request says why");
    person.write("withdrawal-why", "對方稱已經解決");
    person.choose("withdrawal-from", STREET);
    person.send("ask-withdrawal");
    assert_eq!(person.count("#ask-withdrawal"), 0, "one request at a time");
    assert!(!person.told("main .marks").contains("結案"), "nothing is closed by asking");

    person.tick("wish", "own");
    person.write("withdrawal-comment", "本人確認");
    person.send("call-withdrawal");
    assert!(person.told("main .marks").contains("結案"), "{}", person.told("main .marks"));
    let log = person.told("section[aria-labelledby=log]");
    assert!(log.contains("對方稱已經解決") && log.contains("本人確認"), "{log}");
}

#[test]
fn departments_are_called_come_stay_and_are_rated() {
    let (person, _) = case();
    person.press("details[data-fold=blow] > summary");
    person.write("whistle-matter", "地下二層車庫，現場查看線路");
    person.choose("whistler", STREET);
    let nobody = person.refused("blow");
    assert!(!nobody.trim().is_empty(), "a whistle calls somebody");
    person.press("input[name=whistle-department]");
    person.send("blow");
    let card = "[data-test=whistle]";
    assert!(person.told(card).contains("未到場"));

    // Before the matter is finished a department leaves with a reason only.
    person.send("whistle-0-respond");
    assert!(!person.told(card).contains("未到場"));
    person.tick("whistle-0-response", "leaves");
    let unfinished = person.refused("whistle-0-respond");
    assert!(!unfinished.trim().is_empty());

    // What was half entered is there again.
    person.reload();
    person.press("details[data-fold=conclude] > summary");
    person.write("whistle-0-words", "線路已修復");
    person.send("whistle-0-conclude");
    assert!(person.told(card).contains("線路已修復"));
    person.send("whistle-0-respond");
    assert_eq!(person.count("#whistle-0-respond"), 0, "everybody has left");
    person.choose("whistle-0-marks", "5");
    person.send("whistle-0-rate");
    assert!(person.told(card).contains("吹哨方評5分"), "{}", person.told(card));
    person.reload();
    assert!(person.told(card).contains("吹哨方評5分"), "it was kept");
}

#[test]
fn a_bad_rating_is_put_right_after_the_case_is_closed() {
    let (person, issue) = case();
    person.write("answer", "已安排更換");
    person.send("answer-form");
    let refused = person.refused("call-back");
    assert!(refused.contains("回訪結果"), "nothing is chosen beforehand: {refused}");
    person.tick("found", "yes");
    person.choose("satisfaction", "非常不滿意");
    person.send("call-back");
    person.act("[data-test=close-issue]");
    assert!(person.told(".next-step").contains("非常不滿意"), "it stays to be put right");

    person.write("rectification", "加裝了兩組燈");
    person.send("rectify");
    person.tick("rectified-found", "yes");
    person.choose("rectified-satisfaction", "滿意");
    person.send("rectification-call");
    assert!(!person.told(".next-step").contains("非常不滿意"), "{}", person.told(".next-step"));
    person.turn_to(&format!("{issue}?view=file"));
    assert!(person.told(".document").contains("加裝了兩組燈"), "the closing file tells it");
}

#[test]
fn an_order_gets_a_reminder_a_supervisor_and_another_lead() {
    let (person, _) = case();
    dispatch(&person);
    let order = "[data-test=order]";
    person.press("details[data-fold=remind] > summary");
    person.write("remind-reason", "請於週五前到場");
    person.send("remind");
    person.press("details[data-fold=supervise] > summary");
    person.write("supervise-reason", "多次反映");
    person.write("supervisor", "街道督查（示例）");
    person.send("supervise");
    assert_eq!(person.count("#supervise"), 0, "once");
    let why = person.why("aside .card");
    assert!(why.contains("order."), "the time for supervised matters says where it comes from: {why}");

    person.press("details[data-fold=transfer] > summary");
    person.choose("transfer-lead", STREET);
    person.write("transfer-reason", "職責所在");
    let same = person.refused("transfer");
    assert!(same.contains(STREET), "who leads already gets it no second time: {same}");
    person.choose("transfer-lead", FIRM);
    person.send("transfer");
    assert!(person.told(&format!("{order} h3")).contains(FIRM));
    for words in ["請於週五前到場", "街道督查（示例）", "職責所在"] {
        assert!(person.told(order).contains(words), "{words}");
    }
}

#[test]
fn an_entry_is_corrected_and_tied_to_another() {
    let (person, issue) = case();
    person.press("details[data-fold=correct] > summary");
    let same = person.refused("correct");
    assert!(!same.trim().is_empty(), "nothing is recorded when nothing differs");
    person.write("correct-title", "車庫照明不足");
    person.send("correct");
    assert!(person.told("main h1").contains("車庫照明不足"));

    person.press("details[data-fold=relate] > summary");
    let nothing = person.refused("relate");
    assert!(!nothing.trim().is_empty());
    person.write("relate-to", "2022-0006");
    person.send("relate");
    person.follow("section[aria-labelledby=related] li a");
    assert!(person.told("section[aria-labelledby=related]").contains("車庫照明不足"), "from both sides");
    person.go(&issue);
    person.act("section[aria-labelledby=related] li button");
    assert_eq!(person.count("section[aria-labelledby=related] li"), 0);
}

#[test]
fn a_duplicate_becomes_a_matter_of_its_own_again() {
    let person = Person::at("/issues/new");
    person.speak("zh-Hant");
    person.write("title", "車庫照明");
    person.write("text", "地下二層車庫照明不足");
    let refused = person.refused("issue-new");
    assert!(refused.contains("匿名"), "nobody is anonymous unasked: {refused}");
    person.tick("who", "anonymous");
    person.send("issue-new");
    person.session.wait_until("/^[/]issues[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.tick("track", "duplicate");
    person.write("of", "2022-0006");
    person.send("screen");
    assert!(person.told(".next-step").contains("2022-0006"), "it leads to the one that is followed");
    person.press("details[data-fold=more] > summary");
    person.write("unlink-why", "位置不同");
    person.send("unlink");
    assert_eq!(person.count("#screen"), 1, "it is screened anew");
}

#[test]
fn an_impatient_finger_makes_one_record() {
    let person = Person::at("/issues/new");
    person.speak("zh-Hant");
    person.write("title", "重複提交（示例）");
    person.write("text", "連按兩次（示例）");
    person.tick("who", "anonymous");
    person.session.script(
        "const form = document.getElementById('issue-new'); for (let n = 0; n < 3; n++) form.requestSubmit(); return null",
        &[],
    );
    person.receipt();
    person.go("/issues?q=重複提交");
    assert_eq!(person.count("main tbody tr"), 1, "{:?}", person.texts("main tbody tr"));
    person.go("/issues?q=重复提交");
    assert_eq!(person.count("main tbody tr"), 1, "either script finds it");
}

#[test]
fn a_name_typed_in_the_other_script_is_offered() {
    let person = Person::at("/visits/new");
    person.speak("zh-Hans");
    person.write("firm", "示例企业甲");
    let offered = person.texts("[data-test=near-name]");
    assert!(offered.iter().any(|name| name.contains("示例")), "{offered:?}");
    person.press("[data-test=near-name]");
    assert_eq!(person.count("[data-test=near-name]"), 0, "the firm is found");
    assert_eq!(person.count("input[name=register]"), 0, "and not registered once more");
}

#[test]
fn an_impatient_finger_undoes_once() {
    let person = Person::at("/data?view=workspaces");
    person.write("open-workspace-name", "改名的工作區");
    person.press("#rename-workspace > .actions button[type=submit]");
    person.session.find("[data-test=undo]");
    person.session.script(
        "const undo = document.querySelector('[data-test=undo]'); undo.click(); undo.click(); return null",
        &[],
    );
    person.session.wait_for_text(".receipt-card", "已撤销");
    person.settle();
    assert_eq!(person.count("[data-test=refused]"), 0, "no refusal stands over what has just been done");
}
