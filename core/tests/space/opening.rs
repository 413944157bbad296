use std::collections::BTreeMap;

use cobuild::{
    calendar::{END_OF_DAY, Window},
    record::{BookingId, SpaceId},
    rule::{Severity, TermValue},
    service::{
        self, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
    },
    space::{
        Access, Command, DoorNotice, Fact, Holder, PriorityClass, Request, SpaceChange, Stop, TimeRange,
        Timing, Usage, use_rate,
    },
    text::Language,
    visibility::Visibility,
    workspace,
};
use jiff::{
    ToSpan,
    civil::{Date, time},
};

use crate::case::{Case, DAY, TODAY, from_to, refused};

/// Open on weekdays from nine to two, closed on weekends and holidays.
fn open(case: &mut Case, space: SpaceId) {
    let set = opening::Command::Set {
        venue: Venue::Space(space),
        from: None,
        weekly: Week::alike(vec![Window { opens: time(9, 0, 0, 0), closes: time(14, 0, 0, 0) }], vec![]),
        holidays: HolidayHours::Closed,
        make_up: MakeUpHours::LikeMonday,
        note: String::new(),
    };
    case.desk.perform(&workspace::Command::Service(service::Command::Opening(set))).unwrap();
}

fn close_on(case: &mut Case, space: SpaceId, on: Date) {
    let (venue, hours, reason) = (Venue::Space(space), vec![], "works".to_owned());
    let set = opening::Command::SetDay { venue, on, hours, reason };
    case.desk.perform(&workspace::Command::Service(service::Command::Opening(set))).unwrap();
}

fn held(case: &mut Case, from: i8, to: i8) -> BookingId {
    let booking = case.booked(Request { class: PriorityClass::Centre, ..from_to(case.firms[0], from, to) });
    let now = case.desk.now();
    case.at(DAY.at(from, 0, 0, 0));
    case.ask(Command::Hold { booking, on: DAY }).unwrap();
    case.at(now);
    booking
}

#[test]
fn a_booking_lies_within_the_hours_that_are_on_record() {
    let mut case = Case::new();
    let firm = case.firms[0];
    case.booked(from_to(firm, 20, 22));
    assert_eq!(
        case.findings(TODAY.at(9, 0, 0, 0)),
        [("SPC-15", Severity::Notice)],
        "booked, and no hours known"
    );
    let hall = case.hall;
    open(&mut case, hall);
    assert_eq!(
        case.findings(TODAY.at(9, 0, 0, 0)),
        [("SPC-03", Severity::Warning)],
        "known now, and outside"
    );
    let values = [("booking.outside", TermValue::Number(1))];
    refused(case.request(from_to(firm, 13, 15)), "SPC-03", &values);
    let asked = case.request(from_to(firm, 12, 14)).unwrap();
    close_on(&mut case, hall, DAY);
    refused(case.approve(asked), "SPC-03", &values);
}

#[test]
fn hours_changed_on_another_device_are_found_after_the_merge() {
    let mut here = Case::new();
    let hall = here.hall;
    open(&mut here, hall);
    let noon = here.request(from_to(here.firms[0], 12, 14)).unwrap();
    let mut there = here.elsewhere();
    here.approve(noon).unwrap();
    there.at(TODAY.at(9, 5, 0, 0));
    close_on(&mut there, hall, DAY);
    here.meet(&there);
    assert_eq!(here.findings(TODAY.at(9, 10, 0, 0)), [("SPC-03", Severity::Warning)]);
}

