//! Bodies that are counted by heads: the owners' meeting, which counts areas as well, and a Party election with its
//! ballots. And what belongs to a body as a whole: its turns, its place of notice, requests to call it.

use cobuild_tests::browser::axe;

use crate::person::Person;

/// No accessibility rule is broken here: no link leads to a page as it stands now.
fn accessible(person: &Person) {
    assert_eq!(axe::violations(&person.session), Vec::<String>::new(), "{}", person.path());
}

/// Founds a body of a kind on the day that the workspace opens on; its page is open then.
fn found(person: &Person, name: &str, kind: &str) -> String {
    person.go("/council");
    person.press("details[data-fold=found] > summary");
    person.write("body-name", name);
    person.choose("kind", kind);
    person.send("found");
    person.session.wait_until("/^[/]council[/]bodies[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.path()
}

/// Says how many are entitled.
fn entitled(person: &Person, body: &str, heads: &str, area: Option<&str>) {
    person.turn_to(&format!("{body}?do=count"));
    person.write("heads", heads);
    if let Some(area) = area {
        person.write("area", area);
    }
    let refused = person.refused("count");
    assert!(!refused.trim().is_empty(), "a number without its source is nothing");
    person.write("source", "登記冊（示例）");
    person.send("count");
    person.session.wait_for_text("main", "登記冊（示例）");
}

/// Calls a session for the same afternoon and puts one item on its agenda.
fn called(person: &Person, title: &str, item: &str, question: &str, seats: Option<&str>) -> String {
    person.follow("main .page-action a");
    person.write("title", title);
    person.date("planned", "2022-10-11T14:30");
    person.write("place", "會議室");
    person.send("call");
    person.session.wait_until("/^[/]council[/]sessions[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.write("item", item);
    person.choose("question", question);
    if let Some(seats) = seats {
        person.write("to-elect", seats);
    }
    person.send("add-item");
    person.path()
}

#[test]
fn owners_vote_by_heads_and_by_area() {
    let person = Person::at("/council");
    person.speak("zh-Hant");
    let body = found(&person, "業主大會（示例）", "業主大會");
    assert!(person.told("main").contains("尚未登記應到人數"));
    entitled(&person, &body, "100", Some("10000"));
    let session = called(&person, "業主大會（示例）", "使用維修資金（示例）", "使用維修資金", None);

    person.turn_to(&format!("{session}?view=attendance"));
    person.write("present-heads", "60");
    person.write("present-area", "7000");
    person.send("present");
    assert!(person.told("main aside").contains("差7人"), "{}", person.told("main aside"));
    accessible(&person);
    person.write("present-heads", "70");
    person.send("present");
    person.open_session();

    person.turn_to(&session);
    accessible(&person);
    person.write("heads-yes", "40");
    person.write("area-yes", "3500");
    person.send("area-vote");
    let short = person.told("main .item-panel");
    assert!(
        short.contains("未達通過要求") || short.contains("3500"),
        "half of the area is not more than half: {short}"
    );
    person.tick("kind", "resolution");
    person.write("text", "同意使用維修資金（示例）");
    let refused = person.refused("conclude");
    assert!(refused.contains("3500.01平方米"), "it says how much is needed: {refused}");
    person.reload();
    person.write("area-yes", "3500.01");
    person.send("area-vote");
    person.tick("kind", "resolution");
    person.send("conclude");
    person.follow("main ol.papers a[href*='item=']");
    assert!(person.told("main .item-panel").contains("同意使用維修資金（示例）"));
    person.reload();
    assert!(person.told("main").contains("3500.01"), "the vote by area was kept");
}

#[test]
fn an_election_goes_on_until_its_seats_are_filled() {
    let person = Person::at("/council");
    person.speak("zh-Hant");
    let body = found(&person, "換屆選舉大會（示例）", "黨員大會（選舉）");
    entitled(&person, &body, "50", None);
    let session = called(&person, "換屆選舉（示例）", "選舉委員（示例）", "選舉", Some("2"));
    let nominate = "details:has(form[id^=nominate])";
    for name in ["甲", "乙", "丙"] {
        if person.count(&format!("{nominate}[open]")) == 0 {
            person.press(&format!("{nominate} > summary"));
        }
        person.session.find("form[id^=nominate] input[type=text]").write(name);
        person.act("form[id^=nominate] > .actions button[type=submit]");
    }
    person.turn_to(&format!("{session}?view=attendance"));
    person.write("present-heads", "45");
    person.send("present");
    person.open_session();

    person.turn_to(&session);
    ballot(&person, "45", [Some("36"), Some("26"), Some("26")]);
    let after = person.told("main .item-panel");
    assert!(after.contains("甲36票") && after.contains("得票相等"), "{after}");
    accessible(&person);
    let offered = person.texts("form#ballot label");
    assert!(!offered.iter().any(|label| label.contains('甲')), "only who tied stands again: {offered:?}");
    person.write("collected", "46");
    person.write("votes-2", "25");
    person.write("votes-3", "20");
    let refused = person.refused("ballot");
    assert!(
        refused.contains("收回選票46張") && refused.contains("實到45人"),
        "more papers than people: {refused}"
    );
    ballot(&person, "45", [None, Some("25"), Some("20")]);
    let after = person.told("main .item-panel");
    assert!(after.contains("乙25票"), "{after}");
    assert_eq!(person.count("form#ballot"), 0, "nothing is left to elect");
    person.tick("kind", "resolution");
    person.write("text", "甲、乙當選（示例）");
    person.send("conclude");
    person.act(".page-action .step button");
    person.turn_to(&format!("{session}?view=minutes"));
    let draft = person.session.script("return document.querySelector('main textarea').value", &[]);
    let draft = draft.as_str().unwrap_or_default();
    assert!(
        draft.contains("第2輪") && draft.contains("乙25票"),
        "the minutes are written from the ballots: {draft}"
    );
}

/// Records a ballot, the votes by the places on the paper.
fn ballot(person: &Person, collected: &str, votes: [Option<&str>; 3]) {
    person.write("collected", collected);
    for (votes, at) in votes.into_iter().zip(1..) {
        if let Some(votes) = votes {
            person.write(&format!("votes-{at}"), votes);
        }
    }
    person.send("ballot");
}

#[test]
fn a_body_has_turns_and_a_place_of_notice() {
    let person = Person::at("/council");
    person.speak("zh-Hant");
    person.follow("main a[href^='/council/bodies/']");
    let body = person.path();
    person.turn_to(&format!("{body}?do=turns"));
    let fields = person.texts("form#turns fieldset label");
    assert!(fields.len() > 1, "a place for every seat: {fields:?}");
    let places = person.session.script(
        "return [...document.querySelectorAll('form#turns fieldset input')].map((field) => field.id)",
        &[],
    );
    let places: Vec<String> = serde_json::from_value(places).expect("the ids of the fields");
    person.write(&places[0], "1");
    person.write(&places[1], "1");
    let refused = person.refused("turns");
    assert!(refused.contains("次序1重複"), "{refused}");
    person.write(&places[1], "2");
    person.send("turns");
    person.session.wait_for_text("main dl.facts", "當值");

    person.turn_to(&format!("{body}?do=notice-place"));
    person.write("place", "一樓大堂公告欄（示例）");
    person.send("notice-place");
    person.session.wait_for_text("main dl.facts", "一樓大堂公告欄（示例）");
}

#[test]
fn residents_ask_that_their_meeting_be_called() {
    let person = Person::at("/council");
    person.speak("zh-Hant");
    let body = found(&person, "居民會議（示例）", "居民會議");
    person.turn_to(&format!("{body}?do=request"));
    person.write("asking", "90");
    person.write("of", "300");
    let refused = person.refused("request");
    assert!(!refused.trim().is_empty(), "it says what for");
    person.write("what-for", "停車管理（示例）");
    person.send("request");
    person.session.wait_for_text("main dl.facts", "停車管理（示例）");
    person.turn_to("/");
    person.session.wait_for_text("main", "居民會議（示例）");
}
