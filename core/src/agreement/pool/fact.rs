use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, Line, Movement, Pledge, PledgeWithdrawal};
use crate::{
    agreement::Agreement,
    clash::Fold,
    record::{AgreementId, OrganisationId, PledgeId},
    text::Language,
};

/// What happened to a pooled resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A party promised something to the pool.
    Pledged {
        /// The agreement.
        agreement: AgreementId,
        /// The pledge.
        pledge: PledgeId,
        /// Who promises.
        party: OrganisationId,
        /// How much.
        amount: Amount,
        /// What for.
        purpose: String,
        /// The day by which it is delivered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Date>,
    },
    /// Something was delivered or used, or such a line was taken back.
    Recorded {
        /// The agreement.
        agreement: AgreementId,
        /// The pledge.
        pledge: PledgeId,
        /// What happened.
        movement: Movement,
        /// To how much.
        amount: Amount,
        /// The day.
        on: Date,
        /// What it can be traced by.
        reference: String,
    },
    /// The pledge was taken back.
    Withdrawn {
        /// The agreement.
        agreement: AgreementId,
        /// The pledge.
        pledge: PledgeId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The agreement and the pledge.
    pub(in crate::agreement) fn about(&self) -> (AgreementId, PledgeId) {
        match self {
            Fact::Pledged { agreement, pledge, .. }
            | Fact::Recorded { agreement, pledge, .. }
            | Fact::Withdrawn { agreement, pledge, .. } => (*agreement, *pledge),
        }
    }
}

impl Agreement {
    /// Total: what does not fit, or is about what is not here, becomes a clash.
    pub(in crate::agreement) fn keep_ledger(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let (_, id) = fact.about();
        if let Fact::Pledged { party, amount, purpose, due, .. } = fact {
            let none = Amount::of(amount.resource(), 0);
            let pledge = Pledge {
                party: *party,
                promised: *amount,
                purpose: purpose.clone(),
                due: *due,
                delivered: none,
                used: none,
                ledger: Vec::new(),
                withdrawn: None,
                pledged: fold.trace(),
            };
            match self.pledges.get(&id) {
                Some(earlier) => fold.impossible(id, "pledged", "pledged", &earlier.pledged),
                None => {
                    self.pledges.insert(id, pledge);
                }
            }
            return;
        }
        let Some(pledge) = self.pledges.get_mut(&id) else { return fold.missing(id) };
        if let Some(withdrawn) = &pledge.withdrawn {
            let step = if let Fact::Recorded { movement, .. } = fact { movement.key() } else { "withdrawn" };
            return fold.impossible(id, step, "withdrawn", &withdrawn.trace);
        }
        match fact {
            Fact::Pledged { .. } => {}
            Fact::Recorded { movement, amount, on, reference, .. } => {
                let line = Line {
                    movement: *movement,
                    amount: *amount,
                    on: *on,
                    reference: reference.clone(),
                    trace: fold.trace(),
                };
                pledge.enter(id, line, fold);
            }
            Fact::Withdrawn { reason, .. } => {
                if pledge.delivered.number() > 0 {
                    return fold.impossible(id, "withdrawn", "delivered", pledge.since());
                }
                pledge.withdrawn = Some(PledgeWithdrawal { reason: reason.clone(), trace: fold.trace() });
            }
        }
    }
}

impl Pledge {
    /// Two desks may both have used what was left: the line that comes second in the order of things is set aside.
    fn enter(&mut self, id: PledgeId, line: Line, fold: &mut Fold<'_>) {
        match self.after(line.movement, line.amount) {
            Some((delivered, used)) => {
                (self.delivered, self.used) = (delivered, used);
                self.ledger.push(line);
            }
            None => {
                let stands = self.left().words(Language::ZhHans);
                let said = format!("{} · {}", line.amount.words(Language::ZhHans), line.reference);
                fold.overlapping(id, line.movement.key(), &stands, &said, self.since());
            }
        }
    }
}
