//! Whatever is done in whatever order, a room is never given twice.

use super::*;

/// Something done about the room: who moves in on which day and for how long, who moves out, or how it is used.
#[derive(Clone, Debug)]
enum Step {
    Occupy { firm: usize, rooms: Rooms, from: i32, days: Option<i32> },
    MoveOut { which: usize, day: i32 },
    Share(Sharing),
}

/// In which of the two rooms.
#[derive(Clone, Copy, Debug)]
enum Rooms {
    First,
    Second,
    Both,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (0_usize..2, prop::sample::select(vec![Rooms::First, Rooms::Second, Rooms::Both]), 0..60_i32, prop::option::of(1..30_i32))
            .prop_map(|(firm, rooms, from, days)| Step::Occupy { firm, rooms, from, days }),
        3 => (0_usize..6, 0..80_i32).prop_map(|(which, day)| Step::MoveOut { which, day }),
        1 => prop::sample::select(&Sharing::ALL[..]).prop_map(Step::Share),
    ];
    prop::collection::vec(step, 1..14)
}

fn day(number: i32) -> Date {
    date(2022, 1, 1).checked_add(number.days()).unwrap()
}

/// Refusals are fine; what was accepted must keep the room in order.
fn perform(case: &mut Case, step: &Step) {
    let _ = match step {
        Step::Occupy { firm, rooms, from, days } => {
            let until = days.map(|days| day(from + days));
            let (room, also) = match rooms {
                Rooms::First => (case.room, Vec::new()),
                Rooms::Second => (case.next, Vec::new()),
                Rooms::Both => (case.room, vec![case.next]),
            };
            case.occupy_rooms(room, also, *firm, day(*from), until).map(drop)
        }
        Step::MoveOut { which, day: on } => {
            let ids: Vec<OccupancyId> = case
                .firms
                .iter()
                .flat_map(|firm| case.buildings().occupancies_by(*firm))
                .map(|one| one.id())
                .collect();
            match ids.get(*which) {
                Some(id) => case.ask(Command::MoveOut { occupancy: *id, on: day(*on) }).map(drop),
                None => Ok(()),
            }
        }
        Step::Share(sharing) => case.share(*sharing).map(drop),
    };
}

fn in_order(case: &Case) -> Result<(), TestCaseError> {
    let shared = case.buildings().room(case.room).unwrap().sharing() == Sharing::Shared;
    for number in 0..120 {
        let occupants = case.occupants(day(number));
        prop_assert!(shared || occupants.len() <= 1, "{occupants:?} on {}", day(number));
        prop_assert!(occupants.len() < 2 || occupants[0] != occupants[1], "twice on {}", day(number));
        prop_assert!(
            case.buildings().occupants_on(case.next, day(number)).count() <= 1,
            "on {}",
            day(number)
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_room_is_never_given_twice(steps in steps()) {
        let mut case = Case::new();
        for step in &steps {
            perform(&mut case, step);
            in_order(&case)?;
        }
    }

    #[test]
    fn nor_by_a_merge_of_two_devices(here in steps(), there in steps()) {
        let mut one = Case::new();
        let mut two = Case::new();
        two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
        two.desk.receive(one.desk.journal().clone());
        here.iter().for_each(|step| perform(&mut one, step));
        there.iter().for_each(|step| perform(&mut two, step));
        one.desk.set_now(TODAY.at(10, 0, 0, 0));
        two.desk.set_now(TODAY.at(10, 0, 0, 0));
        let (one_has, two_has) = (one.desk.journal().clone(), two.desk.journal().clone());
        one.desk.receive(two_has);
        two.desk.receive(one_has);
        in_order(&one)?;
        prop_assert_eq!(one.desk.workspace(), two.desk.workspace());
        // What has no place is a clash, and nothing else is: an occupancy that stands has at least one room.
        for occupancy in one.firms.iter().flat_map(|firm| one.buildings().occupancies_by(*firm)) {
            for room in occupancy.rooms() {
                prop_assert!(one.buildings().occupancies_of(room).any(|other| other.id() == occupancy.id()));
            }
        }
    }
}
