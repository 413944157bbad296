//! Whatever is asked, written and merged: no two bookings that take a space overlap.

use std::{collections::BTreeSet, num::NonZeroU16};

use cobuild::{
    calendar::Recurrence,
    record::BookingId,
    space::{BookingState, Command, Displacement, Fact, Interval, PriorityClass, Request, Spaces, Timing},
};
use jiff::{
    ToSpan,
    civil::{Date, time},
};
use proptest::{collection::vec, prelude::*};

use crate::case::{Case, DAY, TODAY, from_to, hours};

/// How a booking comes back.
#[derive(Clone, Copy, Debug)]
enum Repeats {
    No,
    Daily(u16),
    Weekly(u16),
    /// Written without asking: it would be refused.
    Forever,
}

/// Something that somebody does, at one of two devices.
#[derive(Clone, Debug)]
enum Step {
    Request { from: i8, length: i8, class: PriorityClass, repeats: Repeats },
    Approve { booking: usize, displacing: bool },
    ApproveExcept { booking: usize, day: i64 },
    ApproveByHand { booking: usize, buffer: u32, displaces: Vec<usize>, reason: bool },
    Cancel { booking: usize, whole: bool },
    Hold { booking: usize },
    Release { booking: usize },
    MissByHand { booking: usize, day: i64 },
    Decline { booking: usize },
    Merge,
}

fn step() -> impl Strategy<Value = Step> {
    let class = prop::sample::select(PriorityClass::ALL);
    let booking = 0_usize..12;
    let repeats = prop_oneof![
        4 => Just(Repeats::No),
        2 => (1_u16..10).prop_map(Repeats::Daily),
        2 => (1_u16..5).prop_map(Repeats::Weekly),
        1 => Just(Repeats::Forever),
    ];
    let buffer = prop::sample::select(&[0, 15, 60, u32::MAX][..]);
    prop_oneof![
        5 => (8_i8..18, 1_i8..4, class, repeats).prop_map(
            |(from, length, class, repeats)| Step::Request { from, length, class, repeats }
        ),
        2 => (booking.clone(), -1_i64..9).prop_map(|(booking, day)| Step::ApproveExcept { booking, day }),
        5 => (booking.clone(), any::<bool>()).prop_map(|(booking, displacing)| Step::Approve { booking, displacing }),
        2 => (booking.clone(), buffer, vec(0_usize..12, 0..4), any::<bool>()).prop_map(
            |(booking, buffer, displaces, reason)| Step::ApproveByHand { booking, buffer, displaces, reason }
        ),
        1 => (booking.clone(), any::<bool>()).prop_map(|(booking, whole)| Step::Cancel { booking, whole }),
        1 => booking.clone().prop_map(|booking| Step::Hold { booking }),
        1 => booking.clone().prop_map(|booking| Step::Release { booking }),
        1 => (booking.clone(), -1_i64..2).prop_map(|(booking, day)| Step::MissByHand { booking, day }),
        1 => booking.prop_map(|booking| Step::Decline { booking }),
        1 => Just(Step::Merge),
    ]
}

fn nth(case: &Case, index: usize) -> Option<BookingId> {
    let all: Vec<BookingId> = case.spaces().bookings().map(|(id, _)| id).collect();
    all.get(index.checked_rem(all.len())?).copied()
}

/// Does the step; whether it is refused does not matter here.
fn play(case: &mut Case, step: &Step) {
    match step {
        Step::Request { from, length, class, repeats } => {
            let request = Request { class: *class, ..from_to(case.firms[0], *from, from + length) };
            let begins = DAY.at(*from, 0, 0, 0);
            let times = |count: u16| NonZeroU16::new(count).unwrap();
            let repeats = match repeats {
                Repeats::No => None,
                Repeats::Daily(count) => Some(Recurrence::daily(begins).times(times(*count))),
                Repeats::Weekly(count) => {
                    Some(Recurrence::weekly([DAY.weekday()], DAY, begins.time()).times(times(*count)))
                }
                Repeats::Forever => Some(Recurrence::daily(begins)),
            };
            let is_endless = repeats.as_ref().is_some_and(|repeats| !repeats.is_bounded());
            let request = Request { timing: Timing { repeats, ..request.timing.clone() }, ..request };
            if is_endless {
                let booking = BookingId::from_uuid(uuid(case));
                case.write(Fact::Requested { booking, space: case.hall, request: Box::new(request) });
            } else {
                let _ = case.request(request);
            }
        }
        Step::ApproveExcept { booking, day } => {
            let Some(booking) = nth(case, *booking) else { return };
            let except = vec![DAY.checked_add(day.days()).unwrap_or(DAY)];
            let _ = case.ask(Command::Approve { booking, except, displacing: None });
        }
        Step::Approve { booking, displacing } => {
            let Some(booking) = nth(case, *booking) else { return };
            let displacing = displacing.then(|| "because".to_owned());
            let _ = case.ask(Command::Approve { booking, except: vec![], displacing });
        }
        Step::ApproveByHand { booking, buffer, displaces, reason } => {
            let Some(booking) = nth(case, *booking) else { return };
            let displaced = displaces.iter().filter_map(|index| nth(case, *index));
            let displaces = displaced.map(|booking| Displacement { booking, on: DAY }).collect();
            let reason = if *reason { "because".to_owned() } else { String::new() };
            case.write(Fact::Approved { booking, except: vec![], buffer: *buffer, displaces, reason });
        }
        Step::Cancel { booking, whole } => {
            let Some(booking) = nth(case, *booking) else { return };
            let on = (!whole).then_some(DAY);
            let _ = case.ask(Command::Cancel { booking, on, reason: "because".into() });
        }
        Step::Hold { booking } => mark(case, *booking, |booking, on| Command::Hold { booking, on }),
        Step::Release { booking } => mark(case, *booking, |booking, on| Command::Release { booking, on }),
        Step::MissByHand { booking, day } => {
            let Some(booking) = nth(case, *booking) else { return };
            let on = DAY.checked_add(day.days()).unwrap_or(DAY);
            case.write(Fact::NoShow { booking, on });
        }
        Step::Decline { booking } => {
            let Some(booking) = nth(case, *booking) else { return };
            let _ = case.ask(Command::Decline { booking, reason: "because".into() });
        }
        Step::Merge => {}
    }
}

