//! Large workspaces of test data, marked as such: as many buildings, firms and years as asked for, the same for the
//! same seed. Every firm has a unified social credit code with a valid check digit.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, date};

use crate::{
    building::{self, Area, Floor, Holding, Sharing},
    issue::{self, Channel, Class, NewOrder, Reached, ReplyResult, Satisfaction, Screening, Solved},
    journal::{Actor, Journal},
    meeting::Competence,
    organisation::{self, Kind, Uscc},
    record::{BuildingId, DemandId, IssueId, OrganisationId, Record, RoomId, Seeded, WorkOrderId},
    visit::{self, Consent, DemandCategory, NewDemand, Urgency, Visitor},
    workspace::{Command, Desk, Fact, PerformError, profile},
};

/// How large a generated workspace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Buildings.
    pub buildings: u32,
    /// Firms in each building; every firm has a room of its own.
    pub firms: u32,
    /// Years of visits and issues, from 2019 on: every firm is visited four times a year, every second visit raises a
    /// demand that is followed to its close.
    pub years: u32,
}

/// The first day of generated data.
const FIRST: Date = date(2019, 1, 2);

/// The words by which test data are known everywhere.
const MARK: &str = "（測試數據）";

/// A workspace of test data. The same size and seed give the same journal, byte for byte.
///
/// # Errors
/// When a rule refuses one of its steps; a test keeps that from happening.
///
/// ```
/// use cobuild::example::{Size, generate};
/// let size = Size { buildings: 1, firms: 3, years: 1 };
/// assert_eq!(generate(size, 7)?.digest(), generate(size, 7)?.digest());
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn generate(size: Size, seed: u64) -> Result<Journal<Fact>, PerformError> {
    let mut generator = Generator::new(seed);
    generator.open()?;
    for building in 1..=size.buildings {
        generator.settle(building, size.firms)?;
    }
    for firm in 0..generator.firms.len() {
        generator.plan_visit(firm, FIRST, size.years);
    }
    generator.run()?;
    Ok(generator.desk.into_journal())
}

struct Generator {
    desk: Desk<Seeded>,
    chance: Seeded,
    office: OrganisationId,
    firms: Vec<OrganisationId>,
    /// What happens when, in order; the number keeps events of one moment apart.
    plan: BTreeMap<(DateTime, u64), Event>,
    planned: u64,
}

enum Event {
    Visit { firm: usize, nth: u32, of: u32 },
    Raise(DemandId),
    Dispatch(IssueId),
    Reply(IssueId, WorkOrderId),
    CallBack(IssueId),
}

impl Generator {
    fn new(seed: u64) -> Generator {
        let desk = Desk::seeded(seed, Actor::new("測試員"), FIRST.at(9, 0, 0, 0));
        let office = OrganisationId::from_uuid(uuid::Uuid::nil());
        let chance = Seeded::new(seed ^ 0x5eed);
        Generator { desk, chance, office, firms: Vec::new(), plan: BTreeMap::new(), planned: 0 }
    }

    fn open(&mut self) -> Result<(), PerformError> {
        let (name, source) =
            (format!("大型工作區{MARK}"), "由程序生成的測試數據，不涉及真實單位。".to_owned());
        self.make(Command::Workspace(profile::Command::OpenExample { name, opens_on: FIRST, source }))?;
        let made = self.register(&format!("測試街道{MARK}"), Kind::SubDistrictOffice, None)?;
        self.office = made;
        Ok(())
    }

    fn settle(&mut self, number: u32, firms: u32) -> Result<(), PerformError> {
        let building: BuildingId = self.first(Command::Building(building::Command::Register {
            name: format!("測試樓宇{number}{MARK}"),
            other_names: Vec::new(),
            address: String::new(),
            area: None,
            floors: None,
        }))?;
        for firm in 1..=firms {
            // GB/T 2260 has no division 000000, so no real code can collide.
            let uscc = Uscc::from_parts(
                '9',
                '1',
                "000000",
                &format!("MA{:06}", u64::from(number) * 10_000 + u64::from(firm)),
            );
            let name = format!("測試企業{number}-{firm:04}{MARK}");
            let organisation = self.register(&name, Kind::Enterprise, uscc.ok())?;
            self.move_in(building, firm, organisation)?;
            self.firms.push(organisation);
        }
        Ok(())
    }

