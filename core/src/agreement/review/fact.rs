use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Evaluation, JointMeeting};
use crate::{
    agreement::{Agreement, Rating},
    clash::{Field, Fold},
    record::{AgreementId, OrganisationId, SessionId},
};

/// What happened between the parties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A joint meeting was held.
    JointMeetingHeld {
        /// The agreement.
        agreement: AgreementId,
        /// The day.
        on: Date,
        /// Where its minutes are kept; empty until they are there.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        minutes: String,
        /// The session, when it was held as one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<SessionId>,
        /// The parties that were represented.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        present: BTreeSet<OrganisationId>,
    },
    /// Somebody noted where the minutes are kept.
    MinutesNoted {
        /// The agreement.
        agreement: AgreementId,
        /// The day of the meeting.
        on: Date,
        /// Where they are kept.
        minutes: String,
    },
    /// A party evaluated the agreement.
    Evaluated {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        by: OrganisationId,
        /// The day.
        on: Date,
        /// How it went.
        rating: Rating,
        /// In words.
        text: String,
    },
}

impl Fact {
    /// The agreement.
    pub(in crate::agreement) fn about(&self) -> AgreementId {
        match self {
            Fact::JointMeetingHeld { agreement, .. }
            | Fact::MinutesNoted { agreement, .. }
            | Fact::Evaluated { agreement, .. } => *agreement,
        }
    }
}

impl Agreement {
    /// Total: what two desks recorded differently about one day becomes a clash.
    pub(in crate::agreement) fn review(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::JointMeetingHeld { .. } => self.meet(fact, fold),
            Fact::MinutesNoted { agreement: id, on, minutes } => match self.joint_meetings.get_mut(on) {
                Some(meeting) => meeting.minutes.set(minutes.clone(), *id, &minutes_of(*on), fold),
                None => fold.missing(*id),
            },
            Fact::Evaluated { agreement: id, by, on, rating, text } => {
                let given =
                    Evaluation { by: *by, on: *on, rating: *rating, text: text.clone(), trace: fold.trace() };
                let earlier = self.evaluations.iter().find(|given| (given.by, given.on) == (*by, *on));
                match earlier.map(|earlier| (earlier.text.clone(), earlier.trace.clone())) {
                    None => self.evaluations.push(given),
                    // The same words, recorded at two desks, are one evaluation.
                    Some((stands, _)) if stands == *text => {}
                    Some((stands, since)) => {
                        fold.overlapping(*id, "evaluated", stands.as_str(), text, &since)
                    }
                }
            }
        }
    }

    /// One meeting of one day, told at two desks, is one meeting: whoever was there was there, and of two places for the
    /// minutes a person chooses.
    fn meet(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::JointMeetingHeld { agreement: id, on, minutes, session, present } = fact else { return };
        let Some(meeting) = self.joint_meetings.get_mut(on) else {
            let meeting = JointMeeting {
                minutes: Field::new(minutes.clone(), fold),
                session: *session,
                present: present.clone(),
                recorded: fold.trace(),
            };
            self.joint_meetings.insert(*on, meeting);
            return;
        };
        meeting.present.extend(present);
        if !minutes.is_empty() {
            meeting.minutes.set(minutes.clone(), *id, &minutes_of(*on), fold);
        }
        match (meeting.session, session) {
            (None, session) => meeting.session = *session,
            (Some(stands), Some(other)) if stands != *other => {
                let since = meeting.recorded.clone();
                fold.overlapping(
                    *id,
                    "joint_meeting.session",
                    &stands.to_string(),
                    &other.to_string(),
                    &since,
                );
            }
            _ => {}
        }
    }
}

fn minutes_of(on: Date) -> String {
    format!("joint_meeting.{on}.minutes")
}
