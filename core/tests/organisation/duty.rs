//! First secretaries, instructors and their logs.

use cobuild::{
    organisation::{
        self, Command, DutyKind, DutyNote, Fact, Kind, NewAppointment, Role, days_on_site, duty, firms_served,
    },
    record::{AppointmentId, DutyLogId, OrganisationId},
    rule::TermValue,
};
use jiff::civil::{Date, date};

use crate::case::{COMMITTEE, Case, TODAY, appointing, check, ending, words};

const SINCE: Date = date(2022, 1, 1);

fn note(on: Date, kind: DutyKind, text: &str) -> DutyNote {
    DutyNote { on, kind, text: text.into(), visit: None }
}

fn log(appointment: AppointmentId, note: DutyNote) -> Command {
    Command::Duty(duty::Command::Log { appointment, note })
}

fn correct(entry: DutyLogId, note: DutyNote) -> Command {
    Command::Duty(duty::Command::Correct { entry, note })
}

fn post(case: &mut Case, organisation: OrganisationId, role: Role) -> AppointmentId {
    case.make(appointing(organisation, "甲", role, (SINCE, None)))
}

#[test]
fn an_entry_is_corrected_and_never_taken_away() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let secretary = post(&mut case, committee, Role::FirstSecretary);
    let first = note(date(2022, 9, 1), DutyKind::Visit, " 走訪 ");
    let entry: DutyLogId = case.make(log(secretary, first));
    let second = note(date(2022, 9, 2), DutyKind::Talk, "談話");
    case.ask(correct(entry, second.clone())).unwrap();
    let known = case.organisations().duty_entry(entry).unwrap();
    assert_eq!(known.note(), &second);
    let earlier: Vec<&str> = known.earlier().iter().map(|(note, _)| note.text.as_str()).collect();
    assert_eq!(earlier, ["走訪"]);
    check(case.ask(correct(entry, note(date(2022, 10, 12), DutyKind::Talk, "談話"))), "ORG-12", &[]);
    check(case.ask(correct(entry, note(date(2021, 12, 31), DutyKind::Talk, "談話"))), "ORG-18", &[]);

    // Corrected on two devices: the later one is shown, the other is kept as a clash, and the log holds all three.
    let mut there = case.elsewhere();
    case.ask(correct(entry, note(date(2022, 9, 3), DutyKind::Talk, "此處更正"))).unwrap();
    there.ask(correct(entry, note(date(2022, 9, 4), DutyKind::Talk, "彼處更正"))).unwrap();
    assert_eq!(case.meet(there), ["note"]);
    assert_eq!(case.organisations().duty_entry(entry).unwrap().earlier().len(), 3);
    assert_eq!(case.organisations().duty_log(secretary).len(), 1);
}

#[test]
fn the_log_of_an_appointment_that_a_merge_set_aside_is_kept() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let firm = case.register("Firm", Kind::Enterprise);
    let mut there = case.elsewhere();
    post(&mut case, committee, Role::FirstSecretary);
    let aside = post(&mut there, committee, Role::FirstSecretary);
    let entry: DutyLogId = there.make(log(aside, note(date(2022, 9, 1), DutyKind::Visit, "走訪")));
    there.ask(Command::Duty(duty::Command::Assign { appointment: aside, firm, from: SINCE })).unwrap();
    assert_eq!(case.meet(there), ["first_secretary"]);
    assert!(case.organisations().appointment(aside).is_none());
    assert_eq!(case.organisations().duty_entry(entry).map(|entry| entry.appointment()), Some(aside));
    assert_eq!(case.organisations().assignments_of(aside).len(), 1);
}

#[test]
fn firms_are_served_under_every_appointment_of_a_person() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let firms = ["a", "b", "c"].map(|name| case.register(name, Kind::Enterprise));
    let appoint = |organisation, firms: &[OrganisationId]| {
        Command::Appoint(NewAppointment {
            organisation,
            person: "指導員".into(),
            role: Role::Instructor,
            building: None,
            firms: firms.to_vec(),
            duties: String::new(),
            from: SINCE,
            until: None,
            dispatched_by: None,
        })
    };
    check(case.ask(appoint(committee, &[committee])), "ORG-15", &[]);
    let first: AppointmentId = case.make(appoint(committee, &firms[..2]));
    let second: AppointmentId = case.make(appoint(firms[1], &[]));
    let served = |case: &Case, id| {
        let appointment = case.organisations().appointment(id).unwrap();
        firms_served(case.0.workspace(), appointment, TODAY).value("duty.firms").cloned()
    };
    assert_eq!(served(&case, first), Some(TermValue::Number(2)), "b is served twice and counts once");
    assert_eq!(served(&case, second), Some(TermValue::Number(2)));
    let assign = |firm, from| Command::Duty(duty::Command::Assign { appointment: first, firm, from });
    check(case.ask(assign(firms[0], TODAY)), "ORG-51", &[("appointment.from", TermValue::Date(SINCE))]);
    case.ask(assign(firms[2], TODAY)).unwrap();
    assert_eq!(served(&case, first), Some(TermValue::Number(3)));
    case.ask(Command::Close { organisation: firms[2], on: TODAY, reason: None }).unwrap();
    assert_eq!(served(&case, first), Some(TermValue::Number(2)), "a closed firm needs nobody");
    case.ask(ending(first, TODAY)).unwrap();
    let ended = case.organisations().appointment(first).unwrap();
    assert!(case.organisations().served_on(ended, TODAY).is_empty());
}

