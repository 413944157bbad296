use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Assignment, DutyEntry, DutyKind};
use crate::{
    organisation::{Appointment, Organisations, Role},
    record::{AppointmentId, DutyLogId, OrganisationId},
};

impl Organisations {
    /// The entry with this id.
    pub fn duty_entry(&self, id: DutyLogId) -> Option<&DutyEntry> {
        self.duty.entries.get(&id)
    }

    /// Every entry of every duty log, the oldest record first.
    pub fn duty_entries(&self) -> impl DoubleEndedIterator<Item = &DutyEntry> {
        self.duty.entries.values()
    }

    /// The duty log of an appointment, by day.
    pub fn duty_log(&self, appointment: AppointmentId) -> Vec<&DutyEntry> {
        let ids = self.duty.by_appointment.get(&appointment).into_iter().flatten();
        let mut entries: Vec<&DutyEntry> = ids.filter_map(|id| self.duty.entries.get(id)).collect();
        entries.sort_by_key(|entry| (entry.note().on, entry.id()));
        entries
    }

    /// The entries of a log from one day to another, both included, of the kinds asked for.
    pub fn duty_between(
        &self,
        appointment: AppointmentId,
        (first, last): (Date, Date),
        counts: fn(DutyKind) -> bool,
    ) -> Vec<&DutyEntry> {
        let mut entries = self.duty_log(appointment);
        entries.retain(|entry| {
            let note = entry.note();
            first <= note.on && note.on <= last && counts(note.kind)
        });
        entries
    }

    /// The entry of the latest visit that a log tells of, up to a day.
    pub fn last_visit_logged(&self, appointment: AppointmentId, on: Date) -> Option<&DutyEntry> {
        self.duty_between(appointment, (Date::MIN, on), DutyKind::is_visit).pop()
    }

    /// The firms that an appointment serves or has served, in the order in which that was recorded.
    pub fn assignments_of(&self, appointment: AppointmentId) -> &[Assignment] {
        self.duty.assignments.get(&appointment).map_or(&[], Vec::as_slice)
    }

    /// The firms that an appointment serves on a day: those assigned, and the organisation itself when it is a unit.
    pub fn served_on(&self, appointment: &Appointment, on: Date) -> BTreeSet<OrganisationId> {
        if !appointment.holds_on(on) {
            return BTreeSet::new();
        }
        let at = self.get(appointment.organisation()).filter(|at| at.kind().is_unit());
        let assigned = self.assignments_of(appointment.id()).iter();
        let assigned = assigned.filter(|assignment| assignment.period.holds_on(on));
        assigned
            .map(|assignment| assignment.firm)
            .chain(at.map(|at| at.id()))
            .filter(|firm| self.get(*firm).is_some_and(|firm| firm.is_active_on(on)))
            .collect()
    }

    /// The units that have a Party-building instructor on a day.
    pub fn units_with_instructor_on(&self, on: Date) -> BTreeSet<OrganisationId> {
        let instructors = self.appointments_in(Role::Instructor, on);
        instructors.flat_map(|appointment| self.served_on(appointment, on)).collect()
    }

    /// The appointments of a role that hold on a day, the oldest record first.
    pub fn appointments_in(&self, role: Role, on: Date) -> impl Iterator<Item = &Appointment> {
        self.appointments
            .values()
            .filter(move |appointment| appointment.role() == role && appointment.holds_on(on))
    }
}
