//! The rates of the issue chain 三率, for a period from one day until before another.
//!
//! - **Response** 響應率: orders whose first contact was made within its limit ÷ orders dispatched in the period.
//! - **Completion** 辦結率: orders that the handler ended ÷ orders that fell due in the period; **completion in time**
//!   限時辦結率 counts those ended by then. What a handler ends is not yet solved: it stands beside
//! - **Resolution** 解決率: "solved" ÷ call-backs of the period that reached somebody, and
//! - **Satisfaction** 滿意率: rated as one of the first three grades ÷ the same call-backs. Rating is voluntary; who gave
//!   none was reached and is not counted as satisfied.
//!
//! What is left out is named: the six classes of exclusion, duplicates, withdrawals, nobody reached, nobody to contact or to call, not
//! called back yet, not due yet. A withdrawal or a plan never counts as solved; an order past its term stays in the
//! completion rate whatever it is planned for. Every part names its
//! record. Adjacent periods and the values of each part of a [`Filter`] divide the parts among them.
//!
//! ```
//! use cobuild::{example, issue::{Filter, rates}, workspace::Workspace};
//! use jiff::civil::date;
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let period = date(2022, 8, 1)..date(2022, 10, 11);
//! let rates = rates::of(&workspace, &period, &Filter::default(), date(2022, 10, 11).at(9, 0, 0, 0));
//! assert_eq!(rates.resolution.shown(), "50%");
//! assert_eq!((rates.resolution.numerator(), rates.resolution.denominator()), (1, 2));
//! assert_eq!(rates::of(&workspace, &(period.end..period.end), &Filter::default(), date(2022, 10, 11).at(9, 0, 0, 0)).response.shown(), "—");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod call_back;
mod order;

use std::ops::Range;

use call_back::Called;
use jiff::civil::{Date, DateTime};

use super::{Filter, Issue, State, WorkOrder};
use crate::{
    policy::{Used, parameter},
    rate::{Part, Rate},
    record::WorkOrderId,
    text::{Text, messages::issue as words},
    workspace::Workspace,
};

/// The rates of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Contacted within the limit ÷ dispatched.
    pub response: Rate,
    /// Ended by the handler ÷ due.
    pub completion: Rate,
    /// Ended by the handler by then ÷ due.
    pub completion_in_time: Rate,
    /// "Solved" ÷ call-backs that reached somebody.
    pub resolution: Rate,
    /// Satisfied ÷ call-backs that reached somebody.
    pub satisfaction: Rate,
    /// The orders that the completion rate counts as not ended although their last reply plans them until a day: shown
    /// beside it, the nearest day first.
    pub planned: Vec<(WorkOrderId, Date)>,
}

/// The rates of `period`, its first day included and its end not, of the issues that `filter` lets through, as they
/// stand at `now`.
pub fn of(workspace: &Workspace, period: &Range<Date>, filter: &Filter, now: DateTime) -> Rates {
    let mut asked = Asked { workspace, period, filter, now, terms: order::Terms::default() };
    let [mut response, mut ended, mut in_time] = [const { Vec::new() }; 3];
    let mut called = Vec::new();
    // Orders are walked by themselves: in a district, finding those of every issue takes longer than all the rest.
    for order in workspace.issues.orders().filter(|order| filter.handling.lets_through(Some(order))) {
        response.extend(order::response(&asked, order));
        if let Some((at_all, by_then)) = order::completion(&mut asked, order) {
            ended.push(at_all);
            in_time.push(by_then);
        }
        called.extend(call_back::planned(&asked, order));
    }
    for issue in workspace.issues.all().filter(|issue| filter.lets_through(workspace, issue)) {
        called.extend(call_back::parts(&asked, issue));
        if let Some(why) = screened_out(&asked, issue) {
            let part = Part::excluded(issue.id, why);
            [&mut response, &mut ended, &mut in_time].into_iter().for_each(|parts| parts.push(part));
            called.push(Called::left_out(issue.id, why));
        }
    }
    let counted = |counts: call_back::Counts| called.iter().map(move |called| called.part(counts));
    let completion = Rate::of(&words::RATE_COMPLETION, ended);
    Rates {
        planned: order::planned(workspace, &completion),
        response: Rate::of(&words::RATE_RESPONSE, response),
        completion,
        completion_in_time: Rate::of(&words::RATE_IN_TIME, in_time),
        resolution: Rate::of(&words::RATE_RESOLUTION, counted(call_back::Counts::Solved)),
        satisfaction: Rate::of(&words::RATE_SATISFACTION, counted(call_back::Counts::Satisfied)),
    }
}

/// What is asked of every issue and every order.
struct Asked<'a> {
    workspace: &'a Workspace,
    period: &'a Range<Date>,
    filter: &'a Filter,
    now: DateTime,
    terms: order::Terms,
}

impl Asked<'_> {
    fn within(&self, at: DateTime) -> bool {
        self.period.contains(&at.date())
    }

    /// Whether the issue behind an order is meant, however it is handled.
    fn means_issue_of(&self, order: &WorkOrder) -> bool {
        let meant = |issue| self.filter.lets_through(self.workspace, issue);
        self.filter.lets_all_through() || self.workspace.issues.get(order.issue).is_some_and(meant)
    }
}

/// Why an issue that was screened out within the period counts nowhere: answered and not dispatched, for one of six
/// reasons, or linked to another.
fn screened_out(asked: &Asked<'_>, issue: &Issue) -> Option<&'static Text> {
    let why: &'static Text = match issue.state {
        State::Excluded { class } => class.text(),
        State::Duplicate { .. } => issue.state.text(),
        _ => return None,
    };
    (asked.within(issue.since.at) && asked.filter.handling.lets_through(None)).then_some(why)
}

/// The three rates of the regulations as one figure, for offices that switch it on.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighted {
    /// Thousandths, rounded down.
    pub permille: u32,
    /// The weights of response, resolution and satisfaction.
    pub weights: [Used<u32>; 3],
}

impl Rates {
    /// Response, resolution and satisfaction weighed; `None` unless the office has switched it on, and while one of them
    /// is over nothing.
    pub fn weighted(&self, workspace: &Workspace, on: Date) -> Option<Weighted> {
        let policy = &workspace.policy;
        if policy.on(&parameter::RATES_WEIGHTED, on).value == 0 {
            return None;
        }
        let weights = [
            policy.on(&parameter::RATES_WEIGHT_RESPONSE, on),
            policy.on(&parameter::RATES_WEIGHT_RESOLUTION, on),
            policy.on(&parameter::RATES_WEIGHT_SATISFACTION, on),
        ];
        let rates = [&self.response, &self.resolution, &self.satisfaction];
        let (mut sum, mut whole) = (0_u64, 0_u64);
        for (rate, weight) in rates.into_iter().zip(&weights) {
            sum += u64::from(rate.permille()?) * u64::from(weight.value);
            whole += u64::from(weight.value);
        }
        let permille = u32::try_from(sum.checked_div(whole)?).ok()?;
        Some(Weighted { permille, weights })
    }
}
