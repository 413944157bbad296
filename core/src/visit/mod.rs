//! Enterprise visits 企業走訪: who met whom, what changed, what was asked for. Each demand can become an issue.
//!
//! A visit is entered once. What it tells of staff and Party members is part of the firm's file, what it tells of the lease
//! or of leaving reaches the room. There is no quota: a visit without demands is a visit, and nobody is ranked.
//!
//! ```
//! use cobuild::{
//!     enterprise::{Particular, Topic, profile}, journal::Actor, organisation::{self, Kind},
//!     visit::{self, Changes, Channel, Period, Visitor, coverage}, workspace::{Command, Desk},
//! };
//! use jiff::civil::date;
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&Command::Organisation(organisation::Command::Register {
//!     name: "Example Ltd".into(), short_name: None, kind: Kind::Enterprise, uscc: None, founded: None, formed_from: None,
//! }))?;
//! let firm = desk.workspace().organisations.by_name("Example Ltd").expect("it was registered").id();
//! desk.perform(&Command::Visit(visit::Command::Record {
//!     organisation: firm, at: date(2022, 10, 11).at(8, 30, 0, 0), channel: Channel::Visit,
//!     visitors: vec![Visitor::named("service centre")], room: None, met: Vec::new(), purpose: String::new(),
//!     changes: Changes { staff: Some(120), ..Changes::default() },
//!     policy_told: String::new(), demands: Vec::new(), next_on: None,
//! }))?;
//! let staff = profile(desk.workspace(), firm).on(Topic::Staff, date(2022, 10, 11));
//! assert_eq!(staff.map(|said| said.particular), Some(Particular::Staff(120)));
//! let october = Period { from: date(2022, 10, 1), to: date(2022, 10, 31) };
//! assert_eq!(coverage(desk.workspace(), october, None).shown(), "100%");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod category;
mod command;
mod coverage;
mod decide;
mod delta;
mod demand;
mod duty;
mod fact;
mod index;
mod model;
mod moments;
pub mod rules;
mod standing;
mod statistics;

pub use category::{Channel, Consent, DemandCategory, Urgency};
pub use command::{Changes, Command, DemandChange, Met, NewDemand, Staying, VisitChange};
pub use coverage::{Period, coverage};
pub use decide::decide;
pub use delta::{ChangesTold, Earlier, Told, changes_told};
pub use demand::{Demand, LinkedIssue};
pub use duty::duty_visited;
pub use fact::{Correction, Fact};
pub use model::{Figure, Figures, MetPerson, Visit, Visitor, Visits};
pub use standing::{
    Attention, attention, findings, left_where_written, linked_both_ways, promise_kept, visited_in_time,
};
pub use statistics::{demands_by_category, demands_by_floor, promises_kept};