#[test]
fn assignments_of_two_devices() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let firm = case.register("Firm", Kind::Enterprise);
    let id = post(&mut case, committee, Role::Instructor);
    let assign = |from| Command::Duty(duty::Command::Assign { appointment: id, firm, from });
    let unassign = |on| Command::Duty(duty::Command::Unassign { appointment: id, firm, on });
    check(case.ask(unassign(TODAY)), "GEN-02", &[]);
    let mut there = case.elsewhere();
    case.ask(assign(date(2022, 3, 1))).unwrap();
    there.ask(assign(date(2022, 4, 1))).unwrap();
    assert_eq!(case.meet(there), ["assigned"]);
    let mut there = case.elsewhere();
    case.ask(unassign(date(2022, 8, 1))).unwrap();
    there.ask(unassign(date(2022, 9, 1))).unwrap();
    assert_eq!(case.meet(there), ["assigned", "unassigned"]);
}

#[test]
fn a_month_is_looked_at_when_it_is_over() {
    let mut case = Case::new();
    let firm = case.register("Firm", Kind::Enterprise);
    let id = post(&mut case, firm, Role::Instructor);
    case.ask(log(id, note(date(2022, 9, 30), DutyKind::OnSite, "駐點"))).unwrap();
    case.ask(log(id, note(date(2022, 10, 1), DutyKind::OnSite, "駐點"))).unwrap();
    let days = |on| {
        let appointment = case.organisations().appointment(id).unwrap();
        Some(days_on_site(case.0.workspace(), appointment, on)?.value("duty.days").cloned())
    };
    assert_eq!(days(date(2022, 9, 30)), Some(Some(TermValue::Number(0))), "August");
    assert_eq!(days(date(2022, 10, 31)), Some(Some(TermValue::Number(1))), "September");
    assert_eq!(days(date(2022, 11, 1)), Some(Some(TermValue::Number(1))), "October");
    // In January the month before began before the appointment.
    assert_eq!(days(date(2022, 1, 31)), None);
    assert_eq!(days(Date::MIN), None);
}

#[test]
fn why_an_appointment_ended_is_kept_and_pay_has_no_place() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let id = post(&mut case, committee, Role::BuildingChief);
    let end = Command::EndAppointment { appointment: id, on: TODAY, reason: Some(" 輪崗 ".into()) };
    case.ask(end).unwrap();
    assert_eq!(case.organisations().appointment(id).unwrap().ends_because(), Some("輪崗"));
    let fact = Fact::Appointed {
        appointment: id,
        organisation: committee,
        person: "甲".into(),
        role: Role::Instructor,
        building: Some(cobuild::record::BuildingId::from_uuid(uuid::Uuid::nil())),
        firms: vec![committee],
        duties: "指導".into(),
        from: SINCE,
        until: Some(TODAY),
        dispatched_by: Some(committee),
    };
    // Everything that an appointment can hold, on disk. Whoever adds a field thinks of this list.
    let json = serde_json::to_value(&fact).unwrap();
    let mut fields: Vec<&String> = json["appointed"].as_object().unwrap().keys().collect();
    fields.sort();
    let allowed = [
        "appointment",
        "building",
        "dispatched_by",
        "duties",
        "firms",
        "from",
        "organisation",
        "person",
        "role",
        "until",
    ];
    assert_eq!(fields, allowed);
    let old = r#"{"appointed":{"appointment":"0182a3f0-0000-7000-8000-000000000001","organisation":"0182a3f0-0000-7000-8000-000000000002","person":"甲","role":"liaison","from":"2022-01-01"}}"#;
    assert!(
        matches!(serde_json::from_str(old).unwrap(), organisation::Fact::Appointed { firms, .. } if firms.is_empty())
    );
}

#[test]
fn only_first_secretaries_and_instructors_keep_a_log() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    for role in Role::ALL {
        let id = post(&mut case, committee, *role);
        let logged = case.ask(log(id, note(TODAY, DutyKind::Other, "記事")));
        match role {
            Role::FirstSecretary | Role::Instructor => assert!(logged.is_ok(), "{role:?}"),
            _ => check(logged, "ORG-19", &[("appointment.person", words("甲"))]),
        }
    }
}
