use jiff::civil::DateTime;

use super::{Blank, number};
use crate::{
    journal::Actor,
    meeting::{
        Attendance, BodyKind, Count, Decision, Item, Outcome, Presence, Question, Session,
        rules::{ElectionResult, adopted, election_result},
    },
    rule::Explanation,
    workspace::Workspace,
};

/// The minutes: what is on record, and the text that was written from it.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesSheet {
    /// How many were entitled and present.
    pub count: Option<Count>,
    /// The recorded quorum, with areas and sources where they count.
    pub presence: Option<Presence>,
    /// The seats that were taken, by their names; of a representative, who came.
    pub present: Vec<String>,
    /// The seats that were not taken.
    pub absent: Vec<String>,
    /// Who was there without a seat.
    pub guests: Vec<String>,
    /// The items in their order.
    pub items: Vec<MinutesItem>,
    /// The text, once it is written.
    pub text: Option<String>,
    /// Who confirmed it, when.
    pub confirmed: Option<ConfirmedBy>,
    /// What was corrected after that, oldest first.
    pub corrections: Vec<String>,
    /// Where the chair signs.
    pub chair_signs: Blank,
    /// Where the recorder signs.
    pub recorder_signs: Blank,
}

/// A confirmation.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfirmedBy {
    /// Who.
    pub actor: Actor,
    /// When.
    pub at: DateTime,
}

/// An item in the minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesItem {
    /// Its place, from 1.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// What was asked.
    pub question: Question,
    /// What was said.
    pub discussion: Option<String>,
    /// What absent members wrote: read out, never counted.
    pub opinions: Vec<OpinionLine>,
    /// How it was decided.
    pub decision: Option<DecisionLine>,
    /// Whether that carries it, and why.
    pub verdict: Option<Explanation>,
    /// What it was concluded with.
    pub outcome: Option<Outcome>,
}

/// An absent member's opinion.
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionLine {
    /// Whose seat; nobody is named in a large assembly.
    pub seat: Option<String>,
    /// What they wrote.
    pub text: String,
}

/// How an item was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionLine {
    /// By a vote or by consensus.
    Decision(Decision),
    /// By ballots: who is elected with how many votes, as the law has it read out.
    Election(ElectionResult),
}

impl MinutesSheet {
    pub(super) fn of(workspace: &Workspace, session: &Session) -> Option<MinutesSheet> {
        let kind = workspace.meetings.kind_of(session)?;
        let seats: Vec<_> = workspace.meetings.seats_on(session.body, session.day()).collect();
        let taken = |attendance: &Attendance, title: &str| match attendance {
            Attendance::Present => Some(title.to_owned()),
            Attendance::Represented { by } => Some(format!("{title} ({by})")),
            Attendance::Absent => None,
        };
        let who = |seat: &&crate::meeting::Seat| {
            session.attendance_of(seat.id).and_then(|found| taken(found, &seat.title))
        };
        let minutes = session.minutes.as_ref();
        let confirmed = minutes.and_then(|minutes| minutes.confirmed.as_ref());
        let corrections = minutes.map_or(&[][..], |minutes| &minutes.corrections);
        let agenda = workspace.meetings.agenda(session).into_iter().enumerate();
        Some(MinutesSheet {
            count: session.count(),
            presence: session.presence().cloned(),
            present: seats.iter().filter_map(who).collect(),
            absent: seats.iter().filter(|seat| who(seat).is_none()).map(|seat| seat.title.clone()).collect(),
            guests: session.guests.iter().map(|guest| guest.name.clone()).collect(),
            items: agenda.map(|(index, item)| line(workspace, session, kind, index, item)).collect(),
            text: minutes.map(|minutes| minutes.text.get().clone()),
            confirmed: confirmed.map(|trace| ConfirmedBy { actor: trace.actor.clone(), at: trace.at }),
            corrections: corrections.iter().map(|correction| correction.text.clone()).collect(),
            chair_signs: Blank,
            recorder_signs: Blank,
        })
    }
}

fn line(workspace: &Workspace, session: &Session, kind: BodyKind, index: usize, item: &Item) -> MinutesItem {
    let election = (!item.election.ballots.is_empty())
        .then(|| election_result(kind, item, &workspace.policy, session.day()));
    let decided = item.decision.as_ref().map(|decision| DecisionLine::Decision(decision.get().clone()));
    let title_of = |id| workspace.meetings.seat(id).map(|seat| seat.title.clone());
    let opinion = |opinion: &crate::meeting::Opinion| OpinionLine {
        seat: opinion.seat.and_then(title_of),
        text: opinion.text.clone(),
    };
    MinutesItem {
        number: number(index),
        title: item.title.get().clone(),
        question: *item.question.get(),
        discussion: item.discussion.as_ref().map(|said| said.get().clone()),
        opinions: item.opinions.iter().map(opinion).collect(),
        decision: election.map(DecisionLine::Election).or(decided),
        verdict: adopted(kind, item, &workspace.policy, session.day()),
        outcome: item.outcome().cloned(),
    }
}
