use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Decided, agenda::check_item, find_session, is_planned, named, require_state};
use crate::{
    meeting::{Competence, Fact, Question, Session, SessionState, Topic, TopicFact, rules},
    record::{ItemId, OrganisationId, SessionId},
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked about what units want to have on an agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicCommand {
    /// Hand in a topic. One that comes late is taken and stands out.
    Submit {
        /// The session.
        session: SessionId,
        /// Which unit.
        #[serde(default)]
        organisation: Option<OrganisationId>,
        /// What it is called.
        title: String,
        /// What it is about.
        #[serde(default)]
        text: String,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Put a topic on the agenda as an item.
    TakeUp {
        /// The topic.
        topic: ItemId,
        /// Who may decide the matter.
        competence: Competence,
    },
    /// Tell the unit why it is not an item of its own: it is part of another, or of another session.
    Answer {
        /// The topic.
        topic: ItemId,
        /// What it is told.
        answer: String,
    },
}

pub(super) fn decide(command: &TopicCommand, workspace: &Workspace, context: &mut Context<'_>) -> Decided {
    let fact = match command {
        TopicCommand::Submit { session, organisation, title, text, on } => {
            let found = find_session(workspace, *session)?;
            require_state(found, &words::step::SUBMIT_TOPIC, is_planned)?;
            one_line(&words::field::ITEM_TITLE, title).require()?;
            named::organisation(workspace, *organisation)?;
            let on = on.unwrap_or(context.today());
            rules::in_order(&words::field::TODAY, on, context.today()).require()?;
            Fact::Topic(TopicFact::Submitted {
                session: *session,
                topic: context.ids.next(),
                organisation: *organisation,
                title: title.trim().to_owned(),
                text: text.trim().to_owned(),
                on,
            })
        }
        TopicCommand::TakeUp { topic, competence } => {
            let (session, found) = find_topic(workspace, *topic)?;
            check_item(workspace, session.id, None, &found.title)?;
            named::competence(workspace, *competence)?;
            if workspace.meetings.item(*topic).is_some() {
                return Err(not_now(*topic, &words::step::TAKE_UP_TOPIC, &words::TAKEN_UP).into());
            }
            Fact::ItemAdded {
                session: session.id,
                item: *topic,
                issue: None,
                title: found.title.clone(),
                competence: *competence,
                question: Question::Ordinary,
            }
        }
        TopicCommand::Answer { topic, answer } => {
            let (session, _) = find_topic(workspace, *topic)?;
            require_state(session, &words::step::ANSWER_TOPIC, |state| {
                !matches!(state, SessionState::Cancelled { .. })
            })?;
            said(&words::field::ANSWER, answer).require()?;
            let answer = answer.trim().to_owned();
            Fact::Topic(TopicFact::Answered { session: session.id, topic: *topic, answer })
        }
    };
    Ok(vec![fact])
}

fn find_topic(workspace: &Workspace, id: ItemId) -> Result<(&Session, &Topic), Refusal> {
    workspace.meetings.topic(id).ok_or_else(|| unknown(id).into())
}
