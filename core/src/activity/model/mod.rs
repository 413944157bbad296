mod account;
mod activity;
mod registration;
mod seats;
mod series;

pub use account::{Account, Cause, Consent, Line};
pub use activity::{Activity, Outcome, RegistrationWindow, Venue};
pub use registration::Registration;
pub use seats::Seats;
pub(super) use seats::Tally;
pub use series::{Series, Theme};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    record::{AccountId, ActivityId, RegistrationId, SeriesId},
};

/// Activities, registrations, points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Activities {
    pub(super) series: BTreeMap<SeriesId, Series>,
    pub(super) activities: BTreeMap<ActivityId, Activity>,
    pub(super) registrations: BTreeMap<RegistrationId, Registration>,
    pub(super) accounts: BTreeMap<AccountId, Account>,
}

/// Something ended: an activity was called off, a registration given up, an account closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// Why; may be empty.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}
