use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Assignment, Duty, DutyEntry, DutyNote};
use crate::{
    clash::{Field, Fold},
    organisation::Period,
    record::{AppointmentId, DutyLogId, OrganisationId, Record},
};

/// What first secretaries and instructors did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Somebody serves a firm from a day on.
    Assigned {
        /// The appointment.
        appointment: AppointmentId,
        /// The firm.
        firm: OrganisationId,
        /// The first day.
        from: Date,
    },
    /// Somebody no longer serves a firm.
    Unassigned {
        /// The appointment.
        appointment: AppointmentId,
        /// The firm.
        firm: OrganisationId,
        /// The first day on which that is over.
        on: Date,
    },
    /// An entry was written into the duty log.
    Logged {
        /// The entry.
        entry: DutyLogId,
        /// Whose log.
        appointment: AppointmentId,
        /// What it says.
        note: DutyNote,
    },
    /// An entry was corrected.
    Corrected {
        /// The entry.
        entry: DutyLogId,
        /// What it says now.
        note: DutyNote,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Assigned { appointment, firm, .. } | Fact::Unassigned { appointment, firm, .. } => {
                vec![(*appointment).into(), (*firm).into()]
            }
            Fact::Logged { entry, appointment, .. } => vec![(*entry).into(), (*appointment).into()],
            Fact::Corrected { entry, .. } => vec![(*entry).into()],
        }
    }
}

impl Duty {
    pub(in crate::organisation) fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Assigned { appointment, firm, from } => self.assign(*appointment, *firm, *from, fold),
            Fact::Unassigned { appointment, firm, on } => {
                let Some(assignments) = self.assignments.get_mut(appointment) else {
                    return fold.missing(*appointment);
                };
                let periods = assignments.iter_mut().filter(|assignment| assignment.firm == *firm);
                let step = ((*appointment).into(), "unassigned");
                Period::end(periods.map(|assignment| &mut assignment.period), *on, step, fold);
            }
            Fact::Logged { entry, appointment, note } => self.log(*entry, *appointment, note, fold),
            Fact::Corrected { entry, note } => {
                let Some(known) = self.entries.get_mut(entry) else {
                    return fold.missing(*entry);
                };
                known.earlier.push((known.says.get().clone(), known.says.set_by().clone()));
                known.says.set(note.clone(), *entry, "note", fold);
            }
        }
    }

    pub(in crate::organisation) fn assign(
        &mut self,
        appointment: AppointmentId,
        firm: OrganisationId,
        from: Date,
        fold: &mut Fold<'_>,
    ) {
        let assignments = self.assignments.entry(appointment).or_default();
        let standing = assignments
            .iter()
            .find(|assignment| assignment.firm == firm && assignment.period.holds_after(from));
        match standing {
            // Recorded twice by two people: nothing to settle.
            Some(standing) if standing.period.from() == from => {}
            Some(standing) => {
                let (stands, since) = (standing.period.from().to_string(), standing.period.set());
                fold.overlapping(appointment, "assigned", &stands, &from.to_string(), since);
            }
            None => assignments.push(Assignment { firm, period: Period::open(from, fold) }),
        }
    }

    fn log(&mut self, id: DutyLogId, appointment: AppointmentId, note: &DutyNote, fold: &mut Fold<'_>) {
        match self.entries.get_mut(&id) {
            // One id for two entries: only a file written by hand holds that. Both are kept.
            Some(known) => {
                known.earlier.push((known.says.get().clone(), known.says.set_by().clone()));
                known.says.set(note.clone(), id, "note", fold);
            }
            None => {
                let says = Field::new(note.clone(), fold);
                self.entries.insert(id, DutyEntry { id, appointment, says, earlier: Vec::new() });
                self.by_appointment.entry(appointment).or_default().insert(id);
            }
        }
    }
}
