//! Addresses that lead nowhere, and tabs on another version.

use super::*;

#[test]
fn an_unknown_address_says_so_and_leads_on() {
    let person = Person::at("/");
    let lost: Said = ["没有这个页面", "沒有這個頁面", "There is no page at this address"];
    for path in ["/nowhere", "/issues/none", "/council/sessions/1"] {
        person.go(path);
        told(&person, "main h1", lost);
        assert_eq!(person.path(), path, "the address stays, to be looked at");
        person.follow("main a");
        assert_eq!(person.path(), "/");
    }
    // A record of another device: the address is sound, the record is not here.
    let elsewhere = "01890000-0000-7000-8000-000000000000";
    for place in [
        "issues",
        "visits",
        "organisations",
        "agreements",
        "agreements/lists",
        "agreements/projects",
        "services",
        "services/rota",
        "services/terminals",
        "spaces",
        "spaces/bookings",
        "spaces/loans",
        "activities",
        "activities/points",
        "activities/series",
        "boards",
        "boards/stations",
        "boards/talents",
        "boards/talents/people",
        "council/sessions",
        "council/bodies",
        "organisations/buildings",
        "reports/indicators",
        "reports/indicators/sets",
        "reports/programmes",
    ] {
        person.go(&format!("/{place}/{elsewhere}"));
        for language in LANGUAGES {
            person.speak(language);
            assert!(
                person.told("main").chars().count() > 12,
                "{place} in {language}: says what is the matter"
            );
            assert!(person.count("main a[href^='/']") > 0, "{place}: leads on");
        }
        assert_eq!(person.session.complaints(), Vec::<String>::new(), "{place}");
    }
}

#[test]
fn another_tab_on_a_newer_version_is_told_and_changes_nothing() {
    let person = Person::at("/issues/new");
    person.write("title", "升級之前登記的一件");
    person.write("text", "另一個標籤頁已經升級");
    person.tick("who", "anonymous");
    person.send("issue-new");
    let old_tab = person.session.tab();
    let page = person.path();
    person.session.new_tab();
    person.session.goto(&person.site.at("/icon.svg"));
    let upgraded = person.session.script(
        "return indexedDB.databases().then((all) => Promise.all(
           all.filter(({ name }) => name.startsWith('cobuild')).map(({ name, version }) => new Promise((done, failed) => {
             const request = indexedDB.open(name, version + 1);
             request.onsuccess = () => { request.result.close(); done(name) };
             request.onerror = () => failed(request.error);
           })))).then((done) => done.length)",
        &[],
    );
    assert_eq!(upgraded, json!(1), "there is one workspace");
    person.session.switch_to_tab(&old_tab);
    let said = [
        "请重新载入本页以使用新版本；已存的数据未作改动",
        "請重新載入本頁以使用新版本；已存的資料未作改動",
        "what is stored was not changed",
    ];
    told(&person, "[data-test=save-trouble]", said);
    assert_eq!(person.path(), page);
    person.session.wait_for_text("main h1", "升級之前登記的一件");
    // This program is still the old one after a reload: it says so on a page of its own and touches nothing.
    person.session.reload();
    person.session.wait_until(OPEN);
    told(&person, "[data-test=newer]", said);
}
