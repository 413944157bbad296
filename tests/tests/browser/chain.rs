//! The main job, through the real pages: a demand goes from a visit to closed, every limit and every refusal says why, and
//! a reload finds everything again.

use crate::person::{OPEN, Person};

/// A firm of the seed workspace.
const FIRM: &str = "示例企業甲（示例）";
/// What it asks for.
const DEMAND: &str = "午間電梯等候時間過長";

#[test]
fn a_demand_goes_from_a_visit_to_closed_and_a_reload_finds_it_all() {
    let person = Person::at("/");
    person.speak("zh-Hans");
    person.session.wait_for_text("[data-test=day-bar]", "2022年10月11日");

    let visit = record_visit(&person);
    let issue = raise(&person);
    limits_explain(&person, &[]);
    screen(&person);
    limits_explain(&person, &["issue.council"]);
    let session = call_session(&person);
    put_on_agenda(&person, &issue);
    hold(&person, &session);

    person.go(&issue);
    dispatch(&person);
    limits_explain(&person, &["order.contact", "order.ordinary"]);
    person.act("[data-test=contact]");
    person.session.wait_until("document.querySelector('[data-test=contact]') === null");
    assert_eq!(person.count("[data-test=close-issue]"), 0, "an order is in hand");

    person.write("reply", "已調整午間電梯調度，試運行一周");
    person.send("reply-form");
    limits_explain(&person, &["follow_up.call_back"]);
    not_without_a_call_back(&person);
    call_back(&person);
    person.act("[data-test=close-issue]");
    person.session.wait_until("document.querySelector('[data-test=close-issue]') === null");

    let told = "document.querySelector('main').innerText";
    let before = person.session.script(&format!("return {told}"), &[]);
    person.reload();
    assert_eq!(person.session.script(&format!("return {told}"), &[]), before, "the case is as it was");
    for words in [DEMAND, FIRM, "已調整午間電梯調度", "請協調物業調整午間電梯調度"] {
        person.session.wait_for_text("main", words);
    }
    assert_eq!(person.count(".timeline .stage.done"), 4, "all four links are done");
    person.go("/issues?part=closed");
    person.session.wait_for_text("main tbody", DEMAND);
    person.go(&visit);
    assert_eq!(person.count(&format!("main a[href='{issue}']")), 1, "the visit leads to the issue");
    person.go(&session);
    person.session.wait_for_text("main", DEMAND);
    assert_eq!(person.session.complaints(), Vec::<String>::new());
}

