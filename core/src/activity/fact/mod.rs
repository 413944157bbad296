mod account;
mod activity;
mod entry;
mod registration;
mod series;

pub use entry::{Change, Plan, SeriesChange, SeriesEntry, Sign};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Activities, Consent, Outcome, Placing};
use crate::{
    clash::Fold,
    record::{AccountId, ActivityId, Record, RegistrationId, SeriesId},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A series came on record.
    SeriesAdded {
        /// The series.
        series: SeriesId,
        /// What the entry says.
        entry: SeriesEntry,
    },
    /// One part of its entry was changed.
    SeriesEdited {
        /// The series.
        series: SeriesId,
        /// What was changed.
        change: SeriesChange,
    },
    /// An activity was planned.
    Planned {
        /// The activity.
        activity: ActivityId,
        /// What the entry says.
        plan: Box<Plan>,
    },
    /// One part of its entry was changed.
    Edited {
        /// The activity.
        activity: ActivityId,
        /// What was changed.
        change: Change,
    },
    /// It was called off.
    CalledOff {
        /// The activity.
        activity: ActivityId,
        /// Why.
        reason: String,
    },
    /// It was recorded how it went.
    Concluded {
        /// The activity.
        activity: ActivityId,
        /// How.
        outcome: Outcome,
    },
    /// Somebody registered.
    Registered {
        /// The registration.
        registration: RegistrationId,
        /// The activity.
        activity: ActivityId,
        /// Who.
        sign: Sign,
        /// Whether they were told that they have places, or that they wait.
        placing: Placing,
    },
    /// A registration moved up from the waiting list.
    Promoted {
        /// The registration.
        registration: RegistrationId,
    },
    /// A registration was given up.
    RegistrationCancelled {
        /// The registration.
        registration: RegistrationId,
        /// Why; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// It was recorded who came.
    AttendanceRecorded {
        /// The activity.
        activity: ActivityId,
        /// By registration: how many came; 0: nobody.
        came: BTreeMap<RegistrationId, u32>,
    },
    /// Somebody chose to have a points account.
    AccountOpened {
        /// The account.
        account: AccountId,
        /// A label of its owner, never an identity number.
        owner: String,
        /// That its owner agreed.
        consent: Consent,
    },
    /// Its owner no longer wants it.
    AccountClosed {
        /// The account.
        account: AccountId,
    },
    /// Points were given for volunteer service.
    Earned {
        /// The account.
        account: AccountId,
        /// At which activity.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        activity: Option<ActivityId>,
        /// The day.
        on: Date,
        /// Minutes of service.
        minutes: u32,
        /// Of them the minutes that count.
        counted: u32,
        /// The most minutes that an activity may count.
        cap: u32,
        /// Points an hour.
        rate: u32,
        /// Points.
        points: u32,
        /// The day on which what is left of them lapses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lapses: Option<Date>,
    },
    /// Points were redeemed.
    Redeemed {
        /// The account.
        account: AccountId,
        /// How many.
        points: u32,
        /// For what.
        what: String,
    },
    /// Points lapsed.
    Lapsed {
        /// The account.
        account: AccountId,
        /// How many.
        points: i64,
    },
    /// A line was corrected.
    PointsCorrected {
        /// The account.
        account: AccountId,
        /// What is added, or taken away.
        delta: i64,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::SeriesAdded { series, .. } | Fact::SeriesEdited { series, .. } => vec![(*series).into()],
            Fact::Planned { activity, .. }
            | Fact::Edited { activity, .. }
            | Fact::CalledOff { activity, .. }
            | Fact::Concluded { activity, .. } => vec![(*activity).into()],
            Fact::Registered { registration, activity, .. } => {
                vec![(*registration).into(), (*activity).into()]
            }
            Fact::Promoted { registration } | Fact::RegistrationCancelled { registration, .. } => {
                vec![(*registration).into()]
            }
            Fact::AttendanceRecorded { activity, came } => {
                std::iter::once((*activity).into()).chain(came.keys().map(|id| (*id).into())).collect()
            }
            Fact::AccountOpened { account, .. }
            | Fact::AccountClosed { account }
            | Fact::Earned { account, .. }
            | Fact::Redeemed { account, .. }
            | Fact::Lapsed { account, .. }
            | Fact::PointsCorrected { account, .. } => vec![(*account).into()],
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Activities {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::SeriesAdded { series, entry } => self.add_series(*series, entry, fold),
            Fact::SeriesEdited { series, change } => self.edit_series(*series, change, fold),
            Fact::Planned { activity, plan } => self.plan(*activity, plan, fold),
            Fact::Edited { activity, change } => self.edit(*activity, change, fold),
            Fact::CalledOff { activity, reason } => self.call_off(*activity, reason, fold),
            Fact::Concluded { activity, outcome } => self.conclude(*activity, outcome, fold),
            Fact::Registered { registration, activity, sign, placing } => {
                self.register(*registration, *activity, sign, *placing, fold);
            }
            Fact::Promoted { registration } => self.promote(*registration, fold),
            Fact::RegistrationCancelled { registration, reason } => {
                self.cancel_registration(*registration, reason, fold);
            }
            Fact::AttendanceRecorded { activity, came } => self.record_attendance(*activity, came, fold),
            Fact::AccountOpened { account, owner, consent } => {
                self.open_account(*account, owner, consent, fold)
            }
            Fact::AccountClosed { account } => self.close_account(*account, fold),
            Fact::Earned { account, .. }
            | Fact::Redeemed { account, .. }
            | Fact::Lapsed { account, .. }
            | Fact::PointsCorrected { account, .. } => self.post(*account, fact, fold),
        }
    }
}
