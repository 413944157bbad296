use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{
        BadRating, CallBack, Channel, Issue, Issues, Outcome, Reached, Rectification, Solved, State,
        StateKind,
    },
    record::{IssueId, OrganisationId},
};

impl Issues {
    pub(super) fn apply_follow_up(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::CalledBack { issue, .. } => self.call_back(*issue, fact, fold),
            Fact::Rectified { issue, text } => self.rectify(*issue, text, fact, fold),
            Fact::RectificationCalledBack { issue, .. } => self.call_about_rectification(*issue, fact, fold),
            Fact::Reopened { issue, why } => self.reopen(*issue, State::Reopened, why, fact, fold),
            Fact::ReturnedToCouncil { issue, why } => {
                self.reopen(*issue, State::Council, why, fact, fold);
            }
            Fact::Closed { issue, outcome } => {
                let found = self.get(*issue).is_some_and(|issue| self.closes(issue, *outcome));
                let to = State::Closed { outcome: *outcome };
                self.step(*issue, fact, to, "", fold, |state| state == State::Replied && found);
            }
            Fact::AnswerPosted { issue, place } => {
                let fits = !place.trim().is_empty()
                    && self
                        .get(*issue)
                        .is_some_and(|issue| !issue.can_be_called() && issue.said_last().is_none());
                let to = State::Closed { outcome: Outcome::AnswerPosted };
                self.step(*issue, fact, to, place, fold, |state| state == State::Replied && fits);
            }
            _ => {}
        }
    }

    /// What is said about a reply counts for the round of that reply. Whoever called had seen the rounds that began
    /// before: a call about an earlier one is kept there and closes nothing.
    fn call_back(&mut self, id: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::CalledBack { channel, reached, caller, .. } = fact else { return };
        let Some(issue) = self.get(id) else { return fold.missing(id) };
        let round = issue.round_known(fold);
        let about_earlier = round < issue.reopened;
        let fits = state_fits(issue.state) || about_earlier;
        if !fits || self.is_handler(issue, *caller) {
            return self.refuse(id, fact, fold);
        }
        if about_earlier || issue.state != State::Replied {
            self.refuse(id, fact, fold);
        }
        let call = called(round, *channel, reached, *caller, fold);
        self.edit(id, |issue| {
            if !about_earlier {
                issue.rate(&call);
            }
            issue.call_backs.push(call);
        });
    }

    fn rectify(&mut self, id: IssueId, text: &str, fact: &Fact, fold: &mut Fold<'_>) {
        let bad = self.get(id).and_then(|issue| issue.bad_rating.as_ref());
        let Some(of) = bad.map(|bad| bad.trace.clone()).filter(|of| fold.knew(of)) else {
            return self.refuse(id, fact, fold);
        };
        let trace = fold.trace();
        let rectification = Rectification { of, text: text.to_owned(), trace, calls: Vec::new() };
        self.edit(id, |issue| issue.rectifications.push(rectification));
    }

    /// The call settles the bad rating unless it brings another one.
    fn call_about_rectification(&mut self, id: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::RectificationCalledBack { channel, reached, caller, .. } = fact else { return };
        let Some(issue) = self.get(id) else { return fold.missing(id) };
        let knew = issue.rectification_in_hand().is_some_and(|done| fold.knew(&done.trace));
        if !knew || self.is_handler(issue, *caller) {
            return self.refuse(id, fact, fold);
        }
        let call = called(issue.reopened, *channel, reached, *caller, fold);
        self.edit(id, |issue| {
            if call.reached.is_some() {
                issue.bad_rating = call.bad_rating();
            }
            if let Some(last) = issue.rectifications.last_mut() {
                last.calls.push(call);
            }
        });
    }

    fn reopen(&mut self, id: IssueId, to: State, why: &str, fact: &Fact, fold: &mut Fold<'_>) {
        // Reopened apart, answered again, and reopened from the other side: that was about the first answer.
        let known = self.get(id).is_some_and(|issue| issue.round_known(fold) == issue.reopened);
        if self.step(id, fact, to, why, fold, |state| state.is_reopenable() && known) {
            self.edit(id, |issue| issue.reopened = issue.reopened.saturating_add(1));
        }
    }

    /// Whether the call-backs of the round bear out that it ends so. How many tries are enough is the policy's matter;
    /// that somebody tried is not.
    fn closes(&self, issue: &Issue, outcome: Outcome) -> bool {
        match (outcome, issue.said_last()) {
            (Outcome::Solved, Some(said)) => said.solved == Solved::Yes,
            (Outcome::Explained, Some(said)) => said.solved == Solved::No && self.is_accepted(issue, said),
            (Outcome::Unreachable, None) => issue.call_backs_of_this_round().next().is_some(),
            _ => false,
        }
    }

    /// Whether the organisation that calls is one of those that handle the issue: they do not ask about their own work.
    /// Calls by those who handled it before are refused where they are decided; journals written earlier hold some, and
    /// those calls stay, with a finding (FUP-01).
    pub(super) fn is_handler(&self, issue: &Issue, caller: Option<OrganisationId>) -> bool {
        let handles = |caller| self.orders_of(issue).any(|order| order.handlers().any(|one| one == caller));
        caller.is_some_and(handles)
    }
}

/// Where a call-back belongs: to the reply, or to a closing that the caller had not seen.
fn state_fits(state: State) -> bool {
    matches!(state.kind(), StateKind::Replied | StateKind::Closed)
}

fn called(
    round: u32,
    channel: Channel,
    reached: &Option<Reached>,
    caller: Option<OrganisationId>,
    fold: &Fold<'_>,
) -> CallBack {
    CallBack { channel, reached: reached.clone(), trace: fold.trace(), caller, round }
}

impl Issue {
    /// The round that whoever wrote this entry had seen begin.
    fn round_known(&self, fold: &Fold<'_>) -> u32 {
        let reopenings = self.log.iter().filter(|step| step.is_reopening());
        u32::try_from(reopenings.filter(|step| fold.knew(&step.trace)).count()).unwrap_or(u32::MAX)
    }

    /// A bad rating stays until it is put right: a second call without a rating does not wipe it out, a new answer that
    /// is not rated badly does.
    fn rate(&mut self, call: &CallBack) {
        let answered_anew = self.bad_rating.as_ref().is_none_or(|bad| bad.round < call.round);
        match call.bad_rating() {
            Some(bad) => self.bad_rating = Some(bad),
            None if call.reached.is_some() && answered_anew => self.bad_rating = None,
            None => {}
        }
    }
}

impl CallBack {
    fn bad_rating(&self) -> Option<BadRating> {
        let grade = self.reached.as_ref()?.satisfaction.filter(|grade| grade.is_bad())?;
        Some(BadRating { grade, round: self.round, trace: self.trace.clone() })
    }
}
