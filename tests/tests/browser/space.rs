//! A space from asked for to used: the desk approves, what overlaps is refused with its reason, a series gives way on the
//! day that clashes; a copy that is lent at one place comes back at another.

use crate::person::Person;

const READING: &str = "公共閱讀空間";

/// At the form for a booking of the reading space, in Traditional Chinese.
fn asking() -> Person {
    let person = Person::at("/spaces");
    person.speak("zh-Hant");
    person.session.wait_for_text("main", "2718平方米");
    person.follow("main .page-action a");
    person
}

fn ask(person: &Person, purpose: &str, day: &str, from: &str, to: &str) {
    person.choose("space", READING);
    person.write("person", "示例讀者（示例）");
    person.write("purpose", purpose);
    person.write("heads", "8");
    person.date("on", day);
    person.date("from", from);
    person.date("to", to);
}

#[test]
fn a_space_is_asked_for_approved_and_used() {
    let person = asking();
    ask(&person, "讀書分享（示例）", "2022-10-12", "12:00", "13:00");
    person.send("booking");
    let booking = person.path();
    assert!(booking.starts_with("/spaces/bookings/"), "{booking}");
    assert!(person.told("main .marks").contains("待"), "{}", person.told("main .marks"));

    person.follow("main nav.actions a[href*='do=edit']");
    person.write("heads", "9");
    person.write("purpose", "讀書分享會（示例）");
    person.send("correct");
    assert!(person.told("main .facts").contains('9'), "{}", person.told("main .facts"));

    person.go("/spaces");
    person.session.wait_for_text("section[aria-labelledby=waiting]", "讀書分享會（示例）");
    person.go(&booking);
    person.act("main .page-action button");
    person.session.wait_for_text("section[aria-labelledby=days]", "登記確認");

    // Nobody comes before the day.
    assert!(!person.told("section[aria-labelledby=days]").contains("登記到場"));
    person.press("[data-test=day-bar] .actions > button:last-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "10月18日");
    person.act("section[aria-labelledby=days] td button");
    person.session.wait_for_text("section[aria-labelledby=days]", "已使用");
    person.reload();
    person.session.wait_for_text("section[aria-labelledby=days]", "已使用");
}

#[test]
fn an_overlap_is_told_before_anybody_approves_and_a_series_gives_way_on_that_day() {
    let person = asking();
    // The example keeps 13 October, 12:00–13:30, for the union.
    ask(&person, "每日讀書（示例）", "2022-10-12", "12:30", "13:00");
    person.tick("repeats", "daily");
    person.date("until", "2022-10-14");
    person.send("booking");
    let notice = person.told("main .notice");
    assert!(notice.contains("讀書有約（示例）"), "says what is in the way: {notice}");

    person.follow("main .page-action a[href*='do=approve']");
    assert_eq!(person.count("form#approve input[name=except]:checked"), 1, "the one day that clashes");
    person.send("approve");
    let days = person.told("section[aria-labelledby=days]");
    assert_eq!(days.matches("已批准").count(), 2, "{days}");
}

#[test]
fn an_end_before_the_beginning_and_closed_hours_are_refused_beside_their_fields() {
    let person = asking();
    ask(&person, "讀書（示例）", "2022-10-12", "13:00", "12:00");
    person.refused("booking");
    person.session.wait_for_text("#to-error", "開始時間之後");
    person.date("from", "05:00");
    person.refused("booking");
    person.session.wait_for_text("#from-error", "開放");
}

#[test]
fn who_does_not_come_may_not_book_until_a_day_that_a_person_chose_with_a_reason() {
    const FIRM: &str = "示例企業甲（示例）";
    let asks = |person: &Person| {
        person.choose("space", READING);
        person.write("organisation", FIRM);
        person.write("purpose", "培訓（示例）");
        person.write("heads", "8");
        person.date("on", "2022-10-12");
        person.date("from", "12:00");
        person.date("to", "13:00");
    };
    let person = asking();
    asks(&person);
    person.send("booking");
    let booking = person.path();
    person.act("main .page-action button");
    assert_eq!(person.count("main .facts a[href*='stop-bookings']"), 0, "nobody has missed anything");
    person.press("[data-test=day-bar] .actions > button:last-of-type");
    person.session.wait_for_text("[data-test=day-bar]", "10月18日");
    let missed = "[...document.querySelectorAll('section[aria-labelledby=days] td button')]\
        .find((b) => b.innerText.includes('未到')).click()";
    person.session.script(missed, &[]);
    person.session.wait_for_text("main .facts", "暫停其預約");

    person.follow("main .facts a[href*='stop-bookings']");
    let stop = person.path();
    let why = person.refused("organisation-task");
    assert!(!why.trim().is_empty(), "an end is needed");
    person.date("until", "2022-10-31");
    person.refused("organisation-task");
    assert!(!person.told("#reason-error").trim().is_empty(), "and a reason");
    person.write("reason", "訂場未到（示例）");
    person.send("organisation-task");
    assert!(person.told("main .facts").contains("訂場未到（示例）"), "{}", person.told("main .facts"));

    person.turn_to("/spaces/bookings/new");
    asks(&person);
    person.date("on", "2022-10-19");
    let why = person.refused("booking");
    assert!(why.contains("訂場未到（示例）"), "{why}");
    person.turn_to(&stop.replace("stop-bookings", "allow-bookings"));
    person.write("reason", "已說明（示例）");
    person.send("organisation-task");
    person.turn_to("/spaces/bookings/new");
    asks(&person);
    person.date("on", "2022-10-19");
    person.send("booking");
    assert_ne!(person.path(), booking);
}

#[test]
fn a_space_is_put_on_record_changed_and_taken_out_of_use_once_nothing_is_to_come() {
    let person = Person::at("/spaces/new");
    person.speak("en");
    person.write("name", "Rehearsal room (example)");
    person.write("floor", "0");
    person.refused("space");
    person.session.wait_for_text("#floor-error", "there is no floor 0");
    person.write("floor", "3");
    person.write("capacity", "12");
    person.send("space");
    let space = person.path();
    assert!(person.told("main .facts").contains("3F"), "{}", person.told("main .facts"));

    person.follow("main nav.actions a[href*='do=edit']");
    person.write("area", "60.5");
    person.write("equipment", "Piano\nMirror");
    person.send("space");
    let facts = person.told("main .facts");
    assert!(facts.contains("60.5 m²") && facts.contains("Piano, Mirror"), "{facts}");

    // Its name is taken: two spaces of one building would not be told apart.
    person.go("/spaces/new");
    person.write("name", "Rehearsal room (example)");
    person.refused("space");
    person.session.wait_for_text("#name-error", "Rehearsal room (example)");

    person.go(&format!("{space}?do=close"));
    person.write("reason", "Rebuilt (example)");
    person.send("close");
    person.session.wait_for_text("main", "Out of use: Rebuilt (example)");
    person.act("main .page-action button");
    assert!(person.told("main .marks").contains("In use"));
}

#[test]
fn a_copy_is_lent_once_renewed_and_handed_back_at_another_place() {
    let person = Person::at("/spaces/loans/new");
    person.speak("en");
    let lend = |number: &str| {
        person.write("title", "The Long March (example)");
        person.write("copy", number);
        person.write("borrower", "Reader 12 (example)");
        person.choose("space", READING);
    };
    lend("EX-900");
    person.send("lend");
    let loan = person.path();
    let before = person.told("main .facts");
    person.act("main nav.actions button");
    let after = person.told("main .facts");
    assert_ne!(before, after, "renewed: a later day");

    // Letter case does not make it another copy.
    person.go("/spaces/loans/new");
    lend("ex-900");
    person.refused("lend");
    person.session.wait_for_text("#copy-error", "The Long March (example)");

    person.go(&loan);
    person.refused("back");
    person.write("elsewhere", "Community library (example)");
    person.send("back");
    let facts = person.told("main .facts");
    assert!(facts.contains("Community library (example)"), "{facts}");
    assert_eq!(person.count("main form#back"), 0, "it is back");
    person.go("/spaces/loans");
    assert!(person.told("main table").contains("back 11 October 2022"), "{}", person.told("main table"));
}

#[test]
fn a_building_leads_visitors_through_its_spaces_and_tells_their_area_as_a_whole() {
    let person = Person::at("/spaces");
    person.speak("zh-Hant");
    person.session.wait_for_text("main", "2718平方米");
    person.follow("main .catalogue h2 a");
    let building = person.path();
    let before = person.count("ol.stops > li");
    person.follow("main a[href*='do=stop']");
    person.refused("stop");
    person.choose("space", READING);
    person.write("place", "0");
    person.refused("stop");
    assert!(!person.told("#place-error").trim().is_empty(), "an order begins with 1");
    person.write("place", "1");
    person.write("text-hant", "可借可還的書架（示例）");
    person.send("stop");
    assert_eq!(person.count("ol.stops > li"), before + 1);
    let first = person.told("ol.stops > li:first-child");
    assert!(first.contains(READING) && first.contains("可借可還的書架（示例）"), "{first}");

    person.follow("ol.stops > li:first-child a[href*='change-stop']");
    assert_eq!(person.session.find("#text-hant").value(), "可借可還的書架（示例）");
    person.write("text-hant", "書架與自習桌（示例）");
    person.send("change-stop");
    assert!(person.told("ol.stops > li:first-child").contains("書架與自習桌（示例）"));
    person.reload();
    person.session.wait_for_text("ol.stops", "書架與自習桌（示例）");
    person.follow("ol.stops > li:first-child a[href*='drop-stop']");
    person.send("drop-stop");
    assert_eq!(person.count("ol.stops > li"), before);

    person.turn_to(&format!("{building}?do=whole-area"));
    assert_eq!(person.session.find("#total").value(), "2718");
    person.write("total", "2720");
    person.send("whole-area");
    assert!(person.told("section[aria-labelledby=tour]").contains("2720"));
}

#[test]
fn a_class_of_bookings_gets_a_name_of_the_house() {
    let person = Person::at("/spaces");
    person.speak("zh-Hant");
    person.session.wait_for_text("main", "2718平方米");
    person.follow("section[aria-labelledby=classes] li:last-child a");
    person.write("name", "");
    person.refused("class");
    person.write("name", "街坊使用（示例）");
    person.send("class");
    assert!(person.told("section[aria-labelledby=classes]").contains("街坊使用（示例）"));
    person.go("/spaces/bookings/new");
    assert!(person.told("main").contains("街坊使用（示例）"), "the form of a booking names it so");
}
