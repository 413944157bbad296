use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DutyNote, Fact};
use crate::{
    organisation::{Appointment, rules},
    record::{AppointmentId, DutyLogId, OrganisationId},
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

/// What may be asked about the work of first secretaries and instructors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Somebody serves a firm from a day on.
    Assign {
        /// The appointment.
        appointment: AppointmentId,
        /// The firm.
        firm: OrganisationId,
        /// The first day.
        from: Date,
    },
    /// Somebody no longer serves a firm.
    Unassign {
        /// The appointment.
        appointment: AppointmentId,
        /// The firm.
        firm: OrganisationId,
        /// The first day on which that is over.
        on: Date,
    },
    /// Write an entry into the duty log.
    Log {
        /// Whose log.
        appointment: AppointmentId,
        /// What it says.
        note: DutyNote,
    },
    /// Correct an entry; what it said before stays.
    Correct {
        /// Which entry.
        entry: DutyLogId,
        /// What it should say.
        note: DutyNote,
    },
}

pub(in crate::organisation) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    match command {
        Command::Assign { appointment, firm, from } => {
            rules::within_appointment(workspace, found(workspace, *appointment)?, *from).require()?;
            rules::is_unit(rules::active(workspace, *firm, *from)?).require()?;
            rules::assigned_once(workspace, *appointment, *firm, *from).require()?;
            Ok(Fact::Assigned { appointment: *appointment, firm: *firm, from: *from })
        }
        Command::Unassign { appointment, firm, on } => {
            let assignments = workspace.organisations.assignments_of(found(workspace, *appointment)?.id());
            let open = assignments
                .iter()
                .rev()
                .find(|assignment| assignment.firm == *firm && assignment.period.until().is_none());
            let open = open.ok_or_else(|| not_now(*appointment, &words::UNASSIGN, &words::UNASSIGNED))?;
            rules::forwards(open.period.from(), Some(*on)).require()?;
            Ok(Fact::Unassigned { appointment: *appointment, firm: *firm, on: *on })
        }
        Command::Log { appointment, note } => {
            let note = checked(workspace, found(workspace, *appointment)?, note, context.today())?;
            Ok(Fact::Logged { entry: context.ids.next(), appointment: *appointment, note })
        }
        Command::Correct { entry, note } => {
            let known = workspace.organisations.duty_entry(*entry).ok_or_else(|| unknown(*entry))?;
            let note = checked(workspace, found(workspace, known.appointment())?, note, context.today())?;
            Ok(Fact::Corrected { entry: *entry, note })
        }
    }
}

fn found(workspace: &Workspace, appointment: AppointmentId) -> Result<&Appointment, Refusal> {
    workspace.organisations.appointment(appointment).ok_or_else(|| unknown(appointment).into())
}

fn checked(
    workspace: &Workspace,
    appointment: &Appointment,
    note: &DutyNote,
    today: Date,
) -> Result<DutyNote, Refusal> {
    rules::keeps_log(appointment).require()?;
    said(&words::DUTY_TEXT, &note.text).require()?;
    rules::happened(&words::DUTY_DAY, note.on, today).require()?;
    rules::within_appointment(workspace, appointment, note.on).require()?;
    if let Some(visit) = note.visit {
        workspace.visits.get(visit).ok_or_else(|| unknown(visit))?;
    }
    Ok(DutyNote { text: note.text.trim().to_owned(), ..note.clone() })
}
