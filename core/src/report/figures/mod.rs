//! The figures of the report of a month, a quarter or a year, by part. Each is counted over records as they are known now: what was
//! entered late counts for the days on which it happened, and what is not due yet fails no rate.
//!
//! - What happened counts in the period in which it happened, from its first moment to its last.
//! - What stands (agreements in force, terms, coverage, the state of an issue) is counted on the period's last day; while the
//!   period runs, issues on the day that is asked for. Where a figure says how things stand today, its name says so.
//! - Where nobody recorded a number, the figure says so and names the records: "—", or "≥ 12" when some is known.

mod agreement;
mod chain;
mod exchange;
mod house;
mod issues;
mod organisation;
mod rates;
mod together;

use std::ops::Range;

use jiff::civil::{Date, DateTime};

use super::{ReportingPeriod, Section};
use crate::workspace::Workspace;
pub use organisation::{TermRow, terms};
pub(super) use rates::RATES_PLANNED;

/// Every figure for a period, as things stand at `now` (China Standard Time).
///
/// ```
/// use cobuild::{example, report::{ReportingPeriod, figures}, workspace::Workspace};
/// let workspace = Workspace::fold(&example::journal()?, u64::MAX);
/// let august: ReportingPeriod = "2022-08".parse().expect("a month");
/// let now = jiff::civil::date(2022, 9, 1).at(9, 0, 0, 0);
/// let sections = figures(&workspace, august, now);
/// let held = sections.iter().flat_map(|part| &part.figures).find(|figure| figure.key == "council.held");
/// assert_eq!(held.map(|figure| figure.shown()).as_deref(), Some("1"), "the hall's first session");
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn figures(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<Section> {
    let mut sections = chain::sections(workspace, period, now);
    sections.push(agreement::section(workspace, period));
    sections.push(exchange::section(workspace, period));
    sections.extend(house::sections(workspace, period, now));
    sections.extend(together::sections(workspace, period, now));
    sections.extend(organisation::sections(workspace, period));
    sections
}

/// The days of a period, its end not included.
fn days(period: ReportingPeriod) -> Range<Date> {
    period.first()..period.last().tomorrow().unwrap_or(Date::MAX)
}

/// How many there are, as figures count.
fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
