//! Leases that end.

use super::*;

#[test]
fn leases_are_told_ninety_sixty_and_thirty_days_before() {
    let mut case = Case::new();
    let firms = ["one", "two", "three", "four", "owner", "leaving"].map(|name| case.firm(name));
    let mut seats = Vec::new();
    for (firm, days) in firms.iter().zip([91, 90, 60, -1, 10, 10]) {
        let room = case.room(1, None);
        let seat = case.occupy(room, *firm, None);
        let on = TODAY.checked_add(days.days()).unwrap();
        case.ask(Command::SetLeaseEnd { occupancy: seat, on }).unwrap();
        seats.push(seat);
    }
    case.ask(Command::MoveOut { occupancy: seats[5], on: date(2022, 10, 22) }).unwrap();
    let owned = case.room(1, None);
    let own = Command::Occupy {
        room: owned,
        also: Vec::new(),
        organisation: firms[4],
        holding: Holding::Own,
        from: MOVED_IN,
        until: None,
        lease_ends: Some(TODAY),
        area: None,
    };
    case.ask(own).unwrap();
    let endings = leases_ending(case.workspace(), TODAY);
    let told: Vec<_> = endings.iter().map(|one| (one.occupancy, one.days_left, one.reminder)).collect();
    assert_eq!(
        told,
        [
            (seats[3], -1, Reminder::Ended),
            (seats[4], 10, Reminder::Last),
            (seats[2], 60, Reminder::Second),
            (seats[1], 90, Reminder::First),
        ]
    );
}

#[test]
fn a_lease_has_ended_on_the_day_after_its_last() {
    let mut case = Case::new();
    let (firm, room) = (case.firm("one"), case.room(1, None));
    let seat = case.occupy(room, firm, None);
    case.ask(Command::SetLeaseEnd { occupancy: seat, on: TODAY }).unwrap();
    let told = |day| leases_ending(case.workspace(), day).first().map(|one| (one.days_left, one.reminder));
    assert_eq!(told(TODAY), Some((0, Reminder::Last)));
    assert_eq!(told(TODAY.tomorrow().unwrap()), Some((-1, Reminder::Ended)));
}
