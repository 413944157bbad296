use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, Pooled};
use crate::{
    agreement::Agreement,
    clash::Trace,
    record::{OrganisationId, PledgeId},
    text::{labelled, messages::agreement as words},
};

labelled! {
    /// What a line of the ledger says.
    Movement {
        /// The party that promised it made it available.
        Delivered => MOVEMENT_DELIVERED,
        /// Less was delivered than an earlier line says.
        TakenBack => MOVEMENT_TAKEN_BACK,
        /// The parties used it.
        Used => MOVEMENT_USED,
        /// Less was used than an earlier line says.
        PutBack => MOVEMENT_PUT_BACK,
    }
}

impl Movement {
    /// Its name in clashes.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Movement::Delivered => "delivered",
            Movement::TakenBack => "taken_back",
            Movement::Used => "used",
            Movement::PutBack => "put_back",
        }
    }
}

/// What a party promises to the pool, with its ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pledge {
    /// Who promises.
    pub party: OrganisationId,
    /// How much.
    pub promised: Amount,
    /// What for.
    pub purpose: String,
    /// The day by which it is delivered; `None`: by the last day of the agreement.
    pub due: Option<Date>,
    pub(super) delivered: Amount,
    pub(super) used: Amount,
    pub(super) ledger: Vec<Line>,
    /// That it was taken back before anything was delivered.
    pub withdrawn: Option<PledgeWithdrawal>,
    /// Who recorded it.
    pub pledged: Trace,
}

/// A line of the ledger. It is never changed: a further line takes it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What happened.
    pub movement: Movement,
    /// To how much.
    pub amount: Amount,
    /// The day.
    pub on: Date,
    /// The receipt, the sign-in sheet, the note that it can be traced by.
    pub reference: String,
    /// Who recorded it.
    pub trace: Trace,
}

/// A pledge was taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PledgeWithdrawal {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

impl Pledge {
    /// What it promises.
    pub fn resource(&self) -> Pooled {
        self.promised.resource()
    }

    /// How much was made available. More than promised is possible and shown.
    pub fn delivered(&self) -> Amount {
        self.delivered
    }

    /// How much of that was used: never more than was delivered.
    pub fn used(&self) -> Amount {
        self.used
    }

    /// What was delivered and is still there.
    pub fn left(&self) -> Amount {
        self.delivered.checked_sub(self.used).unwrap_or(Amount::of(self.resource(), 0))
    }

    /// The lines of the ledger, in their order.
    pub fn ledger(&self) -> &[Line] {
        &self.ledger
    }

    /// Delivered as whole per cent of promised, rounded down; more than 100 when more was delivered than promised.
    /// `None` (shown as "—") when nothing was promised.
    pub fn delivered_percent(&self) -> Option<u64> {
        percent(self.delivered, self.promised)
    }

    /// Used as whole per cent of delivered, rounded down; never more than 100. `None` when nothing was delivered.
    pub fn used_percent(&self) -> Option<u64> {
        percent(self.used, self.delivered)
    }

    /// How much a movement can be about at most; `None` where there is no limit.
    pub(super) fn room_for(&self, movement: Movement) -> Option<Amount> {
        match movement {
            Movement::Delivered => None,
            Movement::TakenBack | Movement::Used => Some(self.left()),
            Movement::PutBack => Some(self.used),
        }
    }

    /// What was delivered and what was used after a movement; `None` when it does not fit.
    pub(super) fn after(&self, movement: Movement, amount: Amount) -> Option<(Amount, Amount)> {
        let fits = self.room_for(movement).is_none_or(|room| room.checked_sub(amount).is_some());
        let (delivered, used) = match movement {
            Movement::Delivered => (self.delivered.checked_add(amount)?, self.used),
            Movement::TakenBack => (self.delivered.checked_sub(amount)?, self.used),
            Movement::Used => (self.delivered, self.used.checked_add(amount)?),
            Movement::PutBack => (self.delivered, self.used.checked_sub(amount)?),
        };
        fits.then_some((delivered, used))
    }

    /// The entry that last changed it.
    pub(super) fn since(&self) -> &Trace {
        let withdrawn = self.withdrawn.as_ref().map(|withdrawn| &withdrawn.trace);
        withdrawn.or(self.ledger.last().map(|line| &line.trace)).unwrap_or(&self.pledged)
    }
}

fn percent(part: Amount, whole: Amount) -> Option<u64> {
    let percent = (u128::from(part.number()) * 100).checked_div(u128::from(whole.number()))?;
    u64::try_from(percent).ok()
}

impl Agreement {
    /// What the parties promised to the pool, withdrawn pledges included, in the order in which they were recorded.
    pub fn pledges(&self) -> impl Iterator<Item = (PledgeId, &Pledge)> {
        self.pledges.iter().map(|(id, pledge)| (*id, pledge))
    }

    /// The pledge with this id.
    pub fn pledge(&self, id: PledgeId) -> Option<&Pledge> {
        self.pledges.get(&id)
    }
}
