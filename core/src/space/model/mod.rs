mod booking;
mod loan;
mod query;
mod space;
mod taken;
mod tour;

pub use booking::{Approval, Booking, Ending, Holder, Mark, MarkKind, Occurrence, Suspension};
pub(super) use loan::copy_key;
pub use loan::{Loan, Place, Return};
pub use query::Conflict;
pub use space::{ServiceArea, Space};
pub(super) use taken::Taken;
pub use tour::{ShownStop, Stop};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::PriorityClass;
use crate::{
    clash::Field,
    record::{BookingId, BuildingId, LoanId, OrganisationId, SpaceId},
    shelf::Shelf,
};

/// Spaces, bookings, loans.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spaces {
    pub(super) spaces: BTreeMap<SpaceId, Space>,
    pub(super) areas: BTreeMap<BuildingId, Field<ServiceArea>>,
    pub(super) tours: BTreeMap<BuildingId, Field<Vec<Stop>>>,
    pub(super) bookings: Shelf<BookingId, Booking>,
    pub(super) by_space: BTreeMap<SpaceId, BTreeSet<BookingId>>,
    /// Asked for and not decided.
    pub(super) pending: BTreeSet<BookingId>,
    /// What approved bookings take of each space.
    pub(super) taken: BTreeMap<SpaceId, Taken>,
    /// By day: nobody came.
    pub(super) missed: BTreeSet<(Date, BookingId)>,
    /// By day: displaced, and whoever had booked has not been told.
    pub(super) untold: BTreeSet<(Date, BookingId)>,
    pub(super) suspensions: BTreeMap<OrganisationId, Field<Suspension>>,
    pub(super) class_names: BTreeMap<PriorityClass, Field<String>>,
    pub(super) loans: BTreeMap<LoanId, Loan>,
    /// By copy: who has it.
    pub(super) lent: BTreeMap<String, LoanId>,
    /// Loans of a copy that was out already, each with the loan that stands.
    pub(super) lent_twice: BTreeMap<LoanId, LoanId>,
}
