//! What the forms about those appointed ask for.

use cobuild::{
    organisation::{
        Command, NewAppointment, Role,
        duty::{self, DutyKind, DutyNote},
    },
    record::{AppointmentId, DutyLogId},
};

use super::{Task, asked::Asking};
use crate::page::named::named;
use crate::{component::Problem, page::organisation::picked};

impl Asking<'_> {
    pub(super) fn about_people(&self, task: Task) -> Result<Option<Command>, Problem> {
        if task == Task::Appoint {
            let role = named(Role::ALL, Role::text, self.answers.text("role"));
            return Ok(Some(Command::Appoint(NewAppointment {
                organisation: self.organisation,
                person: self.text("person"),
                role: role.unwrap_or(Role::Liaison),
                building: None,
                firms: Vec::new(),
                duties: String::new(),
                from: self.day("from")?,
                until: self.answers.date("until"),
                dispatched_by: picked(self.store, self.answers, "sent-by", self.language)?,
            })));
        }
        if task == Task::CorrectLog {
            let Ok(entry) = self.address.get("entry").parse::<DutyLogId>() else { return Ok(None) };
            // The visit that an entry came from stays with it.
            let visit = self.store.read(|workspace| {
                workspace.organisations.duty_entry(entry).and_then(|entry| entry.note().visit)
            });
            let note = DutyNote { visit, ..self.note()? };
            return Ok(Some(Command::Duty(duty::Command::Correct { entry, note })));
        }
        let Ok(appointment) = self.address.get("appointment").parse::<AppointmentId>() else {
            return Ok(None);
        };
        Ok(Some(match task {
            Task::Assign => {
                let (firm, from) = (self.named("firm")?, self.day("from")?);
                Command::Duty(duty::Command::Assign { appointment, firm, from })
            }
            Task::Unassign => {
                let Ok(firm) = self.address.get("firm").parse() else { return Ok(None) };
                Command::Duty(duty::Command::Unassign { appointment, firm, on: self.day("on")? })
            }
            Task::Log => {
                let note = self.note()?;
                Command::Duty(duty::Command::Log { appointment, note })
            }
            _ => Command::EndAppointment { appointment, on: self.day("on")?, reason: None },
        }))
    }

    /// What an entry of a duty log is to say.
    fn note(&self) -> Result<DutyNote, Problem> {
        let kind = self.chosen("kind", DutyKind::ALL, DutyKind::text).unwrap_or(DutyKind::Other);
        Ok(DutyNote { on: self.day("on")?, kind, text: self.text("text"), visit: None })
    }
}
