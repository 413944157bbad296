//! No page breaks an accessibility rule that axe knows: every address that can be reached by links from the places, with
//! the seed workspace, in three languages; and in the dark.

use std::collections::{BTreeMap, VecDeque, btree_map::Entry};

use cobuild_tests::browser::{Theme, axe};
use serde_json::json;

use crate::person::{LANGUAGES, Person};

/// Where people begin; everything else is found by its links.
const PLACES: [&str; 47] = [
    "/",
    "/issues",
    "/issues/new",
    "/council",
    "/council/new",
    "/visits",
    "/visits/new",
    "/organisations",
    "/organisations/new",
    "/agreements",
    "/agreements/new",
    "/agreements/lists",
    "/agreements/lists?list=resources",
    "/agreements/lists?list=projects",
    "/agreements/lists/new",
    "/agreements/projects/new",
    "/services",
    "/services/new",
    "/services/rota",
    "/services/rota/new",
    "/services/terminals",
    "/services/terminals/new",
    "/services/hours",
    "/spaces",
    "/spaces/new",
    "/spaces/bookings/new",
    "/spaces/loans",
    "/spaces/loans/new",
    "/activities",
    "/activities/new",
    "/activities/points",
    "/activities/points/new",
    "/activities/series/new",
    "/boards",
    "/boards/new",
    "/boards/stations/new",
    "/boards/talents/new",
    "/reports",
    "/reports/indicators",
    "/reports/indicators?view=screen",
    "/reports/indicators/new",
    "/reports/indicators/sets/new",
    "/reports/programmes",
    "/reports/programmes/new",
    "/data",
    "/more",
    "/nowhere",
];

/// Shapes that must be among what links lead to: the page of each kind of record.
const KINDS: &[&str] = &[
    "/issues/*",
    "/council/bodies/*",
    "/council/sessions/*",
    "/council/sessions/*?view=attendance",
    "/council/sessions/*?view=minutes",
    "/visits/*",
    "/organisations/*",
    "/organisations/buildings/*",
    "/agreements/*",
    "/agreements/lists/*",
    "/agreements/projects/*",
    "/services/*",
    "/services/rota/*",
    "/services/terminals/*",
    "/spaces/*",
    "/spaces/bookings/*",
    "/spaces/loans/*",
    "/activities/*",
    "/activities/series/*",
    "/boards/*",
    "/boards/stations/*",
    "/boards/talents/*",
    "/reports/indicators/*",
    "/reports/indicators/sets/*",
    "/reports/programmes/*",
    "/records/*/*",
    "/agreements/*?view=pool",
    "/agreements/*?view=review",
    "/agreements/*?view=amendments",
    "/data/calendar",
    "/data/policy",
];

/// A record's id in an address.
const ID_CHARACTERS: usize = 36;

#[test]
fn no_page_breaks_a_rule_in_any_language() {
    let person = Person::at("/");
    let mut wrong = Vec::new();
    let pages = pages(&person);
    for page in &pages {
        person.turn_to(page);
        unfold(&person);
        for language in LANGUAGES {
            person.speak(language);
            note(&mut wrong, &format!("{page} in {language}"), &person);
        }
    }
    assert!(wrong.is_empty(), "{} faults on {} pages:\n{}", wrong.len(), pages.len(), wrong.join("\n"));
}

#[test]
fn no_page_breaks_a_rule_in_the_dark_or_on_a_phone() {
    let person = Person::at("/");
    let pages = pages(&person);
    let mut wrong = Vec::new();
    person.session.theme(Theme::Dark);
    for page in &pages {
        person.turn_to(page);
        unfold(&person);
        note(&mut wrong, &format!("{page} in the dark"), &person);
    }
    person.session.phone(390, 844);
    for page in PLACES {
        person.turn_to(page);
        note(&mut wrong, &format!("{page} in the dark, on a phone"), &person);
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_gallery_breaks_no_rule() {
    let person = Person::at("/gallery");
    unfold(&person);
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        person.speak(language);
        note(&mut wrong, &format!("the gallery in {language}"), &person);
    }
    // A form that was refused, and a dialog that is open.
    for side in ["light", "dark"] {
        person.press(&format!("#{side}-form button[type=submit]"));
        person.session.find(&format!("#{side}-form [data-test=error-summary]"));
    }
    note(&mut wrong, "refused forms", &person);
    person.press("[data-test=open-light-ask]");
    note(&mut wrong, "an open dialog", &person);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One address of every shape that links lead to from the places: `/issues/…`, `/council/sessions/…?view=minutes`.
fn pages(person: &Person) -> Vec<String> {
    let mut found: BTreeMap<String, String> =
        PLACES.iter().map(|path| (shape(path), (*path).to_owned())).collect();
    let mut waiting: VecDeque<String> = PLACES.iter().map(|path| (*path).to_owned()).collect();
    while let Some(path) = waiting.pop_front() {
        person.turn_to(&path);
        let links = person.session.script(
            "return [...document.querySelectorAll('a[href^=\"/\"]')].map((link) => link.getAttribute('href'))",
            &[],
        );
        for link in links.as_array().into_iter().flatten().filter_map(|link| link.as_str()) {
            if let Entry::Vacant(place) = found.entry(shape(link)) {
                place.insert(link.to_owned());
                waiting.push_back(link.to_owned());
            }
        }
    }
    for kind in KINDS {
        assert!(found.contains_key(*kind), "no link leads to {kind}; found {:?}", found.keys());
    }
    found.into_values().collect()
}

/// An address with every id, number, day, moment, month, quarter and year replaced: two addresses of one shape show the same kind of page.
fn shape(path: &str) -> String {
    let is_id =
        |part: &str| part.len() == ID_CHARACTERS && part.chars().all(|c| c == '-' || c.is_ascii_hexdigit());
    let is_free = |part: &str| {
        is_id(part)
            || part.rsplit_once("%20").is_some_and(|(_, id)| is_id(id))
            || (part.starts_with(|c: char| c.is_ascii_digit())
                && part.chars().all(|c| c.is_ascii_digit() || "-QT:%A".contains(c)))
    };
    // Records of every kind are shown on the same page.
    if path.starts_with("/records/") {
        return "/records/*/*".to_owned();
    }
    let mut shape = String::new();
    for part in path.split_inclusive(['/', '?', '&', '=']) {
        let (word, end) = match part.char_indices().next_back() {
            Some((at, end @ ('/' | '?' | '&' | '='))) => (part.get(..at).unwrap_or_default(), Some(end)),
            _ => (part, None),
        };
        shape.push_str(if is_free(word) { "*" } else { word });
        shape.extend(end);
    }
    shape
}

/// Opens what is folded, so that it is checked as well.
fn unfold(person: &Person) {
    for _ in 0..2 {
        person.session.script("for (const part of document.querySelectorAll('main details:not([open])')) part.open = true; return null", &[]);
        person.settle();
    }
}

fn note(wrong: &mut Vec<String>, place: &str, person: &Person) {
    person.settle();
    wrong.extend(axe::violations(&person.session).into_iter().map(|fault| format!("{place}: {fault}")));
    // What two things are called alike no label and no link finds.
    let twice = person.session.script(
        "const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
         return ids.filter((id, at) => ids.indexOf(id) !== at).join(' ')",
        &[],
    );
    if twice != json!("") {
        wrong.push(format!("{place}: two things with one id: {twice}"));
    }
    let title = person.session.script("return document.title", &[]);
    if title == json!("") {
        wrong.push(format!("{place}: the page has no title"));
    }
}