#[test]
fn moving_the_day_changes_what_is_due_and_back_again() {
    let person = Person::at("/issues");
    person.speak("zh-Hans");
    let lights = || person.texts("main tbody .limit");
    let first = lights();
    assert!(!first.is_empty(), "the seed workspace has limits running");
    person.press("[data-test=day-bar] .actions > button:last-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "2022年10月18日");
    assert_ne!(lights(), first, "a week later other things are due");
    person.reload();
    person.session.wait_for_text("[data-test=day-bar]", "2022年10月18日");
    person.press("[data-test=day-bar] .actions > button:first-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "2022年10月11日");
    assert_eq!(lights(), first);
}

/// Records a visit with a demand; without the firm it is refused and nothing typed is lost.
fn record_visit(person: &Person) -> String {
    person.go("/visits/new");
    person.write("visitors", "值班員丙");
    person.press("main div:has(> input[name=demands]) > .actions button");
    person.write("demands-0-text", DEMAND);
    person.choose("demands-0-consent", "可匿名转交");
    let refused = person.refused("visit");
    assert!(refused.chars().count() > 10, "{refused}");
    assert_eq!(
        person.count("[data-test=error-summary] a[href='#firm']"),
        1,
        "the summary leads to the field"
    );
    assert_eq!(person.session.find("[id='demands-0-text']").value(), DEMAND);

    person.write("firm", FIRM);
    person.send("visit");
    person.session.wait_until("/^[/]visits[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.session.wait_for_text("main", DEMAND);
    person.path()
}

/// Turns the demand into an issue and opens it.
fn raise(person: &Person) -> String {
    person.act("[data-test=raise-demand]");
    person.follow("main li.card a[href^='/issues/']");
    person.session.wait_for_text("main h1", DEMAND);
    person.path()
}

/// To the council's track.
fn screen(person: &Person) {
    person.tick("track", "council");
    person.tick("competence", "building_council");
    person.send("screen");
    person.session.find("#schedule");
}

/// Calls a session of one's own for the next day.
fn call_session(person: &Person) -> String {
    person.follow("#schedule a[href='/council/new']");
    person.write("title", "臨時樓宇議事廳");
    person.date("planned", "2022-10-12T14:30");
    person.write("place", "服務中心會議室");
    person.send("call");
    person.session.wait_until("/^[/]council[/]sessions[/][0-9a-f-]{36}$/.test(location.pathname)");
    person.session.wait_for_text("main h1", "臨時樓宇議事廳");
    person.path()
}

fn put_on_agenda(person: &Person, issue: &str) {
    person.go(issue);
    person.choose("session", "臨時樓宇議事廳");
    person.send("schedule");
}

/// Too few come: the session may not decide. Then enough do.
fn hold(person: &Person, session: &str) {
    person.go(session);
    person.session.wait_for_text("main", DEMAND);
    person.go(&format!("{session}?view=attendance"));
    let seats = person.count("#attendance input[value=present]");
    assert_eq!(seats, 6, "the council's seats on the day");
    attend(person, 1);
    person.press("main aside .step button");
    let doubts = person.told("#open-session[open]");
    assert!(
        doubts.contains("应到6人、实到1人"),
        "it asks before a session opens without its quorum: {doubts}"
    );
    person.act("#open-session > .actions button:first-of-type");
    person.follow(".page-action a");
    person.press("main details:has(#vote) > summary");
    person.write("yes", "1");
    let refused = person.refused("vote");
    assert!(refused.contains("应到6人、实到1人"), "{refused}");
    let why = person.why("[data-test=error-summary]");
    for part in ["MTG-01", "council.quorum"] {
        assert!(why.contains(part), "{part} in {why}");
    }

    person.go(&format!("{session}?view=attendance"));
    attend(person, seats);
    let quorum = person.why("main .counter");
    assert!(quorum.contains("council.quorum"), "{quorum}");
    person.follow(".page-action a");
    person.press("main details:has(#vote) > summary");
    person.write("yes", "5");
    person.write("no", "1");
    person.send("vote");
    person.tick("kind", "resolution");
    person.write("text", "請協調物業調整午間電梯調度");
    person.send("conclude");
    person.act(".page-action .step button");
}

fn attend(person: &Person, seats: usize) {
    for seat in person.session.find_all("#attendance input[value=present]").iter().take(seats) {
        person
            .session
            .script("arguments[0].scrollIntoView({ block: 'center' }); return null", &[seat.reference()]);
        seat.click();
    }
    person.send("attendance");
}

fn dispatch(person: &Person) {
    person.choose("lead", "万科金融中心党委");
    person.write("order-text", "請協調物業調整午間電梯調度");
    person.tick("class", "ordinary");
    person.send("dispatch");
    person.session.find("[data-test=order]");
}

/// There is no button to close; instead stands why not.
fn not_without_a_call_back(person: &Person) {
    person.session.find("#call-back");
    assert_eq!(person.count("[data-test=close-issue]"), 0);
    let why = person.why(".next-step");
    for part in ["ISS-06", "follow_up.tries"] {
        assert!(why.contains(part), "{part} in {why}");
    }
}

fn call_back(person: &Person) {
    person.tick("found", "yes");
    person.choose("satisfaction", "");
    person.write("comment", "等候時間明顯縮短");
    person.send("call-back");
}

/// Opens the explanation of every limit on the page: the rule, the parameter with its key, and the days counted.
fn limits_explain(person: &Person, keys: &[&str]) {
    person.session.wait_until(OPEN);
    let limits = person.count("main .limit");
    assert!(limits >= keys.len(), "{limits} limits; expected {keys:?}");
    person.session.script("for (const why of document.querySelectorAll('main .limit details.why')) why.open = true; return null", &[]);
    person.session.wait_until(&format!(
        "document.querySelectorAll('main .limit .why-panel .why-rule .code').length === {limits}"
    ));
    let panels = person.texts("main .limit .why-panel");
    let days = person.texts("main .limit .why-days ol");
    assert!(
        panels.len() == limits && days.len() >= limits && days.iter().all(|lines| !lines.is_empty()),
        "{panels:?}"
    );
    for key in keys {
        assert!(panels.iter().any(|panel| panel.contains(key)), "{key} in {panels:?}");
    }
    person.session.script("for (const why of document.querySelectorAll('main .limit details.why')) why.open = false; return null", &[]);
}
