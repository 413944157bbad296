use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::Marks;
use crate::{
    clash::Trace,
    policy::{Parameter, Span, parameter},
    record::{IssueId, OrganisationId, WhistleId},
    text::{labelled, messages::issue as words},
};

/// A whistle 吹哨: departments are called to the place of an issue and stay until the matter is finished.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whistle {
    /// Its id.
    pub id: WhistleId,
    /// The issue.
    pub issue: IssueId,
    /// Its kind, which sets the time for arriving.
    pub kind: WhistleKind,
    /// What the departments are called for, and where.
    pub matter: String,
    /// Who blew it: the sub-district, as a rule.
    pub whistler: OrganisationId,
    /// When, China Standard Time: the clock starts here.
    pub called_at: DateTime,
    /// Every department called, and how it responded.
    pub called: BTreeMap<OrganisationId, Response>,
    /// What came of it; `None` while the matter is not finished.
    pub outcome: Option<WhistleOutcome>,
    /// Who recorded it, when.
    pub trace: Trace,
}

impl Whistle {
    /// The departments that have not arrived yet.
    pub fn awaited(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.called.iter().filter(|(_, response)| response.arrived.is_none()).map(|(id, _)| *id)
    }
}

labelled! {
    /// The kinds of whistle.
    WhistleKind {
        /// Something that cannot wait.
        Urgent => WHISTLE_URGENT,
        /// A matter of daily order.
        Daily => WHISTLE_DAILY,
        /// A matter that several departments must work out together.
        Complex => WHISTLE_COMPLEX,
    }
}

impl WhistleKind {
    /// The parameter that holds the time for arriving.
    pub fn limit(self) -> &'static Parameter<Span> {
        match self {
            WhistleKind::Urgent => &parameter::WHISTLE_URGENT,
            WhistleKind::Daily => &parameter::WHISTLE_DAILY,
            WhistleKind::Complex => &parameter::WHISTLE_COMPLEX,
        }
    }
}

/// How a department responded to a whistle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// When it arrived, and who recorded that.
    pub arrived: Option<(DateTime, Trace)>,
    /// When it left, and who recorded that.
    pub left: Option<Departure>,
    /// How the whistler rates its response.
    pub rated_by_whistler: Option<(Marks, Trace)>,
    /// How it rates the whistle: whether it was called with good cause and well led.
    pub rated_by_department: Option<(Marks, Trace)>,
}

/// A department left the place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Departure {
    /// When, China Standard Time.
    pub at: DateTime,
    /// Why, when the matter was not finished; empty when it was.
    pub reason: String,
    /// Who recorded it, when.
    pub trace: Trace,
}

/// What came of a whistle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WhistleOutcome {
    /// What kind of result.
    pub result: WhistleResult,
    /// In words.
    pub text: String,
    /// Who recorded it, when.
    pub trace: Trace,
}

labelled! {
    /// The results of a whistle.
    WhistleResult {
        /// Settled on the spot.
        Settled => WHISTLE_SETTLED,
        /// Who does what from then on is arranged; a work order follows.
        Arranged => WHISTLE_ARRANGED,
        /// Not settled.
        Unsettled => WHISTLE_UNSETTLED,
    }
}

labelled! {
    /// The two sides that rate each other after a whistle.
    WhistleSide {
        /// Whoever blew it.
        Whistler => WHISTLE_SIDE_WHISTLER,
        /// A department that was called.
        Department => WHISTLE_SIDE_DEPARTMENT,
    }
}
