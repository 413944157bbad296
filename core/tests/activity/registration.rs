use std::collections::BTreeMap;

use cobuild::{
    activity::{
        Change, Command, Fact, Placing, RegistrationState, RegistrationWindow, Sign, SignInSheet, UnitCap,
        Venue,
    },
    record::{OrganisationId, RegistrationId},
    rule::TermValue,
};

use crate::case::{Case, DAY, TODAY, names, refused};

fn sign(unit: Option<OrganisationId>, heads: u32) -> Sign {
    Sign { unit, person: String::new(), heads }
}

fn seat(case: &Case, id: u128, unit: Option<OrganisationId>, heads: u32) -> Fact {
    let registration = RegistrationId::from_uuid(uuid::Uuid::from_u128(id));
    Fact::Registered { registration, activity: case.lecture, sign: sign(unit, heads), placing: Placing::Seat }
}

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
fn no_more_came_than_registered_and_the_others_are_walk_ins() {
    let mut case = Case::new();
    let two = case.register(Some(0), 2).unwrap();
    let one = case.register(Some(1), 1).unwrap();
    let waits = case.register(Some(2), 1).unwrap();
    let attendance = |came: &[(RegistrationId, u32)]| {
        let came: BTreeMap<_, _> = came.iter().copied().collect();
        Command::RecordAttendance { activity: case.lecture, came }
    };
    let (good, many, waiting) =
        (attendance(&[(two, 1), (one, 0)]), attendance(&[(two, 3)]), attendance(&[(waits, 1)]));
    refused(case.ask(good.clone()), "ACT-11", &[]);
    case.at(DAY.at(12, 30, 0, 0));
    refused(case.ask(many), "ACT-10", &[("activity.came", TermValue::Number(3))]);
    refused(case.ask(waiting), "ACT-10", &[("activity.registered", TermValue::Number(0))]);
    case.ask(good).unwrap();
    assert_eq!([two, one].map(|id| case.state(id)), [RegistrationState::Attended, RegistrationState::Absent]);
    refused(case.cancel(two), "GEN-02", &[]);
    assert!(case.cancel(one).is_ok(), "who did not come may have given up");

    let (activity, summary) = (case.lecture, "went well".to_owned());
    case.ask(Command::Conclude { activity, attended: None, walk_ins: 4, summary }).unwrap();
    assert_eq!(case.activities().attended(case.lecture()), Some(1));
    assert_eq!(case.lecture().outcome().unwrap().walk_ins, 4);
    let (fill, show) = (case.activities().fill_rate(DAY, DAY), case.activities().show_rate(DAY, DAY));
    assert_eq!((fill.numerator(), fill.denominator()), (2, 3));
    assert_eq!((show.numerator(), show.denominator(), show.shown().as_str()), (1, 2, "50%"));

    // By hand.
    let came = BTreeMap::from([(two, 9), (waits, 1)]);
    case.write(Fact::AttendanceRecorded { activity: case.lecture, came });
    let outcome = cobuild::activity::Outcome { attended: Some(9), walk_ins: 0, summary: String::new() };
    case.write(Fact::Concluded { activity: case.lecture, outcome });
    assert_eq!(case.clashes(), ["attendance", "attendance", "attended"]);
    assert_eq!(case.activities().attended(case.lecture()), Some(1));
}

#[test]
fn rates_leave_out_what_cannot_be_counted_and_say_so() {
    let mut case = Case::new();
    let none = case.activities().fill_rate(TODAY, TODAY);
    assert_eq!(none.shown(), "—");
    let (fill, show) = (case.activities().fill_rate(DAY, DAY), case.activities().show_rate(DAY, DAY));
    assert_eq!((fill.shown().as_str(), show.shown().as_str()), ("0%", "—"));
    assert_eq!(show.excluded().map(|(_, why)| why.en).collect::<Vec<_>>(), ["nobody registered"]);
    case.register(None, 1).unwrap();
    let show = case.activities().show_rate(DAY, DAY);
    assert_eq!(show.excluded().map(|(_, why)| why.en).collect::<Vec<_>>(), ["nobody recorded who came"]);
    case.ask(Command::Edit { activity: case.lecture, changes: vec![Change::Capacity(None)] }).unwrap();
    let fill = case.activities().fill_rate(DAY, DAY);
    assert_eq!(fill.excluded().map(|(_, why)| why.en).collect::<Vec<_>>(), ["as many as come"]);
    case.ask(Command::CallOff { activity: case.lecture, reason: "rain".into() }).unwrap();
    let show = case.activities().show_rate(DAY, DAY);
    assert_eq!(show.excluded().map(|(_, why)| why.en).collect::<Vec<_>>(), ["called off"]);
    refused(case.register(None, 1), "GEN-02", &[]);
}

