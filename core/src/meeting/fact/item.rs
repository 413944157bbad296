use std::collections::BTreeMap;

use super::{Fact, office::set};
use crate::{
    clash::{Field, Fold, Trace},
    meeting::{
        AreaCount, Consent, Count, Decision, Election, Item, Meetings, Opinion, Outcome, Presence,
        SessionState,
    },
    record::{ItemId, SessionId},
};

impl Meetings {
    pub(super) fn apply_to_item(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let step = fact.step();
        match fact {
            Fact::ItemAdded { .. } => self.add_item(fact, fold),
            Fact::ItemRemoved { session, item } => {
                let planned =
                    self.session(*session).is_some_and(|session| session.state == SessionState::Planned);
                self.with_item(*session, *item, step, fold, planned, |item, fold| {
                    item.removed = Some(fold.trace());
                });
            }
            Fact::ItemClassified { session, item, competence } => {
                self.with_item(*session, *item, step, fold, true, |item, fold| {
                    item.competence.set(*competence, item.id, "competence", fold);
                });
            }
            Fact::QuestionPut { session, item, question } => {
                self.with_item(*session, *item, step, fold, true, |item, fold| {
                    item.question.set(*question, item.id, "question", fold);
                });
            }
            Fact::ItemStudied { session, item, study } => {
                self.with_item(*session, *item, step, fold, true, |item, fold| {
                    set(&mut item.study, study.clone(), item.id, "study", fold);
                });
            }
            Fact::OpinionFiled { session, item, seat, text } => {
                let awaited = self.is_ahead_or_open(*session);
                self.with_item(*session, *item, step, fold, awaited, |item, fold| {
                    item.opinions.push(Opinion { seat: *seat, text: text.clone(), by: fold.trace() });
                });
            }
            Fact::OwnersVoteAttached { session, item, vote } => {
                self.with_item(*session, *item, step, fold, true, |item, fold| {
                    set(&mut item.owners_vote, *vote, item.id, "owners_vote", fold);
                });
            }
            Fact::ExternalVoteAttached { session, item, vote } => {
                self.with_item(*session, *item, step, fold, true, |item, fold| {
                    set(&mut item.external_vote, vote.clone(), item.id, "external_vote", fold);
                });
            }
            Fact::Discussed { session, item, note } => {
                let open = self.is_open(*session);
                self.with_item(*session, *item, step, fold, open, |item, fold| {
                    set(&mut item.discussion, note.clone(), item.id, "discussion", fold);
                });
            }
            Fact::Voted { session, item, tally, count } => {
                let decision = Decision::Vote { tally: *tally, count: *count };
                self.decide(*session, *item, step, decision, fold);
            }
            Fact::Agreed { session, item, note } => {
                self.decide(*session, *item, step, Decision::Consensus { note: note.clone() }, fold);
            }
            Fact::Concluded { session, item, outcome } => {
                self.conclude(*session, *item, step, outcome, fold);
            }
            Fact::DutyBound { item, duty, consent, .. } => self.bind(*item, *duty, consent, fact, fold),
            _ => {}
        }
    }

    /// A body that has no power over a matter, or that is not on record, concludes nothing about it, whoever wrote
    /// that it did.
    fn conclude(
        &mut self,
        session: SessionId,
        item: ItemId,
        step: &'static str,
        outcome: &Outcome,
        fold: &mut Fold<'_>,
    ) {
        let (open, kind) =
            (self.is_open(session), self.session(session).and_then(|found| self.kind_of(found)));
        self.with_item(session, item, step, fold, open, |item, fold| {
            let allows = |kind| item.decided_by().allows_in(kind, item.owners_voted(outcome));
            if !kind.is_some_and(|kind| allows(kind).contains(&outcome.kind())) {
                return fold.impossible(item.id, step, "not_competent", item.competence.set_by());
            }
            item.concluded = Some((outcome.clone(), fold.trace()));
        });
    }

    /// A pending duty is bound once; whoever comes second is told.
    fn bind(&mut self, id: ItemId, duty: u16, consent: &Consent, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(item) = self.items.get_mut(&id) else { return fold.missing(id) };
        let Some((outcome, concluded)) = &mut item.concluded else { return fold.missing(id) };
        match outcome.duty_mut(duty) {
            Some(known) if known.consent == Consent::Pending => {
                known.consent = consent.clone();
                item.bound.insert(duty, fold.trace());
            }
            Some(_) => fold.impossible(id, fact.step(), "bound", item.bound.get(&duty).unwrap_or(concluded)),
            None => fold.missing(id),
        }
    }

