use jiff::civil::Date;

use super::Fact;
use crate::{
    clash::{Field, Fold},
    organisation::{Appointment, Organisations, Role},
    record::AppointmentId,
};

impl Organisations {
    /// A second first secretary is set aside as a clash. Whom somebody serves is kept either way.
    pub(super) fn appoint(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Appointed {
            appointment,
            organisation,
            person,
            role,
            building,
            firms,
            duties,
            from,
            until,
            dispatched_by,
        } = fact
        else {
            return;
        };
        for firm in firms {
            self.duty.assign(*appointment, *firm, *from, fold);
        }
        let standing = (*role == Role::FirstSecretary)
            .then(|| self.first_secretary_in_the_way(*organisation, *from, *until, None))
            .flatten();
        if let Some(standing) = standing {
            let since = &standing.recorded;
            fold.overlapping(*organisation, "first_secretary", &standing.person, person, since);
            return;
        }
        self.appointments.entry(*appointment).or_insert_with(|| Appointment {
            id: *appointment,
            organisation: *organisation,
            building: *building,
            person: person.clone(),
            role: *role,
            duties: duties.clone(),
            from: *from,
            until: Field::new(*until, fold),
            ends_because: Field::new(None, fold),
            dispatched_by: *dispatched_by,
            recorded: fold.trace(),
        });
    }

    pub(super) fn end_appointment(
        &mut self,
        appointment: AppointmentId,
        on: Date,
        reason: Option<&str>,
        fold: &mut Fold<'_>,
    ) {
        let Some(known) = self.appointments.get(&appointment) else { return };
        let standing = (known.role == Role::FirstSecretary)
            .then(|| {
                let (at, from) = (known.organisation, known.from);
                self.first_secretary_in_the_way(at, from, Some(on), Some(known.id))
            })
            .flatten();
        if let Some(standing) = standing {
            let since = &standing.recorded;
            fold.overlapping(appointment, "until", &standing.person, &on.to_string(), since);
        } else if let Some(known) = self.appointments.get_mut(&appointment) {
            known.until.set(Some(on), appointment, "until", fold);
            known.ends_because.set(reason.map(str::to_owned), appointment, "ends_because", fold);
        }
    }
}
