//! Changing what was signed: proposed by a party, accepted by all.

mod answer;
mod obligation;
mod party;
mod proposal;
mod text;

use cobuild::record::{AgreementId, AmendmentId, ObligationId};
use yew::prelude::*;

/// What can be done to change a signed agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmendmentTask {
    /// Propose another text, last day or clause.
    Text,
    /// Propose a further obligation, or other words or figures for one.
    Obligation(Option<ObligationId>),
    /// Propose that an obligation falls away.
    Removal(ObligationId),
    /// Propose that a party joins.
    Joining,
    /// Propose that a party leaves.
    Leaving,
    /// Record that one of those asked accepts.
    Accept(AmendmentId),
    /// Record that one of those asked rejects.
    Reject(AmendmentId),
    /// Take a proposal back.
    Withdraw(AmendmentId),
}

impl AmendmentTask {
    pub(super) fn of(task: &str, of: &str) -> Option<AmendmentTask> {
        match task {
            "amend" => Some(AmendmentTask::Text),
            "amend-obligation" => Some(AmendmentTask::Obligation(of.parse().ok())),
            "amend-removal" => of.parse().ok().map(AmendmentTask::Removal),
            "amend-joining" => Some(AmendmentTask::Joining),
            "amend-leaving" => Some(AmendmentTask::Leaving),
            "accept-amendment" => of.parse().ok().map(AmendmentTask::Accept),
            "reject-amendment" => of.parse().ok().map(AmendmentTask::Reject),
            "withdraw-amendment" => of.parse().ok().map(AmendmentTask::Withdraw),
            _ => None,
        }
    }

    pub(super) fn said(self) -> (&'static str, String) {
        match self {
            AmendmentTask::Text => ("amend", String::new()),
            AmendmentTask::Obligation(obligation) => {
                ("amend-obligation", obligation.map(|id| id.to_string()).unwrap_or_default())
            }
            AmendmentTask::Removal(obligation) => ("amend-removal", obligation.to_string()),
            AmendmentTask::Joining => ("amend-joining", String::new()),
            AmendmentTask::Leaving => ("amend-leaving", String::new()),
            AmendmentTask::Accept(amendment) => ("accept-amendment", amendment.to_string()),
            AmendmentTask::Reject(amendment) => ("reject-amendment", amendment.to_string()),
            AmendmentTask::Withdraw(amendment) => ("withdraw-amendment", amendment.to_string()),
        }
    }

    pub(super) fn form(self, id: AgreementId) -> Html {
        match self {
            AmendmentTask::Text => html! { <text::AmendTextTask {id} /> },
            AmendmentTask::Obligation(obligation) => {
                html! { <obligation::AmendObligationTask {id} {obligation} /> }
            }
            AmendmentTask::Removal(obligation) => html! { <obligation::RemovalTask {id} {obligation} /> },
            AmendmentTask::Joining => html! { <party::JoiningTask {id} /> },
            AmendmentTask::Leaving => html! { <party::LeavingTask {id} /> },
            AmendmentTask::Accept(amendment) => html! { <answer::AcceptTask {id} {amendment} /> },
            AmendmentTask::Reject(amendment) => html! { <answer::RejectTask {id} {amendment} /> },
            AmendmentTask::Withdraw(amendment) => html! { <answer::WithdrawTask {id} {amendment} /> },
        }
    }
}