    fn is_open(&self, session: SessionId) -> bool {
        self.session(session).is_some_and(|session| matches!(session.state, SessionState::Open { .. }))
    }

    pub(super) fn is_ahead_or_open(&self, session: SessionId) -> bool {
        let awaited =
            |state: &SessionState| matches!(state, SessionState::Planned | SessionState::Open { .. });
        self.session(session).is_some_and(|session| awaited(&session.state))
    }

    /// What is recorded about who is there while a session is open, and by which entry.
    pub(super) fn recorded(&self, session: SessionId) -> Option<(Count, Option<AreaCount>, Trace)> {
        let field = self.session(session)?.quorum.as_ref().filter(|_| self.is_open(session))?;
        let presence: &Presence = field.get();
        Some((presence.count(), presence.area(), field.set_by().clone()))
    }

    fn add_item(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::ItemAdded { session, item, issue, title, competence, question } = fact else { return };
        let Some(found) = self.sessions.get_mut(session) else { return fold.missing(*session) };
        // Whoever added it had not seen that the session was over: it is kept, off the agenda, and told.
        let over = matches!(found.state, SessionState::Closed { .. } | SessionState::Cancelled { .. });
        if over {
            found.refuse(fact.step(), fold);
        }
        if self.items.contains_key(item) {
            return;
        }
        found.items.push(*item);
        self.items.insert(
            *item,
            Item {
                id: *item,
                session: *session,
                issue: *issue,
                title: Field::new(title.clone(), fold),
                competence: Field::new(*competence, fold),
                question: Field::new(*question, fold),
                removed: over.then(|| fold.trace()),
                discussion: None,
                opinions: Vec::new(),
                study: None,
                decision: None,
                election: Election::default(),
                owners_vote: None,
                external_vote: None,
                concluded: None,
                bound: BTreeMap::new(),
            },
        );
    }

    /// Votes are counted against the quorum on record: what does not fit it is told and not counted.
    pub(super) fn decide(
        &mut self,
        session: SessionId,
        item: ItemId,
        step: &'static str,
        decision: Decision,
        fold: &mut Fold<'_>,
    ) {
        let (open, recorded) = (self.is_open(session), self.recorded(session));
        self.with_item(session, item, step, fold, open, |item, fold| {
            if let Some((count, area, since)) = recorded {
                if !decision.fits(count, area) {
                    return fold.impossible(item.id, step, "counted_otherwise", &since);
                }
                // A consensus carries no figures: whether it rests on this count, a person has to say.
                if let (Decision::Consensus { note }, false) = (&decision, fold.knew(&since)) {
                    fold.overlapping(item.id, step, "counted_otherwise", note, &since);
                }
            }
            set(&mut item.decision, decision, item.id, "decision", fold);
        });
    }

    /// Changes an item that is on the agenda and not concluded, when the session's state allows it.
    pub(super) fn with_item(
        &mut self,
        session: SessionId,
        id: ItemId,
        step: &str,
        fold: &mut Fold<'_>,
        allowed: bool,
        change: impl FnOnce(&mut Item, &mut Fold<'_>),
    ) {
        let item = self.items.get_mut(&id).filter(|item| item.session == session);
        let Some(item) = item else { return fold.missing(id) };
        if let Some((_, since)) = &item.concluded {
            return fold.impossible(id, step, "concluded", since);
        }
        if let Some(since) = &item.removed {
            return fold.impossible(id, step, "removed", since);
        }
        match self.sessions.get(&session) {
            Some(_) if allowed => change(item, fold),
            Some(session) => session.refuse(step, fold),
            None => fold.missing(session),
        }
    }
}

impl Decision {
    /// Whether its figures rest on this quorum, and no more votes were cast than members are there.
    fn fits(&self, recorded: Count, recorded_area: Option<AreaCount>) -> bool {
        match self {
            Decision::Vote { tally, count } => {
                *count == recorded && recorded_area.is_none() && tally.cast() <= count.present
            }
            Decision::OwnersVote { heads, area, count, area_count } => {
                *count == recorded
                    && recorded_area == Some(*area_count)
                    && heads.cast() <= count.present
                    && area.cast() <= area_count.present
            }
            Decision::Consensus { .. } => true,
        }
    }
}
