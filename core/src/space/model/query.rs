use jiff::civil::Date;
use uuid::Uuid;

use super::{Booking, Holder, Spaces, Suspension};
use crate::{
    clash::{Field, Traces},
    record::{BookingId, OrganisationId, SpaceId},
    space::Interval,
};

/// One occurrence that is wanted, and one approved booking in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What is wanted.
    pub wanted: Interval,
    /// The booking in the way.
    pub booking: BookingId,
    /// When that one is.
    pub taken: Interval,
}

impl Spaces {
    /// The traces that the bookings which nobody has opened name.
    pub(crate) fn packed(&self) -> Option<Traces> {
        self.bookings.traces()
    }

    /// The booking with this id.
    pub fn booking(&self, id: BookingId) -> Option<&Booking> {
        self.bookings.get(&id)
    }

    /// Every booking, in the order in which they were asked for.
    pub fn bookings(&self) -> impl Iterator<Item = (BookingId, &Booking)> {
        self.bookings.iter()
    }

    /// The bookings that nobody has decided on, in the order in which they were asked for.
    pub fn pending(&self) -> impl Iterator<Item = (BookingId, &Booking)> {
        self.pending.iter().filter_map(|id| Some((*id, self.booking(*id)?)))
    }

    /// What approved bookings are in the way of intervals in a space, when `buffer` minutes stay free after each: all
    /// of it, not the first.
    pub fn conflicts(&self, space: SpaceId, wanted: &[Interval], buffer: u32) -> Vec<Conflict> {
        let Some(taken) = self.taken.get(&space) else { return Vec::new() };
        let each = wanted.iter().flat_map(|wanted| {
            let found = taken.in_the_way(wanted.followed_by(buffer));
            found.into_iter().filter_map(|(booking, on)| {
                let taken = self.booking(booking)?.occurrence(on)?.when;
                Some(Conflict { wanted: *wanted, booking, taken })
            })
        });
        each.collect()
    }

    /// What takes a space on a day, in order: approved bookings and those that were held.
    pub fn on(&self, space: SpaceId, day: Date) -> Vec<(BookingId, Interval)> {
        self.between(space, day, day)
    }

    /// What takes a space on the days from one to another, both included, in order.
    pub fn between(&self, space: SpaceId, from: Date, to: Date) -> Vec<(BookingId, Interval)> {
        let taken = self.taken.get(&space).into_iter().flat_map(|taken| taken.between(from, to));
        taken
            .filter_map(|(booking, on)| Some((booking, self.booking(booking)?.occurrence(on)?.when)))
            .collect()
    }

    /// The occurrences on the days from one to another, both included, to which nobody came.
    pub fn missed(&self, from: Date, to: Date) -> impl Iterator<Item = (BookingId, Date)> + '_ {
        let (first, last) = (BookingId::from_uuid(Uuid::nil()), BookingId::from_uuid(Uuid::max()));
        let days = (from <= to).then(|| self.missed.range((from, first)..=(to, last)));
        days.into_iter().flatten().map(|(day, booking)| (*booking, *day))
    }

    /// The occurrences on those days to which this holder did not come.
    pub fn missed_by(&self, holder: &Holder, from: Date, to: Date) -> Vec<(BookingId, Date)> {
        let of_holder =
            |(booking, _): &(BookingId, Date)| self.booking(*booking).is_some_and(|b| b.holder == *holder);
        self.missed(from, to).filter(of_holder).collect()
    }

    /// The occurrences that were displaced and whose holders have not been told, by day.
    pub fn untold(&self) -> impl Iterator<Item = (BookingId, Date)> + '_ {
        self.untold.iter().map(|(day, booking)| (*booking, *day))
    }

    /// The decision that an organisation may not book, when one is in force on a day.
    pub fn suspension(&self, organisation: OrganisationId, on: Date) -> Option<&Suspension> {
        let suspension = self.last_suspension(organisation)?.get();
        (on <= suspension.until && suspension.lifted.is_none()).then_some(suspension)
    }

    /// The last decision about whether an organisation may book, over or lifted ones too, and who made it.
    pub fn last_suspension(&self, organisation: OrganisationId) -> Option<&Field<Suspension>> {
        self.suspensions.get(&organisation)
    }
}
