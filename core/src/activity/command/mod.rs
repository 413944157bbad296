mod account;
mod activity;
mod registration;
mod series;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Activity, Change, Consent, Plan, SeriesChange, SeriesEntry, Sign};
use crate::{
    record::{AccountId, ActivityId, RegistrationId, SeriesId},
    rule::Refusal,
    text::{Text, messages::activity as words},
    workspace::{
        self, Context, Workspace,
        rules::{not_now, unknown},
    },
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put a series on record.
    AddSeries {
        /// What the entry says.
        entry: SeriesEntry,
    },
    /// Change parts of its entry.
    EditSeries {
        /// The series.
        series: SeriesId,
        /// What to change.
        changes: Vec<SeriesChange>,
    },
    /// Plan an activity.
    Plan {
        /// What the entry says.
        plan: Box<Plan>,
    },
    /// Change parts of its entry; more places let people on the waiting list move up.
    Edit {
        /// The activity.
        activity: ActivityId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Call it off.
    CallOff {
        /// The activity.
        activity: ActivityId,
        /// Why.
        reason: String,
    },
    /// Record how it went; again to correct it.
    Conclude {
        /// The activity.
        activity: ActivityId,
        /// How many people with a place came, where nobody marked them one by one.
        #[serde(default)]
        attended: Option<u32>,
        /// How many people without a place came.
        #[serde(default)]
        walk_ins: u32,
        /// In words.
        #[serde(default)]
        summary: String,
    },
    /// Register somebody: with places while there are any and nobody waits, else on the waiting list.
    Register {
        /// The activity.
        activity: ActivityId,
        /// Who.
        sign: Sign,
    },
    /// Let somebody on the waiting list move up.
    Promote {
        /// The registration.
        registration: RegistrationId,
    },
    /// Give a registration up; whoever waits moves up.
    CancelRegistration {
        /// The registration.
        registration: RegistrationId,
        /// Why; may be empty.
        #[serde(default)]
        reason: String,
    },
    /// Record who came.
    RecordAttendance {
        /// The activity.
        activity: ActivityId,
        /// By registration: how many came; 0: nobody.
        came: BTreeMap<RegistrationId, u32>,
    },
    /// Open a points account for somebody who chose to have one.
    OpenAccount {
        /// A label of its owner, never an identity number.
        owner: String,
        /// That its owner agreed.
        consent: Consent,
    },
    /// Close an account whose owner no longer wants it.
    CloseAccount {
        /// The account.
        account: AccountId,
    },
    /// Give points for volunteer service.
    Earn {
        /// The account.
        account: AccountId,
        /// At which activity.
        #[serde(default)]
        activity: Option<ActivityId>,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// Minutes of service.
        minutes: u32,
    },
    /// Redeem points.
    Redeem {
        /// The account.
        account: AccountId,
        /// How many.
        points: u32,
        /// For what.
        what: String,
    },
    /// Take away the points whose day has come.
    LapsePoints {
        /// The account.
        account: AccountId,
    },
    /// Correct a line by a further one.
    CorrectPoints {
        /// The account.
        account: AccountId,
        /// What is added, or taken away.
        delta: i64,
        /// Why.
        reason: String,
    },
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let facts = match command {
        Command::AddSeries { .. } | Command::EditSeries { .. } => series::decide(command, workspace, context),
        Command::Plan { .. } | Command::Edit { .. } | Command::CallOff { .. } | Command::Conclude { .. } => {
            activity::decide(command, workspace, context)
        }
        Command::Register { .. }
        | Command::Promote { .. }
        | Command::CancelRegistration { .. }
        | Command::RecordAttendance { .. } => registration::decide(command, workspace, context),
        Command::OpenAccount { .. }
        | Command::CloseAccount { .. }
        | Command::Earn { .. }
        | Command::Redeem { .. }
        | Command::LapsePoints { .. }
        | Command::CorrectPoints { .. } => account::decide(command, workspace, context),
    };
    facts.map(|facts| facts.into_iter().map(workspace::Fact::Activity).collect())
}

/// The activity, unless it was called off.
fn planned<'a>(
    workspace: &'a Workspace,
    id: ActivityId,
    step: &'static Text,
) -> Result<&'a Activity, Refusal> {
    let activity = workspace.activities.get(id).ok_or_else(|| unknown(id))?;
    match activity.called_off() {
        Some(_) => Err(not_now(id, step, &words::STATE_CALLED_OFF).into()),
        None => Ok(activity),
    }
}
