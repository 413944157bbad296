//! Visits as a duty and as a rate: given firms that come and go and visits to them, when a period is looked at, then the rate
//! says who counts and why not; what a visit changed stands beside what was known before.
#![allow(clippy::unwrap_used)]

use cobuild::{
    building::{self, Floor, Holding, LeaveIntention, LeaveStatus, Sharing},
    calendar::Light,
    enterprise::{Particular, Source},
    journal::Actor,
    organisation::{self, Kind, NewAppointment, Role},
    rate::Rate,
    record::{AppointmentId, BuildingId, OrganisationId, Record, RoomId, Seeded, VisitId},
    visit::{
        self, Changes, Channel, DemandCategory, Period, Visitor, attention, changes_told, coverage,
        demands_by_category, demands_by_floor, duty_visited, promises_kept,
    },
    workspace::{Command, Desk, Fact, Workspace},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

/// The day on which everything comes on record.
const FIRST: Date = date(2022, 1, 1);
const QUARTER: Period = Period { from: date(2022, 7, 1), to: date(2022, 9, 30) };

struct Case {
    desk: Desk<Seeded>,
    building: BuildingId,
    rooms: i16,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(11, Actor::new("service centre"), FIRST.at(9, 0, 0, 0));
        let building = made(&mut desk, tower("Tower"));
        Case { desk, building, rooms: 0 }
    }

    fn make<T: TryFrom<Record>>(&mut self, command: Command) -> T {
        made(&mut self.desk, command)
    }

    fn register(&mut self, name: &str, kind: Kind) -> OrganisationId {
        self.make(Command::Organisation(organisation::Command::Register {
            name: name.into(),
            short_name: None,
            kind,
            uscc: None,
            founded: None,
            formed_from: None,
        }))
    }

    /// A firm without a code that sits here from a day on.
    fn firm(&mut self, name: &str, from: Date, until: Option<Date>) -> OrganisationId {
        let organisation = self.register(name, Kind::Enterprise);
        self.rooms += 1;
        let (building, number) = (self.building, self.rooms.to_string());
        let (floor, area, sharing) = (Floor::new(1).unwrap(), None, Sharing::Single);
        let room: RoomId = self.make(Command::Building(building::Command::AddRoom {
            building,
            floor,
            number,
            area,
            sharing,
        }));
        let (holding, lease_ends) = (Holding::Lease, None);
        let occupy = building::Command::Occupy {
            room,
            also: Vec::new(),
            organisation,
            holding,
            from,
            until,
            lease_ends,
            area: None,
        };
        self.desk.perform(&Command::Building(occupy)).unwrap();
        organisation
    }

    fn close(&mut self, organisation: OrganisationId, on: Date) {
        let close = organisation::Command::Close { organisation, on, reason: None };
        self.desk.perform(&Command::Organisation(close)).unwrap();
    }

    fn visit(
        &mut self,
        organisation: OrganisationId,
        on: Date,
        change: impl FnOnce(&mut Visited),
    ) -> VisitId {
        let mut visited = Visited::default();
        change(&mut visited);
        let mut visitor = Visitor::named("甲");
        visitor.appointment = visited.duty;
        self.desk.set_now(on.at(18, 0, 0, 0));
        self.make(Command::Visit(visit::Command::Record {
            organisation,
            at: on.at(10, 0, 0, 0),
            channel: visited.channel,
            visitors: vec![visitor],
            room: None,
            met: Vec::new(),
            purpose: String::new(),
            changes: visited.changes,
            policy_told: String::new(),
            demands: visited.demands,
            next_on: visited.next_on,
        }))
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn light(&self, firm: OrganisationId, on: Date) -> Light {
        attention(self.workspace(), self.workspace().organisations.get(firm).unwrap(), on).light
    }
}

#[derive(Default)]
struct Visited {
    channel: Channel,
    changes: Changes,
    duty: Option<AppointmentId>,
    demands: Vec<visit::NewDemand>,
    next_on: Option<Date>,
}

fn tower(name: &str) -> Command {
    Command::Building(building::Command::Register {
        name: name.into(),
        other_names: Vec::new(),
        address: String::new(),
        area: None,
        floors: None,
    })
}

fn made<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: Command) -> T {
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

fn excluded(rate: &Rate) -> Vec<(Record, &'static str)> {
    rate.excluded().map(|(record, why)| (record, why.en)).collect()
}

#[test]
fn a_firm_counts_once_however_often_it_is_visited_and_firms_that_came_or_went_are_named() {
    let mut case = Case::new();
    let visited = case.firm("visited", FIRST, None);
    let unvisited = case.firm("unvisited", FIRST, None);
    let early = case.firm("visited too early", FIRST, None);
    let closed = case.firm("closed", FIRST, None);
    let left = case.firm("left", FIRST, Some(date(2022, 8, 1)));
    let later = case.firm("moved in later", date(2022, 10, 1), None);
    let long_gone = case.firm("gone before", FIRST, Some(date(2022, 7, 1)));
    let association = case.register("an association", Kind::TradeAssociation);
    case.close(closed, date(2022, 9, 30));
    let days = [
        (early, date(2022, 6, 30)),
        (visited, date(2022, 7, 1)),
        (visited, date(2022, 9, 30)),
        (left, date(2022, 7, 15)),
    ];
    for (firm, on) in days {
        case.visit(firm, on, |_| {});
    }
    case.visit(association, date(2022, 8, 1), |_| {});
    let rate = coverage(case.workspace(), QUARTER, Some(case.building));
    assert_eq!((rate.numerator(), rate.denominator(), rate.shown()), (1, 3, "33.3%".to_owned()));
    assert_eq!(rate.counting().collect::<Vec<_>>(), [visited.into()]);
    assert_eq!(rate.falling_short().collect::<Vec<_>>(), [unvisited.into(), early.into()]);
    assert_eq!(
        excluded(&rate),
        [
            (closed.into(), "closed during the period"),
            (left.into(), "moved out during the period"),
            (later.into(), "moved in after the period"),
        ]
    );
    assert!(rate.parts().iter().all(|part| part.record != long_gone.into()));
    let elsewhere: BuildingId = case.make(tower("Other tower"));
    assert_eq!(coverage(case.workspace(), QUARTER, Some(elsewhere)).shown(), "—");
}

#[test]
fn a_firm_without_a_room_counts_from_the_day_it_came_on_record() {
    let mut case = Case::new();
    let firm = case.register("no room", Kind::IndividualHousehold);
    assert_eq!(coverage(case.workspace(), QUARTER, None).falling_short().collect::<Vec<_>>(), [firm.into()]);
    let before = Period { from: date(2021, 1, 1), to: date(2021, 12, 31) };
    assert_eq!(
        excluded(&coverage(case.workspace(), before, None)),
        [(firm.into(), "moved in after the period")]
    );
    assert_eq!(coverage(case.workspace(), QUARTER, Some(case.building)).parts(), []);
}

#[test]
fn a_visit_shows_what_changed_with_the_day_of_the_old_value() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    let leaving = LeaveIntention { on: None, reason: None, status: LeaveStatus::NotSigned };
    let first = case.visit(firm, date(2022, 3, 1), |visited| {
        visited.changes.staff = Some(80);
        visited.changes.lease_ends = Some(date(2023, 3, 31));
    });
    case.desk.set_now(date(2022, 5, 9).at(9, 0, 0, 0));
    case.desk
        .perform(&Command::Enterprise(cobuild::enterprise::Command::State {
            organisation: firm,
            particulars: vec![Particular::Staff(85)],
            as_of: date(2022, 4, 30),
            source: Source::Firm,
        }))
        .unwrap();
    let second = case.visit(firm, date(2022, 6, 1), |visited| {
        visited.changes.staff = Some(90);
        visited.changes.party_members = Some(3);
        visited.changes.lease_ends = Some(date(2023, 3, 31));
        visited.changes.leaving = Some(leaving.clone());
    });
    let told = changes_told(case.workspace(), case.workspace().visits.get(first).unwrap());
    assert!(told.particulars[0].before.is_none() && told.lease_ends.unwrap().before.is_none());
    let told = changes_told(case.workspace(), case.workspace().visits.get(second).unwrap());
    let before = told.particulars[0].before.clone().unwrap();
    assert_eq!(
        (before.particular, before.as_of, before.source),
        (Particular::Staff(85), date(2022, 4, 30), Source::Firm)
    );
    assert_eq!(told.particulars[0].after, Particular::Staff(90));
    assert!(!told.particulars[0].is_confirmed());
    assert!(told.particulars[1].before.is_none(), "Party members were never told before");
    let lease = told.lease_ends.unwrap();
    assert!(lease.is_confirmed());
    assert_eq!(lease.before.map(|before| (before.as_of, before.visit)), Some((date(2022, 3, 1), first)));
    assert_eq!(told.leaving.map(|told| (told.before, told.after)), Some((None, leaving)));
}

