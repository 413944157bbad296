//! Two devices that set the same without having seen each other agree; whoever has seen the value may change it.

use super::*;

/// Both set the same apart, and then the device of the first, or of the second, changes it before they meet.
#[track_caller]
fn agreed_and_changed(same: &Command, change: &Command) -> [Office; 2] {
    [false, true].map(|second_changes| {
        let mut here = office();
        let mut there = other(&here);
        for (desk, hour) in [(&mut here, 10), (&mut there, 11)] {
            desk.set_now(at(hour));
            ask(desk, same.clone());
        }
        let changes = if second_changes { &mut there } else { &mut here };
        changes.set_now(at(12));
        ask(changes, change.clone());
        here.set_now(at(13));
        let mut theirs = there.journal().clone();
        theirs.merge(here.journal().clone());
        here.receive(there.into_journal());
        assert_eq!(&Workspace::fold(&theirs, u64::MAX), here.workspace(), "any order of arrival folds alike");
        assert_eq!(open(&here), [], "the value was seen: on this device or on that one");
        here
    })
}

#[test]
fn a_parameter_set_alike_is_changed_without_a_clash() {
    let changed = agreed_and_changed(&quorum(3, 4, FROM, "同"), &quorum(4, 5, FROM, "再議"));
    for desk in changed {
        let used = desk.workspace().policy.on(&parameter::COUNCIL_QUORUM, FROM);
        assert_eq!(used.value, Share::new(4, 5).unwrap());
    }
}

#[test]
fn a_day_and_a_notice_set_alike_are_changed_without_a_clash() {
    let monday = date(2022, 11, 7);
    for desk in agreed_and_changed(&day(DayKind::Off, "颱風"), &day(DayKind::Work, "照常上班")) {
        assert!(desk.workspace().calendar.exceptions().any(|(_, set)| set.reason == "照常上班"));
    }
    let change = |number, kind| notice(NoticeScope::Change, number, &[(monday, kind)]);
    for desk in agreed_and_changed(&change("一號", DayKind::Off), &change("二號", DayKind::Work)) {
        assert!(desk.workspace().calendar.is_working(monday));
    }
    for desk in agreed_and_changed(&whole_year("一號"), &whole_year("二號")) {
        let numbers: Vec<_> =
            desk.workspace().calendar.notices(2022).iter().map(|one| one.number.clone()).collect();
        assert_eq!(numbers, ["二號"]);
    }
}

#[test]
fn a_name_set_alike_is_changed_without_a_clash() {
    let rename = |name: &str| Command::Workspace(profile::Command::Rename { name: name.into() });
    for desk in agreed_and_changed(&rename("金融中心"), &rename("萬科金融中心")) {
        assert_eq!(desk.workspace().profile.name(), "萬科金融中心");
    }
}

#[test]
fn what_was_said_once_more_may_still_be_changed_by_whoever_knew_the_first_word() {
    let mut here = office();
    ask(&mut here, quorum(3, 4, FROM, "同"));
    let mut there = other(&here);
    there.set_now(at(10));
    ask(&mut there, quorum(3, 4, FROM, "同"));
    here.set_now(at(11));
    ask(&mut here, quorum(4, 5, FROM, "再議"));
    here.receive(there.into_journal());
    assert_eq!(open(&here), []);
}

#[test]
fn a_change_that_saw_neither_still_clashes() {
    let mut here = office();
    let (mut there, third) = (other(&here), other(&here));
    let mut third = {
        let mut desk = Desk::new(DeviceId::from_number(3), Actor::new("丙"), at(8), Seeded::new(3));
        desk.receive(third.into_journal());
        desk
    };
    for (desk, hour, top) in [(&mut here, 10, 3), (&mut there, 11, 3), (&mut third, 12, 2)] {
        desk.set_now(at(hour));
        ask(desk, quorum(top, 4, FROM, "議"));
    }
    here.set_now(at(13));
    here.receive(there.into_journal());
    here.receive(third.into_journal());
    assert_eq!(open(&here).len(), 1, "three quarters against two");
}
