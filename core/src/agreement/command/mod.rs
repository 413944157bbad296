mod draft;
mod fulfil;
mod sign;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Area, Axis, Change, Fact, ObligationChange, ObligationTerms, PartyChange, PartyTerms, Rating,
    Rhythm, Seal, amendment, pool, review,
};
use crate::{
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId},
    rule::Refusal,
    workspace::{self, Context, Workspace, rules::unknown},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Draft an agreement.
    Draft {
        /// The office's number; without it the next free one of the year is taken.
        #[serde(default)]
        number: Option<String>,
        /// The title.
        title: String,
        /// The parties so far.
        #[serde(default)]
        parties: Vec<PartyTerms>,
        /// The principles.
        #[serde(default)]
        principles: Vec<String>,
        /// The goal.
        #[serde(default)]
        goal: String,
        /// The axes of the content.
        #[serde(default)]
        axes: Vec<Axis>,
        /// The fields in which the parties work together.
        #[serde(default)]
        areas: Vec<Area>,
        /// The first day.
        from: Date,
        /// The last day; without it the term that the policy gives.
        #[serde(default)]
        to: Option<Date>,
        /// How often the joint meeting is held.
        #[serde(default)]
        rhythm: Option<Rhythm>,
    },
    /// Draft the next round of a signed agreement: same parties, text and obligations, new term. The earlier one
    /// stays as it is.
    Renew {
        /// The agreement that is renewed.
        agreement: AgreementId,
        /// The office's number for the new one.
        #[serde(default)]
        number: Option<String>,
        /// The first day; without it the day after the earlier one's last.
        #[serde(default)]
        from: Option<Date>,
        /// The last day; without it the term that the policy gives.
        #[serde(default)]
        to: Option<Date>,
    },
    /// Change parts of a draft.
    Edit {
        /// The agreement.
        agreement: AgreementId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Add a party to a draft.
    AddParty {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: PartyTerms,
    },
    /// Change parts of a party's entry.
    EditParty {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// What to change.
        changes: Vec<PartyChange>,
    },
    /// Take a party out of a draft, with its obligations.
    RemoveParty {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
    },
    /// Add an obligation to a draft.
    AddObligation {
        /// The agreement.
        agreement: AgreementId,
        /// What it says.
        terms: ObligationTerms,
    },
    /// Change parts of an obligation of a draft.
    EditObligation {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
        /// What to change.
        changes: Vec<ObligationChange>,
    },
    /// Take an obligation out of a draft.
    RemoveObligation {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
    },
    /// Record that a party signed. From the first signature on the text is frozen.
    Sign {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// Whether its seal stands beside the signature.
        #[serde(default)]
        seal: Seal,
    },
    /// Take a signature back, while not all have signed.
    WithdrawSignature {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Give an agreement up, while not all have signed.
    Drop {
        /// The agreement.
        agreement: AgreementId,
        /// Why.
        reason: String,
    },
    /// End an agreement early by notice to the other parties.
    Terminate {
        /// The agreement.
        agreement: AgreementId,
        /// The party that gave notice.
        by: OrganisationId,
        /// The day on which the notice reached the others.
        notice_on: Date,
        /// The last day on which the agreement is in force.
        effective_on: Date,
        /// Why.
        reason: String,
    },
    /// Change what was signed, with the consent of all.
    Amendment(amendment::Command),
    /// What the parties pool.
    Pool(pool::Command),
    /// Joint meetings and evaluations.
    Review(review::Command),
    /// Record that the party bound by an obligation delivered something.
    Fulfil {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation; who delivered follows from it.
        obligation: ObligationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// How many, in the obligation's unit; 1 for a qualitative one.
        #[serde(default = "one")]
        amount: u32,
        /// What shows it, one a line.
        evidence: String,
        /// How many people benefited.
        #[serde(default)]
        beneficiaries: Option<u32>,
    },
    /// Confirm a fulfilment, as a party other than the doer.
    ConfirmFulfilment {
        /// The agreement.
        agreement: AgreementId,
        /// The fulfilment.
        fulfilment: FulfilmentId,
        /// The party that confirms.
        by: OrganisationId,
        /// How it was, 1–5.
        #[serde(default)]
        rating: Option<Rating>,
    },
    /// Dispute a fulfilment, as a party other than the doer.
    DisputeFulfilment {
        /// The agreement.
        agreement: AgreementId,
        /// The fulfilment.
        fulfilment: FulfilmentId,
        /// The party that disputes.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
}

fn one() -> u32 {
    1
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let facts = match command {
        Command::Draft { .. }
        | Command::Renew { .. }
        | Command::Edit { .. }
        | Command::AddParty { .. }
        | Command::EditParty { .. }
        | Command::RemoveParty { .. }
        | Command::AddObligation { .. }
        | Command::EditObligation { .. }
        | Command::RemoveObligation { .. } => draft::decide(command, workspace, context),
        Command::Sign { .. }
        | Command::WithdrawSignature { .. }
        | Command::Drop { .. }
        | Command::Terminate { .. } => sign::decide(command, workspace, context),
        Command::Amendment(command) => {
            amendment::decide(command, workspace, context).map(|fact| vec![Fact::Amendment(fact)])
        }
        Command::Pool(command) => {
            pool::decide(command, workspace, context).map(|fact| vec![Fact::Pool(fact)])
        }
        Command::Review(command) => {
            review::decide(command, workspace, context).map(|fact| vec![Fact::Review(fact)])
        }
        Command::Fulfil { .. } | Command::ConfirmFulfilment { .. } | Command::DisputeFulfilment { .. } => {
            fulfil::decide(command, workspace, context)
        }
    };
    facts.map(|facts| facts.into_iter().map(workspace::Fact::Agreement).collect())
}

pub(super) fn known(workspace: &Workspace, id: AgreementId) -> Result<&Agreement, Refusal> {
    workspace.agreements.get(id).ok_or_else(|| unknown(id).into())
}
