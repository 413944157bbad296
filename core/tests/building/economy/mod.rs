//! What follows from who sits where and what is known of them: given rooms, floors, firms and their files, when a rate, a
//! tax or a lease is asked for on a day, then it is computed, says what it comes from, and never mixes what must stay apart.
#![allow(clippy::unwrap_used)]

mod firms;
mod floors;
mod lease;
mod random;
mod tax;

use cobuild::{
    building::{
        Area, BuildingChange, BuildingGrade, Command, DeclaredFloor, DeclaredTax, Detail, Fact, Floor,
        FloorAreas, FloorFigures, FloorRange, Holding, Lifts, Sharing, TaxClass,
        economy::{
            Basis, BuildingTax, Reminder, TaxBasis, firms_in, industries, leases_ending, occupation,
            registration_rate, tax, tax_per_square_metre, tax_place_rate,
        },
        findings,
    },
    enterprise::{self, Citation, Particular, Registration, Section, Source, Tax, TaxPlace, TaxScope},
    journal::Actor,
    money::Money,
    organisation::{self, Kind},
    policy::Policy,
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId, Seeded},
    text::Language,
    visibility::Visibility,
    workspace::{self, Desk, PerformError, Workspace},
};

use jiff::{
    ToSpan,
    civil::{Date, date},
};

use proptest::prelude::*;

const TODAY: Date = date(2022, 10, 11);

const MOVED_IN: Date = date(2020, 12, 31);

struct Case {
    desk: Desk<Seeded>,
    building: BuildingId,
    rooms: u32,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(12, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        let building = made(&mut desk, tower("Tower", Some(Area::square_metres(100_000))));
        Case { desk, building, rooms: 0 }
    }

    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(13, Actor::new("street"), TODAY.at(9, 30, 0, 0));
        desk.receive(self.desk.journal().clone());
        Case { desk, building: self.building, rooms: 1_000 }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(TODAY.at(12, 0, 0, 0));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), &'static str> {
        match self.desk.perform(&workspace::Command::Building(command)) {
            Ok(_) => Ok(()),
            Err(PerformError::Refused(refusal)) => Err(refusal.code()),
            Err(PerformError::Unwritable(error)) => panic!("{error}"),
        }
    }

    fn room_in(&mut self, building: BuildingId, level: i16, area: Option<&str>, sharing: Sharing) -> RoomId {
        self.rooms += 1;
        let (number, area) = (self.rooms.to_string(), area.map(|area| area.parse().unwrap()));
        let floor = floor(level);
        let add = Command::AddRoom { building, floor, number, area, sharing };
        made(&mut self.desk, workspace::Command::Building(add))
    }

    fn room(&mut self, level: i16, area: Option<&str>) -> RoomId {
        self.room_in(self.building, level, area, Sharing::Single)
    }

    /// A firm without a unified social credit code.
    fn firm(&mut self, name: &str) -> OrganisationId {
        let register = organisation::Command::Register {
            name: name.into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        made(&mut self.desk, workspace::Command::Organisation(register))
    }

    fn occupy(&mut self, room: RoomId, organisation: OrganisationId, area: Option<&str>) -> OccupancyId {
        let occupy = Command::Occupy {
            room,
            also: Vec::new(),
            organisation,
            holding: Holding::Lease,
            from: MOVED_IN,
            until: None,
            lease_ends: None,
            area: area.map(|area| area.parse().unwrap()),
        };
        made(&mut self.desk, workspace::Command::Building(occupy))
    }

    /// A firm in a room of its own.
    fn tenant(&mut self, name: &str) -> OrganisationId {
        let (room, firm) = (self.room(1, Some("100")), self.firm(name));
        self.occupy(room, firm, None);
        firm
    }

    fn state(&mut self, organisation: OrganisationId, particulars: Vec<Particular>) {
        let (as_of, source) = (date(2022, 9, 30), Source::Register);
        let state = enterprise::Command::State { organisation, particulars, as_of, source };
        self.desk.perform(&workspace::Command::Enterprise(state)).unwrap();
    }

    fn declare_floor(&mut self, level: i16, figures: FloorFigures, as_of: Date) -> Result<(), &'static str> {
        let building = self.building;
        self.ask(Command::DeclareFloor { building, floor: floor(level), figures, as_of, source: source() })
    }

    fn declare_tax(&mut self, tax: DeclaredTax) -> Result<(), &'static str> {
        self.ask(Command::DeclareTax { building: self.building, tax })
    }

    fn tax(&self, scope: TaxScope, year: i16) -> Option<BuildingTax> {
        tax(self.workspace(), self.building, scope, year, TODAY)
    }

    fn rates(&self, on: Date) -> (String, String) {
        let used = occupation(self.workspace(), self.building, on);
        (used.occupancy_rate().shown(), used.vacancy_rate().shown())
    }

    fn bases(&self) -> Vec<Basis> {
        let used = occupation(self.workspace(), self.building, TODAY);
        used.floors.iter().map(|floor| floor.basis).collect()
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn found(&self, on: Date) -> Vec<&'static str> {
        let findings = findings(self.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

fn made<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: workspace::Command) -> T {
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(workspace::Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

fn tower(name: &str, area: Option<Area>) -> workspace::Command {
    workspace::Command::Building(Command::Register {
        name: name.into(),
        other_names: Vec::new(),
        address: String::new(),
        area,
        floors: None,
    })
}

fn floor(level: i16) -> Floor {
    Floor::new(level).unwrap()
}

fn source() -> Citation {
    Citation::new("rent roll").unwrap()
}

fn figures(total: u32, sold: u32, rented: u32, vacant: u32) -> FloorFigures {
    let [total, sold, rented, vacant] = [total, sold, rented, vacant].map(Area::square_metres);
    FloorFigures { total, commercial: None, sold, rented, vacant }
}

fn declared(year: i16, scope: TaxScope, amount: Money) -> DeclaredTax {
    let (as_of, visibility) = (date(2022, 3, 31), Visibility::Internal);
    DeclaredTax { year, scope, amount, as_of, source: source(), visibility }
}

fn paid(year: i16, scope: TaxScope, wan: u32, visibility: Visibility) -> Particular {
    Particular::Tax(Tax { year, scope, amount: Money::from_wan(wan), visibility })
}
