//! Indicators 指標: dated series of exact figures, each with its source, and sets of indicators under named aims.
//!
//! A figure is a whole or decimal number or a ratio such as 1/180, never a floating-point number; it may say that it is a
//! bound (「突破」, 「近」, 「不足」) and it always says where it comes from. It is about a year, a quarter, a month or a day.
//! What is recorded again for the same one revises the figure and keeps the earlier one; what was taken back keeps the reason. A [`Set`] such as 「六最」 is an ordered list of aims to which indicators may be
//! linked.
//!
//! [`Indicators::screen`] answers a data screen that everybody can see: the latest figure of every series that may be
//! published, with its date and source.
//!
//! ```
//! use cobuild::{indicator::{self, AsOf, Bound, Definition, NewReading}, journal::Actor, record::{IndicatorId, Record},
//!     visibility::Visibility, workspace::{Command, Desk, Fact}};
//! let opened = jiff::civil::date(2022, 10, 11);
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), opened.at(9, 0, 0, 0));
//! let definition = Definition { name: "GDP".into(), unit: "億元".into(), scope: "街道".into(), meaning: String::new() };
//! let facts = desk.perform(&Command::Indicator(indicator::Command::Define { definition: Box::new(definition) }))?;
//! let id = facts.iter().flat_map(Fact::touches).find_map(|record| IndicatorId::try_from(record).ok()).expect("one was made");
//! let reading = NewReading {
//!     value: "700".parse().expect("a number"), bound: Bound::MoreThan, source: "the paper".into(),
//!     visibility: Visibility::MayPublish,
//! };
//! desk.perform(&Command::Indicator(indicator::Command::Observe { indicator: id, as_of: AsOf::Year(2022), reading: Box::new(reading) }))?;
//! let screen = desk.workspace().indicators.screen(opened);
//! assert_eq!(screen[0].reading.shown(), "> 700 億元");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod fact;
mod model;
mod reading;
pub mod rules;
mod set;
mod value;

pub use command::{Command, NewReading, decide};
pub use fact::{Change, Definition, Fact, SetChange};
pub use model::{Indicator, Indicators, Point, Retirement, Revision, Shown};
pub use reading::{AsOf, Bound, Reading};
pub use set::{Aim, Set};
pub use value::{Decimal, DecimalError, Value, ValueError};
