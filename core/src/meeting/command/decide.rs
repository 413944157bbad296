use super::{Command, agenda, assembly, body, election, item, minutes, office, sitting, topic};
use crate::{
    meeting::{Body, Fact, Item, Session, SessionState},
    record::{BodyId, ItemId, SessionId},
    rule::{Explanation, Refusal},
    text::Text,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, unknown},
    },
};

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    use Command::{
        AddGuest, AddItem, AddSeat, Agree, Assembly, AttachExternalVote, AttachOwnersVote, BindDuty, Call,
        Cancel, ChangeHolder, ClassifyItem, Close, Conclude, ConfirmMinutes, CorrectMinutes, Discuss,
        Election, EndSeat, FileOpinion, Found, NameOfficers, NoteStudy, Object, Office, Open, OrderAgenda,
        Postpone, Publish, PutQuestion, RecordAttendance, RemoveGuest, RemoveItem, Rename, SendNotice, Topic,
        Vote, WriteMinutes,
    };
    let facts = match command {
        Office(command) => office::decide(command, workspace, context),
        Assembly(command) => assembly::decide(command, workspace, context),
        Election(command) => election::decide(command, workspace),
        Topic(command) => topic::decide(command, workspace, context),
        PutQuestion { .. }
        | NoteStudy { .. }
        | FileOpinion { .. }
        | AttachOwnersVote { .. }
        | AttachExternalVote { .. } => item::decide(command, workspace, context),
        Found { .. } | Rename { .. } | AddSeat { .. } | EndSeat { .. } | ChangeHolder { .. } => {
            body::decide(command, workspace, context)
        }
        Call { .. }
        | NameOfficers { .. }
        | AddItem { .. }
        | RemoveItem { .. }
        | ClassifyItem { .. }
        | OrderAgenda { .. }
        | SendNotice { .. }
        | Postpone { .. }
        | Cancel { .. } => agenda::decide(command, workspace, context),
        RecordAttendance { .. }
        | AddGuest { .. }
        | RemoveGuest { .. }
        | Open { .. }
        | Discuss { .. }
        | Vote { .. }
        | Agree { .. }
        | Conclude { .. }
        | BindDuty { .. }
        | Close { .. } => sitting::decide(command, workspace, context),
        WriteMinutes { .. }
        | ConfirmMinutes { .. }
        | CorrectMinutes { .. }
        | Publish { .. }
        | Object { .. } => minutes::decide(command, workspace, context),
    }?;
    let held = sitting::election_held(&facts, workspace);
    Ok(facts.into_iter().map(workspace::Fact::Meeting).chain(held).collect())
}

pub(super) type Decided = Result<Vec<Fact>, Refusal>;

pub(super) fn find_body(workspace: &Workspace, id: BodyId) -> Result<&Body, Refusal> {
    workspace.meetings.body(id).ok_or_else(|| unknown(id).into())
}

pub(super) fn find_session(workspace: &Workspace, id: SessionId) -> Result<&Session, Refusal> {
    workspace.meetings.session(id).ok_or_else(|| unknown(id).into())
}

pub(super) fn find_item(workspace: &Workspace, id: ItemId) -> Result<(&Session, &Item), Refusal> {
    let item = workspace.meetings.item(id).filter(|item| item.removed.is_none());
    let item = item.ok_or_else(|| Refusal::from(unknown(id)))?;
    Ok((find_session(workspace, item.session)?, item))
}

/// Refuses with every verdict that does not hold, so that nobody mends one and then meets the next.
pub(super) fn refused_by(verdicts: Vec<Explanation>) -> Result<(), Refusal> {
    let reasons: Vec<_> = verdicts.into_iter().filter(|verdict| !verdict.holds).collect();
    if reasons.is_empty() { Ok(()) } else { Err(Refusal { reasons }) }
}

/// Refuses unless the session stands at one of these steps.
pub(super) fn require_state(
    session: &Session,
    step: &'static Text,
    allowed: fn(&SessionState) -> bool,
) -> Result<(), Refusal> {
    if allowed(&session.state) { Ok(()) } else { Err(not_now(session.id, step, session.state.text()).into()) }
}

pub(super) fn is_planned(state: &SessionState) -> bool {
    matches!(state, SessionState::Planned)
}

pub(super) fn is_open(state: &SessionState) -> bool {
    matches!(state, SessionState::Open { .. })
}

/// Words as entered, without the blanks around them; nothing when nothing else is left.
pub(super) fn trimmed(words: Option<&String>) -> Option<String> {
    words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty())
}