#[test]
fn duties_are_told_by_the_visits_made_for_them() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    let appoint = |role| {
        organisation::Command::Appoint(NewAppointment {
            organisation: firm,
            person: "乙".into(),
            role,
            building: None,
            firms: Vec::new(),
            duties: String::new(),
            from: FIRST,
            until: None,
            dispatched_by: None,
        })
    };
    let duty: AppointmentId = case.make(Command::Organisation(appoint(Role::Instructor)));
    let secretary: AppointmentId = case.make(Command::Organisation(appoint(Role::Secretary)));
    for (on, channel) in [
        (date(2022, 3, 1), Channel::Visit),
        (date(2022, 3, 1), Channel::Visit),
        (date(2022, 3, 2), Channel::Phone),
        (date(2022, 3, 31), Channel::Visit),
        (date(2022, 4, 1), Channel::Visit),
    ] {
        case.visit(firm, on, |visited| (visited.channel, visited.duty) = (channel, Some(duty)));
    }
    let march = Period { from: date(2022, 3, 1), to: date(2022, 3, 31) };
    let days = case.workspace().visits.days_on_site(duty, march);
    assert_eq!(days.into_iter().collect::<Vec<_>>(), [date(2022, 3, 1), date(2022, 3, 31)]);
    let holds = |on| {
        let appointment = case.workspace().organisations.appointment(duty).unwrap();
        duty_visited(case.workspace(), appointment, on).unwrap().holds
    };
    assert!(holds(date(2022, 7, 1)) && !holds(date(2022, 7, 2)));
    let secretary = case.workspace().organisations.appointment(secretary).unwrap();
    assert_eq!(duty_visited(case.workspace(), secretary, date(2023, 1, 1)), None);
}

