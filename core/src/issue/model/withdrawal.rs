use serde::{Deserialize, Serialize};

use super::Channel;
use crate::{
    clash::Trace,
    record::OrganisationId,
    text::{labelled, messages::issue as words},
};

/// A request to withdraw an issue 撤訴. It changes nothing until a call-back has found that it is the proposer's own
/// wish: handlers are known to ask firms to take their complaints back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Why, as it was told.
    pub why: String,
    /// The organisation that passed the request on; `None` when whoever raised the issue came themselves.
    pub passed_on_by: Option<OrganisationId>,
    /// Who recorded the request, when.
    pub asked: Trace,
    /// Tries to call whoever raised the issue about it, oldest first.
    pub calls: Vec<WithdrawalCall>,
}

impl Withdrawal {
    /// What whoever raised the issue said about it; `None` while nobody has been reached.
    pub fn wish(&self) -> Option<Wish> {
        self.calls.iter().find_map(|call| call.wish)
    }
}

/// A try to call whoever raised an issue about a request to withdraw it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WithdrawalCall {
    /// How.
    pub channel: Channel,
    /// Whose wish it is, by their own words; `None` when nobody was reached.
    pub wish: Option<Wish>,
    /// What else they said.
    pub comment: String,
    /// The organisation that called; `None` for the service centre itself.
    pub caller: Option<OrganisationId>,
    /// Who called, when.
    pub trace: Trace,
}

labelled! {
    /// Whose wish a withdrawal is.
    Wish {
        /// The proposer's own: the issue is closed as withdrawn.
        Own => WISH_OWN,
        /// Not the proposer's own, or no longer: the issue goes on.
        NotOwn => WISH_NOT_OWN,
    }
}
