//! Places: given in order, and never more than there are.

use super::*;

#[test]
fn places_are_given_in_order_and_the_others_move_up_in_order() {
    let mut case = Case::new();
    let two = case.register(Some(0), 2).unwrap();
    let one = case.register(Some(1), 1).unwrap();
    let pair = case.register(Some(2), 2).unwrap();
    let single = case.register(None, 1).unwrap();
    assert_eq!([two, one, pair, single].map(|id| case.state(id)), {
        use RegistrationState::{Registered, Waitlisted};
        [Registered, Registered, Waitlisted, Waitlisted]
    });
    assert_eq!((case.lecture().seats().taken, case.lecture().seats().waited_for), (3, 3));

    // One place is free: the pair needs two, and nobody overtakes it, not even somebody new.
    assert_eq!(names(&case.cancel(one).unwrap()), ["registration_cancelled"]);
    let newcomer = case.register(None, 1).unwrap();
    assert_eq!(case.state(newcomer), RegistrationState::Waitlisted);
    // Two more: the pair moves up, then the single.
    assert_eq!(names(&case.cancel(two).unwrap()), ["registration_cancelled", "promoted", "promoted"]);
    assert_eq!([pair, single, newcomer].map(|id| case.state(id)), {
        use RegistrationState::{Registered, Waitlisted};
        [Registered, Registered, Waitlisted]
    });
    let registration = case.activities().registration(pair).unwrap();
    assert!(registration.promoted().is_some(), "it is told when");
    refused(case.cancel(two), "GEN-02", &[]);
    refused(case.ask(Command::Promote { registration: pair }), "GEN-02", &[]);
    assert_eq!(case.clashes(), Vec::<&str>::new());
}

#[test]
fn whoever_may_not_send_more_people_waits_without_holding_up_the_others() {
    let mut case = Case::new();
    let two = case.register(Some(0), 2).unwrap();
    let one = case.register(Some(1), 1).unwrap();
    // By hand: a third person of the first unit waits at the head of the line.
    let third = RegistrationId::from_uuid(uuid::Uuid::from_u128(1));
    let (activity, unit) = (case.lecture, case.units[0]);
    let waits = Fact::Registered {
        registration: third,
        activity,
        sign: sign(Some(unit), 1),
        placing: Placing::Waiting,
    };
    case.write(waits);
    let next = case.register(Some(2), 1).unwrap();
    case.cancel(one).unwrap();
    assert_eq!([third, next].map(|id| case.state(id)), {
        use RegistrationState::{Registered, Waitlisted};
        [Waitlisted, Registered]
    });
    refused(case.ask(Command::Promote { registration: third }), "ACT-04", &[]);
    case.cancel(two).unwrap();
    assert_eq!(case.state(third), RegistrationState::Registered, "now the unit may");
}

#[test]
fn the_last_place_given_on_two_devices_is_given_once() {
    let mut here = Case::new();
    here.register(Some(0), 2).unwrap();
    let mut there = here.elsewhere();
    let mine = here.register(Some(1), 1).unwrap();
    there.at(TODAY.at(9, 5, 0, 0));
    let theirs = there.register(Some(2), 1).unwrap();
    assert_eq!(there.state(theirs), RegistrationState::Registered, "as far as it knew");
    here.meet(&there);
    there.meet(&here);
    for case in [&here, &there] {
        assert_eq!([mine, theirs].map(|id| case.state(id)), {
            use RegistrationState::{Registered, Waitlisted};
            [Registered, Waitlisted]
        });
        assert_eq!(case.clashes(), ["registered"], "somebody was told otherwise");
    }
    here.at(TODAY.at(9, 10, 0, 0));
    assert_eq!(names(&here.cancel(mine).unwrap()), ["registration_cancelled", "promoted"]);
}

#[test]
fn facts_made_by_hand_give_no_place_that_is_not_there() {
    let mut case = Case::new();
    let [first, second] = [case.units[0], case.units[1]];
    for fact in [
        seat(&case, 1, Some(first), 2),
        seat(&case, 2, Some(first), 1),
        seat(&case, 3, Some(second), 2),
        seat(&case, 4, None, u32::MAX),
        seat(&case, 5, None, 1),
        Fact::Promoted { registration: RegistrationId::from_uuid(uuid::Uuid::from_u128(4)) },
        Fact::Promoted { registration: RegistrationId::from_uuid(uuid::Uuid::from_u128(5)) },
        Fact::Edited { activity: case.lecture, change: Change::Capacity(Some(2)) },
        Fact::Edited { activity: case.lecture, change: Change::PerUnit(UnitCap::Heads(1)) },
    ] {
        case.write(fact);
    }
    let seats = case.lecture().seats();
    assert_eq!((seats.taken, seats.waited_for), (3, 1 + 2 + u64::from(u32::MAX)));
    let expected = ["registered", "registered", "registered", "promoted", "promoted", "capacity", "per_unit"];
    assert_eq!(case.clashes(), expected);
    // Outside the window, and once it is called off.
    let window = RegistrationWindow { opens: None, closes: Some(TODAY.at(8, 0, 0, 0)) };
    case.write(Fact::Edited { activity: case.lecture, change: Change::Capacity(None) });
    case.write(Fact::Edited { activity: case.lecture, change: Change::Window(window) });
    case.write(seat(&case, 6, None, 1));
    case.write(Fact::Edited {
        activity: case.lecture,
        change: Change::Window(RegistrationWindow::default()),
    });
    case.write(Fact::CalledOff { activity: case.lecture, reason: String::new() });
    case.write(seat(&case, 7, None, 1));
    assert_eq!(case.lecture().seats().taken, 3);
    let expected = [
        "registered",
        "registered",
        "registered",
        "promoted",
        "promoted",
        "per_unit",
        "registered",
        "registered",
    ];
    assert_eq!(case.clashes(), expected, "the word on the capacity was settled by the later one");
}

#[test]
fn what_is_not_known_or_not_said_is_refused() {
    let mut case = Case::new();
    let stranger = OrganisationId::from_uuid(case.lecture.uuid());
    let activity = case.lecture;
    refused(case.ask(Command::Register { activity, sign: sign(Some(stranger), 1) }), "GEN-01", &[]);
    let named = |person: &str| Command::Register {
        activity,
        sign: Sign { unit: None, person: person.into(), heads: 1 },
    };
    refused(case.ask(named("440604 19900101 0007")), "GEN-04", &[]);
    let mut edit = |change| case.ask(Command::Edit { activity, changes: vec![change] });
    refused(edit(Change::Title(" ".into())), "GEN-03", &[]);
    refused(edit(Change::Venue(Venue::Place(" ".into()))), "GEN-03", &[]);
    refused(edit(Change::Organisers(Default::default())), "ACT-17", &[]);
    refused(edit(Change::Theme(Some("Law".into()))), "ACT-09", &[]);
    let other = RegistrationId::from_uuid(case.lecture.uuid());
    refused(case.cancel(other), "GEN-01", &[]);
}
