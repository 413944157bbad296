use std::collections::BTreeMap;

use super::Fact;
use crate::{
    clash::{Field, Fold},
    issue::model::{Answer, Issue, Issues, State, Step},
    record::IssueId,
};

impl Issues {
    /// Applies what happened. Total: a fact that does not fit becomes a clash, and what came first stands.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        self.change(fact, fold);
        self.note(fact, fold.at());
    }

    fn change(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Received { .. } => self.receive(fact, fold),
            Fact::Amended { issue, .. } => self.amend(*issue, fact, fold),
            Fact::Excluded { .. }
            | Fact::TakenUpAgain { .. }
            | Fact::LinkedAsDuplicate { .. }
            | Fact::PutOnQuickTrack { .. }
            | Fact::PutOnCouncilTrack { .. } => self.apply_screening(fact, fold),
            Fact::Unlinked { .. }
            | Fact::Related { .. }
            | Fact::Unrelated { .. }
            | Fact::OutcomeTold { .. } => self.apply_link(fact, fold),
            Fact::Answered { .. }
            | Fact::Scheduled { .. }
            | Fact::Unscheduled { .. }
            | Fact::Deliberated { .. } => self.apply_on_track(fact, fold),
            Fact::MediationAccepted { .. } | Fact::Mediated { .. } => self.apply_mediation(fact, fold),
            Fact::CalledBack { .. }
            | Fact::Rectified { .. }
            | Fact::RectificationCalledBack { .. }
            | Fact::Reopened { .. }
            | Fact::ReturnedToCouncil { .. }
            | Fact::Closed { .. }
            | Fact::AnswerPosted { .. } => self.apply_follow_up(fact, fold),
            Fact::WithdrawalAsked { .. } | Fact::WithdrawalCalledBack { .. } => {
                self.apply_withdrawal(fact, fold);
            }
            Fact::Dispatched { .. }
            | Fact::Contacted { .. }
            | Fact::Returned { .. }
            | Fact::Ruled { .. }
            | Fact::Transferred { .. }
            | Fact::Paused { .. }
            | Fact::Resumed { .. }
            | Fact::Extended { .. }
            | Fact::PlanApproved { .. }
            | Fact::Reminded { .. }
            | Fact::Supervised { .. }
            | Fact::Replied { .. } => self.apply_to_order(fact, fold),
            Fact::WhistleBlown { .. }
            | Fact::WhistleArrived { .. }
            | Fact::WhistleLeft { .. }
            | Fact::WhistleConcluded { .. }
            | Fact::WhistleRated { .. } => self.apply_to_whistle(fact, fold),
        }
    }

    fn receive(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Received {
            issue,
            number,
            source,
            raised_by,
            consent,
            received_at,
            title,
            text,
            category,
            urgency,
        } = fact
        else {
            return;
        };
        if self.issues.contains_key(issue) {
            return self.refuse(*issue, fact, fold);
        }
        let received = self.received.entry(received_at.year()).or_default();
        *received = received.saturating_add(1);
        let trace = fold.trace();
        let first = Step { from: None, to: State::Received, why: String::new(), trace: trace.clone() };
        let received = Issue {
            id: *issue,
            number: Field::new(number.clone(), fold),
            source: *source,
            raised_by: raised_by.clone(),
            consent: Field::new(*consent, fold),
            received_at: *received_at,
            title: Field::new(title.clone(), fold),
            text: Field::new(text.clone(), fold),
            category: Field::new(*category, fold),
            urgency: Field::new(*urgency, fold),
            competence: None,
            state: State::Received,
            since: trace,
            log: vec![first],
            related: BTreeMap::new(),
            orders: Vec::new(),
            whistles: Vec::new(),
            answer: None,
            in_mediation: None,
            mediations: Vec::new(),
            call_backs: Vec::new(),
            bad_rating: None,
            rectifications: Vec::new(),
            withdrawals: Vec::new(),
            told: Vec::new(),
            reopened: 0,
        };
        self.index.renumber(*issue, None, number);
        self.issues.insert(*issue, received);
    }

    fn amend(&mut self, id: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(issue) = self.issues.get_mut(&id) else { return fold.missing(id) };
        let before = issue.number.get().clone();
        issue.amend(fact, fold);
        self.index.renumber(id, Some(&before), issue.number.get());
    }

    fn apply_on_track(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Answered { issue, text } => self.answer(*issue, text, fact, fold),
            Fact::Scheduled { issue, session, item } => {
                let to = State::Scheduled { session: *session, item: *item };
                self.step(*issue, fact, to, "", fold, State::is_schedulable);
            }
            Fact::Unscheduled { issue, why } => {
                let scheduled = |state: State| matches!(state, State::Scheduled { .. });
                self.step(*issue, fact, State::Council, why, fold, scheduled);
            }
            Fact::Deliberated { issue, session, item } => {
                let (from, to) = (
                    State::Scheduled { session: *session, item: *item },
                    State::Deliberated { session: *session, item: *item },
                );
                self.step(*issue, fact, to, "", fold, |state| state == from);
            }
            _ => {}
        }
    }

    fn answer(&mut self, id: IssueId, text: &str, fact: &Fact, fold: &mut Fold<'_>) {
        if self.step(id, fact, State::Replied, "", fold, State::is_answerable) {
            let answer = Answer { text: text.to_owned(), trace: fold.trace() };
            self.edit(id, |issue| issue.answer = Some(answer));
        }
    }

    /// Moves an issue on when it stands where the step may start; otherwise reports a clash. Returns whether it moved.
    pub(super) fn step(
        &mut self,
        id: IssueId,
        fact: &Fact,
        to: State,
        why: &str,
        fold: &mut Fold<'_>,
        may: impl Fn(State) -> bool,
    ) -> bool {
        match self.issues.get_mut(&id) {
            Some(issue) if may(issue.state) => {
                let trace = fold.trace();
                let why = why.to_owned();
                issue.log.push(Step { from: Some(issue.state), to, why, trace: trace.clone() });
                (issue.state, issue.since) = (to, trace);
                true
            }
            _ => {
                self.refuse(id, fact, fold);
                false
            }
        }
    }

    /// Reports a fact about an issue that does not fit where the issue stands, or that there is none.
    pub(super) fn refuse(&self, id: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        match self.issues.get(&id) {
            Some(issue) => fold.impossible(id, fact.step(), issue.state.text().key, &issue.since),
            None => fold.missing(id),
        }
    }

    pub(super) fn edit(&mut self, id: IssueId, change: impl FnOnce(&mut Issue)) {
        if let Some(issue) = self.issues.get_mut(&id) {
            change(issue);
        }
    }
}

impl Issue {
    fn amend(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Amended { title, text, category, urgency, consent, number, .. } = fact else { return };
        if let Some(title) = title {
            self.title.set(title.clone(), self.id, "title", fold);
        }
        if let Some(text) = text {
            self.text.set(text.clone(), self.id, "text", fold);
        }
        if let Some(category) = category {
            self.category.set(*category, self.id, "category", fold);
        }
        if let Some(urgency) = urgency {
            self.urgency.set(*urgency, self.id, "urgency", fold);
        }
        if let Some(consent) = consent {
            self.consent.set(*consent, self.id, "consent", fold);
        }
        if let Some(number) = number {
            self.number.set(number.clone(), self.id, "number", fold);
        }
    }
}
