//! Links between issues.

use super::*;

#[test]
fn two_issues_linked_to_each_other_are_not_both_lost() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    first.set_now(at(11, 10));
    ask(&mut first, duplicate(a, b));
    second.set_now(at(11, 11));
    ask(&mut second, duplicate(b, a));
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(issue(&first, a).state, State::Duplicate { of: b });
    assert_eq!(
        (issue(&first, b).state, clashes(&first)),
        (State::Received, vec!["linked_as_duplicate".into()])
    );
    assert_eq!(first.workspace().issues.followed(a).unwrap().id, b);
}

#[test]
fn a_ring_of_three_devices_is_broken_at_its_last_link() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let c = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    let mut third = Desk::new(DeviceId::from_number(3), Actor::new("third"), first.now(), Seeded::new(3));
    third.receive(first.journal().clone());
    for (hour, desk, link) in [
        (10, &mut first, duplicate(a, b)),
        (11, &mut second, duplicate(b, c)),
        (12, &mut third, duplicate(c, a)),
    ] {
        desk.set_now(at(11, hour));
        ask(desk, link);
    }
    second.receive(third.into_journal());
    meet(&mut first, &mut second, at(11, 13));
    let issues = &first.workspace().issues;
    assert_eq!(issues.followed(a).unwrap().id, c);
    assert_eq!(issues.duplicates_of(c), [a, b].into());
    assert!(issue(&first, c).state.is_open());
    assert_eq!(clashes(&first), ["linked_as_duplicate"]);
}

#[test]
fn a_link_to_an_issue_that_was_excluded_meanwhile_is_found() {
    let (mut first, manager, a) = desk();
    let b = receive(&mut first, RaisedBy::Organisation(manager));
    let mut second = other(&first);
    first.set_now(at(11, 10));
    let class = cobuild::issue::ExclusionClass::Emergency;
    let screening = Screening::Exclude { class, explanation: "請撥119".into() };
    ask(&mut first, Command::Screen { issue: a, screening });
    second.set_now(at(11, 11));
    ask(&mut second, duplicate(b, a));
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(found(&first), ["ISS-10"]);
    ask(&mut first, Command::Unlink { issue: b, why: "另行研判".into() });
    assert_eq!((issue(&first, b).state, found(&first)), (State::Received, Vec::new()));
    assert!(first.workspace().issues.duplicates_of(a).is_empty());
}

#[test]
fn related_apart_and_taken_apart() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    first.set_now(at(11, 10));
    ask(&mut first, Command::Relate { issue: a, to: b });
    second.set_now(at(11, 11));
    ask(&mut second, Command::Relate { issue: b, to: a });
    ask(&mut second, Command::Unrelate { issue: a, to: b });
    meet(&mut first, &mut second, at(11, 12));
    assert!(issue(&first, a).related.contains_key(&b) && issue(&first, b).related.contains_key(&a));
    assert_eq!(clashes(&first), ["unrelated"], "somebody else still sees the connection");
    ask(&mut first, Command::Unrelate { issue: b, to: a });
    assert!(issue(&first, a).related.is_empty() && issue(&first, b).related.is_empty());
}
