use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{clash::Trace, policy::Span, record::OrganisationId};

/// A return 退單: the lead says that it is not competent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounce {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
    /// What the sub-district decided.
    pub ruling: Option<Ruling>,
}

/// The sub-district's decision 審定 on a returned order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// The lead from then on: the same organisation when the return was not accepted.
    pub lead: OrganisationId,
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// A transfer 轉派: the dispatcher gives the order to another lead. The clock is not touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Who led until then.
    pub from: OrganisationId,
    /// Who leads from then on.
    pub to: OrganisationId,
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// A reminder 催辦.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reminder {
    /// Why, and what is expected.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// The order was put under supervision 督辦: it is to be replied to within the time for supervised matters. Its own
/// limit stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Supervision {
    /// Why.
    pub reason: String,
    /// Who supervises.
    pub supervisor: String,
    /// Who recorded it, when: the time for supervised matters starts here.
    pub trace: Trace,
}

/// An extension 延期, asked for before expiry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extension {
    /// How much longer.
    pub by: Span,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
    /// The day on which whoever raised the issue was told; `None` where nobody can be told.
    pub proposer_told_on: Option<Date>,
    /// Who recorded it, when.
    pub trace: Trace,
}

/// A pause of the clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PausePeriod {
    /// Why the clock stands still.
    pub reason: String,
    /// From when, by whom.
    pub from: Trace,
    /// Until when, by whom; `None` while it lasts.
    pub to: Option<Trace>,
}
