//! The rules of the house: closed days, classes of use, fields changed apart.

use super::*;

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
    assert_eq!(query::name(here.desk.workspace(), record, Language::En).as_deref(), Some("Party branches"));
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
