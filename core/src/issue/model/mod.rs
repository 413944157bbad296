mod follow_up;
mod issue;
mod link;
mod marks;
mod mediation;
mod order;
mod order_step;
mod reply;
mod source;
mod state;
mod whistle;
mod withdrawal;

pub use follow_up::{BadRating, CallBack, Channel, Reached, Rectification, Satisfaction, Solved};
pub use issue::{Answer, Issue, Step};
pub use link::Told;
pub use marks::Marks;
pub use mediation::{AcceptedMediation, Mediation, MediationParty, MediationResult};
pub use order::{Class, OrderState, WorkOrder};
pub use order_step::{Bounce, Extension, PausePeriod, Reminder, Ruling, Supervision, Transfer};
pub use reply::{PlanApproval, Reply, ReplyResult};
pub use source::{RaisedBy, Source, SourceKind};
pub use state::{ExclusionClass, Outcome, State, StateKind};
pub use whistle::{Departure, Response, Whistle, WhistleKind, WhistleOutcome, WhistleResult, WhistleSide};
pub use withdrawal::{Wish, Withdrawal, WithdrawalCall};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::index::Index;
use crate::{
    clash::Traces,
    record::{IssueId, OrganisationId, WhistleId, WorkOrderId},
    shelf::Shelf,
};

/// Every issue, work order and whistle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Issues {
    pub(super) issues: Shelf<IssueId, Issue>,
    pub(super) orders: Shelf<WorkOrderId, WorkOrder>,
    pub(super) whistles: BTreeMap<WhistleId, Whistle>,
    /// Issues that are linked as duplicates, by the issue they are linked to.
    pub(super) duplicates: BTreeMap<IssueId, BTreeSet<IssueId>>,
    /// How many issues were received in each year, for the next number.
    pub(super) received: BTreeMap<i16, u32>,
    pub(super) index: Index,
}

impl Issues {
    /// The traces that the records which nobody has opened name.
    pub(crate) fn packed(&self) -> Option<Traces> {
        self.issues.traces().or_else(|| self.orders.traces())
    }

    /// The issue with this id.
    pub fn get(&self, id: IssueId) -> Option<&Issue> {
        self.issues.get(&id)
    }

    /// Every issue, in the order in which they were recorded.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.issues.values()
    }

    /// The work order with this id.
    pub fn order(&self, id: WorkOrderId) -> Option<&WorkOrder> {
        self.orders.get(&id)
    }

    /// Every work order, in the order in which they were dispatched.
    pub fn orders(&self) -> impl DoubleEndedIterator<Item = &WorkOrder> {
        self.orders.values()
    }

    /// The work orders of an issue, oldest first.
    pub fn orders_of(&self, issue: &Issue) -> impl DoubleEndedIterator<Item = &WorkOrder> {
        issue.orders.iter().filter_map(|id| self.orders.get(id))
    }

    /// Every organisation that works or ever worked on an issue, former leads included.
    pub fn handlers(&self, issue: &Issue) -> BTreeSet<OrganisationId> {
        self.orders_of(issue).flat_map(WorkOrder::handlers_ever).collect()
    }

    /// Whether what stands is an explanation, and whoever raised the issue did not rate it badly.
    pub(super) fn is_accepted(&self, issue: &Issue, said: &Reached) -> bool {
        let explained = match self.orders_of(issue).next_back() {
            Some(order) => {
                let last = order.replies.last().map(|reply| reply.result);
                matches!(last, Some(ReplyResult::Explained | ReplyResult::Impossible))
            }
            None => issue.answer.is_some(),
        };
        explained && !said.is_bad()
    }

    /// The whistle with this id.
    pub fn whistle(&self, id: WhistleId) -> Option<&Whistle> {
        self.whistles.get(&id)
    }

    /// Every whistle, in the order in which they were blown.
    pub fn whistles(&self) -> impl DoubleEndedIterator<Item = &Whistle> {
        self.whistles.values()
    }

    /// The whistles blown for an issue, oldest first.
    pub fn whistles_of(&self, issue: &Issue) -> impl DoubleEndedIterator<Item = &Whistle> {
        issue.whistles.iter().filter_map(|id| self.whistles.get(id))
    }

    /// The issues that are linked to this one as its duplicates, directly or through another.
    pub fn duplicates_of(&self, id: IssueId) -> BTreeSet<IssueId> {
        let mut found = BTreeSet::new();
        let mut next = vec![id];
        while let Some(id) = next.pop() {
            let linked = self.duplicates.get(&id).into_iter().flatten().copied();
            next.extend(linked.filter(|linked| found.insert(*linked)));
        }
        found
    }

    /// The issue that is followed in a duplicate's place, through as many links as there are; an issue that is no
    /// duplicate is followed itself.
    pub fn followed(&self, id: IssueId) -> Option<&Issue> {
        let mut issue = self.get(id)?;
        let mut passed = BTreeSet::from([id]);
        while let State::Duplicate { of } = issue.state {
            issue = self.get(of).filter(|issue| passed.insert(issue.id))?;
        }
        Some(issue)
    }

    /// Issues whose last reply plans them for a day, the nearest first: 計劃解決. None of them is solved.
    pub fn planned(&self) -> Vec<(&Issue, Date)> {
        let day = |issue: &&Issue| self.orders_of(issue).filter_map(WorkOrder::planned_until).min();
        let mut planned: Vec<_> = self.open().filter_map(|issue| Some((issue, day(&issue)?))).collect();
        planned.sort_by_key(|(issue, until)| (*until, issue.id));
        planned
    }

    /// Every request to withdraw an issue that was recorded from `from` until before `to`, with the issue, oldest
    /// first: the list that is audited month by month, whatever came of the requests.
    pub fn withdrawals(&self, from: Date, to: Date) -> Vec<(&Issue, &Withdrawal)> {
        let within = |withdrawal: &Withdrawal| (from..to).contains(&withdrawal.asked.at.date());
        let each = self.all().flat_map(|issue| issue.withdrawals.iter().map(move |found| (issue, found)));
        let mut found: Vec<_> = each.filter(|(_, found)| within(found)).collect();
        found.sort_by_key(|(issue, withdrawal)| (withdrawal.asked.at, issue.id));
        found
    }

    /// The number of the next issue received in `year`: `2022-0001`, or the first free one after it when somebody has
    /// given that number to another issue.
    pub fn next_number(&self, year: i16) -> String {
        let next = self.received.get(&year).copied().unwrap_or_default().saturating_add(1);
        let number = |next: u32| format!("{year}-{next:04}");
        let most = u32::try_from(self.issues.len()).unwrap_or(u32::MAX);
        let mut candidates = (next..=next.saturating_add(most)).map(number);
        candidates.find(|one| self.numbered(one).next().is_none()).unwrap_or_else(|| number(next))
    }

    /// A free number of the year that a number names: what to give instead of one that is taken.
    pub(super) fn next_like(&self, number: &str) -> String {
        let year = number.split('-').next().and_then(|year| year.trim().parse().ok());
        let latest = || self.received.keys().next_back().copied().unwrap_or_default();
        self.next_number(year.unwrap_or_else(latest))
    }

    /// How many issues there are.
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.issues.len() == 0
    }
}
