use super::{
    Command, Decided, find_body, find_item, find_session, is_open, is_planned, named, require_state, trimmed,
};
use crate::{
    meeting::{
        Fact, Item,
        rules::{Moment, free_of_other_agendas, in_order, question_allowed},
    },
    record::{IssueId, SessionId},
    rule::Refusal,
    text::{Text, messages::meeting as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// Whether an item may be put on a session's agenda: what the room of issues asks before it schedules an issue and
/// writes [`Fact::ItemAdded`] in its own entry.
///
/// # Errors
/// When there is no such session, it is no longer planned, the title is empty, or the issue waits on an agenda.
pub fn check_item(
    workspace: &Workspace,
    session: SessionId,
    issue: Option<IssueId>,
    title: &str,
) -> Result<(), Refusal> {
    let session = find_session(workspace, session)?;
    require_state(session, &words::step::ADD_ITEM, is_planned)?;
    one_line(&words::field::ITEM_TITLE, title).require()?;
    match issue {
        Some(issue) => free_of_other_agendas(&workspace.meetings, issue).require(),
        None => Ok(()),
    }
}

pub(super) fn decide(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Decided {
    let fact = match command {
        Command::Call { body, number, title, planned_at, place, form, called_on, chair, recorder } => {
            workspace.meetings.body(*body).ok_or_else(|| Refusal::from(unknown(*body)))?;
            one_line(&words::field::SESSION_TITLE, title).require()?;
            let called_on = called_on.unwrap_or(context.today());
            let chair = trimmed(chair.as_ref());
            let chair =
                chair.or_else(|| workspace.meetings.chair_on(*body, planned_at.date(), &workspace.policy));
            in_order(&words::field::PLANNED_AT, called_on, planned_at.date()).require()?;
            Fact::Called {
                session: context.ids.next(),
                body: *body,
                number: number.trim().to_owned(),
                title: title.trim().to_owned(),
                called_on,
                planned_at: *planned_at,
                place: place.trim().to_owned(),
                form: *form,
                chair,
                recorder: trimmed(recorder.as_ref()),
            }
        }
        Command::NameOfficers { session, chair, recorder } => {
            let found = find_session(workspace, *session)?;
            require_state(found, &words::step::NAME_OFFICERS, |state| is_planned(state) || is_open(state))?;
            let (chair, recorder) = (trimmed(chair.as_ref()), trimmed(recorder.as_ref()));
            Fact::OfficersNamed { session: *session, chair, recorder }
        }
        Command::AddItem { session, title, competence, question } => {
            check_item(workspace, *session, None, title)?;
            named::competence(workspace, *competence)?;
            let kind = find_body(workspace, find_session(workspace, *session)?.body)?.kind;
            question_allowed(kind, *question, Moment::Planning).require()?;
            let (item, title) = (context.ids.next(), title.trim().to_owned());
            let (competence, question) = (*competence, *question);
            Fact::ItemAdded { session: *session, item, issue: None, title, competence, question }
        }
        Command::RemoveItem { item } => {
            let (session, item) = find_item(workspace, *item)?;
            require_state(session, &words::step::REMOVE_ITEM, is_planned)?;
            Fact::ItemRemoved { session: session.id, item: item.id }
        }
        Command::ClassifyItem { item, competence } => {
            let (session, item) = find_item(workspace, *item)?;
            not_concluded(item, &words::step::CLASSIFY_ITEM)?;
            named::competence(workspace, *competence)?;
            Fact::ItemClassified { session: session.id, item: item.id, competence: *competence }
        }
        Command::OrderAgenda { session, items } => {
            let found = find_session(workspace, *session)?;
            require_state(found, &words::step::ORDER_AGENDA, is_planned)?;
            if let Some(stranger) = items.iter().find(|item| !found.items.contains(item)) {
                return Err(unknown(*stranger).into());
            }
            Fact::AgendaOrdered { session: *session, items: items.clone() }
        }
        Command::SendNotice { session, on } => {
            let found = find_session(workspace, *session)?;
            require_state(found, &words::step::SEND_NOTICE, is_planned)?;
            let on = on.unwrap_or(context.today());
            in_order(&words::field::NOTICE_ON, found.called_on, on).about(*session).require()?;
            in_order(&words::field::NOTICE_ON, on, context.today()).about(*session).require()?;
            Fact::NoticeSent { session: *session, on }
        }
        Command::Postpone { session, to, why } => {
            let found = find_session(workspace, *session)?;
            require_state(found, &words::step::POSTPONE, is_planned)?;
            said(&words::field::WHY, why).require()?;
            in_order(&words::field::PLANNED_AT, found.called_on, to.date()).about(*session).require()?;
            Fact::Postponed { session: *session, to: *to, why: why.trim().to_owned() }
        }
        Command::Cancel { session, why } => {
            require_state(find_session(workspace, *session)?, &words::step::CANCEL, is_planned)?;
            said(&words::field::WHY, why).require()?;
            Fact::Cancelled { session: *session, why: why.trim().to_owned() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

pub(super) fn not_concluded(item: &Item, step: &'static Text) -> Result<(), Refusal> {
    match &item.concluded {
        Some((outcome, _)) => Err(not_now(item.id, step, outcome.kind().text()).into()),
        None => Ok(()),
    }
}
