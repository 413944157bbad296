use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Activities, Ending};
use crate::{
    clash::Trace,
    record::{AccountId, ActivityId},
};

/// A points account, opened by its owner's choice. It is for the office and its owner alone; accounts have no order
/// among each other but the one in which they were opened, and nothing compares what they hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub(in crate::activity) owner: String,
    /// That its owner agreed.
    pub consent: Consent,
    pub(in crate::activity) ledger: Vec<Line>,
    pub(in crate::activity) closed: Option<Ending>,
    /// Who recorded it.
    pub opened: Trace,
}

/// An owner's consent to keeping an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The day.
    pub on: Date,
    /// How it was given: on a form, in words at the desk.
    pub how: String,
}

/// A line of an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it is for.
    pub cause: Cause,
    /// What it adds, or takes away.
    pub delta: i64,
    /// The day.
    pub on: Date,
    /// The day on which what is left of it lapses.
    pub lapses: Option<Date>,
    /// Who recorded it.
    pub trace: Trace,
}

/// What a line of an account is for, with the rule by which it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Volunteer service.
    Service {
        /// At which activity.
        activity: Option<ActivityId>,
        /// Minutes of service.
        minutes: u32,
        /// Of them the minutes that count: no more than an activity may count.
        counted: u32,
        /// Points an hour.
        rate: u32,
    },
    /// Points were redeemed.
    Redeemed {
        /// For what.
        what: String,
    },
    /// Points lapsed: their day came, or what was left after something was redeemed.
    Lapsed,
    /// A line was corrected.
    Corrected {
        /// Why.
        reason: String,
    },
}

impl Account {
    /// A label of its owner, for the office alone; empty once the account is closed.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// Its lines, in order.
    pub fn ledger(&self) -> &[Line] {
        &self.ledger
    }

    /// The points that it holds: the sum of its lines, never below 0.
    pub fn balance(&self) -> i64 {
        self.ledger.iter().map(|line| line.delta).fold(0, i64::saturating_add)
    }

    /// Minutes that count for service at an activity.
    pub fn counted_at(&self, activity: ActivityId) -> u64 {
        let each = self.ledger.iter().filter_map(|line| match line.cause {
            Cause::Service { activity: Some(at), counted, .. } if at == activity => Some(u64::from(counted)),
            _ => None,
        });
        each.fold(0, u64::saturating_add)
    }

    /// The points whose day has come. What was spent is taken from what lapses first.
    pub fn lapsed_by(&self, on: Date) -> i64 {
        let sum = |with: &dyn Fn(&&Line) -> bool| {
            self.ledger.iter().filter(with).map(|line| line.delta).fold(0, i64::saturating_add)
        };
        let due = sum(&|line| line.delta > 0 && line.lapses.is_some_and(|lapses| lapses <= on));
        let spent = sum(&|line| line.delta < 0);
        due.saturating_add(spent).max(0)
    }

    /// That it was closed.
    pub fn closed(&self) -> Option<&Ending> {
        self.closed.as_ref()
    }
}

impl Activities {
    /// The account with this id.
    pub fn account(&self, id: AccountId) -> Option<&Account> {
        self.accounts.get(&id)
    }

    /// Every account, in the order in which they were opened. There is no other order, and no way to ask for one.
    pub fn accounts(&self) -> impl Iterator<Item = (AccountId, &Account)> {
        self.accounts.iter().map(|(id, account)| (*id, account))
    }
}