#[test]
fn the_colour_of_a_firm_follows_the_cycle_the_promise_and_the_leaving() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    case.visit(firm, date(2022, 3, 1), |visited| visited.next_on = Some(date(2022, 7, 1)));
    // 72 of 90 days are four fifths.
    assert_eq!(case.light(firm, date(2022, 5, 11)), Light::Green);
    assert_eq!(case.light(firm, date(2022, 5, 12)), Light::Yellow);
    assert_eq!(case.light(firm, date(2022, 7, 1)), Light::Yellow);
    assert_eq!(case.light(firm, date(2022, 7, 2)), Light::Red);
    case.visit(firm, date(2022, 7, 5), |visited| {
        let (on, reason, status) = (None, None, LeaveStatus::Signed);
        visited.changes.leaving = Some(LeaveIntention { on, reason, status });
    });
    assert_eq!(case.light(firm, date(2022, 7, 5)), Light::Red);
    let why =
        attention(case.workspace(), case.workspace().organisations.get(firm).unwrap(), date(2022, 7, 5))
            .because;
    let codes: Vec<&str> = why.iter().map(|one| one.rule.code).collect();
    assert_eq!(codes, ["VIS-10", "BLD-05"]);
}

#[test]
fn demands_are_grouped_by_class_and_floor_and_promises_by_whether_they_were_kept() {
    let mut case = Case::new();
    let [talker, quiet, gone] = ["talker", "quiet", "gone"].map(|name| case.firm(name, FIRST, None));
    let ask = |category| visit::NewDemand {
        category,
        text: "請協助".into(),
        urgency: Default::default(),
        consent: Default::default(),
        answer: None,
    };
    let asked = [DemandCategory::Traffic, DemandCategory::Finance, DemandCategory::Traffic];
    case.visit(talker, date(2022, 7, 1), |visited| {
        visited.demands = asked.map(ask).into();
        visited.next_on = Some(date(2022, 8, 1));
    });
    case.visit(quiet, date(2022, 7, 1), |visited| visited.next_on = Some(date(2022, 8, 1)));
    case.visit(gone, date(2022, 7, 1), |visited| visited.next_on = Some(date(2022, 8, 1)));
    case.visit(talker, date(2022, 8, 1), |_| {});
    case.visit(quiet, date(2022, 8, 2), |_| {});
    case.close(gone, date(2022, 7, 15));
    let groups = demands_by_category(case.workspace(), QUARTER);
    let counts: Vec<_> = groups.iter().map(|(category, demands)| (*category, demands.len())).collect();
    assert_eq!(counts, [(DemandCategory::Traffic, 2), (DemandCategory::Finance, 1)]);
    let floors = demands_by_floor(case.workspace(), case.building, QUARTER);
    assert_eq!((floors.len(), floors[0].0, floors[0].1.len()), (1, Floor::new(1).unwrap(), 3));
    let other: BuildingId = case.make(tower("Other tower"));
    assert!(demands_by_floor(case.workspace(), other, QUARTER).is_empty());
    let kept = promises_kept(case.workspace(), QUARTER);
    assert_eq!((kept.numerator(), kept.denominator(), kept.excluded().count()), (1, 2, 1));
    assert_eq!(kept.shown(), "50%");
}

