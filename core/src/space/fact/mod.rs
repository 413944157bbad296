mod apply;
mod booking;
mod entry;
mod loan;
mod occurrence;
mod space;
mod touches;

pub use entry::{BookingChange, Displacement, Request, SpaceChange, SpaceEntry};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Place, PriorityClass, ServiceArea, Stop};
use crate::record::{BookingId, BuildingId, LoanId, OrganisationId, SpaceId};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A space came on record.
    Added {
        /// The space.
        space: SpaceId,
        /// What the entry says.
        entry: Box<SpaceEntry>,
    },
    /// One part of its entry was changed.
    Edited {
        /// The space.
        space: SpaceId,
        /// What was changed.
        change: SpaceChange,
    },
    /// It was taken out of use.
    Closed {
        /// The space.
        space: SpaceId,
        /// Why.
        reason: String,
    },
    /// It is in use again.
    Reopened {
        /// The space.
        space: SpaceId,
    },
    /// The spaces of a building were declared as a whole.
    AreaDeclared {
        /// The building.
        building: BuildingId,
        /// What was declared.
        area: ServiceArea,
    },
    /// The office named a class of bookings.
    ClassNamed {
        /// The class.
        class: PriorityClass,
        /// What the office calls it.
        name: String,
    },
    /// Somebody asked for a space.
    Requested {
        /// The booking.
        booking: BookingId,
        /// The space.
        space: SpaceId,
        /// What was asked for.
        request: Box<Request>,
    },
    /// One part of a booking was changed.
    BookingEdited {
        /// The booking.
        booking: BookingId,
        /// What was changed.
        change: BookingChange,
    },
    /// The desk approved it.
    Approved {
        /// The booking.
        booking: BookingId,
        /// The days of a series without which it was approved.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        except: Vec<Date>,
        /// Minutes after each occurrence for which the space stays free.
        #[serde(default)]
        buffer: u32,
        /// What it displaces.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        displaces: Vec<Displacement>,
        /// Why it displaces that.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The desk declined it.
    Declined {
        /// The booking.
        booking: BookingId,
        /// Why.
        reason: String,
    },
    /// Whoever asked for it gave it up: one day of it, or all that has not begun.
    Cancelled {
        /// The booking.
        booking: BookingId,
        /// The day; all of it when there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
        /// Why.
        reason: String,
    },
    /// Somebody made sure that they will come.
    Confirmed {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// They came.
    Held {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// They were late, and the space was released.
    Released {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Nobody came.
    NoShow {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Whoever was displaced was told.
    DisplacementTold {
        /// The booking that was displaced.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// A person decided that an organisation may not book for a while.
    Suspended {
        /// The organisation.
        organisation: OrganisationId,
        /// The last day.
        until: Date,
        /// Why.
        reason: String,
    },
    /// A person decided that it may book again.
    SuspensionLifted {
        /// The organisation.
        organisation: OrganisationId,
        /// Why.
        reason: String,
    },
    /// The stops of a building's tour were put in order; they replace those before.
    TourSet {
        /// The building.
        building: BuildingId,
        /// The stops.
        stops: Vec<Stop>,
    },
    /// A copy was lent.
    Lent {
        /// The loan.
        loan: LoanId,
        /// The title.
        title: String,
        /// The number of the copy.
        copy: String,
        /// A label of the borrower, never an identity number.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        borrower: String,
        /// Where.
        at: Place,
        /// The day.
        on: Date,
        /// The last day on which it is handed back in time.
        due: Date,
    },
    /// A loan was extended.
    Renewed {
        /// The loan.
        loan: LoanId,
        /// The new last day.
        due: Date,
    },
    /// A copy was handed back.
    Returned {
        /// The loan.
        loan: LoanId,
        /// Where.
        at: Place,
        /// The day.
        on: Date,
    },
}
