use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::office::set;
use crate::{
    clash::Fold,
    meeting::{Meetings, SessionState, Topic},
    record::{ItemId, OrganisationId, Record, SessionId},
};

/// What units asked to have on a session's agenda. A topic that is taken up becomes the item with its id
/// ([`super::Fact::ItemAdded`]).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicFact {
    /// A unit handed in a topic.
    Submitted {
        /// The session.
        session: SessionId,
        /// The topic, and the item that it may become.
        topic: ItemId,
        /// Which unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<OrganisationId>,
        /// What it is called.
        title: String,
        /// What it is about.
        text: String,
        /// The day.
        on: Date,
    },
    /// The unit was told why it is not an item of its own.
    Answered {
        /// The session.
        session: SessionId,
        /// The topic.
        topic: ItemId,
        /// What it was told.
        answer: String,
    },
}

impl TopicFact {
    fn place(&self) -> (SessionId, ItemId) {
        match self {
            TopicFact::Submitted { session, topic, .. } | TopicFact::Answered { session, topic, .. } => {
                (*session, *topic)
            }
        }
    }

    pub(super) fn touches(&self) -> Vec<Record> {
        let (session, topic) = self.place();
        vec![session.into(), topic.into()]
    }

    pub(super) fn step(&self) -> &'static str {
        match self {
            TopicFact::Submitted { .. } => "topic_submitted",
            TopicFact::Answered { .. } => "topic_answered",
        }
    }
}

impl Meetings {
    pub(super) fn apply_topic(&mut self, fact: &TopicFact, fold: &mut Fold<'_>) {
        let (id, topic) = fact.place();
        let Some(session) = self.sessions.get_mut(&id) else { return fold.missing(id) };
        if let SessionState::Cancelled { .. } = session.state {
            return session.refuse(fact.step(), fold);
        }
        match fact {
            TopicFact::Submitted { organisation, title, text, on, .. } => {
                session.topics.entry(topic).or_insert_with(|| Topic {
                    organisation: *organisation,
                    title: title.clone(),
                    text: text.clone(),
                    on: *on,
                    answer: None,
                    by: fold.trace(),
                });
            }
            TopicFact::Answered { answer, .. } => match session.topics.get_mut(&topic) {
                Some(known) => set(&mut known.answer, answer.clone(), topic, "answer", fold),
                None => fold.missing(topic),
            },
        }
    }
}
