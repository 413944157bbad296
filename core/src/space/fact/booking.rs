//! What is decided about a booking as a whole.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{BookingChange, Displacement, Fact, Request};
use crate::{
    clash::{Field, Fold, Trace},
    record::{BookingId, OrganisationId, SpaceId},
    space::{
        Access, Approval, Booking, BookingState, Conflict, Ending, Interval, Mark, MarkKind, Spaces,
        Suspension, Timing,
    },
};

impl Spaces {
    pub(super) fn request(&mut self, id: BookingId, space: SpaceId, request: &Request, fold: &mut Fold<'_>) {
        if let Some(booking) = self.bookings.get(&id) {
            return fold.impossible(id, "requested", "requested", &booking.requested);
        }
        let booking = Booking {
            space,
            holder: request.holder.clone(),
            contact: Field::new(request.contact.clone(), fold),
            purpose: Field::new(request.purpose.clone(), fold),
            timing: request.timing.clone(),
            days: request.timing.days(),
            heads: Field::new(request.heads, fold),
            class: request.class,
            approval: None,
            declined: None,
            cancelled: None,
            marks: BTreeMap::new(),
            confirmed: BTreeMap::new(),
            requested: fold.trace(),
        };
        self.bookings.insert(id, booking);
        self.by_space.entry(space).or_default().insert(id);
        self.pending.insert(id);
    }

    pub(super) fn edit_booking(&mut self, id: BookingId, change: &BookingChange, fold: &mut Fold<'_>) {
        let Some(booking) = self.bookings.get_mut(&id) else { return fold.missing(id) };
        match change {
            BookingChange::Contact(words) => booking.contact.set(words.clone(), id, "contact", fold),
            BookingChange::Purpose(words) => booking.purpose.set(words.clone(), id, "purpose", fold),
            BookingChange::Heads(heads) => {
                let capacity = self.spaces.get(&booking.space).and_then(|space| *space.capacity.get());
                match capacity.filter(|capacity| heads > capacity && booking.approval.is_some()) {
                    Some(_) => {
                        let stands = booking.heads.get().to_string();
                        fold.overlapping(id, "heads", &stands, &heads.to_string(), &booking.requested);
                    }
                    None => booking.heads.set(*heads, id, "heads", fold),
                }
            }
        }
    }

    /// Approves a booking when the space can take it whole; otherwise it stays as it was asked for, and every booking
    /// in its way is a clash.
    pub(super) fn approve(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Approved { booking: id, except, buffer, displaces, reason } = fact else { return };
        let Some(booking) = self.bookings.get(id) else { return fold.missing(*id) };
        if booking.decision() != BookingState::Requested {
            return fold.impossible(*id, "approved", key(booking.decision()), booking.decided_by());
        }
        if let Some((state, since)) = self.unfit(booking, displaces, reason) {
            return fold.impossible(*id, "approved", state, &since);
        }
        let except: BTreeSet<Date> = except.iter().copied().collect();
        let wanted = booking.wanted(&except);
        let displaced = |conflict: &Conflict| {
            let on = conflict.taken.from.date();
            displaces.contains(&Displacement { booking: conflict.booking, on })
                && self.may_be_displaced(conflict, fold)
        };
        let conflicts = self.conflicts(booking.space, &wanted, *buffer);
        let (displaced, in_the_way): (Vec<Conflict>, Vec<Conflict>) =
            conflicts.into_iter().partition(displaced);
        if !in_the_way.is_empty() || wanted.is_empty() {
            return self.report(*id, &in_the_way, fold);
        }
        for conflict in displaced {
            self.displace(&conflict, *id, fold);
        }
        self.keep(*id, &wanted, &except, *buffer, reason, fold);
    }

    /// What keeps a booking from being approved whatever else is booked.
    fn unfit(
        &self,
        booking: &Booking,
        displaces: &[Displacement],
        reason: &str,
    ) -> Option<(&'static str, Trace)> {
        let space = self.spaces.get(&booking.space)?;
        if let Some(closed) = &space.closed {
            return Some(("closed", closed.trace.clone()));
        }
        if *space.access.get() == Access::Open {
            return Some(("open", space.access.set_by().clone()));
        }
        if space.capacity.get().is_some_and(|capacity| *booking.heads.get() > capacity) {
            return Some(("full", space.capacity.set_by().clone()));
        }
        if booking.days.len() > Timing::MOST {
            return Some(("endless", booking.requested.clone()));
        }
        let silent = reason.trim().is_empty() || !booking.class.displaces();
        (silent && !displaces.is_empty()).then(|| ("not_displacing", booking.requested.clone()))
    }

    /// What has begun, was held or is itself an important meeting stays.
    fn may_be_displaced(&self, conflict: &Conflict, fold: &Fold<'_>) -> bool {
        let Some(other) = self.bookings.get(&conflict.booking) else { return false };
        other.mark(conflict.taken.from.date()).is_none()
            && !other.class.displaces()
            && fold.at() < conflict.taken.from
    }

