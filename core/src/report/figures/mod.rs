//! The figures of a monthly or quarterly report, by part. Each is counted over records as they are known now: what was
//! entered late counts for the days on which it happened.

mod chain;
mod field;

use super::{Period, Section};
use crate::workspace::Workspace;

/// Every figure for a period.
///
/// ```
/// use cobuild::{example, report::{Period, figures}, workspace::Workspace};
/// let workspace = Workspace::fold(&example::journal()?, u64::MAX);
/// let august: Period = "2022-08".parse().expect("a month");
/// let sections = figures(&workspace, august);
/// let held = sections.iter().flat_map(|part| &part.figures).find(|figure| figure.key == "council.held");
/// assert_eq!(held.map(|figure| figure.shown()).as_deref(), Some("1"), "the hall's first session");
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn figures(workspace: &Workspace, period: Period) -> Vec<Section> {
    let mut sections = chain::sections(workspace, period);
    sections.extend(field::sections(workspace, period));
    sections
}