    /// Ten rooms a floor.
    fn move_in(
        &mut self,
        building: BuildingId,
        firm: u32,
        organisation: OrganisationId,
    ) -> Result<(), PerformError> {
        let level = i16::try_from(firm / 10 + 1).unwrap_or(i16::MAX);
        let Some(floor) = Floor::new(level) else { return Ok(()) };
        let room: RoomId = self.first(Command::Building(building::Command::AddRoom {
            building,
            floor,
            number: format!("{level}{:02}", firm % 10 + 1),
            area: Some(Area::square_metres(120)),
            sharing: Sharing::Single,
        }))?;
        let (holding, from) = (Holding::Lease, FIRST);
        let occupy = building::Command::Occupy {
            room,
            also: Vec::new(),
            organisation,
            holding,
            from,
            until: None,
            lease_ends: None,
            area: None,
        };
        self.make(Command::Building(occupy)).map(|_| ())
    }

    fn plan_visit(&mut self, firm: usize, from: Date, years: u32) {
        let first = self.working_day(from, 60);
        self.plan(first, Event::Visit { firm, nth: 1, of: years * 4 });
    }

    fn run(&mut self) -> Result<(), PerformError> {
        while let Some(((at, _), event)) = self.plan.pop_first() {
            self.desk.set_now(at);
            match event {
                Event::Visit { firm, nth, of } => self.visit(firm, nth, of)?,
                Event::Raise(demand) => self.raise(demand)?,
                Event::Dispatch(issue) => self.dispatch(issue)?,
                Event::Reply(issue, order) => self.reply(issue, order)?,
                Event::CallBack(issue) => self.call_back(issue)?,
            }
        }
        Ok(())
    }

    fn visit(&mut self, firm: usize, nth: u32, of: u32) -> Result<(), PerformError> {
        let Some(organisation) = self.firms.get(firm).copied() else { return Ok(()) };
        let now = self.desk.now();
        let asks = nth % 2 == 1;
        let command = visit::Command::Record {
            organisation,
            at: now,
            channel: visit::Channel::Visit,
            visitors: vec![Visitor::named("測試員")],
            room: None,
            met: Vec::new(),
            purpose: "季度走訪".into(),
            changes: if asks { self.told() } else { visit::Changes::default() },
            policy_told: String::new(),
            demands: if asks { vec![self.demand()] } else { Vec::new() },
            next_on: None,
        };
        let made = self.make(Command::Visit(command))?;
        for demand in made.into_iter().filter_map(|record| DemandId::try_from(record).ok()) {
            self.plan(later(now, 1), Event::Raise(demand));
        }
        if nth < of {
            let next = self.working_day(now.date(), 80);
            self.plan(next, Event::Visit { firm, nth: nth + 1, of });
        }
        Ok(())
    }

    /// Staff, and six in a hundred of them Party members, as in the office buildings of Shanghai.
    fn told(&mut self) -> visit::Changes {
        let staff = u32::try_from(10 + self.chance.below(90)).unwrap_or_default();
        let (staff, party_members) = (Some(staff), Some(staff * 6 / 100));
        visit::Changes { staff, party_members, ..visit::Changes::default() }
    }

    fn demand(&mut self) -> NewDemand {
        let category = self.one_of(DemandCategory::ALL.as_ref()).unwrap_or(DemandCategory::Other);
        let text =
            format!("反映{}方面的問題，希望協助（第{}號）", category.text().hant, self.chance.below(10_000));
        let (urgency, consent) = (Urgency::Ordinary, Consent::Anonymous);
        NewDemand { category, text, urgency, consent, answer: None }
    }

