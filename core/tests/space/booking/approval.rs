//! Who gets the time, who is displaced, and what two approvals leave.

use super::*;

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
            "approved",
            "released"
        ],
        "each is kept for a person"
    );
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