#[test]
fn the_sign_in_sheet_lists_places_and_leaves_lines_for_others() {
    let mut case = Case::new();
    let sign = Sign { unit: Some(case.units[1]), person: " 李敏 ".into(), heads: 1 };
    case.ask(Command::Register { activity: case.lecture, sign }).unwrap();
    case.register(Some(0), 2).unwrap();
    case.register(Some(2), 1).unwrap();
    let sheet = SignInSheet::of(case.desk.workspace(), case.lecture).unwrap();
    let rows: Vec<_> =
        sheet.rows.iter().map(|row| (row.unit.as_str(), row.person.as_str(), row.heads)).collect();
    assert_eq!(rows, [("Second", "李敏", 1), ("First", "", 2)]);
    assert_eq!(
        (sheet.venue.as_str(), sheet.empty, sheet.organisers),
        ("the hall", 5, vec!["First".to_owned()])
    );
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

#[test]
fn two_changes_of_one_field_clash_and_changes_of_different_fields_merge() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    let edit = |change| Command::Edit { activity: here.lecture, changes: vec![change] };
    let (mine, theirs) =
        (edit(Change::Title("Contracts I".into())), edit(Change::Title("Contracts II".into())));
    let about = edit(Change::About("for beginners".into()));
    here.ask(mine).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(theirs).unwrap();
    there.ask(about).unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["title"]);
    assert_eq!(here.lecture().about.get(), "for beginners");
    let facts = here.desk.workspace().history.facts();
    here.ask(edit_nothing(&here)).unwrap();
    assert_eq!(here.desk.workspace().history.facts(), facts, "nothing asked, nothing written");
}

fn edit_nothing(case: &Case) -> Command {
    Command::Edit { activity: case.lecture, changes: vec![] }
}

#[test]
fn what_took_place_is_not_called_off() {
    let mut here = Case::new();
    let activity = here.lecture;
    let one = here.register(Some(0), 1).unwrap();
    let call_off = || Command::CallOff { activity, reason: "rain".into() };
    let mut there = here.elsewhere();
    here.at(DAY.at(12, 30, 0, 0));
    here.ask(Command::RecordAttendance { activity, came: BTreeMap::from([(one, 1)]) }).unwrap();
    refused(here.ask(call_off()), "GEN-02", &[]);
    there.at(DAY.at(12, 40, 0, 0)).ask(call_off()).unwrap();
    here.at(DAY.at(12, 45, 0, 0));
    here.meet(&there);
    assert!(here.lecture().called_off().is_none());
    assert_eq!(here.clashes(), ["called_off"]);

    let mut case = Case::new();
    case.at(DAY.at(14, 0, 0, 0));
    let summary = String::new();
    case.ask(Command::Conclude { activity: case.lecture, attended: None, walk_ins: 2, summary }).unwrap();
    refused(case.ask(Command::CallOff { activity: case.lecture, reason: "rain".into() }), "GEN-02", &[]);
    case.write(Fact::CalledOff { activity: case.lecture, reason: "by hand".into() });
    assert!(case.lecture().called_off().is_none());
    assert_eq!(case.clashes(), ["called_off"]);
}

#[test]
fn an_outcome_that_does_not_fit_is_kept_whole_for_the_office_to_look_at() {
    let mut case = Case::new();
    let outcome =
        cobuild::activity::Outcome { attended: Some(9), walk_ins: 4, summary: "a full hall".into() };
    case.write(Fact::Concluded { activity: case.lecture, outcome });
    let clash = case.desk.workspace().clashes.open().next().unwrap().1.clone();
    assert_eq!(clash.set_aside.value, r#"{"attended":9,"walk_ins":4,"summary":"a full hall"}"#);
}
