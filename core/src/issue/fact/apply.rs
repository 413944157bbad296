use super::Fact;
use crate::{
    clash::{Field, Fold},
    issue::model::{Answer, CallBack, Issue, Issues, State, Step},
    record::IssueId,
};

impl Issues {
    /// Applies what happened. Total: a step that is not possible becomes a clash, and the step that came first stands.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Received { .. } => self.receive(fact, fold),
            Fact::Amended { issue, .. } => {
                if let Some(issue) = self.issues.get_mut(issue) {
                    issue.amend(fact, fold);
                }
            }
            Fact::Excluded { issue, class, explanation } => {
                self.screen(*issue, "excluded", State::Excluded { class: *class }, explanation, fold);
            }
            Fact::LinkedAsDuplicate { issue, of } => {
                self.screen(*issue, "linked_as_duplicate", State::Duplicate { of: *of }, "", fold);
            }
            Fact::PutOnQuickTrack { issue, competence } => {
                if self.screen(*issue, "put_on_quick_track", State::Quick, "", fold) {
                    self.edit(*issue, |issue| issue.competence = Some(*competence));
                }
            }
            Fact::PutOnCouncilTrack { issue, competence } => {
                if self.screen(*issue, "put_on_council_track", State::Council, "", fold) {
                    self.edit(*issue, |issue| issue.competence = Some(*competence));
                }
            }
            Fact::Answered { issue, text } => {
                if self.step(*issue, "answered", State::Replied, "", fold, State::is_dispatchable) {
                    let answer = Answer { text: text.clone(), trace: fold.trace() };
                    self.edit(*issue, |issue| issue.answer = Some(answer));
                }
            }
            Fact::Scheduled { issue, session, item } => {
                let to = State::Scheduled { session: *session, item: *item };
                self.step(*issue, "scheduled", to, "", fold, State::is_schedulable);
            }
            Fact::Unscheduled { issue, why } => {
                let scheduled = |state: State| matches!(state, State::Scheduled { .. });
                self.step(*issue, "unscheduled", State::Council, why, fold, scheduled);
            }
            Fact::Deliberated { issue, session, item } => {
                let (from, to) = (
                    State::Scheduled { session: *session, item: *item },
                    State::Deliberated { session: *session, item: *item },
                );
                self.step(*issue, "deliberated", to, "", fold, |state| state == from);
            }
            Fact::CalledBack { issue, channel, reached, caller } => {
                let trace = fold.trace();
                let (channel, reached, caller) = (*channel, reached.clone(), *caller);
                self.edit(*issue, |issue| {
                    let round = issue.reopened;
                    issue.call_backs.push(CallBack { channel, reached, trace, caller, round });
                });
            }
            Fact::Reopened { issue, why } => self.reopen(*issue, "reopened", State::Reopened, why, fold),
            Fact::ReturnedToCouncil { issue, why } => {
                self.reopen(*issue, "returned_to_council", State::Council, why, fold);
            }
            Fact::Closed { issue, outcome } => {
                self.step(*issue, "closed", State::Closed { outcome: *outcome }, "", fold, |state| {
                    state == State::Replied
                });
            }
            Fact::Dispatched { .. }
            | Fact::Contacted { .. }
            | Fact::Returned { .. }
            | Fact::Ruled { .. }
            | Fact::Paused { .. }
            | Fact::Resumed { .. }
            | Fact::Extended { .. }
            | Fact::Replied { .. } => self.apply_to_order(fact, fold),
        }
    }

    fn receive(&mut self, fact: &Fact, fold: &Fold<'_>) {
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
            return;
        }
        *self.received.entry(received_at.year()).or_default() += 1;
        let trace = fold.trace();
        let first = Step { from: None, to: State::Received, why: String::new(), trace: trace.clone() };
        let received = Issue {
            id: *issue,
            number: number.clone(),
            source: *source,
            raised_by: raised_by.clone(),
            consent: *consent,
            received_at: *received_at,
            title: Field::new(title.clone(), fold),
            text: Field::new(text.clone(), fold),
            category: Field::new(*category, fold),
            urgency: Field::new(*urgency, fold),
            competence: None,
            state: State::Received,
            since: trace,
            log: vec![first],
            orders: Vec::new(),
            answer: None,
            call_backs: Vec::new(),
            reopened: 0,
        };
        self.issues.insert(*issue, received);
    }

    fn reopen(&mut self, issue: IssueId, step: &str, to: State, why: &str, fold: &mut Fold<'_>) {
        let reopenable = |state: State| matches!(state, State::Replied | State::Closed { .. });
        if self.step(issue, step, to, why, fold, reopenable) {
            self.edit(issue, |issue| issue.reopened += 1);
        }
    }

    /// Screening can be done again, but only knowingly: of two screenings made apart, the first stands.
    fn screen(&mut self, id: IssueId, step: &str, to: State, why: &str, fold: &mut Fold<'_>) -> bool {
        let unseen = |issue: &Issue| issue.state != State::Received && !fold.knew(&issue.since);
        let made_apart = self.issues.get(&id).is_some_and(unseen);
        self.step(id, step, to, why, fold, |state| state.is_screenable() && !made_apart)
    }

    /// Moves an issue on when it stands where the step may start; otherwise reports a clash. Returns whether it moved.
    pub(super) fn step(
        &mut self,
        id: IssueId,
        step: &str,
        to: State,
        why: &str,
        fold: &mut Fold<'_>,
        may: impl Fn(State) -> bool,
    ) -> bool {
        let Some(issue) = self.issues.get_mut(&id) else { return false };
        if !may(issue.state) {
            fold.impossible(id, step, issue.state.text().key, &issue.since);
            return false;
        }
        let trace = fold.trace();
        issue.log.push(Step { from: Some(issue.state), to, why: why.to_owned(), trace: trace.clone() });
        (issue.state, issue.since) = (to, trace);
        true
    }

    pub(super) fn edit(&mut self, id: IssueId, change: impl FnOnce(&mut Issue)) {
        if let Some(issue) = self.issues.get_mut(&id) {
            change(issue);
        }
    }
}

impl Issue {
    fn amend(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Amended { title, text, category, urgency, .. } = fact else { return };
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
    }
}

impl State {
    /// Where screening may start: at receipt, or again on either track before anything was done.
    pub fn is_screenable(self) -> bool {
        matches!(self, State::Received | State::Quick | State::Council)
    }

    /// Where an answer or a work order may start.
    pub fn is_dispatchable(self) -> bool {
        matches!(self, State::Quick | State::Deliberated { .. } | State::InProgress | State::Reopened)
    }

    /// Where putting it on an agenda may start.
    pub fn is_schedulable(self) -> bool {
        matches!(self, State::Council | State::Reopened)
    }
}
