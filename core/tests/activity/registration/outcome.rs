//! What came of it: attendance, rates, the sheet, the outcome.

use super::*;

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
    let sheet = SignInSheet::of(case.desk.workspace(), case.lecture, Language::En).unwrap();
    let rows: Vec<_> =
        sheet.rows.iter().map(|row| (row.unit.as_str(), row.person.as_str(), row.heads)).collect();
    assert_eq!(rows, [("Second", "李敏", 1), ("First", "", 2)]);
    assert_eq!(
        (sheet.venue.as_str(), sheet.empty, sheet.organisers),
        ("the hall", 5, vec!["First".to_owned()])
    );
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
