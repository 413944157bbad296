use jiff::civil::Date;

use super::{Command, Decided, find_session, require_state, trimmed};
use crate::{
    issue::rules::asked,
    meeting::{Fact, Outcome, OutcomeKind, Session, SessionState, rules},
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

pub(super) fn decide(command: &Command, workspace: &Workspace, context: &Context<'_>) -> Decided {
    let fact = match command {
        Command::WriteMinutes { session, text } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::WRITE_MINUTES, |state| {
                matches!(state, SessionState::Open { .. } | SessionState::Closed { .. })
            })?;
            rules::minutes_still_open(session).require()?;
            said(&words::field::MINUTES, text).require()?;
            Fact::MinutesWritten { session: session.id, text: text.trim().to_owned() }
        }
        Command::ConfirmMinutes { session } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::CONFIRM_MINUTES, |state| {
                matches!(state, SessionState::Closed { .. })
            })?;
            rules::minutes_still_open(session).require()?;
            let Some(minutes) = &session.minutes else {
                return Err(
                    not_now(session.id, &words::step::CONFIRM_MINUTES, &words::minutes::MISSING).into()
                );
            };
            Fact::MinutesConfirmed { session: session.id, text: Some(minutes.text.get().clone()) }
        }
        Command::CorrectMinutes { session, text } => {
            let session = find_session(workspace, *session)?;
            if !confirmed(session) {
                return Err(
                    not_now(session.id, &words::step::CORRECT_MINUTES, &words::minutes::WRITTEN).into()
                );
            }
            said(&words::field::CORRECTION, text).require()?;
            Fact::MinutesCorrected { session: session.id, text: text.trim().to_owned() }
        }
        Command::Publish { session, from, to, place } => {
            let session = find_session(workspace, *session)?;
            rules::publishable(session).require()?;
            if session.publication.is_some() {
                return Err(not_now(session.id, &words::step::PUBLISH, &words::PUBLISHED).into());
            }
            let place = match place.trim() {
                "" => workspace.meetings.body(session.body).and_then(|body| body.notice_place.as_ref()),
                _ => None,
            }
            .map_or(place.trim(), |fixed| fixed.get().as_str());
            said(&words::field::PLACE, place).require()?;
            rules::in_order(&words::field::PUBLISHED_FROM, session.day(), *from)
                .about(session.id)
                .require()?;
            let long_enough = rules::public_long_enough(*from, *to, &workspace.policy, &workspace.calendar);
            long_enough.about(session.id).require()?;
            pacts_wait(workspace, session, *from)?;
            issues_asked(workspace, session)?;
            Fact::Published { session: session.id, from: *from, to: *to, place: place.to_owned() }
        }
        Command::Object { session, item, from, text, on } => {
            let session = find_session(workspace, *session)?;
            let Some(publication) = &session.publication else {
                return Err(not_now(session.id, &words::step::OBJECT, session.state.text()).into());
            };
            if let Some(item) = item.filter(|item| !session.items.contains(item)) {
                return Err(unknown(item).into());
            }
            said(&words::field::OBJECTION, text).require()?;
            let on = on.unwrap_or(context.today());
            rules::objection_in_time(publication, on, context.today()).about(session.id).require()?;
            let (item, from, text) = (*item, trimmed(from.as_ref()), text.trim().to_owned());
            Fact::ObjectionNoted { session: session.id, item, from, text, on }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// MTG-43: no pact names a day that would come before it was public long enough.
fn pacts_wait(workspace: &Workspace, session: &Session, from: Date) -> Result<(), Refusal> {
    let reasons: Vec<_> = workspace
        .meetings
        .agenda(session)
        .into_iter()
        .filter_map(|item| match item.outcome()? {
            Outcome::Pact { effective_on: Some(on), .. } => Some((item.id, *on)),
            _ => None,
        })
        .map(|(item, on)| {
            rules::effective_after_publicity(on, from, &workspace.policy, &workspace.calendar).about(item)
        })
        .filter(|verdict| !verdict.holds)
        .collect();
    if reasons.is_empty() { Ok(()) } else { Err(Refusal { reasons }) }
}

/// ISS-13: whoever raised what is published was asked. What they do not agree to, the notice leaves out.
fn issues_asked(workspace: &Workspace, session: &Session) -> Result<(), Refusal> {
    for item in workspace.meetings.agenda(session) {
        let told = item.outcome().is_some_and(|outcome| outcome.kind() != OutcomeKind::Deferred);
        if let Some(issue) = item.issue.and_then(|issue| workspace.issues.get(issue)).filter(|_| told) {
            asked(workspace, issue).about(item.id).require()?;
        }
    }
    Ok(())
}

fn confirmed(session: &Session) -> bool {
    session.minutes.as_ref().is_some_and(|minutes| minutes.confirmed.is_some())
}
