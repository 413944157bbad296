//! Whatever is asked, written and merged: no place is given twice, and no unit has more than it may.

use std::collections::BTreeMap;

use cobuild::{
    activity::{Activities, Change, Command, Fact, Placing, RegistrationState, Sign, UnitCap},
    record::RegistrationId,
};
use jiff::{ToSpan, civil::time};
use proptest::{collection::vec, prelude::*};

use crate::case::{Case, DAY, TODAY};

/// Something that somebody does, at one of two devices.
#[derive(Clone, Debug)]
enum Step {
    Register { unit: Option<usize>, heads: u32 },
    SeatByHand { unit: Option<usize>, heads: u32 },
    Cancel { which: usize },
    CancelByHand { which: usize },
    Promote { which: usize },
    PromoteByHand { which: usize },
    Capacity(Option<u32>),
    CapacityByHand(Option<u32>),
    UnitCap(UnitCap),
    UnitCapByHand(UnitCap),
    Attend { which: usize, came: u32 },
    AttendByHand { which: usize, came: u32 },
    Merge,
}

fn step() -> impl Strategy<Value = Step> {
    let unit = prop::option::of(0_usize..3);
    let heads = prop_oneof![8 => 1_u32..4, 1 => Just(u32::MAX)];
    let which = 0_usize..20;
    let capacity = prop::option::weighted(0.9, 0_u32..8);
    let cap = prop_oneof![(0_u32..4).prop_map(UnitCap::Heads), Just(UnitCap::Unlimited)];
    prop_oneof![
        8 => (unit.clone(), heads.clone()).prop_map(|(unit, heads)| Step::Register { unit, heads }),
        3 => (unit, heads.clone()).prop_map(|(unit, heads)| Step::SeatByHand { unit, heads }),
        3 => which.clone().prop_map(|which| Step::Cancel { which }),
        1 => which.clone().prop_map(|which| Step::CancelByHand { which }),
        2 => which.clone().prop_map(|which| Step::Promote { which }),
        2 => which.clone().prop_map(|which| Step::PromoteByHand { which }),
        1 => capacity.clone().prop_map(Step::Capacity),
        1 => capacity.prop_map(Step::CapacityByHand),
        1 => cap.clone().prop_map(Step::UnitCap),
        1 => cap.prop_map(Step::UnitCapByHand),
        2 => (which.clone(), heads.clone()).prop_map(|(which, came)| Step::Attend { which, came }),
        1 => (which, heads).prop_map(|(which, came)| Step::AttendByHand { which, came }),
        2 => Just(Step::Merge),
    ]
}

fn nth(case: &Case, index: usize) -> RegistrationId {
    let all = case.lecture().registrations();
    let chosen = index.checked_rem(all.len()).and_then(|index| all.get(index)).copied();
    chosen.unwrap_or(RegistrationId::from_uuid(uuid::Uuid::nil()))
}

/// Does the step; whether it is refused does not matter here.
fn play(case: &mut Case, step: &Step, number: u128) {
    let activity = case.lecture;
    let came = |case: &Case, which: usize, came: u32| BTreeMap::from([(nth(case, which), came)]);
    match step {
        Step::Register { unit, heads } => drop(case.register(*unit, *heads)),
        Step::SeatByHand { unit, heads } => {
            let registration = RegistrationId::from_uuid(uuid::Uuid::from_u128(number + 1));
            let sign = Sign { unit: unit.map(|unit| case.units[unit]), person: String::new(), heads: *heads };
            case.write(Fact::Registered { registration, activity, sign, placing: Placing::Seat });
        }
        Step::Cancel { which } => drop(case.cancel(nth(case, *which))),
        Step::CancelByHand { which } => {
            let registration = nth(case, *which);
            case.write(Fact::RegistrationCancelled { registration, reason: String::new() });
        }
        Step::Promote { which } => drop(case.ask(Command::Promote { registration: nth(case, *which) })),
        Step::PromoteByHand { which } => case.write(Fact::Promoted { registration: nth(case, *which) }),
        Step::Capacity(capacity) => {
            drop(case.ask(Command::Edit { activity, changes: vec![Change::Capacity(*capacity)] }));
        }
        Step::CapacityByHand(capacity) => {
            case.write(Fact::Edited { activity, change: Change::Capacity(*capacity) });
        }
        Step::UnitCap(cap) => {
            drop(case.ask(Command::Edit { activity, changes: vec![Change::PerUnit(*cap)] }))
        }
        Step::UnitCapByHand(cap) => case.write(Fact::Edited { activity, change: Change::PerUnit(*cap) }),
        Step::Attend { which, came: heads } => {
            let came = came(case, *which, *heads);
            drop(case.ask(Command::RecordAttendance { activity, came }));
        }
        Step::AttendByHand { which, came: heads } => {
            let came = came(case, *which, *heads);
            case.write(Fact::AttendanceRecorded { activity, came });
        }
        Step::Merge => {}
    }
}

fn check(case: &Case) -> Result<(), TestCaseError> {
    let (lecture, seats) = (case.lecture(), case.lecture().seats());
    let all: Vec<_> = case.activities().registrations_of(lecture).map(|(_, one)| one).collect();
    let seated = all.iter().filter(|one| one.has_seat());
    let taken: u64 = seated.clone().map(|one| u64::from(one.heads)).sum();
    prop_assert_eq!(seats.taken, taken, "the count is the sum");
    let waiting: u64 = all.iter().filter(|one| one.is_waiting()).map(|one| u64::from(one.heads)).sum();
    prop_assert_eq!(seats.waited_for, waiting);
    if let Some(capacity) = seats.capacity {
        prop_assert!(taken <= u64::from(capacity), "{} of {} places", taken, capacity);
    }
    for unit in &case.units {
        let of_unit =
            seated.clone().filter(|one| one.unit == Some(*unit)).map(|one| u64::from(one.heads)).sum::<u64>();
        prop_assert_eq!(lecture.seats_of_unit(*unit), of_unit);
        if let Some(cap) = lecture.per_unit.get().heads() {
            prop_assert!(of_unit <= u64::from(cap), "{} of {} for one unit", of_unit, cap);
        }
    }
    prop_assert!(case.activities().attended(lecture).unwrap_or(0) <= taken);
    let attended = all.iter().filter(|one| one.state() == RegistrationState::Attended);
    prop_assert!(attended.clone().all(|one| one.came().is_some_and(|came| came <= one.heads)));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_place_is_given_twice(steps in vec((any::<bool>(), step()), 1..60)) {
        let mut here = Case::new();
        let mut there = here.elsewhere();
        for (minute, (is_here, step)) in steps.iter().enumerate() {
            let day = if minute * 3 < steps.len() * 2 { TODAY } else { DAY };
            let now = day.to_datetime(time(11, 30, 0, 0)).checked_add((minute as i64).minutes()).unwrap();
            here.at(now);
            there.at(now);
            if matches!(step, Step::Merge) {
                here.meet(&there);
                there.meet(&here);
            }
            let case = if *is_here { &mut here } else { &mut there };
            play(case, step, (minute as u128) << 1 | u128::from(*is_here));
            check(case)?;
        }
        here.meet(&there);
        there.meet(&here);
        check(&here)?;
        prop_assert!(here.activities() == there.activities(), "both see the same");
        let bytes = postcard::to_allocvec(here.activities()).unwrap();
        let back: Activities = postcard::from_bytes(&bytes).unwrap();
        prop_assert!(&back == here.activities(), "a snapshot is another state");
    }
}
