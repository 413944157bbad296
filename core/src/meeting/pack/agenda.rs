use jiff::civil::Date;

use super::{number, organisation};
use crate::{
    meeting::{BodyKind, Competence, Item, OutcomeKind, Question, Session, Study, Topic, rules},
    policy::{Span, Used, parameter},
    record::ItemId,
    text::{Text, messages::meeting::house_rule as words},
    workspace::Workspace,
};

/// The agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// The items in their order.
    pub lines: Vec<AgendaLine>,
    /// What units handed in that is not an item of its own.
    pub topics: Vec<TopicLine>,
    /// When members were or must be told.
    pub notice: NoticeDue,
    /// How long a speech may be.
    pub speech: Used<Span>,
    /// How the session is conducted, in the order in which it is read out.
    pub house_rules: Vec<&'static Text>,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaLine {
    /// Its place, from 1.
    pub number: u32,
    /// The item.
    pub item: ItemId,
    /// What it is called.
    pub title: String,
    /// The number of the issue that it is about.
    pub issue: Option<String>,
    /// What is asked.
    pub question: Question,
    /// Who may decide the matter.
    pub competence: Competence,
    /// The department that may decide it, by name.
    pub department: Option<String>,
    /// Why it is theirs.
    pub basis: &'static Text,
    /// What the body may conclude about it.
    pub possible: &'static [OutcomeKind],
    /// Who studied it before the meeting.
    pub study: Option<Study>,
}

/// A topic that a unit handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicLine {
    /// The unit.
    pub organisation: Option<String>,
    /// What it is called.
    pub title: String,
    /// The day on which it was handed in.
    pub on: Date,
    /// What the unit was told.
    pub answer: Option<String>,
}

/// When members were or must be told the time and the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeDue {
    /// The last day that is in time, where a published rule says so.
    pub by: Option<Date>,
    /// The day on which they were told.
    pub sent_on: Option<Date>,
}

impl Agenda {
    pub(super) fn of(workspace: &Workspace, session: &Session) -> Option<Agenda> {
        let kind = workspace.meetings.kind_of(session)?;
        let agenda = workspace.meetings.agenda(session).into_iter().enumerate();
        let planned_on = session.planned_at.get().date();
        let lead = rules::notice_lead(kind, &workspace.policy, planned_on);
        let left = |(id, _): &(&ItemId, &Topic)| workspace.meetings.item(**id).is_none();
        Some(Agenda {
            lines: agenda.map(|(index, item)| line(workspace, kind, index, item)).collect(),
            topics: session
                .topics
                .iter()
                .filter(left)
                .map(|(_, topic)| handed_in(workspace, topic))
                .collect(),
            notice: NoticeDue {
                by: lead.map(|lead| rules::notice_by(planned_on, lead.value, &workspace.calendar)),
                sent_on: *session.notice_sent_on.get(),
            },
            speech: workspace.policy.on(&parameter::COUNCIL_SPEECH, planned_on),
            house_rules: house_rules(kind),
        })
    }
}

fn line(workspace: &Workspace, kind: BodyKind, index: usize, item: &Item) -> AgendaLine {
    let competence = item.decided_by();
    AgendaLine {
        number: number(index),
        item: item.id,
        title: item.title.get().clone(),
        issue: item.issue.and_then(|id| workspace.issues.get(id)).map(|issue| issue.number.get().clone()),
        question: *item.question.get(),
        competence,
        department: match competence {
            Competence::Department(id) => organisation(workspace, id),
            _ => None,
        },
        basis: competence.basis(),
        possible: competence.allows_in(kind, item.has_owners_vote()),
        study: item.study.as_ref().map(|study| study.get().clone()),
    }
}

fn handed_in(workspace: &Workspace, topic: &Topic) -> TopicLine {
    TopicLine {
        organisation: topic.organisation.and_then(|id| organisation(workspace, id)),
        title: topic.title.clone(),
        on: topic.on,
        answer: topic.answer.as_ref().map(|answer| answer.get().clone()),
    }
}

/// House rules in circulation. In a Party group the chair speaks last; elsewhere the chair states no view at all.
fn house_rules(kind: BodyKind) -> Vec<&'static Text> {
    if kind == BodyKind::PartyGroup {
        return vec![&words::CHAIR_LAST, &words::NO_WRITTEN];
    }
    vec![
        &words::CHAIR_NEUTRAL,
        &words::RAISE_HAND,
        &words::TO_THE_CHAIR,
        &words::POSITION_FIRST,
        &words::TIME_LIMIT,
        &words::NO_INTERRUPTING,
        &words::ON_TOPIC,
        &words::NO_ATTACK,
        &words::EQUAL_TURNS,
        &words::RULING,
    ]
}