#[test]
fn use_is_hours_held_of_hours_open() {
    let mut case = Case::new();
    let hall = case.hall;
    let rate = use_rate(case.desk.workspace(), DAY, DAY);
    assert_eq!(rate.shown(), "—", "no hours, no rate");
    assert_eq!(rate.excluded().map(|(_, why)| why.en).collect::<Vec<_>>(), ["no opening hours on record"]);
    open(&mut case, hall);
    held(&mut case, 9, 11);
    case.booked(Request { class: PriorityClass::Centre, ..from_to(case.firms[0], 12, 13) });
    let usage = Usage::of(case.desk.workspace(), hall, DAY, DAY);
    assert_eq!(usage, Usage { held: 120, held_while_known: 120, unrecorded: 60, open: Some(300) });
    let rate = use_rate(case.desk.workspace(), DAY, DAY);
    assert_eq!((rate.numerator(), rate.denominator(), rate.shown().as_str()), (120, 300, "40%"));
    // Thursday to Wednesday: five days of five hours.
    let week = use_rate(case.desk.workspace(), DAY, DAY.checked_add(6.days()).unwrap());
    assert_eq!((week.numerator(), week.denominator()), (120, 1500));
    assert_eq!(use_rate(case.desk.workspace(), DAY, TODAY).shown(), "—", "no days");
    // Years that any file may hold.
    use_rate(case.desk.workspace(), Date::MIN, Date::MAX);
    case.at(DAY.at(15, 0, 0, 0));
    case.ask(Command::Edit { space: hall, changes: vec![SpaceChange::Access(Access::Open)] }).unwrap();
    let next = DAY.tomorrow().unwrap();
    assert_eq!(use_rate(case.desk.workspace(), next, next).parts().len(), 0, "nobody books it any more");
    assert_eq!(use_rate(case.desk.workspace(), DAY, DAY).shown(), "40%", "what was stays as it was");
}

#[test]
fn hours_held_count_where_hours_open_are_known() {
    let mut case = Case::new();
    let hall = case.hall;
    held(&mut case, 9, 11);
    // The hours are on record from the day after.
    case.at(DAY.tomorrow().unwrap().at(9, 0, 0, 0));
    open(&mut case, hall);
    let usage = Usage::of(case.desk.workspace(), hall, DAY, DAY);
    assert_eq!(usage, Usage { held: 120, held_while_known: 0, unrecorded: 0, open: None });
    let two = use_rate(case.desk.workspace(), DAY, DAY.tomorrow().unwrap());
    assert_eq!((two.numerator(), two.denominator()), (0, 300), "never more than it was open");
    let one = use_rate(case.desk.workspace(), DAY, DAY);
    assert_eq!((one.shown().as_str(), one.excluded().count()), ("—", 1));
}

#[test]
fn a_closed_space_counts_until_the_day_on_which_it_was_closed() {
    let mut case = Case::new();
    let hall = case.hall;
    open(&mut case, hall);
    held(&mut case, 9, 11);
    case.at(DAY.at(18, 0, 0, 0));
    case.ask(Command::Close { space: hall, reason: "works".into() }).unwrap();
    let week = use_rate(case.desk.workspace(), DAY, DAY.checked_add(6.days()).unwrap());
    assert_eq!((week.numerator(), week.denominator()), (120, 300), "Thursday alone");
    let next = DAY.tomorrow().unwrap();
    assert_eq!(use_rate(case.desk.workspace(), next, next).parts().len(), 0);
}

