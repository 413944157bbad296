//! Undo: what may be taken back, what may not, and why.

use cobuild::{
    journal::{Actor, EntryId},
    organisation::{self, Kind},
    record::OrganisationId,
    rule::TermValue,
    text::messages::workspace as words,
    workspace::{Command, Desk, PerformError, profile},
};
use jiff::civil::date;

type Office = Desk<cobuild::record::Seeded>;

fn desk() -> Office {
    Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0))
}

/// Registers a firm and renames it; the entries in the order written.
fn registered_and_renamed() -> (Office, EntryId, EntryId) {
    let mut desk = desk();
    let register = organisation::Command::Register {
        name: "甲公司".into(),
        short_name: None,
        kind: Kind::Enterprise,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    desk.perform(&Command::Organisation(register)).unwrap();
    let first = newest(&desk);
    let firm: OrganisationId = desk.workspace().organisations.all().next().unwrap().id();
    let (name, from) = ("乙公司".into(), date(2022, 10, 11));
    let rename = organisation::Command::Rename { organisation: firm, name, short_name: None, from };
    desk.perform(&Command::Organisation(rename)).unwrap();
    let second = newest(&desk);
    (desk, first, second)
}

fn newest(desk: &Office) -> EntryId {
    desk.workspace().history.recent().next_back().unwrap().entry
}

fn undo(desk: &mut Office, entry: EntryId) -> Result<(), PerformError> {
    desk.perform(&Command::Workspace(profile::Command::Undo { entry })).map(drop)
}

/// The refusal's code and the value behind `key`.
fn refused(desk: &mut Office, entry: EntryId, key: &str) -> (&'static str, TermValue) {
    let Err(PerformError::Refused(refusal)) = undo(desk, entry) else { panic!("it was not refused") };
    (refusal.code(), refusal.reasons[0].value(key).unwrap().clone())
}

#[test]
fn an_entry_that_a_later_one_builds_upon_stays_until_that_one_is_undone() {
    let (mut desk, first, second) = registered_and_renamed();
    assert_eq!(refused(&mut desk, first, "built-upon"), ("WSP-01", TermValue::Number(1)));
    undo(&mut desk, second).unwrap();
    let name = desk.workspace().organisations.all().next().unwrap().name().to_owned();
    assert_eq!(name, "甲公司");
    undo(&mut desk, first).unwrap();
    assert_eq!(desk.workspace().organisations.all().count(), 0);
}

#[test]
fn an_entry_is_undone_once() {
    let (mut desk, _, second) = registered_and_renamed();
    undo(&mut desk, second).unwrap();
    assert!(desk.workspace().history.recent().any(|recent| recent.entry == second && recent.is_undone));
    assert_eq!(refused(&mut desk, second, "entry.kind"), ("WSP-01", TermValue::Label(&words::UNDONE)));
}

#[test]
fn an_undo_is_not_undone() {
    let (mut desk, _, second) = registered_and_renamed();
    undo(&mut desk, second).unwrap();
    let taken_back = newest(&desk);
    assert_eq!(refused(&mut desk, taken_back, "entry.kind"), ("WSP-01", TermValue::Label(&words::FINAL)));
}
