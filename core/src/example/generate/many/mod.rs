mod figures;
mod hall;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, date};

use super::hand::{Hand, later};
use crate::{
    issue::{self, Channel, Class, NewOrder, Reached, ReplyResult, Satisfaction, Screening, Solved},
    journal::Journal,
    meeting::Competence,
    organisation::Kind,
    record::{ActivityId, BookingId, DemandId, IndicatorId, IssueId, OrganisationId, WorkOrderId},
    visit::{self, Consent, DemandCategory, NewDemand, Urgency, Visitor},
    workspace::{Command, Fact, PerformError},
};
use hall::Hall;

/// How large a generated workspace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Buildings.
    pub buildings: u32,
    /// Firms in each building; every firm has a room of its own.
    pub firms: u32,
    /// Years of visits and issues, from 2019 on: every firm is visited about four times a year until the last day, every
    /// second visit raises a demand that is followed towards its close. Each building has a hall that is booked some three times a month, and an
    /// activity about every two months; four figures of each are told once a year.
    pub years: u32,
}

/// The first day of generated data.
const FIRST: Date = date(2019, 1, 2);

/// A workspace of test data to measure with: as many buildings, firms and years as asked for. The same size and seed give
/// the same journal, byte for byte; the seed decides who is visited when and what is said.
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
    let mut generator = Generator::new(seed, size.years);
    generator.open()?;
    for building in 1..=size.buildings {
        generator.settle(building, size.firms)?;
    }
    for firm in 0..generator.firms.len() {
        generator.plan_first_visit(firm);
    }
    for hall in 0..generator.halls.len() {
        generator.plan_hall(hall, FIRST);
    }
    generator.run()?;
    Ok(generator.hand.desk.into_journal())
}

struct Generator {
    hand: Hand,
    office: OrganisationId,
    firms: Vec<OrganisationId>,
    halls: Vec<Hall>,
    /// The last day of all.
    until: Date,
    /// What happens when, in order; the number keeps events of one moment apart.
    plan: BTreeMap<(DateTime, u64), Event>,
    planned: u64,
}

enum Event {
    Visit { firm: usize, nth: u32 },
    Raise(DemandId),
    Dispatch(IssueId),
    Reply(IssueId, WorkOrderId),
    CallBack(IssueId),
    Book { hall: usize },
    Hold { booking: BookingId, on: Date },
    Announce { hall: usize },
    Gather { activity: ActivityId, hall: usize },
    Conclude(ActivityId),
    Tell { indicator: IndicatorId, year: i16 },
}

impl Generator {
    fn new(seed: u64, years: u32) -> Generator {
        let hand = Hand::new(seed, "測試員", FIRST.at(9, 0, 0, 0));
        let office = OrganisationId::from_uuid(uuid::Uuid::nil());
        let until = jiff::Span::new().try_years(years).ok().and_then(|years| FIRST.checked_add(years).ok());
        let (firms, halls, plan) = (Vec::new(), Vec::new(), BTreeMap::new());
        Generator { hand, office, firms, halls, until: until.unwrap_or(Date::MAX), plan, planned: 0 }
    }

    fn open(&mut self) -> Result<(), PerformError> {
        self.hand.open("大型工作區")?;
        self.office = self.hand.register("測試街道", Kind::SubDistrictOffice, None, None)?;
        Ok(())
    }

    fn settle(&mut self, number: u32, firms: u32) -> Result<(), PerformError> {
        let name = format!("測試樓宇{number}");
        let building = self.hand.building(&name)?;
        self.define_series(&name)?;
        let first = self.firms.len();
        for firm in 1..=firms {
            let name = format!("測試企業{number}-{firm:04}");
            let organisation = self.hand.firm(&name, u64::from(number) * 10_000 + u64::from(firm))?;
            if let Some(room) = self.hand.room(building, firm)? {
                self.hand.move_in(room, organisation, None)?;
            }
            self.firms.push(organisation);
        }
        let hall = self.open_hall(building, first..self.firms.len())?;
        self.halls.push(hall);
        Ok(())
    }

    /// Some day of the first quarter: visits go on all year round.
    fn plan_first_visit(&mut self, firm: usize) {
        let days = i64::try_from(self.hand.chance.below(80)).unwrap_or_default();
        let first = self.hand.working_day(FIRST, days);
        self.plan(first, Event::Visit { firm, nth: 1 });
    }

