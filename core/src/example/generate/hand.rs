use jiff::civil::{Date, DateTime};

use super::{super::stage::nothing_made, MARK};
use crate::{
    building::{self, Area, Floor, Holding, Sharing},
    journal::Actor,
    organisation::{self, FoundedOn, Kind, Uscc},
    record::{BuildingId, OrganisationId, Record, RoomId, Seeded},
    workspace::{Command, Desk, Fact, PerformError, profile},
};

/// Who draws lots and asks at a desk.
pub(super) struct Hand {
    pub(super) desk: Desk<Seeded>,
    pub(super) chance: Seeded,
}

impl Hand {
    pub(super) fn new(seed: u64, actor: &str, now: DateTime) -> Hand {
        Hand { desk: Desk::seeded(seed, Actor::new(actor), now), chance: Seeded::new(seed ^ 0x5eed) }
    }

    pub(super) fn open(&mut self, name: &str) -> Result<(), PerformError> {
        let (name, source) = (format!("{name}{MARK}"), "由程序生成的測試數據，不涉及真實單位。".to_owned());
        let opens_on = self.today();
        self.make(Command::Workspace(profile::Command::OpenExample { name, opens_on, source })).map(|_| ())
    }

    pub(super) fn building(&mut self, name: &str) -> Result<BuildingId, PerformError> {
        self.first(Command::Building(building::Command::Register {
            name: format!("{name}{MARK}"),
            other_names: Vec::new(),
            address: String::new(),
            area: None,
            floors: None,
        }))
    }

    pub(super) fn register(
        &mut self,
        name: &str,
        kind: Kind,
        uscc: Option<Uscc>,
        founded: Option<Date>,
    ) -> Result<OrganisationId, PerformError> {
        self.first(Command::Organisation(organisation::Command::Register {
            name: format!("{name}{MARK}"),
            short_name: None,
            kind,
            uscc: uscc.map(|uscc| uscc.as_str().to_owned()),
            founded: founded.map(FoundedOn::Date),
            formed_from: None,
        }))
    }

    pub(super) fn firm(&mut self, name: &str, number: u64) -> Result<OrganisationId, PerformError> {
        // GB/T 2260 has no division 000000, so no real code can collide.
        let uscc = Uscc::from_parts('9', '1', "000000", &format!("MA{number:06}"));
        self.register(name, Kind::Enterprise, uscc.ok(), None)
    }

    /// Ten rooms a floor, counted from 0. `None`: no building is as high.
    pub(super) fn room(&mut self, building: BuildingId, nth: u32) -> Result<Option<RoomId>, PerformError> {
        let level = i16::try_from(nth / 10 + 1).unwrap_or(i16::MAX);
        let Some(floor) = Floor::new(level) else { return Ok(None) };
        self.first(Command::Building(building::Command::AddRoom {
            building,
            floor,
            number: format!("{level}{:02}", nth % 10 + 1),
            area: Some(Area::square_metres(120)),
            sharing: Sharing::Single,
        }))
        .map(Some)
    }

    pub(super) fn move_in(
        &mut self,
        room: RoomId,
        organisation: OrganisationId,
        lease_ends: Option<Date>,
    ) -> Result<(), PerformError> {
        let occupy = building::Command::Occupy {
            room,
            also: Vec::new(),
            organisation,
            holding: Holding::Lease,
            from: self.today(),
            until: None,
            lease_ends,
            area: None,
        };
        self.make(Command::Building(occupy)).map(|_| ())
    }

    /// Asks for something and gives every record that it touches.
    pub(super) fn make(&mut self, command: Command) -> Result<Vec<Record>, PerformError> {
        let facts = self.desk.perform(&command)?;
        Ok(facts.iter().flat_map(Fact::touches).collect())
    }

    /// Asks for something and gives the first record of a kind that it touches.
    pub(super) fn first<T: TryFrom<Record>>(&mut self, command: Command) -> Result<T, PerformError> {
        let made = self.make(command)?.into_iter().find_map(|record| T::try_from(record).ok());
        made.ok_or_else(|| nothing_made::<T>().into())
    }

    pub(super) fn today(&self) -> Date {
        self.desk.now().date()
    }

    /// A working day some days after `from`, within ten of `days`, in office hours.
    pub(super) fn working_day(&mut self, from: Date, days: i64) -> DateTime {
        let ahead = days + i64::try_from(self.chance.below(10)).unwrap_or(0);
        let day = from.checked_add(jiff::Span::new().days(ahead)).unwrap_or(from);
        let day = self.desk.workspace().calendar.working_day_from(day).unwrap_or(day);
        let hour = 9 + i8::try_from(self.chance.below(3)).unwrap_or(0);
        day.at(hour, i8::try_from(self.chance.below(60)).unwrap_or(0), 0, 0)
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let index = usize::try_from(self.chance.below(all.len() as u64)).ok()?;
        all.get(index).copied()
    }
}

pub(super) fn later(from: DateTime, hours: i64) -> DateTime {
    from.checked_add(jiff::Span::new().hours(hours)).unwrap_or(from)
}
