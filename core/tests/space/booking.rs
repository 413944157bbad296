use std::{collections::BTreeSet, num::NonZeroU16};

use cobuild::{
    calendar::Recurrence,
    policy::{self, Span, Value},
    query,
    record::{BookingId, OrganisationId, Record},
    rule::{Severity, TermValue},
    space::{
        Access, BookingChange, BookingState, Command, Displacement, Fact, Holder, PriorityClass, Request,
        SpaceChange, Timing,
    },
    text::Language,
    workspace,
};
use jiff::{
    ToSpan,
    civil::{Date, date, time},
};

use crate::case::{Case, DAY, TODAY, from_to, hours, refused};

fn important(firm: OrganisationId, from: i8, to: i8) -> Request {
    Request { class: PriorityClass::ImportantMeeting, ..from_to(firm, from, to) }
}

fn approval(booking: BookingId) -> Fact {
    Fact::Approved { booking, except: vec![], buffer: 0, displaces: vec![], reason: String::new() }
}

#[test]
fn neighbours_touch_and_everything_in_the_way_is_listed() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let [morning, noon] = [(10, 12), (12, 14)].map(|(from, to)| case.booked(from_to(first, from, to)));
    let between = case.request(from_to(second, 11, 13)).unwrap();
    let both = TermValue::List(vec![
        TermValue::Words("2022-10-13 10:00–12:00 10 to 12 · First".into()),
        TermValue::Words("2022-10-13 12:00–14:00 12 to 14 · First".into()),
    ]);
    let values = [("booking.taken", TermValue::Number(1)), ("booking.in-the-way", both)];
    refused(case.approve(between), "SPC-01", &values);
    let conflicts =
        case.spaces().conflicts(case.hall, &[hours(time(11, 0, 0, 0), time(13, 0, 0, 0)).on(DAY)], 0);
    assert_eq!(conflicts.iter().map(|conflict| conflict.booking).collect::<Vec<_>>(), [morning, noon]);
    assert_eq!(case.spaces().on(case.hall, DAY).len(), 2);
}

#[test]
fn an_important_meeting_displaces_aloud() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let [morning, noon] = [(10, 12), (12, 14)].map(|(from, to)| case.booked(from_to(first, from, to)));
    let meeting = case.request(important(second, 11, 13)).unwrap();
    let displacing = Some(" Site visit of the district ".to_owned());
    case.ask(Command::Approve { booking: meeting, except: vec![], displacing: displacing.clone() }).unwrap();
    assert_eq!(
        [morning, noon, meeting].map(|id| case.state(id)),
        [BookingState::Displaced, BookingState::Displaced, BookingState::Approved]
    );
    assert_eq!(case.booking(meeting).approval().unwrap().reason, "Site visit of the district");
    let mut told = case.findings(TODAY.at(9, 0, 0, 0));
    told.retain(|(code, _)| *code == "SPC-18");
    assert_eq!(told, [("SPC-18", Severity::Warning); 2], "both are to be told");
    case.ask(Command::TellDisplaced { booking: noon, on: DAY }).unwrap();
    assert_eq!(case.spaces().untold().collect::<Vec<_>>(), [(morning, DAY)]);
    refused(case.ask(Command::TellDisplaced { booking: noon, on: DAY }), "GEN-02", &[]);

    // The one override class does not override itself.
    let other = case.request(important(first, 12, 13)).unwrap();
    let again = Command::Approve { booking: other, except: vec![], displacing };
    refused(case.ask(again), "SPC-07", &[("booking.stays", TermValue::Number(1))]);
}

#[test]
fn whoever_was_displaced_may_be_told_from_the_list_and_the_time_is_not_given_twice() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let noon = case.booked(from_to(first, 12, 14));
    let meeting = case.request(important(second, 13, 15)).unwrap();
    case.ask(Command::Approve { booking: meeting, except: vec![], displacing: Some("now".into()) }).unwrap();
    // The hour before the meeting is free again.
    let before = case.booked(from_to(second, 12, 13));
    assert_eq!(
        case.spaces().on(case.hall, DAY).iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        [before, meeting]
    );
    refused(case.ask(Command::Hold { booking: noon, on: DAY }), "GEN-02", &[]);
}

