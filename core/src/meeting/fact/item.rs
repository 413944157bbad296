use std::collections::BTreeMap;

use super::{Fact, missing};
use crate::{
    clash::{Field, Fold},
    meeting::{Consent, Decision, Item, Meetings, SessionState},
    record::{ItemId, SessionId},
};

impl Meetings {
    pub(super) fn apply_to_item(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::ItemAdded { .. } => self.add_item(fact, fold),
            Fact::ItemRemoved { session, item } => {
                let planned =
                    self.session(*session).is_some_and(|session| session.state == SessionState::Planned);
                self.with_item(*session, *item, fact, fold, planned, |item, fold| {
                    item.removed = Some(fold.trace());
                });
            }
            Fact::ItemClassified { session, item, competence } => {
                self.with_item(*session, *item, fact, fold, true, |item, fold| {
                    item.competence.set(*competence, item.id, "competence", fold);
                });
            }
            Fact::Discussed { session, item, note } => {
                let open = self.is_open(*session);
                self.with_item(*session, *item, fact, fold, open, |item, fold| match &mut item.discussion {
                    Some(said) => said.set(note.clone(), item.id, "discussion", fold),
                    None => item.discussion = Some(Field::new(note.clone(), fold)),
                });
            }
            Fact::Voted { session, item, tally, count } => {
                let decision = Decision::Vote { tally: *tally, count: *count };
                self.decide(*session, *item, fact, decision, fold);
            }
            Fact::Agreed { session, item, note } => {
                self.decide(*session, *item, fact, Decision::Consensus { note: note.clone() }, fold);
            }
            Fact::Concluded { session, item, outcome } => {
                let open = self.is_open(*session);
                self.with_item(*session, *item, fact, fold, open, |item, fold| {
                    item.concluded = Some((outcome.clone(), fold.trace()));
                });
            }
            Fact::DutyBound { item, duty, consent, .. } => self.bind(*item, *duty, consent, fact, fold),
            _ => {}
        }
    }

    /// A pending duty is bound once; whoever comes second is told.
    fn bind(&mut self, id: ItemId, duty: u16, consent: &Consent, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(item) = self.items.get_mut(&id) else { return missing(id, fact, fold) };
        let Some((outcome, concluded)) = &mut item.concluded else { return missing(id, fact, fold) };
        match outcome.duty_mut(duty) {
            Some(known) if known.consent == Consent::Pending => {
                known.consent = consent.clone();
                item.bound.insert(duty, fold.trace());
            }
            Some(_) => fold.impossible(id, fact.step(), "bound", item.bound.get(&duty).unwrap_or(concluded)),
            None => missing(id, fact, fold),
        }
    }

    fn is_open(&self, session: SessionId) -> bool {
        self.session(session).is_some_and(|session| matches!(session.state, SessionState::Open { .. }))
    }

    fn add_item(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::ItemAdded { session, item, issue, title, competence } = fact else { return };
        let Some(found) = self.sessions.get_mut(session) else { return missing(*session, fact, fold) };
        // Whoever added it had not seen that the session was over: it is kept, off the agenda, and told.
        let over = matches!(found.state, SessionState::Closed { .. } | SessionState::Cancelled { .. });
        if over {
            found.refuse(fact, fold);
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
                removed: over.then(|| fold.trace()),
                discussion: None,
                decision: None,
                concluded: None,
                bound: BTreeMap::new(),
            },
        );
    }

    fn decide(
        &mut self,
        session: SessionId,
        item: ItemId,
        fact: &Fact,
        decision: Decision,
        fold: &mut Fold<'_>,
    ) {
        let open = self.is_open(session);
        self.with_item(session, item, fact, fold, open, |item, fold| match &mut item.decision {
            Some(known) => known.set(decision, item.id, "decision", fold),
            None => item.decision = Some(Field::new(decision, fold)),
        });
    }

    /// Changes an item that is on the agenda and not concluded, when the session's state allows it.
    fn with_item(
        &mut self,
        session: SessionId,
        id: ItemId,
        fact: &Fact,
        fold: &mut Fold<'_>,
        allowed: bool,
        change: impl FnOnce(&mut Item, &mut Fold<'_>),
    ) {
        let Some(item) = self.items.get_mut(&id) else { return missing(id, fact, fold) };
        if let Some((_, since)) = &item.concluded {
            return fold.impossible(id, fact.step(), "concluded", since);
        }
        if let Some(since) = &item.removed {
            return fold.impossible(id, fact.step(), "removed", since);
        }
        match self.sessions.get(&session) {
            Some(_) if allowed => change(item, fold),
            Some(session) => session.refuse(fact, fold),
            None => missing(session, fact, fold),
        }
    }
}
