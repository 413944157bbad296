//! The example and what a desk adds to it.

use cobuild::{
    example,
    journal::Actor,
    query::{Duty, Task, Today, today},
    record::{Record, Seeded},
    text::Language,
    workspace::{Command, Desk, Fact},
};
use jiff::civil::{DateTime, date};

/// The example, on the day after it opened.
pub fn desk() -> Desk<Seeded> {
    let mut desk = Desk::seeded(0x70, Actor::new("測試員"), date(2022, 10, 12).at(9, 0, 0, 0));
    desk.receive(example::journal().unwrap());
    desk
}

pub fn make<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: Command) -> T {
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

pub fn tasks(today: &Today) -> impl Iterator<Item = &Task> {
    today.overdue.iter().chain(&today.due).chain(&today.ahead)
}

/// Where a duty about a record stands on a day: overdue, due or ahead; `None` when it is not asked for.
pub fn stands(desk: &Desk<Seeded>, now: DateTime, duty: Duty, about: Record) -> Option<&'static str> {
    let today = today(desk.workspace(), now, Language::ZhHant);
    let lists = [("overdue", &today.overdue), ("due", &today.due), ("ahead", &today.ahead)];
    let found: Vec<&str> = lists
        .into_iter()
        .flat_map(|(list, tasks)| tasks.iter().map(move |task| (list, task)))
        .filter(|(_, task)| task.duty == duty && task.about == about)
        .map(|(list, task)| {
            assert!(!task.title.is_empty());
            assert!(!task.explanation(now).rule.code.is_empty());
            list
        })
        .collect();
    assert!(found.len() <= 1, "{duty:?} is asked for twice: {found:?}");
    found.first().copied()
}