#[test]
fn a_booking_may_last_until_midnight() {
    let mut case = Case::new();
    let night: TimeRange = serde_json::from_str(r#"{"from":"22:00:00","to":"24:00"}"#).unwrap();
    assert_eq!((night.minutes(), night.to_string().as_str()), (120, "22:00–24:00"));
    assert_eq!(serde_json::to_string(&night).unwrap(), r#"{"from":"22:00:00","to":"24:00"}"#);
    let asked = Request { timing: Timing::once(DAY, night), ..from_to(case.firms[0], 12, 13) };
    let booking = case.booked(asked);
    let when = case.booking(booking).when(DAY).unwrap();
    assert_eq!(
        (when.to, when.to_string().as_str()),
        (DAY.tomorrow().unwrap().at(0, 0, 0, 0), "2022-10-13 22:00–24:00")
    );
    let hall = case.hall;
    open(&mut case, hall);
    assert_eq!(case.findings(TODAY.at(9, 0, 0, 0)), [("SPC-03", Severity::Warning)], "it is open until two");
    let until = vec![Window { opens: time(12, 0, 0, 0), closes: END_OF_DAY }];
    let set =
        opening::Command::SetDay { venue: Venue::Space(hall), on: DAY, hours: until, reason: "gala".into() };
    case.desk.perform(&workspace::Command::Service(service::Command::Opening(set))).unwrap();
    assert_eq!(case.findings(TODAY.at(9, 0, 0, 0)), []);
}

#[test]
fn a_door_notice_names_organisations_and_no_person() {
    let mut case = Case::new();
    let hall = case.hall;
    open(&mut case, hall);
    let firm = case.firms[0];
    let person = Request {
        holder: Holder::Person("李敏".into()),
        contact: "0757-82000000".into(),
        ..from_to(firm, 12, 13)
    };
    let asked = case.booked(person);
    let first = case.booked(from_to(firm, 9, 10));
    case.request(from_to(firm, 10, 11)).unwrap();
    let notice = DoorNotice::of(case.desk.workspace(), hall, DAY, Language::En).unwrap();
    let rows: Vec<_> = notice.rows.iter().map(|row| (row.booking, row.organisation.as_deref())).collect();
    assert_eq!(rows, [(first, Some("First")), (asked, None)], "in order, and only what is approved");
    assert!(!format!("{notice:?}").contains("李敏") && !format!("{notice:?}").contains("82000000"));
    assert_eq!(notice.open.unwrap().hours.to_string(), "09:00–14:00");
    let stranger = SpaceId::from_uuid(first.uuid());
    assert!(DoorNotice::of(case.desk.workspace(), stranger, DAY, Language::En).is_none());
}

#[test]
fn a_tour_shows_visitors_what_they_may_see_in_their_language() {
    let mut here = Case::new();
    let hall = here.hall;
    let building = here.spaces().get(hall).unwrap().building;
    let text: BTreeMap<Language, String> =
        [(Language::ZhHant, "第一站".to_owned()), (Language::En, " ".to_owned())].into();
    let stops = vec![Stop { space: hall, text }];
    here.ask(Command::SetTour { building, stops: stops.clone() }).unwrap();
    assert_eq!(here.spaces().shown_tour(building, Language::En), [], "an internal space is not shown");
    let public = SpaceChange::Visibility(Visibility::MayPublish);
    here.ask(Command::Edit { space: hall, changes: vec![public] }).unwrap();
    for language in Language::ALL {
        let shown = here.spaces().shown_tour(building, language);
        let [stop] = &shown[..] else { panic!("{shown:?}") };
        assert_eq!((stop.name.as_str(), stop.text.as_str()), ("Hall", "第一站"));
        assert_eq!(stop.language, Some(Language::ZhHant), "whoever reads it is told");
    }
    let mut there = here.elsewhere();
    here.ask(Command::SetTour { building, stops: vec![] }).unwrap();
    there
        .at(TODAY.at(9, 5, 0, 0))
        .ask(Command::SetTour { building, stops: vec![Stop { space: hall, text: BTreeMap::new() }] })
        .unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["tour"]);
    assert_eq!(here.spaces().shown_tour(building, Language::En)[0].language, None, "the entry's own words");
    // What any file may hold: a stop that is nowhere.
    let nowhere = Stop { space: SpaceId::from_uuid(building.uuid()), text: BTreeMap::new() };
    here.write(Fact::TourSet { building, stops: vec![nowhere.clone(), nowhere] });
    assert_eq!(here.spaces().shown_tour(building, Language::En), []);
    assert_eq!(here.findings(TODAY.at(9, 10, 0, 0)), [("SPC-25", Severity::Notice)]);
}
