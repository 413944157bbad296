//! Talent stations: services of the catalogue, the venue's hours, enquiries counted without a name.
#![allow(clippy::unwrap_used)]

use cobuild::{
    example,
    journal::Actor,
    query,
    record::{OrganisationId, Record, Seeded, ServiceId, StationId},
    service::{self, Venue, terminal::Month},
    talent::{
        self,
        station::{Change, Command, Fact, Station},
    },
    text::Language,
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, date};

struct Case {
    desk: Desk<Seeded>,
    station: StationId,
    services: Vec<ServiceId>,
}

impl Case {
    /// The seed on its first day: a station in the service centre with two services.
    fn new(seed: u64) -> Case {
        let mut desk = Desk::seeded(seed, Actor::new("service centre"), date(2022, 10, 11).at(15, 0, 0, 0));
        desk.receive(example::journal().unwrap());
        let (station, found) = desk.workspace().talents.stations.open().next().unwrap();
        let services = found.services().collect();
        Case { desk, station, services }
    }

    fn ask(&mut self, command: Command) -> Result<(), PerformError> {
        self.desk.perform(&workspace::Command::Talent(talent::Command::Station(command))).map(|_| ())
    }

    fn count(&mut self, month: &str, service: Option<ServiceId>, count: u32) -> Result<(), PerformError> {
        let (station, month) = (self.station, month.parse().unwrap());
        self.ask(Command::CountEnquiries { station, month, service, count })
    }

    fn station(&self) -> &Station {
        self.desk.workspace().talents.stations.get(self.station).unwrap()
    }

    fn enquiries(&self, month: &str) -> Option<u64> {
        self.station().enquiries_in(month.parse::<Month>().unwrap())
    }

    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

#[track_caller]
fn refused(result: Result<(), PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}

#[test]
fn its_hours_are_those_of_its_venue() {
    let case = Case::new(3);
    let workspace = case.desk.workspace();
    let venue = *case.station().venue.get();
    let opening = workspace.services.openings.get(venue).unwrap();
    for day in [date(2022, 10, 11), date(2022, 10, 15), date(2023, 1, 22)] {
        assert_eq!(
            case.station().hours(workspace, day).unwrap(),
            opening.day(day, &workspace.calendar),
            "{day}"
        );
    }
    assert_eq!(query::name(workspace, Record::from(case.station), Language::ZhHant), Some("人才驛站".into()));
}

#[test]
fn it_has_no_hours_where_its_venue_has_none() {
    let mut case = Case::new(3);
    let committee = case.desk.workspace().organisations.by_name("萬科金融中心黨委").unwrap().id();
    let changes = vec![Change::Venue(Venue::Organisation(committee))];
    case.ask(Command::Edit { station: case.station, changes }).unwrap();
    assert_eq!(case.station().hours(case.desk.workspace(), date(2022, 10, 11)), None);
    let nowhere = vec![Change::Venue(Venue::Organisation(OrganisationId::from_uuid(case.station.uuid())))];
    refused(case.ask(Command::Edit { station: case.station, changes: nowhere }), "GEN-01");
}

#[test]
fn enquiries_are_counted_by_month_and_service_and_corrected_by_counting_again() {
    let mut case = Case::new(3);
    let service = case.services[0];
    assert_eq!(case.enquiries("2022-10"), None, "nobody counted: not 0");
    case.count("2022-10", Some(service), 0).unwrap();
    assert_eq!(case.enquiries("2022-10"), Some(0));
    case.count("2022-10", Some(service), 7).unwrap();
    case.count("2022-10", None, 5).unwrap();
    case.count("2022-09", None, 100).unwrap();
    assert_eq!(case.enquiries("2022-10"), Some(12));
    refused(case.count("2022-11", None, 1), "TAL-10");
    refused(case.count("2022-10", Some(ServiceId::from_uuid(case.station.uuid())), 1), "GEN-01");
    assert!(case.clashes().is_empty());
}

#[test]
fn a_closed_station_and_a_dropped_service_stay_as_they_were() {
    let mut case = Case::new(3);
    let (station, service) = (case.station, case.services[0]);
    refused(case.ask(Command::Offer { station, service }), "TAL-08");
    case.ask(Command::Drop { station, service }).unwrap();
    refused(case.ask(Command::Drop { station, service }), "GEN-02");
    let withdraw = service::Command::Withdraw { service, reason: "不再提供".into() };
    case.desk.perform(&workspace::Command::Service(withdraw)).unwrap();
    refused(case.ask(Command::Offer { station, service }), "TAL-09");
    refused(case.ask(Command::Close { station, reason: " ".into() }), "GEN-03");
    case.ask(Command::Close { station, reason: "改造".into() }).unwrap();
    refused(case.count("2022-10", None, 1), "GEN-02");
    assert_eq!(case.desk.workspace().talents.stations.open().count(), 0);
}

#[test]
fn two_devices_offer_and_drop_apart() {
    let mut here = Case::new(3);
    let (station, service) = (here.station, here.services[0]);
    here.ask(Command::Drop { station, service }).unwrap();
    let mut there = Case::new(4);
    there.desk.receive(here.desk.journal().clone());
    here.ask(Command::Offer { station, service }).unwrap();
    there.desk.set_now(date(2022, 10, 11).at(16, 0, 0, 0));
    there.ask(Command::Offer { station, service }).unwrap();
    there.ask(Command::Drop { station, service }).unwrap();
    here.desk.set_now(date(2022, 10, 11).at(16, 0, 0, 0));
    here.desk.receive(there.desk.journal().clone());
    there.desk.receive(here.desk.journal().clone());
    assert!(here.desk.workspace() == there.desk.workspace());
    assert!(here.station().offers(service), "whoever dropped it had not seen that somebody else offered it");
    assert_eq!(here.clashes(), ["service_dropped"]);
    here.ask(Command::Drop { station, service }).unwrap();
    assert!(!here.station().offers(service));
}

/// Facts that no command leads to: the fold takes them all.
#[test]
fn facts_made_by_hand_fold() {
    let mut case = Case::new(3);
    let (station, service) = (case.station, case.services[0]);
    let stranger = StationId::from_uuid(uuid::Uuid::from_u128(1));
    let unknown = ServiceId::from_uuid(uuid::Uuid::from_u128(2));
    let far = Month::of(Date::MAX);
    let closed = || Fact::Closed { station, reason: String::new() };
    let counted = |station, service, count| Fact::EnquiriesCounted { station, month: far, service, count };
    let facts = vec![
        counted(stranger, None, 1),
        counted(station, None, u32::MAX),
        counted(station, Some(service), u32::MAX),
        counted(station, Some(unknown), u32::MAX),
        Fact::ServiceDropped { station, service: unknown },
        Fact::ServiceOffered { station, service: unknown },
        closed(),
        closed(),
    ];
    let facts = facts.into_iter().map(|fact| workspace::Fact::Talent(talent::Fact::Station(fact)));
    case.desk.write(facts.collect(), None).unwrap();
    assert_eq!(case.clashes(), ["enquiries_counted", "closed"]);
    assert_eq!(case.station().enquiries_in(far), Some(u64::from(u32::MAX) * 3));
    case.desk.workspace().findings(date(9999, 12, 31).at(0, 0, 0, 0));
}
