use jiff::civil::Date;

use super::{Blank, number};
use crate::{
    meeting::{
        BodyKind, Item, Outcome, OutcomeKind, Question, Session,
        rules::{effective_on, election_result},
    },
    record::ItemId,
    text::{Text, messages::meeting::power as words},
    workspace::Workspace,
};

/// The public notice of a session's results. It names no petitioner, no vote of a person and no objection.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicNotice {
    /// The results, in the order of the agenda; items that were put off are not among them.
    pub results: Vec<NoticeResult>,
    /// The first day of the publication, once it is published.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Where it is posted, or always posted.
    pub place: Option<String>,
    /// Who takes in objections.
    pub objections_to: String,
    /// What power the body has, for readers to know.
    pub power: &'static Text,
    /// Where the seal goes.
    pub seal: Blank,
}

/// A result.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeResult {
    /// Its place, from 1.
    pub number: u32,
    /// The item.
    pub item: ItemId,
    /// What it was about.
    pub title: String,
    /// What kind of result it is.
    pub kind: OutcomeKind,
    /// What was resolved, proposed or agreed; why it was not adopted.
    pub text: String,
    /// To whom a proposal goes.
    pub addressee: Option<String>,
    /// From when it holds, when that is known.
    pub effective_on: Option<Date>,
    /// Who was elected, with their votes.
    pub elected: Vec<(String, u32)>,
}

impl PublicNotice {
    pub(super) fn of(workspace: &Workspace, session: &Session) -> Option<PublicNotice> {
        let body = workspace.meetings.body(session.body)?;
        let published = session.publication.as_ref();
        let agenda = workspace.meetings.agenda(session);
        let results = agenda.into_iter().filter_map(|item| result(workspace, session, body.kind, item));
        let results = results.enumerate();
        let place = published.map(|published| published.place.clone());
        Some(PublicNotice {
            results: results.map(|(index, found)| NoticeResult { number: number(index), ..found }).collect(),
            from: published.map(|published| published.from),
            to: published.map(|published| published.to),
            place: place.or_else(|| body.notice_place.as_ref().map(|place| place.get().clone())),
            objections_to: body.name.get().clone(),
            power: power(body.kind),
            seal: Blank,
        })
    }
}

fn result(workspace: &Workspace, session: &Session, kind: BodyKind, item: &Item) -> Option<NoticeResult> {
    let outcome = item.outcome().filter(|outcome| outcome.kind() != OutcomeKind::Deferred)?;
    let elected = match *item.question.get() {
        Question::Election { .. } => election_result(kind, item, &workspace.policy, session.day()).elected,
        _ => Vec::new(),
    };
    Some(NoticeResult {
        number: 0,
        item: item.id,
        title: item.title.get().clone(),
        kind: outcome.kind(),
        text: outcome.words().to_owned(),
        addressee: match outcome {
            Outcome::Proposal { to, .. } => Some(to.clone()),
            _ => None,
        },
        effective_on: effective_on(workspace, item),
        elected,
    })
}

/// A council and a joint meeting bind only those who agreed; the other bodies decide by their own law.
fn power(kind: BodyKind) -> &'static Text {
    match kind {
        BodyKind::BuildingCouncil | BodyKind::JointMeeting => &words::CONSULTATION,
        _ => &words::OWN_LAW,
    }
}
