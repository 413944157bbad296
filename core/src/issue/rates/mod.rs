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

use super::{Filter, Handling, Issue, State};
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
    match order::earliest(workspace, period) {
        Some(from) => {
            let mut issues = workspace.issues.stirred(from, period.end);
            issues.extend(workspace.issues.stretched());
            issues.sort_unstable_by_key(|issue| issue.id);
            issues.dedup_by_key(|issue| issue.id);
            over(workspace, issues.into_iter(), period, filter, now)
        }
        None => over(workspace, workspace.issues.all(), period, filter, now),
    }
}

/// The rates over these issues: all that can count in the period, and others that do not.
fn over<'a>(
    workspace: &'a Workspace,
    issues: impl Iterator<Item = &'a Issue>,
    period: &Range<Date>,
    filter: &Filter,
    now: DateTime,
) -> Rates {
    let asked = Asked { workspace, period, handling: filter.handling, now };
    let [mut response, mut ended, mut in_time] = [const { Vec::new() }; 3];
    let mut called = Vec::new();
    for issue in issues.filter(|issue| filter.lets_through(workspace, issue)) {
        let orders = workspace.issues.orders_of(issue);
        for order in orders.filter(|order| filter.handling.lets_through(Some(order))) {
            response.extend(order::response(&asked, order));
            if let Some((at_all, by_then)) = order::completion(&asked, order) {
                ended.push(at_all);
                in_time.push(by_then);
            }
            called.extend(call_back::planned(&asked, order));
        }
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
    handling: Handling,
    now: DateTime,
}

impl Asked<'_> {
    fn within(&self, at: DateTime) -> bool {
        self.period.contains(&at.date())
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
    (asked.within(issue.since.at) && asked.handling.lets_through(None)).then_some(why)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        example,
        policy::{self, Span, Value},
    };

    /// Asking only the issues that can count gives what asking all of them gives, in every month and quarter, whatever the
    /// term of an order.
    #[test]
    fn what_can_count_is_all_that_counts() {
        let year = example::year(11).expect("well formed").journal;
        let mut workspace = Workspace::fold(&year, u64::MAX);
        let last = workspace.history.recent().last().expect("it is not empty").at;
        let mut counted = 0;
        for term in [None, Some(Span::WorkingDays(2)), Some(Span::Days(200))] {
            if let Some(term) = term {
                workspace.policy.apply(&policy::Fact::Set {
                    key: parameter::ORDER_ORDINARY.key.to_owned(),
                    value: Value::Span(term),
                    valid_from: last.date().first_of_year().saturating_sub(jiff::Span::new().years(1)),
                    basis: String::new(),
                });
            }
            for month in 0..15 {
                let from = last.date().first_of_month().saturating_sub(jiff::Span::new().months(month));
                for months in [1, 3] {
                    let period = from..from.saturating_add(jiff::Span::new().months(months));
                    let asked = of(&workspace, &period, &Filter::default(), last);
                    let all = over(&workspace, workspace.issues.all(), &period, &Filter::default(), last);
                    assert_eq!(asked, all, "{period:?} with {term:?}");
                    counted += asked.completion.parts().len() + asked.resolution.parts().len();
                }
            }
        }
        assert!(counted > 100, "{counted} parts were compared");
    }
}
