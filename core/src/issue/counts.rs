//! Counts of issues, each with the records behind it: intake by month, by class and by state; what is late and what
//! warns; which demands and which floors come up most often.
//!
//! ```
//! use cobuild::{example, issue::{Filter, counts}, workspace::Workspace};
//! use jiff::civil::date;
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let year = date(2022, 1, 1)..date(2023, 1, 1);
//! let months = counts::by_month(&workspace, &year, &Filter::default());
//! assert_eq!(months[&(2022, 8)].len(), 3, "the three topics of the first session");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

use std::{collections::BTreeMap, ops::Range};

use jiff::civil::{Date, DateTime};

use super::{
    Filter, Issue, Place, StateKind,
    filter::place_of,
    limit::{self, Limit},
};
use crate::{calendar::Light, record::IssueId, visit::DemandCategory, workspace::Workspace};

/// The issues received in a period, its first day included and its end not, in the order in which they were recorded.
pub fn intake<'a>(
    workspace: &'a Workspace,
    period: &Range<Date>,
    filter: &'a Filter,
) -> impl Iterator<Item = &'a Issue> {
    let period = period.clone();
    let received = workspace.issues.all().filter(move |issue| period.contains(&issue.received_at.date()));
    received.filter(move |issue| filter.takes(workspace, issue))
}

/// The intake of each month, by year and month. A month without any is absent.
pub fn by_month(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
) -> BTreeMap<(i16, i8), Vec<IssueId>> {
    grouped(workspace, period, filter, |issue| Some((issue.received_at.year(), issue.received_at.month())))
}

/// The intake of each class of demand.
pub fn by_category(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
) -> BTreeMap<DemandCategory, Vec<IssueId>> {
    grouped(workspace, period, filter, |issue| Some(*issue.category.get()))
}

/// Where the intake of the period stands now.
pub fn by_state(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
) -> BTreeMap<StateKind, Vec<IssueId>> {
    grouped(workspace, period, filter, |issue| Some(issue.state.kind()))
}

/// The `n` classes of demand that came in most often, with their issues; of equal ones, the form's order decides.
pub fn top_categories(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
    n: usize,
) -> Vec<(DemandCategory, Vec<IssueId>)> {
    top(by_category(workspace, period, filter), n)
}

/// The `n` floors that most issues came from, with their issues; of equal ones, the lower floor comes first. Issues whose
/// floor is not on record are left out.
pub fn top_floors(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
    n: usize,
) -> Vec<(Place, Vec<IssueId>)> {
    top(grouped(workspace, period, filter, |issue| place_of(workspace, issue)), n)
}

/// The limits that run at a moment and are late or near.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lights {
    /// Past their last moment, the longest ago first.
    pub overdue: Vec<Limit>,
    /// In time, with the share of it used at which the policy warns, the nearest first.
    pub warning: Vec<Limit>,
}

/// What is late and what warns at `now`.
pub fn lights(workspace: &Workspace, filter: &Filter, now: DateTime) -> Lights {
    let mut lights = Lights::default();
    let issues = workspace.issues.to_do().filter(|issue| filter.takes(workspace, issue));
    for limit in issues.flat_map(|issue| limit::of_issue(workspace, issue, now)) {
        match limit.light {
            Light::Red => lights.overdue.push(limit),
            Light::Yellow => lights.warning.push(limit),
            Light::Green => {}
        }
    }
    for limits in [&mut lights.overdue, &mut lights.warning] {
        limits.sort_by_key(|limit| (limit.deadline.due, limit.duty, limit.about));
    }
    lights
}

fn grouped<K: Ord>(
    workspace: &Workspace,
    period: &Range<Date>,
    filter: &Filter,
    key: impl Fn(&Issue) -> Option<K>,
) -> BTreeMap<K, Vec<IssueId>> {
    let mut groups: BTreeMap<K, Vec<IssueId>> = BTreeMap::new();
    for issue in intake(workspace, period, filter) {
        if let Some(key) = key(issue) {
            groups.entry(key).or_default().push(issue.id);
        }
    }
    groups
}

fn top<K: Ord>(groups: BTreeMap<K, Vec<IssueId>>, n: usize) -> Vec<(K, Vec<IssueId>)> {
    let mut groups: Vec<(K, Vec<IssueId>)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, issues)| std::cmp::Reverse(issues.len()));
    groups.truncate(n);
    groups
}
