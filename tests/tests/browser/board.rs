//! A board from draft to wall and down again, and a person on a talent board: what is internal stays in the office, nobody
//! is shown without a consent, and a withdrawal erases.

use crate::person::Person;

fn block(person: &Person, heading: &str, source: &str, visibility: &str) {
    person.write("heading", heading);
    person.write("text", &format!("{heading}: what it is about (example)"));
    person.write("source", source);
    person.tick("visibility", visibility);
    person.send("block");
    person.session.wait_for_text("section[aria-labelledby=draft]", heading);
}

/// Sends the form, and says yes to the question that follows.
#[track_caller]
fn publish(person: &Person) {
    person.press("#publish > .actions button[type=submit]");
    person.session.wait_for_text("#publish-once[open]", "cannot be undone");
    person.act("#publish-once .actions button");
}

/// A board with one public and one internal block, in English.
fn written() -> Person {
    let person = Person::at("/boards/new");
    person.speak("en");
    person.refused("board");
    person.session.wait_for_text("#title-error", "title");
    person.write("title", "Services (example)");
    person.write("place", "Corridor (example)");
    person.send("board");
    person.follow("main .page-action a[href*='do=block']");
    block(&person, "Opening hours", "the office (example)", "visibility.may-publish");
    person.follow("main nav.actions a[href*='do=block']");
    block(&person, "Telephone of the guard", "", "visibility.internal");
    person
}

#[test]
fn what_is_internal_never_goes_up_and_every_edition_is_kept() {
    let person = written();
    person.follow("main .page-action a[href*='do=publish']");
    assert!(person.told("main .notice").contains("1 of 2"), "{}", person.told("main .notice"));
    person.refused("publish");
    person.session.wait_for_text("#channels-error", "shown");
    person.tick("channels", "board.channel-wall");
    person.date("until", "2022-10-01");
    person.refused("publish");
    person.session.wait_for_text("#until-error", "October 2022");
    person.date("until", "");
    publish(&person);
    assert!(person.told("main .marks").contains("on display"), "{}", person.told("main .marks"));

    // A correction is a further edition that says what changed.
    person.follow("main .page-action a[href*='do=publish']");
    person.tick("channels", "board.channel-wall");
    person.refused("publish");
    person.session.wait_for_text("#why-error", "changed");
    person.write("why", "New hours (example)");
    publish(&person);
    let editions = person.told("section[aria-labelledby=editions]");
    assert!(editions.contains("2 editions") && editions.contains("New hours (example)"), "{editions}");

    person.follow("main nav.actions a[href*='do=take-down']");
    person.write("reason", "The corridor is painted (example)");
    person.send("take-down");
    assert!(person.told("main .marks").to_lowercase().contains("taken down"));
    person.reload();
    person.session.wait_for_text("section[aria-labelledby=editions]", "Taken down");
}

#[test]
fn blocks_change_their_order_and_leave_the_draft() {
    let person = written();
    let headings = || person.texts("section[aria-labelledby=draft] [data-test=block] h3");
    assert_eq!(headings(), ["Opening hours", "Telephone of the guard"]);
    person
        .act("section[aria-labelledby=draft] [data-test=block]:nth-of-type(2) .actions button:first-of-type");
    assert_eq!(headings(), ["Telephone of the guard", "Opening hours"]);
    person
        .act("section[aria-labelledby=draft] [data-test=block]:nth-of-type(1) .actions button:last-of-type");
    assert_eq!(headings(), ["Opening hours"]);
}

#[test]
fn nobody_is_on_a_talent_board_without_a_consent_and_a_withdrawal_erases() {
    let person = Person::at("/boards/talents/new");
    person.speak("en");
    person.write("title", "Talents (example)");
    person.write("places", "1");
    person.send("talent-board");
    let board = person.path();
    person.follow("main .page-action a");
    person.write("name", "Reader Li (example)");
    person.write("field", "Law (example)");
    person.refused("admit");
    person.session.wait_for_text("#until-error", "day");
    person.date("until", "2023-10-10");
    person.refused("admit");
    person.session.wait_for_text("#channels-error", "places");
    person.tick("channels", "board.channel-wall");
    person.send("admit");
    assert!(person.told("main .marks").contains("wall"), "{}", person.told("main .marks"));
    let entry = person.path();

    // The board is full.
    person.go(&format!("{board}?do=admit"));
    person.write("name", "Reader Chan (example)");
    person.date("until", "2023-10-10");
    person.tick("channels", "board.channel-wall");
    let full = person.refused("admit");
    assert!(full.contains('2') && full.contains('1'), "{full}");

    // Nothing about the person is left on any page, nor in a form that was begun.
    person.go(&format!("{entry}?do=withdraw"));
    person.send("withdraw");
    person.session.wait_for_text("main", "The details were erased");
    person.reload();
    person.session.wait_for_text("main", "The details were erased");
    person.go(&board);
    person.session.wait_for_text("section[aria-labelledby=people]", "Nobody");
    assert!(!person.told("main").contains("Reader Li"));
}