    fn report(&self, id: BookingId, in_the_way: &[Conflict], fold: &mut Fold<'_>) {
        let mut by_booking: BTreeMap<BookingId, Vec<&Conflict>> = BTreeMap::new();
        for conflict in in_the_way {
            by_booking.entry(conflict.booking).or_default().push(conflict);
        }
        for (other, conflicts) in by_booking {
            let Some(other) = self.bookings.get(&other) else { continue };
            let list = |when: fn(&Conflict) -> Interval| {
                let each = conflicts.iter().map(|conflict| when(conflict).to_string());
                each.collect::<Vec<_>>().join(", ")
            };
            let stands = format!("{} {}", list(|conflict| conflict.taken), other.purpose.get());
            fold.overlapping(id, "approved", &stands, &list(|conflict| conflict.wanted), other.decided_by());
        }
        if in_the_way.is_empty()
            && let Some(booking) = self.bookings.get(&id)
        {
            fold.impossible(id, "approved", "nothing_left", &booking.requested);
        }
    }

    fn displace(&mut self, conflict: &Conflict, by: BookingId, fold: &Fold<'_>) {
        let (id, on) = (conflict.booking, conflict.taken.from.date());
        let kind = MarkKind::Displaced { by, told: None };
        self.give_free(id, on);
        if let Some(booking) = self.bookings.get_mut(&id) {
            booking.marks.insert(on, Mark { kind, trace: fold.trace() });
            self.untold.insert((on, id));
        }
    }

    fn keep(
        &mut self,
        id: BookingId,
        wanted: &[Interval],
        except: &BTreeSet<Date>,
        buffer: u32,
        reason: &str,
        fold: &Fold<'_>,
    ) {
        let Some(booking) = self.bookings.get_mut(&id) else { return };
        booking.approval = Some(Approval { buffer, reason: reason.to_owned(), trace: fold.trace() });
        for on in except.iter().filter(|on| booking.days.binary_search(on).is_ok()) {
            booking.marks.insert(*on, Mark { kind: MarkKind::Declined, trace: fold.trace() });
        }
        let taken = self.taken.entry(booking.space).or_default();
        for when in wanted {
            taken.take(when.followed_by(buffer), id);
        }
        self.pending.remove(&id);
    }

    pub(super) fn decline(&mut self, id: BookingId, reason: &str, fold: &mut Fold<'_>) {
        let Some(booking) = self.bookings.get_mut(&id) else { return fold.missing(id) };
        if booking.decision() != BookingState::Requested {
            return fold.impossible(id, "declined", key(booking.decision()), booking.decided_by());
        }
        booking.declined = Some(Ending { reason: reason.to_owned(), trace: fold.trace() });
        self.pending.remove(&id);
    }

    /// Who gives up a booking does not come, whatever the desk decided meanwhile. What has begun stays.
    pub(super) fn cancel(&mut self, id: BookingId, reason: &str, fold: &mut Fold<'_>) {
        let Some(booking) = self.bookings.get_mut(&id) else { return fold.missing(id) };
        if let Some(ending) = booking.ending() {
            return fold.impossible(id, "cancelled", key(booking.decision()), &ending.trace);
        }
        booking.cancelled = Some(Ending { reason: reason.to_owned(), trace: fold.trace() });
        let ahead = booking.wanted(&BTreeSet::new()).into_iter().filter(|when| fold.at() <= when.from);
        for when in ahead.collect::<Vec<_>>() {
            self.give_free(id, when.from.date());
        }
        self.pending.remove(&id);
    }

    pub(super) fn suspend(
        &mut self,
        organisation: OrganisationId,
        until: Date,
        reason: &str,
        fold: &mut Fold<'_>,
    ) {
        let decided = Suspension { until, reason: reason.to_owned(), lifted: None };
        match self.suspensions.get_mut(&organisation) {
            Some(standing) => standing.set(decided, organisation, "suspension", fold),
            None => {
                self.suspensions.insert(organisation, Field::new(decided, fold));
            }
        }
    }

    /// The suspension that stood is kept, with why it was lifted.
    pub(super) fn lift(&mut self, organisation: OrganisationId, reason: &str, fold: &mut Fold<'_>) {
        match self.suspensions.get_mut(&organisation) {
            Some(standing) => {
                let lifted = Suspension { lifted: Some(reason.to_owned()), ..standing.get().clone() };
                standing.set(lifted, organisation, "suspension", fold);
            }
            None => fold.impossible(organisation, "suspension_lifted", "not_suspended", &fold.trace()),
        }
    }

    /// Gives the space free on a day, when this booking has it.
    pub(super) fn give_free(&mut self, id: BookingId, on: Date) {
        let Some(booking) = self.bookings.get(&id) else { return };
        let when = booking.when(on);
        if let Some((when, taken)) = when.zip(self.taken.get_mut(&booking.space)) {
            taken.free(when.from, id);
        }
    }
}

/// What a clash calls a state.
pub(super) const fn key(state: BookingState) -> &'static str {
    match state {
        BookingState::Requested => "requested",
        BookingState::Approved => "approved",
        BookingState::Held => "held",
        BookingState::Released => "released",
        BookingState::NoShow => "no_show",
        BookingState::Cancelled => "cancelled",
        BookingState::Declined => "declined",
        BookingState::Displaced => "displaced",
    }
}