    fn raise(&mut self, demand: DemandId) -> Result<(), PerformError> {
        let issue: IssueId =
            self.first(Command::Issue(issue::Command::RaiseDemand { demand, title: String::new() }))?;
        let screening = Screening::Quick { competence: Competence::BuildingCouncil };
        self.make(Command::Issue(issue::Command::Screen { issue, screening }))?;
        let next = later(self.desk.now(), 2);
        self.plan(next, Event::Dispatch(issue));
        Ok(())
    }

    fn dispatch(&mut self, issue: IssueId) -> Result<(), PerformError> {
        let new = NewOrder {
            issue,
            lead: self.office,
            co_handlers: Vec::new(),
            text: "請研究辦理並答覆".into(),
            class: Class::Ordinary,
        };
        let order: WorkOrderId = self.first(Command::Issue(issue::Command::Dispatch(new)))?;
        self.make(Command::Issue(issue::Command::Contact { order }))?;
        let next = self.working_day(self.desk.now().date(), 3);
        self.plan(next, Event::Reply(issue, order));
        Ok(())
    }

    fn reply(&mut self, issue: IssueId, order: WorkOrderId) -> Result<(), PerformError> {
        let (text, result) = ("已協調辦理".to_owned(), ReplyResult::Solved);
        self.make(Command::Issue(issue::Command::Reply { order, text, result }))?;
        let next = later(self.desk.now(), 3);
        self.plan(next, Event::CallBack(issue));
        Ok(())
    }

    /// One in twelve is not solved yet and stays open, reopened.
    fn call_back(&mut self, issue: IssueId) -> Result<(), PerformError> {
        let solved = if self.chance.below(12) == 0 { Solved::No } else { Solved::Yes };
        let satisfaction = self.one_of(&Satisfaction::ALL[..3]);
        let reached = Some(Reached { solved, satisfaction, comment: String::new() });
        let channel = Channel::Phone;
        self.make(Command::Issue(issue::Command::CallBack { issue, channel, reached, caller: None }))?;
        let command = match solved {
            Solved::Yes => issue::Command::Close { issue },
            Solved::No => issue::Command::Reopen { issue, why: "回訪反映未解決".into() },
        };
        self.make(Command::Issue(command)).map(|_| ())
    }

    fn register(
        &mut self,
        name: &str,
        kind: Kind,
        uscc: Option<Uscc>,
    ) -> Result<OrganisationId, PerformError> {
        self.first(Command::Organisation(organisation::Command::Register {
            name: name.to_owned(),
            short_name: None,
            kind,
            uscc: uscc.map(|uscc| uscc.as_str().to_owned()),
            founded: None,
            formed_from: None,
        }))
    }

    fn make(&mut self, command: Command) -> Result<Vec<Record>, PerformError> {
        let facts = self.desk.perform(&command)?;
        Ok(facts.iter().flat_map(Fact::touches).collect())
    }

    fn first<T: TryFrom<Record>>(&mut self, command: Command) -> Result<T, PerformError> {
        let made = self.make(command)?.into_iter().find_map(|record| T::try_from(record).ok());
        made.ok_or_else(|| super::stage::nothing_made::<T>().into())
    }

    fn plan(&mut self, at: DateTime, event: Event) {
        self.planned += 1;
        self.plan.insert((at, self.planned), event);
    }

    /// A working day some days after `from`, within ten of `days`, in office hours.
    fn working_day(&mut self, from: Date, days: i64) -> DateTime {
        let ahead = days + i64::try_from(self.chance.below(10)).unwrap_or(0);
        let day = from.checked_add(jiff::Span::new().days(ahead)).unwrap_or(from);
        let day = self.desk.workspace().calendar.working_day_from(day).unwrap_or(day);
        let hour = 9 + i8::try_from(self.chance.below(3)).unwrap_or(0);
        day.at(hour, i8::try_from(self.chance.below(60)).unwrap_or(0), 0, 0)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let index = usize::try_from(self.chance.below(all.len() as u64)).ok()?;
        all.get(index).copied()
    }
}

fn later(from: DateTime, hours: i64) -> DateTime {
    from.checked_add(jiff::Span::new().hours(hours)).unwrap_or(from)
}
