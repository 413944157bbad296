//! Bookings that come again.

use super::*;

#[test]
fn a_single_booking_is_told_by_its_one_occurrence() {
    let mut case = Case::new();
    let firm = case.firms[0];
    let noon = case.booked(from_to(firm, 12, 14));
    let timing = Timing::once(DAY, hours(time(12, 0, 0, 0), time(14, 0, 0, 0)));
    assert_eq!(case.booking(noon).timing, timing);
    let occurrences: Vec<_> = case.booking(noon).occurrences().collect();
    assert_eq!(occurrences.len(), 1);
    assert_eq!((occurrences[0].when, occurrences[0].state), (timing.hours.on(DAY), BookingState::Approved));
}

/// Every Thursday from one hour to another, so many times.
fn weekly(firm: OrganisationId, from: i8, to: i8, times: u16) -> Request {
    let request = from_to(firm, from, to);
    let repeats = Recurrence::weekly([DAY.weekday()], DAY, time(from, 0, 0, 0));
    let repeats = Some(repeats.times(NonZeroU16::new(times).unwrap()));
    let timing = Timing { repeats, ..request.timing.clone() };
    Request { timing, class: PriorityClass::Centre, ..request }
}

fn thursday(number: i32) -> Date {
    DAY.checked_add((number * 7).days()).unwrap()
}

#[test]
fn every_occurrence_of_a_series_is_compared_and_the_answer_says_exactly_what_was_booked() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    // The seventh and the tenth Thursday are taken by a series of two and by the centre itself.
    let [seventh, tenth] = [6, 9].map(|number| {
        let request = Request { class: PriorityClass::Centre, ..from_to(first, 13, 14) };
        case.booked(Request { timing: Timing { on: thursday(number), ..request.timing.clone() }, ..request })
    });
    let series = case.request(weekly(second, 12, 14, 12)).unwrap();
    let list = [(6, "First"), (9, "First")].map(|(number, holder)| {
        TermValue::Words(format!("{} 13:00–14:00 13 to 14 · {holder}", thursday(number)))
    });
    let values = [
        ("booking.taken", TermValue::Number(2)),
        ("booking.wanted", TermValue::Number(12)),
        ("booking.in-the-way", TermValue::List(list.to_vec())),
    ];
    refused(case.approve(series), "SPC-01", &values);
    let except = vec![thursday(6)];
    let values = [("booking.taken", TermValue::Number(1)), ("booking.wanted", TermValue::Number(11))];
    refused(case.ask(Command::Approve { booking: series, except, displacing: None }), "SPC-01", &values);

    let except = vec![thursday(9), thursday(6)];
    case.ask(Command::Approve { booking: series, except, displacing: None }).unwrap();
    let booked: Vec<Date> = case
        .booking(series)
        .occurrences()
        .filter(|found| found.state.takes_space())
        .map(|found| found.when.from.date())
        .collect();
    let wanted: Vec<Date> = (0..12).filter(|number| ![6, 9].contains(number)).map(thursday).collect();
    assert_eq!(booked, wanted);
    assert_eq!(case.booking(series).occurrence(thursday(6)).unwrap().state, BookingState::Declined);
    assert_eq!(
        case.spaces().on(case.hall, thursday(6)).iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        [seventh]
    );

    // One day of it is given up, and somebody else takes that day.
    case.ask(Command::Cancel { booking: series, on: Some(thursday(1)), reason: "holiday".into() }).unwrap();
    let request = Request { class: PriorityClass::Centre, ..from_to(first, 12, 13) };
    case.booked(Request { timing: Timing { on: thursday(1), ..request.timing.clone() }, ..request });
    // An important meeting displaces one day of it, not the series.
    let request = important(first, 12, 13);
    let request = Request { timing: Timing { on: thursday(2), ..request.timing.clone() }, ..request };
    let meeting = case.request(request).unwrap();
    case.ask(Command::Approve { booking: meeting, except: vec![], displacing: Some("visit".into()) })
        .unwrap();
    let states: Vec<BookingState> =
        case.booking(series).occurrences().take(4).map(|found| found.state).collect();
    assert_eq!(states, {
        use BookingState::{Approved, Cancelled, Displaced};
        [Approved, Cancelled, Displaced, Approved]
    });
    assert_eq!(case.state(tenth), BookingState::Approved);
    // The rest is given up on the third Thursday: what was is not undone.
    case.at(thursday(0).at(12, 30, 0, 0));
    case.ask(Command::Hold { booking: series, on: thursday(0) }).unwrap();
    case.at(thursday(3).at(13, 0, 0, 0));
    case.ask(Command::Cancel { booking: series, on: None, reason: "done".into() }).unwrap();
    let states: Vec<BookingState> =
        case.booking(series).occurrences().take(5).map(|found| found.state).collect();
    assert_eq!(states, {
        use BookingState::{Approved, Cancelled, Displaced, Held};
        [Held, Cancelled, Displaced, Approved, Cancelled]
    });
    assert_eq!(case.clashes(), Vec::<&str>::new());
}

