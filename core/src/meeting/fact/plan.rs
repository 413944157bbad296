use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{Fact, office::set};
use crate::{
    clash::{Field, Fold},
    meeting::{Meetings, Postponement, Presence, Session, SessionState},
};

impl Meetings {
    /// A session begins with its call.
    pub(super) fn call(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Called {
            session,
            body,
            number,
            title,
            called_on,
            planned_at,
            place,
            form,
            chair,
            recorder,
        } = fact
        else {
            return;
        };
        if !self.bodies.contains_key(body) {
            fold.missing(*body);
        }
        self.sessions.entry(*session).or_insert_with(|| Session {
            id: *session,
            body: *body,
            number: number.clone(),
            title: Field::new(title.clone(), fold),
            called_on: *called_on,
            planned_at: Field::new(*planned_at, fold),
            place: Field::new(place.clone(), fold),
            form: *form,
            chair: Field::new(chair.clone(), fold),
            recorder: Field::new(recorder.clone(), fold),
            notice_sent_on: Field::new(None, fold),
            postponed: Vec::new(),
            items: Vec::new(),
            order: None,
            attendance: BTreeMap::new(),
            present: None,
            guests: Vec::new(),
            state: SessionState::Planned,
            since: fold.trace(),
            quorum: None,
            topics: BTreeMap::new(),
            minutes: None,
            publication: None,
        });
    }
}

impl Session {
    /// What happens before it is held.
    pub(super) fn apply_plan(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        if let Fact::OfficersNamed { chair, recorder, .. } = fact {
            self.chair.set(chair.clone(), id, "chair", fold);
            self.recorder.set(recorder.clone(), id, "recorder", fold);
            return;
        }
        if self.state != SessionState::Planned {
            return self.refuse(fact.step(), fold);
        }
        match fact {
            Fact::NoticeSent { on, .. } => self.notice_sent_on.set(Some(*on), id, "notice_sent_on", fold),
            Fact::Postponed { to, why, .. } => {
                self.planned_at.set(*to, id, "planned_at", fold);
                // A notice that named another time tells nobody when to come.
                self.notice_sent_on.set(None, id, "notice_sent_on", fold);
                self.postponed.push(Postponement { to: *to, why: why.clone(), by: fold.trace() });
            }
            Fact::Cancelled { why, .. } => self.reach(SessionState::Cancelled { why: why.clone() }, fold),
            _ => {}
        }
    }

    /// The session goes on to another state.
    pub(super) fn reach(&mut self, state: SessionState, fold: &Fold<'_>) {
        self.state = state;
        self.since = fold.trace();
    }

    /// The fact is not possible from where the session stands.
    pub(super) fn refuse(&self, step: &str, fold: &mut Fold<'_>) {
        fold.impossible(self.id, step, self.state.name(), &self.since);
    }

    /// The session begins with its quorum; one that cannot be true opens nothing.
    pub(super) fn open(&mut self, at: DateTime, presence: Presence, step: &str, fold: &mut Fold<'_>) {
        if !presence.is_sound() {
            return fold.impossible(self.id, step, "unsound", &self.since);
        }
        self.reach(SessionState::Open { at }, fold);
        self.quorum = Some(Field::new(presence, fold));
    }

    /// The quorum is recorded again.
    pub(super) fn count_again(&mut self, presence: Presence, step: &str, fold: &mut Fold<'_>) {
        if !presence.is_sound() {
            return fold.impossible(self.id, step, "unsound", &self.since);
        }
        set(&mut self.quorum, presence, self.id, "quorum", fold);
    }
}