    /// Until the last day is over: what is then in hand stays in hand.
    fn run(&mut self) -> Result<(), PerformError> {
        while let Some(((at, _), event)) = self.plan.pop_first() {
            if at.date() > self.until {
                break;
            }
            self.hand.desk.set_now(at);
            match event {
                Event::Visit { firm, nth } => self.visit(firm, nth)?,
                Event::Raise(demand) => self.raise(demand)?,
                Event::Dispatch(issue) => self.dispatch(issue)?,
                Event::Reply(issue, order) => self.reply(issue, order)?,
                Event::CallBack(issue) => self.call_back(issue)?,
                Event::Book { hall } => self.book(hall)?,
                Event::Hold { booking, on } => self.hold(booking, on)?,
                Event::Announce { hall } => self.announce(hall)?,
                Event::Gather { activity, hall } => self.gather(activity, hall)?,
                Event::Conclude(activity) => self.conclude(activity)?,
                Event::Tell { indicator, year } => self.tell(indicator, year)?,
            }
        }
        Ok(())
    }

    fn visit(&mut self, firm: usize, nth: u32) -> Result<(), PerformError> {
        let Some(organisation) = self.firms.get(firm).copied() else { return Ok(()) };
        let now = self.hand.desk.now();
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
        let made = self.hand.make(Command::Visit(command))?;
        for demand in made.into_iter().filter_map(|record| DemandId::try_from(record).ok()) {
            self.plan(later(now, 1), Event::Raise(demand));
        }
        let next = self.hand.working_day(now.date(), 80);
        self.plan(next, Event::Visit { firm, nth: nth + 1 });
        Ok(())
    }

    /// Staff, and six in a hundred of them Party members, as in the office buildings of Shanghai.
    fn told(&mut self) -> visit::Changes {
        let staff = u32::try_from(10 + self.hand.chance.below(90)).unwrap_or_default();
        let (staff, party_members) = (Some(staff), Some(staff * 6 / 100));
        visit::Changes { staff, party_members, ..visit::Changes::default() }
    }

    fn demand(&mut self) -> NewDemand {
        let category = self.hand.one_of(DemandCategory::ALL.as_ref()).unwrap_or(DemandCategory::Other);
        let text = format!(
            "反映{}方面的問題，希望協助（第{}號）",
            category.text().hant,
            self.hand.chance.below(10_000)
        );
        let (urgency, consent) = (Urgency::Ordinary, Consent::Anonymous);
        NewDemand { category, text, urgency, consent, answer: None }
    }

    fn raise(&mut self, demand: DemandId) -> Result<(), PerformError> {
        let issue: IssueId =
            self.hand.first(Command::Issue(issue::Command::RaiseDemand { demand, title: String::new() }))?;
        let screening = Screening::Quick { competence: Competence::BuildingCouncil };
        self.hand.make(Command::Issue(issue::Command::Screen { issue, screening }))?;
        let next = later(self.hand.desk.now(), 2);
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
        let order: WorkOrderId = self.hand.first(Command::Issue(issue::Command::Dispatch(new)))?;
        self.hand.make(Command::Issue(issue::Command::Contact { order }))?;
        let next = self.hand.working_day(self.hand.desk.now().date(), 3);
        self.plan(next, Event::Reply(issue, order));
        Ok(())
    }

    fn reply(&mut self, issue: IssueId, order: WorkOrderId) -> Result<(), PerformError> {
        let (text, result) = ("已協調辦理".to_owned(), ReplyResult::Solved);
        self.hand.make(Command::Issue(issue::Command::Reply { order, text, result }))?;
        let next = later(self.hand.desk.now(), 3);
        self.plan(next, Event::CallBack(issue));
        Ok(())
    }

    /// One in twelve is not solved yet: it is reopened and dispatched again, and solved then.
    fn call_back(&mut self, issue: IssueId) -> Result<(), PerformError> {
        let workspace = self.hand.desk.workspace();
        let again = workspace.issues.get(issue).is_some_and(|issue| issue.orders.len() > 1);
        let solved = if !again && self.hand.chance.below(12) == 0 { Solved::No } else { Solved::Yes };
        let satisfaction = self.hand.one_of(&Satisfaction::ALL[..3]);
        let reached = Some(Reached { solved, satisfaction, comment: String::new() });
        let channel = Channel::Phone;
        self.hand.make(Command::Issue(issue::Command::CallBack { issue, channel, reached, caller: None }))?;
        if solved == Solved::Yes {
            return self.hand.make(Command::Issue(issue::Command::Close { issue })).map(|_| ());
        }
        let reopen = issue::Command::Reopen { issue, why: "回訪反映未解決".into() };
        self.hand.make(Command::Issue(reopen))?;
        let next = later(self.hand.desk.now(), 2);
        self.plan(next, Event::Dispatch(issue));
        Ok(())
    }

    fn plan(&mut self, at: DateTime, event: Event) {
        self.planned += 1;
        self.plan.insert((at, self.planned), event);
    }
}