#[test]
fn a_series_that_never_ends_or_begins_elsewhere_is_refused_and_takes_nothing_even_by_hand() {
    let mut case = Case::new();
    let firm = case.firms[0];
    let request = |repeats: &str| {
        let request = from_to(firm, 12, 14);
        let repeats = Some(repeats.parse::<Recurrence>().unwrap());
        let timing = Timing { repeats, ..request.timing.clone() };
        Request { timing, class: PriorityClass::Centre, ..request }
    };
    let number = TermValue::Number;
    let cases = [
        ("DTSTART:20221013T120000 RRULE:FREQ=DAILY", ("booking.endless", number(1))),
        ("DTSTART:20221013T120000 RRULE:FREQ=DAILY;COUNT=367", ("booking.times", number(367))),
        (
            "DTSTART:20221013T120000 RRULE:FREQ=MONTHLY;COUNT=14",
            ("booking.last", TermValue::Date(date(2023, 11, 13))),
        ),
        ("DTSTART:20221013T130000 RRULE:FREQ=DAILY;COUNT=3", ("booking.other-times", number(3))),
        (
            "DTSTART:20221014T120000 RRULE:FREQ=DAILY;COUNT=3",
            ("booking.first", TermValue::Date(date(2022, 10, 14))),
        ),
        (
            "DTSTART:20221013T120000 RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
            ("booking.first", TermValue::Nothing),
        ),
    ];
    for (repeats, value) in cases {
        refused(case.request(request(repeats)), "SPC-06", &[value]);
    }
    for (number, repeats) in
        ["RRULE:FREQ=DAILY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"].into_iter().enumerate()
    {
        let booking = BookingId::from_uuid(uuid::Uuid::from_u128(number as u128));
        let asked = Box::new(request(&format!("DTSTART:20221013T120000 {repeats}")));
        case.write(Fact::Requested { booking, space: case.hall, request: asked });
        case.write(approval(booking));
        assert_eq!(case.booking(booking).state(), BookingState::Requested);
    }
    assert_eq!(case.clashes(), ["approved", "approved"]);
    let endless = BookingId::from_uuid(uuid::Uuid::from_u128(0));
    case.ask(Command::Decline { booking: endless, reason: "without an end".into() }).unwrap();
    case.booked(request("DTSTART:20221013T120000 RRULE:FREQ=DAILY;COUNT=366"));
}

#[test]
fn two_series_approved_apart_clash_on_the_one_day_on_which_they_meet() {
    let mut here = Case::new();
    let [first, second] = here.firms;
    // Every day for a week, and every Thursday: they share the first and the eighth day, of which one is given up.
    let request = from_to(first, 12, 14);
    let daily = Recurrence::daily(DAY.at(12, 0, 0, 0)).times(NonZeroU16::new(8).unwrap());
    let timing = Timing { repeats: Some(daily), ..request.timing.clone() };
    let daily = Request { timing, class: PriorityClass::Centre, ..request };
    let daily = here.request(daily).unwrap();
    let mut there = here.elsewhere();
    here.ask(Command::Approve { booking: daily, except: vec![DAY], displacing: None }).unwrap();
    there.at(TODAY.at(9, 5, 0, 0));
    there.ask(Command::Decline { booking: daily, reason: "asked twice".into() }).unwrap();
    let series = there.booked(weekly(second, 13, 15, 4));
    here.meet(&there);
    assert_eq!(here.booking(series).state(), BookingState::Requested);
    let workspace = here.desk.workspace();
    let clash = workspace.clashes.open().find(|(_, clash)| clash.record == series.into()).unwrap().1;
    assert_eq!(clash.stands.value, "2022-10-20 12:00–14:00 12 to 14");
    assert_eq!(clash.set_aside.value, "2022-10-20 13:00–15:00");
    let except = vec![thursday(1)];
    here.ask(Command::Approve { booking: series, except, displacing: None }).unwrap();
    assert_eq!(here.booking(series).occurrences().filter(|found| found.state.takes_space()).count(), 3);
}
