//! How parts of a visit are said, and read from what somebody typed.

use cobuild::{
    building::Buildings,
    record::RoomId,
    rule::{Explanation, TermValue},
    text::Language,
    visit::Visitor,
};
use jiff::civil::Date;

use crate::text::{gap, messages::visit_page as words};

/// The visitors as one line: 「王小明（樓長）、李小紅」.
pub fn visitors_line(visitors: &[Visitor], language: Language) -> String {
    let one = |visitor: &Visitor| match visitor.role.as_str() {
        "" => visitor.name.clone(),
        role => words::NAME_ROLE.fill(language, &[("name", &visitor.name), ("role", role)]),
    };
    let visitors: Vec<String> = visitors.iter().map(one).collect();
    visitors.join(gap(language))
}

/// The visitors that a line names, roles in brackets.
pub fn visitors(line: &str) -> Vec<Visitor> {
    let names = line.split(['、', ',', '，', ';', '；', '\n']).map(str::trim).filter(|name| !name.is_empty());
    let one = |typed: &str| {
        let split = typed.trim_end_matches(['）', ')']).split_once(['（', '(']);
        let (name, role) = split.unwrap_or((typed, ""));
        Visitor { role: role.trim().to_owned(), ..Visitor::named(name.trim()) }
    };
    names.map(one).collect()
}

/// Where a room is: building, floor, number.
pub fn room(buildings: &Buildings, id: RoomId) -> String {
    let Some(room) = buildings.room(id) else { return String::new() };
    let building = buildings.get(room.building()).map_or("", |building| building.name());
    format!("{building} · {} · {}", room.floor(), room.number())
}

/// The day that an explanation holds under `key`.
pub fn day(explanation: &Explanation, key: &str) -> Option<Date> {
    match explanation.value(key) {
        Some(TermValue::Date(day)) => Some(*day),
        _ => None,
    }
}

/// How many days lie between two days; 0 when the second is not later.
pub fn days_after(earlier: Date, later: Date) -> i32 {
    earlier.until(later).map_or(0, |span| span.get_days()).max(0)
}
