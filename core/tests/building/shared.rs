//! Rooms that several share, leases over several rooms, and what two devices make of one.

use super::*;

#[test]
fn a_shared_room_stays_shared_while_several_sit_in_it() {
    let mut case = Case::new();
    case.share(Sharing::Shared).unwrap();
    case.occupy(0, date(2020, 1, 1), None).unwrap();
    case.desk.set_now(TODAY.at(9, 1, 0, 0));
    let two = case.occupy(1, date(2021, 1, 1), None).unwrap();
    check(case.occupy(1, date(2022, 1, 1), None), "BLD-01", &[("occupancy.by", words("Second"))]);
    let names = TermValue::List(vec![words("First"), words("Second")]);
    check(case.share(Sharing::Single), "BLD-03", &[("occupancy.names", names)]);
    let mut alone = Case::new();
    alone.share(Sharing::Shared).unwrap();
    alone.occupy(0, date(2020, 1, 1), None).unwrap();
    alone.share(Sharing::Single).unwrap();
    assert_eq!(case.buildings().occupancy(two).unwrap().organisation(), case.firms[1]);
}

#[test]
fn a_room_taken_on_two_devices_is_a_clash_that_names_both() {
    let mut one = Case::new();
    let mut two = Case::new();
    two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
    two.desk.receive(one.desk.journal().clone());
    one.occupy(0, TODAY, None).unwrap();
    two.occupy(1, TODAY, None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    let [first, second] = one.firms;
    one.desk.receive(two.desk.into_journal());
    assert_eq!(one.occupants(TODAY), [first]);
    let (_, clash) = one.desk.workspace().clashes.open().next().unwrap();
    assert_eq!((&*clash.field, &clash.stands.value), ("occupant", &first.to_string()));
    let words = |said| clash.words(said, one.desk.workspace(), Language::ZhHant);
    let name = |id| one.desk.workspace().organisations.get(id).unwrap().name().to_owned();
    assert_eq!(words(&clash.stands), name(first));
    assert!(words(&clash.set_aside).contains(&name(second)), "{}", words(&clash.set_aside));
    assert!(clash.told.contains("lease"), "all that was said: {}", clash.told);
}

#[test]
fn one_lease_may_cover_several_rooms_and_ends_in_all_of_them() {
    let mut case = Case::new();
    let (room, next) = (case.room, case.next);
    let both = case.occupy_rooms(room, vec![next, room, next], 0, date(2020, 1, 1), None).unwrap();
    let rooms: Vec<RoomId> = case.buildings().occupancy(both).unwrap().rooms().collect();
    assert_eq!(rooms, [room, next]);
    check(
        case.occupy_rooms(next, Vec::new(), 1, date(2021, 1, 1), None),
        "BLD-01",
        &[("room.number", words("1204"))],
    );
    case.ask(Command::MoveOut { occupancy: both, on: date(2021, 1, 1) }).unwrap();
    case.occupy_rooms(next, Vec::new(), 1, date(2021, 1, 1), None).unwrap();
    let stays = Command::MoveOut { occupancy: both, on: date(2021, 1, 2) };
    check(case.ask(stays), "BLD-01", &[("room.number", words("1204"))]);
    let name = cobuild::query::name(case.desk.workspace(), both.into(), Language::ZhHant);
    assert_eq!(name.as_deref(), Some("First · 1203、1204"));
}

#[test]
fn of_a_lease_over_a_room_that_was_taken_meanwhile_the_other_rooms_remain() {
    let mut one = Case::new();
    let mut two = Case::new();
    two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
    two.desk.receive(one.desk.journal().clone());
    let (room, next) = (one.room, one.next);
    one.occupy_rooms(next, Vec::new(), 0, TODAY, None).unwrap();
    let both = two.occupy_rooms(room, vec![next], 1, TODAY, None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(two.desk.into_journal());
    let rooms: Vec<RoomId> = one.buildings().occupancy(both).unwrap().rooms().collect();
    assert_eq!(rooms, [room]);
    let clashes: Vec<_> = one.desk.workspace().clashes.open().map(|(_, clash)| clash.record).collect();
    assert_eq!(clashes, [next.into()], "the room that was taken is told");
}

#[test]
fn a_hand_made_occupancy_over_another_is_a_clash_and_the_room_keeps_one_occupant() {
    let mut case = Case::new();
    let one = case.occupy(0, date(2020, 1, 1), None).unwrap();
    let forged = |number: u128, room, from, until| {
        Fact::Building(cobuild::building::Fact::Occupied {
            occupancy: OccupancyId::from_uuid(uuid::Uuid::from_u128(number)),
            room,
            also: Vec::new(),
            organisation: case.firms[1],
            holding: Holding::Lease,
            from,
            until,
            lease_ends: None,
            area: None,
        })
    };
    let facts = vec![
        forged(1, case.room, date(2022, 1, 1), None),
        forged(2, case.room, date(2019, 6, 1), Some(date(2020, 1, 1))),
        forged(2, case.room, date(2025, 1, 1), None),
        forged(3, case.room, date(2021, 1, 1), Some(date(2020, 6, 1))),
        // Moving out before moving in.
        Fact::Building(cobuild::building::Fact::MovedOut { occupancy: one, on: date(2018, 1, 1) }),
    ];
    case.desk.write(facts, None).unwrap();
    for number in 0..400 {
        let on = date(2019, 1, 1).checked_add((number * 10).days()).unwrap();
        assert!(case.occupants(on).len() <= 1, "{on}");
    }
    assert_eq!(case.occupants(date(2019, 7, 1)), [case.firms[1]]);
    let clash = |clash: &cobuild::clash::Clash| (clash.record, clash.field.clone());
    let clashes: Vec<_> = case.desk.workspace().clashes.open().map(|(_, one)| clash(one)).collect();
    let told = |record: Record, field: &str| (record, field.to_owned());
    let room = case.room.into();
    assert_eq!(clashes, [told(room, "occupant"), told(room, "until"), told(one.into(), "until")]);
    assert_eq!(case.buildings().occupancy(one).unwrap().until(), None);
}