/// An id that nothing has yet: from the number of entries and the device.
fn uuid(case: &Case) -> uuid::Uuid {
    let history = &case.desk.workspace().history;
    let next = u128::from(history.facts()) << 64 | u128::from(case.hall.uuid().as_u128() as u32);
    uuid::Uuid::from_u128(next << 1 | u128::from(case.is_elsewhere))
}

fn mark(case: &mut Case, index: usize, command: fn(BookingId, Date) -> Command) {
    if let Some(booking) = nth(case, index) {
        let _ = case.ask(command(booking, DAY));
    }
}

/// What takes the hall, as the bookings themselves say.
fn taking(case: &Case) -> Vec<(BookingId, Interval, u32)> {
    let mut all = Vec::new();
    for (id, booking) in case.spaces().bookings() {
        let buffer = booking.approval().map_or(0, |approval| approval.buffer);
        let taking = booking.occurrences().filter(|occurrence| occurrence.state.takes_space());
        all.extend(taking.map(|occurrence| (id, occurrence.when, buffer)));
    }
    all.sort_by_key(|(_, when, _)| *when);
    all
}

fn check(case: &Case) -> Result<(), TestCaseError> {
    let taking = taking(case);
    for (index, (one, when, buffer)) in taking.iter().enumerate() {
        for (other, theirs, their_buffer) in taking.iter().skip(index + 1).filter(|(other, ..)| other != one)
        {
            let (mine, theirs) = (when.followed_by(*buffer), theirs.followed_by(*their_buffer));
            prop_assert!(!mine.overlaps(theirs), "{one:?} {mine} overlaps {other:?} {theirs}");
        }
    }
    // The index says the same as the bookings.
    let spaces: &Spaces = case.spaces();
    let (first, last) = (TODAY, DAY.checked_add(30.days()).unwrap());
    let indexed: BTreeSet<_> = spaces.between(case.hall, first, last).into_iter().collect();
    let told: BTreeSet<_> = taking.iter().map(|(id, when, _)| (*id, *when)).collect();
    prop_assert_eq!(indexed, told);
    let pending: BTreeSet<_> = spaces.pending().map(|(id, _)| id).collect();
    let asked =
        spaces.bookings().filter(|(_, booking)| booking.approval().is_none() && booking.ending().is_none());
    prop_assert_eq!(pending, asked.map(|(id, _)| id).collect());
    // Who is displaced is told of, or is on the list of those who are to be.
    let displaced =
        spaces.bookings().flat_map(|(id, booking)| booking.occurrences().map(move |found| (id, found)));
    let displaced = displaced.filter(|(_, found)| found.state == BookingState::Displaced);
    let displaced: BTreeSet<_> = displaced.map(|(id, found)| (id, found.when.from.date())).collect();
    prop_assert_eq!(spaces.untold().collect::<BTreeSet<_>>(), displaced);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_takes_a_space_overlaps(steps in vec((any::<bool>(), step()), 1..60)) {
        let mut here = Case::new();
        let mut there = here.elsewhere();
        for (minute, (is_here, step)) in steps.iter().enumerate() {
            // Half of it happens before the day, half on the day itself.
            let day = if minute * 2 < steps.len() { TODAY } else { DAY };
            let now = day.to_datetime(time(10, 0, 0, 0)).checked_add((minute as i64).minutes()).unwrap();
            here.at(now);
            there.at(now);
            if matches!(step, Step::Merge) {
                here.meet(&there);
                there.meet(&here);
            }
            let case = if *is_here { &mut here } else { &mut there };
            play(case, step);
            check(case)?;
        }
        here.meet(&there);
        there.meet(&here);
        check(&here)?;
        prop_assert!(here.spaces() == there.spaces(), "both see the same");
        let bytes = postcard::to_allocvec(here.spaces()).unwrap();
        let back: Spaces = postcard::from_bytes(&bytes).unwrap();
        prop_assert!(&back == here.spaces(), "a snapshot is another state");
    }

    #[test]
    fn half_open_intervals_overlap_exactly_when_they_share_a_minute(a in 0_i8..23, b in 1_i8..24, c in 0_i8..23, d in 1_i8..24) {
        prop_assume!(a < b && c < d);
        let interval = |from: i8, to: i8| {
            let to = if to == 24 { time(23, 59, 59, 0) } else { time(to, 0, 0, 0) };
            hours(time(from, 0, 0, 0), to).on(DAY)
        };
        let shared = (a..b).any(|hour| (c..d).contains(&hour));
        prop_assert_eq!(interval(a, b).overlaps(interval(c, d)), shared);
        prop_assert_eq!(interval(c, d).overlaps(interval(a, b)), shared);
    }
}
