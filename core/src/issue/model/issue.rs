use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{
    AcceptedMediation, BadRating, CallBack, Mediation, MediationParty, RaisedBy, Reached, Rectification,
    Source, State, Told, Withdrawal,
};
use crate::{
    clash::{Field, Trace},
    meeting::Competence,
    record::{IssueId, WhistleId, WorkOrderId},
    visit::{Consent, DemandCategory, Urgency},
};

/// Something that was raised and is followed to its close.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// Its id.
    pub id: IssueId,
    /// The office's number, `2022-0001`.
    pub number: Field<String>,
    /// How it came in.
    pub source: Source,
    /// Who raised it.
    pub raised_by: RaisedBy,
    /// Whether it may be passed on, as whoever raised it said last; see [`Issue::consent_given`].
    pub consent: Field<Consent>,
    /// When it was received, China Standard Time.
    pub received_at: DateTime,
    /// A short title.
    pub title: Field<String>,
    /// What was raised, concrete enough to act upon.
    pub text: Field<String>,
    /// Its class.
    pub category: Field<DemandCategory>,
    /// How pressing it is.
    pub urgency: Field<Urgency>,
    /// Who may decide it, once screened.
    pub competence: Option<Competence>,
    /// Where it stands.
    pub state: State,
    /// Since when, by whom.
    pub since: Trace,
    /// Every state change, oldest first.
    pub log: Vec<Step>,
    /// Issues that are related to it and followed on their own, and who linked each.
    pub related: BTreeMap<IssueId, Trace>,
    /// Its work orders, oldest first.
    pub orders: Vec<WorkOrderId>,
    /// The whistles blown for it, oldest first.
    pub whistles: Vec<WhistleId>,
    /// The answer given without a work order, on the quick track.
    pub answer: Option<Answer>,
    /// The dispute in mediation: accepted, and nothing has come of it yet.
    pub in_mediation: Option<AcceptedMediation>,
    /// Attempts to mediate, oldest first.
    pub mediations: Vec<Mediation>,
    /// Its call-backs, oldest first.
    pub call_backs: Vec<CallBack>,
    /// The bad rating that is still to be put right.
    pub bad_rating: Option<BadRating>,
    /// What was done about bad ratings, oldest first.
    pub rectifications: Vec<Rectification>,
    /// Requests to withdraw it, oldest first.
    pub withdrawals: Vec<Withdrawal>,
    /// When whoever raised this duplicate was told what became of the issue followed in its place, or whoever raised this
    /// excluded issue why it is not dispatched.
    pub told: Vec<Told>,
    /// How often it was reopened.
    pub reopened: u32,
}

impl Issue {
    /// The call-backs since it was last reopened, oldest first.
    pub fn call_backs_of_this_round(&self) -> impl DoubleEndedIterator<Item = &CallBack> {
        self.call_backs.iter().filter(|call| call.round == self.reopened)
    }

    /// What whoever raised it said last in this round; `None` while nobody has been reached.
    pub fn said_last(&self) -> Option<&Reached> {
        self.call_backs_of_this_round().rev().find_map(|call| call.reached.as_ref())
    }

    /// Whether whoever raised it was told of a closing or an exclusion.
    pub(in crate::issue) fn was_told_of(&self, step: &Trace) -> bool {
        self.told.iter().any(|told| told.closing == step.entry)
    }

    /// The request to withdraw it that no call-back has settled yet.
    pub fn pending_withdrawal(&self) -> Option<&Withdrawal> {
        self.withdrawals.last().filter(|withdrawal| withdrawal.wish().is_none() && self.state.is_open())
    }

    /// What was done last about the bad rating that is still to be put right.
    pub fn rectification_in_hand(&self) -> Option<&Rectification> {
        let bad = self.bad_rating.as_ref()?;
        self.rectifications.last().filter(|done| done.of.entry == bad.trace.entry)
    }

    /// What may be passed on. Whoever raises a matter without a name cannot be asked any more and has no name to keep:
    /// it goes on without one, unless they said that it must not.
    pub fn consent_given(&self) -> Consent {
        match *self.consent.get() {
            Consent::NotAsked if self.raised_by == RaisedBy::Anonymous => Consent::Anonymous,
            consent => consent,
        }
    }

    /// Who raised it, as those outside the office may be told: nobody, unless they agreed to be named.
    pub fn named_to_others(&self) -> Option<&RaisedBy> {
        let named = self.consent_given().may_be_named() && self.can_be_called();
        named.then_some(&self.raised_by)
    }

    /// Everybody who is or was a party to a mediation of it.
    pub fn mediation_parties(&self) -> impl Iterator<Item = &MediationParty> {
        let accepted = self.mediations.iter().filter_map(|held| held.accepted.as_ref());
        let accepted = accepted.chain(&self.in_mediation).flat_map(|accepted| &accepted.parties);
        self.mediations.iter().flat_map(|held| &held.parties).chain(accepted)
    }

    /// The step by which it stood where it stood at the end of a day. What was recorded only later stood at its receipt;
    /// `None` only for an issue without a log, which no journal makes.
    pub fn step_on(&self, day: Date) -> Option<&Step> {
        let taken = self.log.iter().rfind(|step| step.trace.at.date() <= day);
        taken.or_else(|| self.log.first())
    }

    /// Where it stood at the end of a day.
    pub fn state_on(&self, day: Date) -> State {
        self.step_on(day).map_or(self.state, |step| step.to)
    }

    /// Whether somebody can be told or asked: nobody knows who an anonymous caller was.
    pub fn can_be_called(&self) -> bool {
        self.raised_by != RaisedBy::Anonymous
    }
}

/// An answer given on the quick track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// Who, when.
    pub trace: Trace,
}

/// A state change: who, when, from, to, why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Where it stood; `None` at receipt.
    pub from: Option<State>,
    /// Where it stands then.
    pub to: State,
    /// Why, in the words of whoever did it; empty when the step says it all.
    pub why: String,
    /// Who, when.
    pub trace: Trace,
}

impl Step {
    /// Whether an issue that was linked or excluded is to be screened anew.
    pub(in crate::issue) fn is_taken_up_again(&self) -> bool {
        matches!(self.from, Some(State::Duplicate { .. } | State::Excluded { .. }))
            && self.to == State::Received
    }

    /// Whether it opened the issue again after an answer: a new round began.
    pub fn is_reopening(&self) -> bool {
        matches!(self.from, Some(State::Replied | State::Closed { .. }))
            && matches!(self.to, State::Reopened | State::Council)
    }
}