#[test]
fn a_firm_that_has_moved_out_is_not_asked_for_a_visit() {
    let mut case = Case::new();
    case.firm("firm", FIRST, Some(date(2022, 5, 1)));
    let found = |on: Date| visit::findings(case.workspace(), on.at(9, 0, 0, 0)).len();
    assert_eq!((found(date(2022, 4, 30)), found(date(2022, 5, 1))), (1, 0));
}

fn day(number: i32) -> Date {
    FIRST.checked_add(number.days()).unwrap()
}

proptest! {
    /// Each firm is counted once or left out with a reason, and only firms with a visit in the period count.
    #[test]
    fn coverage_counts_every_firm_at_most_once(
        firms in prop::collection::vec((0_i32..300, prop::option::of(1_i32..200), prop::option::of(0_i32..300)), 1..8),
        visits in prop::collection::vec((0_usize..8, 0_i32..300), 0..12),
        from in 0_i32..250,
        length in 0_i32..90,
    ) {
        let mut case = Case::new();
        let mut ids = Vec::new();
        for (index, (began, stay, _)) in firms.iter().enumerate() {
            ids.push(case.firm(&format!("firm {index}"), day(*began), stay.map(|stay| day(began + stay))));
        }
        for (id, (_, _, closed)) in ids.iter().zip(&firms) {
            if let Some(closed) = closed {
                case.close(*id, day(*closed));
            }
        }
        let mut visited = Vec::new();
        for (firm, on) in visits {
            let Some((id, (_, _, closed))) = ids.get(firm).zip(firms.get(firm)) else { continue };
            if closed.is_none_or(|closed| on < closed) {
                case.visit(*id, day(on), |_| {});
                visited.push((*id, day(on)));
            }
        }
        let period = Period { from: day(from), to: day(from + length) };
        let rate = coverage(case.workspace(), period, Some(case.building));
        let mut records: Vec<Record> = rate.parts().iter().map(|part| part.record).collect();
        records.sort();
        records.dedup();
        prop_assert_eq!(records.len(), rate.parts().len());
        for (id, (began, stay, closed)) in ids.iter().zip(&firms) {
            let sits = day(*began) <= period.to && stay.is_none_or(|stay| day(began + stay) > period.to);
            let there = sits && closed.is_none_or(|closed| day(closed) > period.to);
            let counts = there && visited.iter().any(|(firm, on)| firm == id && period.holds(*on));
            prop_assert_eq!(rate.counting().any(|record| record == (*id).into()), counts);
            prop_assert_eq!(rate.falling_short().any(|record| record == (*id).into()), there && !counts);
        }
    }
}
