//! Who comes late, who does not come, who gives up.

use super::*;

#[test]
fn late_guests_lose_the_hall_and_whoever_waits_gets_it() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let noon = case.booked(from_to(first, 12, 14));
    let late = DAY.at(12, 10, 0, 0);
    case.at(DAY.at(12, 9, 59, 0));
    assert!(!case.findings(DAY.at(12, 9, 59, 0)).contains(&("SPC-16", Severity::Warning)));
    refused(case.ask(Command::MarkNoShow { booking: noon, on: DAY }), "SPC-09", &[]);
    case.at(late);
    assert!(case.findings(late).contains(&("SPC-16", Severity::Warning)));
    case.ask(Command::Release { booking: noon, on: DAY }).unwrap();
    refused(case.ask(Command::Hold { booking: noon, on: DAY }), "GEN-02", &[]);
    let waiting = case.booked(from_to(second, 12, 14));
    case.ask(Command::Hold { booking: waiting, on: DAY }).unwrap();
    case.ask(Command::MarkNoShow { booking: noon, on: DAY }).unwrap();
    assert_eq!(case.spaces().missed(DAY, DAY).collect::<Vec<_>>(), [(noon, DAY)]);
    assert_eq!(case.spaces().missed(DAY, TODAY).count(), 0, "no days");
    let holder = Holder::Organisation(first);
    assert_eq!(case.spaces().missed_by(&holder, TODAY, DAY).len(), 1);
    assert_eq!(case.clashes(), Vec::<&str>::new());
}

#[test]
fn who_often_does_not_come_is_served_last_and_is_not_shut_out() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    for (from, to) in [(9, 10), (10, 11)] {
        let missed = case.booked(from_to(first, from, to));
        case.at(DAY.at(from, 10, 0, 0));
        case.ask(Command::MarkNoShow { booking: missed, on: DAY }).unwrap();
    }
    let branch = Request { class: PriorityClass::First, ..from_to(first, 16, 17) };
    let early = case.request(branch).unwrap();
    let late = case.request(from_to(second, 16, 17)).unwrap();
    refused(case.approve(early), "SPC-08", &[("booking.before", TermValue::Number(1))]);
    case.ask(Command::Decline { booking: late, reason: "moved to Friday".into() }).unwrap();
    case.approve(early).unwrap();
    assert_eq!(case.state(late), BookingState::Declined);
}

#[test]
fn a_suspension_is_a_decision_with_an_end_and_two_of_them_clash() {
    let mut here = Case::new();
    let firm = here.firms[0];
    let mut there = here.elsewhere();
    let suspend = |until| Command::Suspend { organisation: firm, until, reason: "broken chairs".into() };
    here.ask(suspend(date(2022, 10, 20))).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(suspend(date(2022, 10, 31))).unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["suspension"]);
    assert_eq!(here.spaces().suspension(firm, date(2022, 10, 31)).unwrap().until, date(2022, 10, 31));
    assert!(here.spaces().suspension(firm, date(2022, 11, 1)).is_none());
    refused(here.request(from_to(firm, 12, 13)), "SPC-11", &[]);
    here.ask(Command::LiftSuspension { organisation: firm, reason: "repaired".into() }).unwrap();
    here.request(from_to(firm, 12, 13)).unwrap();
    refused(here.ask(Command::LiftSuspension { organisation: firm, reason: "again".into() }), "GEN-02", &[]);
}

#[test]
fn why_a_suspension_was_lifted_is_kept() {
    let mut case = Case::new();
    let firm = case.firms[0];
    let reason = "repaired".to_owned();
    case.write(Fact::SuspensionLifted { organisation: firm, reason: reason.clone() });
    assert_eq!(case.clashes(), ["suspension_lifted"], "there was nothing to lift");
    let until = date(2022, 10, 20);
    case.ask(Command::Suspend { organisation: firm, until, reason: "broken chairs".into() }).unwrap();
    case.ask(Command::LiftSuspension { organisation: firm, reason }).unwrap();
    let last = case.spaces().last_suspension(firm).unwrap();
    assert_eq!(last.get().lifted.as_deref(), Some("repaired"));
    assert_eq!((last.get().reason.as_str(), last.get().until), ("broken chairs", until));
    assert!(case.spaces().suspension(firm, TODAY).is_none());
}

#[test]
fn a_length_of_time_in_any_unit_counts() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let set = |case: &mut Case, span| {
        let (key, basis) = ("booking.buffer".to_owned(), "decided".to_owned());
        let fact = policy::Fact::Set { key, value: Value::Span(span), valid_from: date(2022, 1, 1), basis };
        case.desk.write(vec![workspace::Fact::Policy(fact)], None).unwrap();
    };
    case.booked(from_to(first, 9, 10));
    set(&mut case, Span::Days(1));
    let late = case.request(from_to(second, 20, 21)).unwrap();
    case.approve(late).unwrap();
    assert_eq!(case.booking(late).approval().unwrap().buffer, 1_440, "a day, and not nothing");
    // As much as any file may hold.
    set(&mut case, Span::Years(u32::MAX));
    let later = case.request(from_to(first, 12, 13)).unwrap();
    refused(case.approve(later), "SPC-01", &[("booking.taken", TermValue::Number(1))]);
}

#[test]
fn who_gives_up_frees_the_time_that_has_not_begun() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let noon = case.booked(from_to(first, 12, 14));
    case.ask(Command::Cancel { booking: noon, on: None, reason: "ill".into() }).unwrap();
    assert_eq!(case.state(noon), BookingState::Cancelled);
    let other = case.booked(from_to(second, 12, 14));
    case.at(DAY.at(12, 5, 0, 0));
    case.ask(Command::Hold { booking: other, on: DAY }).unwrap();
    case.ask(Command::Cancel { booking: other, on: None, reason: "done early".into() }).unwrap();
    assert_eq!(case.state(other), BookingState::Held, "what was used was used");
    assert_eq!(case.spaces().on(case.hall, DAY).len(), 1);
    refused(case.ask(Command::Cancel { booking: noon, on: None, reason: "again".into() }), "GEN-02", &[]);
}
