use super::Fact;
use crate::{
    clash::{Field, Fold},
    organisation::{Appointment, Exclusive, Organisations, Post},
};

impl Organisations {
    /// A second first secretary is set aside as a clash, with all that was said of the appointment. Whom somebody serves is kept either way.
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
        let post = Post {
            organisation: *organisation,
            building: *building,
            person,
            role: *role,
            from: *from,
            until: *until,
            except: Some(*appointment),
        };
        if let Some((why, standing)) = self.in_the_way(&post) {
            // Journals from before the other posts were exclusive hold what was then allowed: it stays, and stands out as a
            // finding. What two devices wrote apart is set aside.
            if why == Exclusive::FirstSecretary || !fold.knew(&standing.recorded) {
                let since = &standing.recorded;
                fold.set_aside(*organisation, why.field(), &standing.person, since);
                return;
            }
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

    pub(super) fn end_appointment(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::AppointmentEnded { appointment, on, reason } = fact else { return };
        let Some(known) = self.appointments.get(appointment) else {
            return fold.missing(*appointment);
        };
        let standing = self.in_the_way(&Post { until: Some(*on), ..known.post() });
        match standing.filter(|(why, _)| *why == Exclusive::FirstSecretary) {
            Some((_, standing)) => {
                let since = &standing.recorded;
                fold.set_aside(*appointment, "until", &standing.person, since);
            }
            None => {
                let Some(known) = self.appointments.get_mut(appointment) else { return };
                known.until.set(Some(*on), *appointment, "until", fold);
                known.ends_because.set(reason.clone(), *appointment, "ends_because", fold);
            }
        }
    }
}
