//! Issues by number, and those about which something may still have to be done: kept as facts are applied, because most
//! issues of an office are closed and every page asks for the others.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{CallBack, Fact, Issue, Issues, Outcome, State, StateKind};
use crate::record::{IssueId, Record};

/// What is looked up often.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Index {
    numbers: BTreeMap<String, BTreeSet<IssueId>>,
    given_twice: BTreeSet<String>,
    to_do: BTreeSet<IssueId>,
    unreachable: BTreeSet<IssueId>,
    called_by_handlers: BTreeSet<IssueId>,
    /// By the months in which something happened to them or in which they were received: what the report of a month asks
    /// for.
    by_month: BTreeMap<Month, BTreeSet<IssueId>>,
    /// Those with an order whose term was paused or extended: it may end long after anything happened.
    stretched: BTreeSet<IssueId>,
}

/// A year and its month.
type Month = (i16, i8);

impl Index {
    /// Enters an issue under the number that it has now, in place of the one it had.
    pub(super) fn renumber(&mut self, id: IssueId, before: Option<&str>, now: &str) {
        if before == Some(now) {
            return;
        }
        if let Some(before) = before {
            self.drop_number(id, before);
        }
        let ids = self.numbers.entry(now.to_owned()).or_default();
        ids.insert(id);
        if ids.len() > 1 {
            self.given_twice.insert(now.to_owned());
        }
    }

    fn drop_number(&mut self, id: IssueId, number: &str) {
        let Some(ids) = self.numbers.get_mut(number) else { return };
        ids.remove(&id);
        if ids.len() < 2 {
            self.given_twice.remove(number);
        }
        if ids.is_empty() {
            self.numbers.remove(number);
        }
    }
}

impl Issues {
    /// Issues about which something may still have to be done: the open ones, and those closed, linked or excluded that
    /// still owe a call: a bad rating to put right, a proposer to tell.
    pub fn to_do(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.index.to_do.iter().filter_map(|id| self.issues.get(id))
    }

    /// Issues that are neither closed nor excluded nor duplicates.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.to_do().filter(|issue| issue.state.is_open())
    }

    /// The issues with a number: two, when two devices received one each at the same time.
    pub fn numbered(&self, number: &str) -> impl Iterator<Item = &Issue> {
        let ids = self.index.numbers.get(number.trim());
        ids.into_iter().flatten().filter_map(|id| self.issues.get(id))
    }

    /// The numbers that more than one issue has, with those issues, the oldest first.
    pub(super) fn given_twice(&self) -> impl Iterator<Item = (&str, &BTreeSet<IssueId>)> {
        let twice = self.index.given_twice.iter();
        twice.filter_map(|number| Some((number.as_str(), self.index.numbers.get(number)?)))
    }

    /// Issues that are closed because nobody was reached.
    pub(super) fn unreachable(&self) -> impl Iterator<Item = &Issue> {
        self.index.unreachable.iter().filter_map(|id| self.issues.get(id))
    }

    /// Issues with a call-back on record by an organisation that had handled the matter by then.
    pub(super) fn called_by_handlers(&self) -> impl Iterator<Item = &Issue> {
        self.index.called_by_handlers.iter().filter_map(|id| self.issues.get(id))
    }

    /// The issues that may have to do with the days from one to another, the oldest record first: those to which something
    /// happened in their months. Most of an office's issues are long over.
    pub(crate) fn stirred(&self, from: Date, to: Date) -> Vec<&Issue> {
        let months = month(from)..=month(to);
        if months.is_empty() {
            return Vec::new();
        }
        let mut ids: Vec<IssueId> =
            self.index.by_month.range(months).flat_map(|(_, ids)| ids).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        ids.iter().filter_map(|id| self.issues.get(id)).collect()
    }

    /// The issues with an order whose term was ever paused or extended.
    pub(super) fn stretched(&self) -> impl Iterator<Item = &Issue> {
        self.index.stretched.iter().filter_map(|id| self.issues.get(id))
    }

    /// Looks again at the issues that a fact has changed.
    pub(super) fn note(&mut self, fact: &Fact, at: DateTime) {
        for record in fact.touches() {
            let issue = match record {
                Record::Issue(id) => Some(id),
                Record::WorkOrder(id) => self.orders.get(&id).map(|order| order.issue),
                Record::Whistle(id) => self.whistles.get(&id).map(|whistle| whistle.issue),
                _ => None,
            };
            let Some(issue) = issue.and_then(|id| self.issues.get(&id)) else { continue };
            let by_handler = issue.call_backs.iter().any(|call| self.was_by_handler(issue, call));
            let unreachable = issue.state == State::Closed { outcome: Outcome::Unreachable };
            let Index { to_do, unreachable: closed, called_by_handlers, by_month, stretched, .. } =
                &mut self.index;
            for day in [at.date(), issue.received_at.date()] {
                by_month.entry(month(day)).or_default().insert(issue.id);
            }
            if matches!(fact, Fact::Paused { .. } | Fact::Extended { .. }) {
                stretched.insert(issue.id);
            }
            keep(to_do, issue.id, owes_something(issue));
            keep(closed, issue.id, unreachable);
            keep(called_by_handlers, issue.id, by_handler);
        }
    }

    /// Whether whoever called back had handled the matter by then.
    pub(super) fn was_by_handler(&self, issue: &Issue, call: &CallBack) -> bool {
        let handled = |caller| self.orders_of(issue).any(|order| order.was_handled_by(caller, call.trace.at));
        call.caller.is_some_and(handled)
    }
}

fn month(day: Date) -> Month {
    (day.year(), day.month())
}

fn owes_something(issue: &Issue) -> bool {
    let to_be_told = match issue.state.kind() {
        StateKind::Duplicate => true,
        StateKind::Excluded => issue.can_be_called() && !issue.was_told_of(&issue.since),
        _ => false,
    };
    issue.state.is_open() || issue.bad_rating.is_some() || to_be_told
}

fn keep(set: &mut BTreeSet<IssueId>, id: IssueId, belongs: bool) {
    if belongs {
        set.insert(id);
    } else {
        set.remove(&id);
    }
}
