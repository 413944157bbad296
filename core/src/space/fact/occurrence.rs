//! What becomes of one occurrence of a booking.

use jiff::civil::Date;

use super::booking::key;
use crate::{
    clash::{Fold, Trace},
    record::BookingId,
    space::{BookingState, Mark, MarkKind, Spaces},
};

impl Spaces {
    pub(super) fn confirm(&mut self, id: BookingId, on: Date, fold: &mut Fold<'_>) {
        if self.stands(id, on, &[BookingState::Approved], "confirmed", fold)
            && let Some(booking) = self.bookings.get_mut(&id)
        {
            booking.confirmed.entry(on).or_insert_with(|| fold.trace());
        }
    }

    pub(super) fn hold(&mut self, id: BookingId, on: Date, fold: &mut Fold<'_>) {
        if self.stands(id, on, &[BookingState::Approved], "held", fold) {
            self.mark(id, on, MarkKind::Held, fold);
        }
    }

    pub(super) fn release(&mut self, id: BookingId, on: Date, fold: &mut Fold<'_>) {
        if self.stands(id, on, &[BookingState::Approved], "released", fold) {
            self.give_free(id, on);
            self.mark(id, on, MarkKind::Released, fold);
        }
    }

    pub(super) fn miss(&mut self, id: BookingId, on: Date, fold: &mut Fold<'_>) {
        if self.stands(id, on, &[BookingState::Approved, BookingState::Released], "no_show", fold) {
            self.give_free(id, on);
            self.mark(id, on, MarkKind::NoShow, fold);
            self.missed.insert((on, id));
        }
    }

    pub(super) fn cancel_on(&mut self, id: BookingId, on: Date, reason: &str, fold: &mut Fold<'_>) {
        if self.stands(id, on, &[BookingState::Requested, BookingState::Approved], "cancelled", fold) {
            self.give_free(id, on);
            self.mark(id, on, MarkKind::Cancelled { reason: reason.to_owned() }, fold);
        }
    }

    pub(super) fn tell(&mut self, id: BookingId, on: Date, fold: &mut Fold<'_>) {
        let Some(booking) = self.bookings.get_mut(&id) else { return fold.missing(id) };
        match booking.marks.get_mut(&on) {
            Some(Mark { kind: MarkKind::Displaced { told, .. }, .. }) => {
                told.get_or_insert_with(|| fold.trace());
                self.untold.remove(&(on, id));
            }
            _ => fold.impossible(id, "displacement_told", "not_displaced", booking.decided_by()),
        }
    }

    /// Whether the occurrence on a day stands in one of these states; when it does not, the step is a clash.
    fn stands(
        &self,
        id: BookingId,
        on: Date,
        from: &[BookingState],
        step: &str,
        fold: &mut Fold<'_>,
    ) -> bool {
        let Some(booking) = self.bookings.get(&id) else {
            fold.missing(id);
            return false;
        };
        let Some(occurrence) = booking.occurrence(on) else {
            fold.impossible(id, step, "not_on_this_day", &booking.requested);
            return false;
        };
        let fits = from.contains(&occurrence.state);
        if !fits {
            let mark: Option<&Trace> = booking.mark(on).map(|mark| &mark.trace);
            fold.impossible(id, step, key(occurrence.state), mark.unwrap_or(booking.decided_by()));
        }
        fits
    }

    fn mark(&mut self, id: BookingId, on: Date, kind: MarkKind, fold: &Fold<'_>) {
        if let Some(booking) = self.bookings.get_mut(&id) {
            booking.marks.insert(on, Mark { kind, trace: fold.trace() });
        }
    }
}
