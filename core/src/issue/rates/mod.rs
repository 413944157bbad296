//! The rates of the issue chain 三率, for a period from one day until before another.
//!
//! - **Response** 響應率: orders whose first contact was made within its limit ÷ orders dispatched in the period.
//! - **Completion** 辦結率: orders that the handler ended ÷ orders that fell due in the period; **completion in time**
//!   限時辦結率 counts those ended by then. What a handler ends is not yet solved: it stands beside
//! - **Resolution** 解決率: "solved" ÷ call-backs of the period that reached somebody, and
//! - **Satisfaction** 滿意率: rated as one of the first three grades ÷ the same call-backs. Rating is voluntary; who gave
//!   none was reached and is not counted as satisfied.
//!
//! What is left out is named: the six classes of exclusion, duplicates, withdrawals, plans whose day has not come, nobody
//! reached, not called back yet, not due yet. A withdrawal or a plan never counts as solved. Every part names its
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

use jiff::civil::{Date, DateTime};

use super::{Filter, Issue, State};
use crate::{
    policy::{Used, parameter},
    rate::{Part, Rate},
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
}

/// The rates of `period`, its first day included and its end not, of the issues that `filter` lets through, as they
/// stand at `now`.
pub fn of(workspace: &Workspace, period: &Range<Date>, filter: &Filter, now: DateTime) -> Rates {
    let issues = || workspace.issues.all().filter(|issue| filter.lets_through(workspace, issue));
    let rate = |name, parts: &dyn Fn(&Issue) -> Vec<Dated>| {
        let within = issues().flat_map(parts).filter(|dated| period.contains(&dated.on));
        Rate::of(name, within.map(|dated| dated.part))
    };
    let handling = filter.handling;
    Rates {
        response: rate(&words::RATE_RESPONSE, &|issue| order::response(workspace, issue, handling, now)),
        completion: rate(&words::RATE_COMPLETION, &|issue| {
            order::completion(workspace, issue, handling, now, order::Ended::AtAll)
        }),
        completion_in_time: rate(&words::RATE_IN_TIME, &|issue| {
            order::completion(workspace, issue, handling, now, order::Ended::InTime)
        }),
        resolution: rate(&words::RATE_RESOLUTION, &|issue| {
            call_back::parts(workspace, issue, handling, now, call_back::Counts::Solved)
        }),
        satisfaction: rate(&words::RATE_SATISFACTION, &|issue| {
            call_back::parts(workspace, issue, handling, now, call_back::Counts::Satisfied)
        }),
    }
}

/// A part with the day by which it belongs to a period.
struct Dated {
    on: Date,
    part: Part,
}

/// An issue that was screened out: answered and not dispatched, for one of six reasons, or linked to another.
fn screened_out(issue: &Issue) -> Option<Dated> {
    let why: &'static Text = match issue.state {
        State::Excluded { class } => class.text(),
        State::Duplicate { .. } => issue.state.text(),
        _ => return None,
    };
    Some(Dated { on: issue.since.at.date(), part: Part::excluded(issue.id, why) })
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
