use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, rules::held_as_session};
use crate::{
    agreement::{
        Rating,
        command::known,
        organisations,
        rules::{happened, in_force, is_party},
    },
    meeting::Session,
    record::{AgreementId, OrganisationId, SessionId},
    rule::Refusal,
    text::messages::agreement as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

/// What may be asked about joint meetings and evaluations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record that a joint meeting was held.
    JointMeeting {
        /// The agreement.
        agreement: AgreementId,
        /// The day; when it is left out the session's, otherwise today.
        #[serde(default)]
        on: Option<Date>,
        /// Where its minutes are kept; they may follow later.
        #[serde(default)]
        minutes: String,
        /// The session, when it was held as one.
        #[serde(default)]
        session: Option<SessionId>,
        /// The parties that were represented.
        #[serde(default)]
        present: BTreeSet<OrganisationId>,
    },
    /// Note where the minutes of a joint meeting are kept.
    Minutes {
        /// The agreement.
        agreement: AgreementId,
        /// The day of the meeting.
        on: Date,
        /// Where they are kept.
        minutes: String,
    },
    /// Record a party's evaluation.
    Evaluation {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        by: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// How it went, 1–5.
        rating: Rating,
        /// In words.
        text: String,
    },
}

pub(in crate::agreement) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    let today = context.today();
    match command {
        Command::JointMeeting { agreement: id, on, minutes, session, present } => {
            let agreement = known(workspace, *id)?;
            let held =
                session.map(|id| workspace.meetings.session(id).ok_or_else(|| unknown(id))).transpose()?;
            let on = on.or(held.map(Session::day)).unwrap_or(today);
            happened(on, today).require()?;
            in_force(agreement, on).about(*id).require()?;
            if agreement.joint_meeting(on).is_some() {
                return Err(not_now(*id, &words::STEP_JOINT_MEETING, &words::ALREADY_RECORDED).into());
            }
            for party in present {
                is_party(agreement, *party, organisations::name(workspace, *party)).require()?;
            }
            if let Some(session) = held {
                held_as_session(workspace, session, on).about(*id).require()?;
            }
            Ok(Fact::JointMeetingHeld {
                agreement: *id,
                on,
                minutes: minutes.trim().to_owned(),
                session: *session,
                present: present.clone(),
            })
        }
        Command::Minutes { agreement: id, on, minutes } => {
            if known(workspace, *id)?.joint_meeting(*on).is_none() {
                return Err(not_now(*id, &words::STEP_MINUTES, &words::NO_JOINT_MEETING).into());
            }
            said(&words::FIELD_MINUTES, minutes).require()?;
            Ok(Fact::MinutesNoted { agreement: *id, on: *on, minutes: minutes.trim().to_owned() })
        }
        Command::Evaluation { agreement: id, by, on, rating, text } => {
            let agreement = known(workspace, *id)?;
            is_party(agreement, *by, organisations::name(workspace, *by)).require()?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            // What has ended is evaluated as well.
            in_force(agreement, on.min(agreement.last_day())).about(*id).require()?;
            said(&words::FIELD_EVALUATION, text).require()?;
            if agreement.evaluations().iter().any(|given| (given.by, given.on) == (*by, on)) {
                return Err(not_now(*id, &words::STEP_EVALUATE, &words::ALREADY_RECORDED).into());
            }
            Ok(Fact::Evaluated { agreement: *id, by: *by, on, rating: *rating, text: text.trim().to_owned() })
        }
    }
}
