//! Visits as a duty and as a rate: given firms that come and go and visits to them, when a period is looked at, then the rate
//! says who counts and why not; what a visit changed stands beside what was known before.

mod rate;
mod told;

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
