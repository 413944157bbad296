use super::{Command, Decided, find_session, require_state};
use crate::{
    meeting::{Fact, Session, SessionState, rules},
    text::messages::meeting as words,
    workspace::{
        Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn decide(command: &Command, workspace: &Workspace) -> Decided {
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
            if session.minutes.is_none() {
                return Err(
                    not_now(session.id, &words::step::CONFIRM_MINUTES, &words::minutes::MISSING).into()
                );
            }
            Fact::MinutesConfirmed { session: session.id }
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
            said(&words::field::PLACE, place).require()?;
            rules::in_order(&words::field::PUBLISHED_FROM, session.day(), *from)
                .about(session.id)
                .require()?;
            let long_enough = rules::public_long_enough(*from, *to, &workspace.policy, &workspace.calendar);
            long_enough.about(session.id).require()?;
            Fact::Published { session: session.id, from: *from, to: *to, place: place.trim().to_owned() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

fn confirmed(session: &Session) -> bool {
    session.minutes.as_ref().is_some_and(|minutes| minutes.confirmed.is_some())
}
