//! Two tabs of one browser write to one workspace: nothing is lost, nothing is counted twice, both show the same.

use std::collections::BTreeSet;

use crate::person::{OPEN, Person};

/// Entries that each tab records.
const EACH: usize = 4;

#[test]
fn two_tabs_that_write_at_once_lose_nothing() {
    let person = Person::at("/issues?part=screen");
    let first = person.session.tab();
    let before = person.texts("main td .figure:first-child").len();
    let second = person.session.new_tab();
    let tabs = [(&first, "甲"), (&second, "乙")];

    for round in 1..=EACH {
        for (tab, name) in tabs {
            person.session.switch_to_tab(tab);
            person.go("/issues/new");
            person.write("title", &format!("標籤頁{name}第{round}件"));
            person.write("text", "兩個標籤頁同時登記");
            person.tick("who", "anonymous");
            // At a word that both tabs hear: a message arrives in a tab that is not looked at as well.
            person.session.script(
                "new BroadcastChannel('now').onmessage = () => document.getElementById('issue-new').requestSubmit(); return null",
                &[],
            );
        }
        person.session.script("new BroadcastChannel('now').postMessage('send'); return null", &[]);
        for (tab, _) in tabs {
            person.session.switch_to_tab(tab);
            person.session.wait_until(&format!("location.pathname !== '/issues/new' && {OPEN}"));
        }
    }

    let shown = tabs.map(|(tab, _)| {
        person.session.switch_to_tab(tab);
        person.turn_to("/issues?part=screen");
        person.session.wait_until(&format!(
            "document.querySelectorAll('main tbody tr').length === {}",
            before + 2 * EACH
        ));
        rows(&person)
    });
    let [one, other] = &shown;
    assert_eq!(one, other, "both tabs show the same");
    let numbers: BTreeSet<&str> = one.iter().filter_map(|row| row.split_whitespace().next()).collect();
    assert_eq!(numbers.len(), one.len(), "every issue has a number of its own: {one:?}");
    for (_, name) in tabs {
        for round in 1..=EACH {
            let title = format!("標籤頁{name}第{round}件");
            assert_eq!(one.iter().filter(|row| row.contains(&title)).count(), 1, "{title} in {one:?}");
        }
    }

    for (tab, _) in tabs {
        person.session.switch_to_tab(tab);
        person.reload();
        assert_eq!(&rows(&person), one, "and after a reload");
        assert_eq!(person.count("[data-test=save-trouble], [data-test=unreadable]"), 0);
    }
}

#[test]
fn a_form_that_is_open_in_two_tabs_is_two_forms() {
    let kept = |words: &str| {
        format!(
            "Object.entries(localStorage).some(([key, value]) => key.startsWith('cobuild.draft.') && value.includes('{words}'))"
        )
    };
    let person = Person::at("/issues/new");
    person.write("title", "甲頁寫到一半");
    person.session.wait_until(&kept("甲頁寫到一半"));
    let first = person.session.tab();
    let second = person.session.new_tab();
    person.go("/issues/new");
    assert_eq!(person.session.find("#title").value(), "", "what another tab is writing is not taken");
    person.write("title", "乙頁也寫到一半");
    person.session.wait_until(&kept("乙頁也寫到一半"));
    assert_eq!(
        person.session.script(&format!("return {}", kept("甲頁寫到一半")), &[]),
        serde_json::json!(true)
    );
    person.reload();
    assert_eq!(person.session.find("#title").value(), "乙頁也寫到一半", "each finds its own again");

    // What a closed tab has left is there for the next one.
    person.session.switch_to_tab(&first);
    person.session.close_tab();
    person.session.switch_to_tab(&second);
    person.session.new_tab();
    person.go("/issues/new");
    assert_eq!(person.session.find("#title").value(), "甲頁寫到一半");
}

#[test]
fn a_form_opened_before_another_tab_saved_takes_nothing_back() {
    let person = Person::at("/boards/new");
    person.write("title", "社區公告（示例）");
    person.write("place", "一樓（示例）");
    person.send("board");
    let board = person.path();
    let edit = format!("{board}?do=edit");
    person.go(&edit);
    let first = person.session.tab();
    let second = person.session.new_tab();
    person.go(&edit);
    person.write("place", "大堂（示例）");
    person.send("board");

    // Nobody has begun to fill in the form in the first tab: it follows.
    person.session.switch_to_tab(&first);
    person.session.wait_until("document.getElementById('place').value === '大堂（示例）'");
    person.write("title", "街坊公告（示例）");
    person.session.switch_to_tab(&second);
    person.go(&edit);
    person.write("place", "二樓（示例）");
    person.send("board");

    // Now somebody has.
    person.session.switch_to_tab(&first);
    assert_eq!(person.session.find("#place").value(), "大堂（示例）");
    assert!(person.refused("board").contains("在别处更改"));
    assert_eq!(person.session.find("#place").value(), "二樓（示例）", "what is recorded by now");
    assert_eq!(person.session.find("#title").value(), "街坊公告（示例）", "what was typed");
    assert_eq!(person.count("#place-error, #title-error"), 0);
    person.send("board");
    person.go(&edit);
    assert_eq!(person.session.find("#place").value(), "二樓（示例）");
    assert_eq!(person.session.find("#title").value(), "街坊公告（示例）");
}

#[test]
fn bursts_from_two_tabs_are_all_kept() {
    const BURST: usize = 25;
    let person = Person::at("/data");
    let before = entries(&person);
    let first = person.session.tab();
    let second = person.session.new_tab();
    person.go("/data");
    for tab in [&first, &second] {
        person.session.switch_to_tab(tab);
        let burst = format!(
            "window.burst = null; new BroadcastChannel('burst').onmessage = () => {{
               window.burst = cobuildBench.perform({BURST}).then(() => 'done') }}; return null"
        );
        person.session.script(&burst, &[]);
    }
    person.session.script("new BroadcastChannel('burst').postMessage(''); return null", &[]);
    for tab in [&first, &second] {
        person.session.switch_to_tab(tab);
        person.session.wait_until("window.burst !== null && (await window.burst) === 'done'");
    }
    for tab in [&first, &second] {
        person.session.switch_to_tab(tab);
        person.reload();
        assert_eq!(entries(&person), before + 2 * BURST, "each acknowledged entry is there");
    }
}

/// Number, title, state, limit and day of each row, as shown.
fn rows(person: &Person) -> Vec<String> {
    let mut rows = person.texts("main tbody tr > :first-child");
    rows.sort();
    rows
}

/// Entries in the workspace, as the page says.
fn entries(person: &Person) -> usize {
    person.speak("en");
    let facts = person.texts("dl.facts dd");
    let counted = facts.iter().find_map(|fact| fact.split_once(" entries")).map(|(n, _)| n.replace(',', ""));
    counted.and_then(|n| n.trim().parse().ok()).unwrap_or_else(|| panic!("no count in {facts:?}"))
}
