use uuid::Uuid;

use crate::{
    record::BookingClassId,
    text::{labelled, messages::space as words},
};

labelled! {
    /// How a space is used.
    Access {
        /// By whoever has booked it.
        Bookable => ACCESS_BOOKABLE,
        /// By everybody who comes, without booking.
        Open => ACCESS_OPEN,
    }
}

labelled! {
    /// Under a roof or not.
    Setting {
        /// Indoors.
        Indoor => SETTING_INDOOR,
        /// Outdoors 戶外.
        Outdoor => SETTING_OUTDOOR,
    }
}

labelled! {
    /// Who goes first when several want the same time, the first class before the second. An office gives the classes
    /// names of its own; the shipped ones follow one tower's published rule.
    PriorityClass {
        /// An important meeting 重要會議: the one class that displaces what is booked.
        ImportantMeeting => CLASS_IMPORTANT_MEETING,
        /// The centre's own activities, which are planned long ahead.
        Centre => CLASS_CENTRE,
        /// The first class of guests: by default, units of the building's Party branches.
        First => CLASS_FIRST,
        /// The second: by default, founders of the chamber of commerce.
        Second => CLASS_SECOND,
        /// The third: by default, members of the chamber of commerce.
        Third => CLASS_THIRD,
        /// Everyone else.
        Everyone => CLASS_EVERYONE,
    }
}

impl PriorityClass {
    /// The record that stands for it, the same in every workspace: what two offices call it apart is told as a clash.
    pub const fn record(self) -> BookingClassId {
        let number = match self {
            PriorityClass::ImportantMeeting => 1,
            PriorityClass::Centre => 2,
            PriorityClass::First => 3,
            PriorityClass::Second => 4,
            PriorityClass::Third => 5,
            PriorityClass::Everyone => 6,
        };
        BookingClassId::from_uuid(Uuid::from_u128(number))
    }

    /// Whether it may displace what is booked.
    pub const fn displaces(self) -> bool {
        matches!(self, PriorityClass::ImportantMeeting)
    }

    /// Whether it is bound to how far ahead guests may book, and to confirming the day before.
    pub const fn is_guest(self) -> bool {
        !matches!(self, PriorityClass::ImportantMeeting | PriorityClass::Centre)
    }
}

labelled! {
    /// Where one occurrence of a booking stands.
    BookingState {
        /// Asked for; nobody has decided.
        Requested => STATE_REQUESTED,
        /// The space is kept for it.
        Approved => STATE_APPROVED,
        /// They came and used the space.
        Held => STATE_HELD,
        /// They were late, and the space was released.
        Released => STATE_RELEASED,
        /// Nobody came.
        NoShow => STATE_NO_SHOW,
        /// Whoever asked for it gave it up.
        Cancelled => STATE_CANCELLED,
        /// The desk said no.
        Declined => STATE_DECLINED,
        /// An important meeting took its place.
        Displaced => STATE_DISPLACED,
    }
}

impl BookingState {
    /// Whether the space is taken by it.
    pub const fn takes_space(self) -> bool {
        matches!(self, BookingState::Approved | BookingState::Held)
    }
}