#[test]
fn two_approvals_made_apart_leave_one_and_a_clash() {
    let mut here = Case::new();
    let firm = here.firms[0];
    let [one, two] = [(12, 14), (13, 15)].map(|(from, to)| here.request(from_to(firm, from, to)).unwrap());
    let mut there = here.elsewhere();
    here.approve(one).unwrap();
    there.at(TODAY.at(9, 5, 0, 0));
    there.ask(Command::Decline { booking: one, reason: "asked for again".into() }).unwrap();
    there.approve(two).unwrap();
    here.meet(&there);
    assert_eq!([one, two].map(|id| here.state(id)), [BookingState::Approved, BookingState::Requested]);
    assert_eq!(here.clashes(), ["declined", "approved"]);
    let workspace = here.desk.workspace();
    let clash = workspace.clashes.open().find(|(_, clash)| clash.field == "approved").unwrap().1;
    assert_eq!(clash.record, two.into());
    assert_eq!(clash.stands.value, "2022-10-13 12:00–14:00 12 to 14", "it says what stands");
    assert_eq!(clash.set_aside.value, "2022-10-13 13:00–15:00", "and what does not");
}

#[test]
fn facts_made_by_hand_do_not_break_what_must_hold() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let noon = case.booked(from_to(first, 12, 14));
    let over = case.request(from_to(second, 13, 14)).unwrap();
    case.write(approval(over));
    assert_eq!(case.state(over), BookingState::Requested, "an overlap");
    // A guest does not displace, nor does anybody without a reason.
    let displaces = vec![Displacement { booking: noon, on: DAY }];
    let reason = "ours is more urgent".to_owned();
    case.write(Fact::Approved {
        booking: over,
        except: vec![],
        buffer: 0,
        displaces: displaces.clone(),
        reason,
    });
    let meeting = case.request(important(second, 13, 14)).unwrap();
    let reason = " ".to_owned();
    case.write(Fact::Approved { booking: meeting, except: vec![], buffer: 0, displaces, reason });
    assert_eq!([noon, over, meeting].map(|id| case.state(id)), {
        use BookingState::{Approved, Requested};
        [Approved, Requested, Requested]
    });
    // More people than the hall holds.
    let crowd = BookingId::from_uuid(case.hall.uuid());
    let request = Box::new(Request { heads: 31, ..from_to(second, 16, 17) });
    case.write(Fact::Requested { booking: crowd, space: case.hall, request });
    case.write(approval(crowd));
    assert_eq!(case.state(crowd), BookingState::Requested);
    case.write(Fact::BookingEdited { booking: noon, change: BookingChange::Heads(u32::MAX) });
    assert_eq!(*case.booking(noon).heads.get(), 10);
    // Marks that lead nowhere.
    for fact in [
        Fact::Held { booking: over, on: DAY },
        Fact::NoShow { booking: noon, on: date(9999, 12, 31) },
        Fact::Cancelled { booking: crowd, on: Some(TODAY), reason: String::new() },
        Fact::Approved {
            booking: noon,
            except: vec![],
            buffer: u32::MAX,
            displaces: vec![],
            reason: String::new(),
        },
        Fact::Approved {
            booking: over,
            except: vec![DAY],
            buffer: 0,
            displaces: vec![],
            reason: String::new(),
        },
        Fact::Released { booking: BookingId::from_uuid(first.uuid()), on: DAY },
    ] {
        case.write(fact);
    }
    assert_eq!(case.state(noon), BookingState::Approved);
    assert_eq!(
        case.clashes(),
        [
            "approved",
            "approved",
            "approved",
            "approved",
            "heads",
            "held",
            "no_show",
            "cancelled",
            "approved",
            "approved"
        ],
        "each is kept for a person, apart from what is about nothing"
    );
}

#[test]
fn a_closed_space_takes_no_booking() {
    let mut case = Case::new();
    let firm = case.firms[0];
    let noon = case.request(from_to(firm, 12, 14)).unwrap();
    case.ask(Command::Close { space: case.hall, reason: "rebuilt".into() }).unwrap();
    refused(case.approve(noon), "GEN-02", &[]);
    case.write(approval(noon));
    assert_eq!((case.state(noon), case.clashes()), (BookingState::Requested, vec!["approved"]));
    case.ask(Command::Reopen { space: case.hall }).unwrap();
    case.approve(noon).unwrap();
    refused(case.ask(Command::Reopen { space: case.hall }), "GEN-02", &[]);
}

#[test]
fn a_class_is_called_what_the_office_calls_it() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let class = PriorityClass::First;
    case.ask(Command::NameClass { class, name: " 樓宇支部 ".into() }).unwrap();
    refused(case.ask(Command::NameClass { class, name: " ".into() }), "GEN-03", &[]);
    assert_eq!(case.spaces().class_name(class, Language::En), "樓宇支部");
    assert_eq!(case.spaces().class_name(PriorityClass::Second, Language::ZhHant), "商會發起單位");
    case.booked(from_to(first, 12, 14));
    let branch = case.request(Request { class, ..from_to(second, 13, 15) }).unwrap();
    let displacing = Some("ours".to_owned());
    let asked = case.ask(Command::Approve { booking: branch, except: vec![], displacing });
    refused(asked, "SPC-07", &[("booking.class", TermValue::Words("樓宇支部".into()))]);
}

#[test]
fn a_space_is_not_closed_over_the_heads_of_those_who_booked() {
    let mut here = Case::new();
    let hall = here.hall;
    let noon = here.request(from_to(here.firms[0], 12, 14)).unwrap();
    let mut there = here.elsewhere();
    here.approve(noon).unwrap();
    let close = Command::Close { space: hall, reason: "rebuilt".into() };
    refused(here.ask(close.clone()), "SPC-22", &[("booking.ahead", TermValue::Number(1))]);
    let open = Command::Edit { space: hall, changes: vec![SpaceChange::Access(Access::Open)] };
    refused(here.ask(open), "SPC-22", &[]);
    there.at(TODAY.at(9, 5, 0, 0)).ask(close).unwrap();
    here.meet(&there);
    assert_eq!(here.state(noon), BookingState::Approved);
    assert_eq!(here.findings(TODAY.at(9, 10, 0, 0)), [("SPC-22", Severity::Warning)]);
    assert_eq!(here.findings(DAY.at(14, 0, 0, 0)), [], "over");
}

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
fn what_two_offices_call_a_class_is_a_clash_about_the_class() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    let name = |name: &str| Command::NameClass { class: PriorityClass::First, name: name.into() };
    here.ask(name("branches")).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(name("Party branches")).unwrap();
    here.meet(&there);
    assert_eq!(here.spaces().own_class_name(PriorityClass::First), Some("Party branches"));
    let record: Record = PriorityClass::First.record().into();
    let clashes: Vec<_> = here.desk.workspace().clashes.open().map(|(_, clash)| clash.record).collect();
    assert_eq!(clashes, [record]);
    assert_eq!(query::name(here.desk.workspace(), record).as_deref(), Some("Party branches"));
    let records: BTreeSet<_> = PriorityClass::ALL.iter().map(|class| class.record()).collect();
    assert_eq!(records.len(), PriorityClass::ALL.len());
}

#[test]
fn a_hall_closed_anew_on_another_device_stays_closed() {
    let mut here = Case::new();
    let space = here.hall;
    let close = |reason: &str| Command::Close { space, reason: reason.into() };
    here.ask(close("works")).unwrap();
    let mut there = here.elsewhere();
    there.at(TODAY.at(9, 1, 0, 0)).ask(Command::Reopen { space }).unwrap();
    there.ask(close("damp")).unwrap();
    here.at(TODAY.at(9, 5, 0, 0)).ask(Command::Reopen { space }).unwrap();
    here.meet(&there);
    assert_eq!(here.spaces().get(space).unwrap().closed().unwrap().reason, "damp");
    assert_eq!(here.clashes(), ["reopened"]);
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

#[test]
fn what_is_not_known_or_not_said_is_refused() {
    let mut case = Case::new();
    let firm = case.firms[0];
    let stranger = OrganisationId::from_uuid(case.hall.uuid());
    refused(case.request(from_to(stranger, 12, 13)), "GEN-01", &[]);
    refused(case.approve(BookingId::from_uuid(firm.uuid())), "GEN-01", &[]);
    refused(case.request(Request { purpose: " ".into(), ..from_to(firm, 12, 13) }), "GEN-03", &[]);
    let person = |name: &str| Request { holder: Holder::Person(name.into()), ..from_to(firm, 12, 13) };
    refused(case.request(person(" ")), "GEN-03", &[]);
    refused(case.request(person("甲 440604199001010007")), "GEN-04", &[]);
    refused(
        case.request(Request { contact: "44060419900101000x".into(), ..from_to(firm, 12, 13) }),
        "GEN-04",
        &[],
    );
    case.request(Request { contact: "0757-8200 0000 分機 12345678".into(), ..from_to(firm, 12, 13) })
        .unwrap();
}

#[test]
fn one_field_changed_on_two_devices_is_a_clash_and_the_rules_of_the_house_merge() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    let edit = |change| Command::Edit { space: here.hall, changes: vec![change] };
    let (mine, theirs) = (edit(SpaceChange::Capacity(Some(20))), edit(SpaceChange::Capacity(Some(40))));
    let rules = edit(SpaceChange::Rules("no shoes".into()));
    here.ask(mine).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(theirs).unwrap();
    there.ask(rules).unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["capacity"]);
    let hall = here.spaces().get(here.hall).unwrap();
    assert_eq!((*hall.capacity.get(), hall.rules.get().as_str()), (Some(40), "no shoes"));
}

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
