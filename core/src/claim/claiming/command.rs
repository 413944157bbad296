use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Claim, ClaimState, Fact, Role, rules};
use crate::{
    agreement::organisations,
    claim::{
        Proposer,
        item::{self, rules::on_the_list},
        rules::happened,
    },
    record::{ClaimId, ListItemId, OrganisationId},
    rule::Refusal,
    text::{Text, messages::claim as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, said, unknown},
    },
};

/// What may be asked of claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Propose a claim: by whoever claims, by the owner who asks somebody to, or by the office.
    Propose(Proposal),
    /// Record that one side says yes.
    Accept {
        /// The claim.
        claim: ClaimId,
        /// The organisation that says yes: the owner or the claimant.
        by: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Record that one side says no.
    Decline {
        /// The claim.
        claim: ClaimId,
        /// The organisation that says no.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Take it back, unless a project rests on it.
    Withdraw {
        /// The claim.
        claim: ClaimId,
        /// Why.
        reason: String,
    },
}

/// A claim as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The item.
    pub item: ListItemId,
    /// Who claims it.
    pub claimant: OrganisationId,
    /// How much of it; all that is left when it is left out.
    #[serde(default)]
    pub quantity: Option<u32>,
    /// The claimant's own item that it answers.
    #[serde(default)]
    pub answers: Option<Answer>,
    /// What the claimant offers or asks for.
    pub offer: String,
    /// Under which terms.
    #[serde(default)]
    pub terms: String,
    /// Who proposes it.
    #[serde(default = "by_claimant")]
    pub by: Proposer,
    /// The day; today when it is left out.
    #[serde(default)]
    pub on: Option<Date>,
}

const fn by_claimant() -> Proposer {
    Proposer::Claimant
}

pub(in crate::claim) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    match command {
        Command::Propose(proposal) => propose(proposal, workspace, context),
        Command::Accept { claim: id, by, on } => {
            let claim = proposed(workspace, *id, &words::STEP_ACCEPT)?;
            rules::asked(workspace, claim, *by).about(*id).require()?;
            let by = role(workspace, claim, *by)?;
            let on = on.unwrap_or(context.today());
            happened(on, context.today()).require()?;
            rules::answered_in_time(workspace, claim, on).about(*id).require()?;
            for (item, quantity) in claim.takes() {
                let listed = item::listed(workspace, item, &words::STEP_ACCEPT)?;
                rules::enough_left(listed, quantity).about(item).require()?;
            }
            Ok(Fact::Accepted { claim: *id, by, on })
        }
        Command::Decline { claim: id, by, reason } => {
            let claim = proposed(workspace, *id, &words::STEP_DECLINE)?;
            let by = role(workspace, claim, *by)?;
            Ok(Fact::Declined { claim: *id, by, reason: reasoned(reason)? })
        }
        Command::Withdraw { claim: id, reason } => {
            let claim = known(workspace, *id)?;
            let may = match claim.state() {
                ClaimState::Proposed => true,
                ClaimState::Accepted { .. } => claim.project().is_none(),
                ClaimState::Declined { .. } | ClaimState::Withdrawn { .. } | ClaimState::Released => false,
            };
            if !may {
                return Err(not_now(*id, &words::STEP_WITHDRAW_CLAIM, claim.standing()).into());
            }
            Ok(Fact::Withdrawn { claim: *id, reason: reasoned(reason)? })
        }
    }
}

fn propose(proposal: &Proposal, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    let Proposal { item: id, claimant, quantity, answers, offer, terms, by, on } = proposal;
    let item = item::listed(workspace, *id, &words::STEP_CLAIM)?;
    organisations::on_record(workspace, *claimant)?;
    rules::not_own(workspace, item, *claimant).about(*id).require()?;
    let on = on.unwrap_or(context.today());
    happened(on, context.today()).require()?;
    on_the_list(workspace, item, on).about(*id).require()?;
    let quantity = quantity.unwrap_or(item.remaining());
    rules::enough_left(item, quantity).about(*id).require()?;
    if let Some(answer) = answers {
        let own = item::listed(workspace, answer.item, &words::STEP_CLAIM)?;
        rules::answers_own(workspace, item, own, *claimant).about(answer.item).require()?;
        rules::enough_left(own, answer.quantity).about(answer.item).require()?;
    }
    said(&words::FIELD_OFFER, offer).require()?;
    no_identity_number(&words::FIELD_OFFER, offer).require()?;
    no_identity_number(&words::FIELD_TERMS, terms).require()?;
    Ok(Fact::Proposed {
        claim: context.ids.next(),
        item: *id,
        claimant: *claimant,
        quantity,
        answers: *answers,
        offer: offer.trim().to_owned(),
        terms: terms.trim().to_owned(),
        by: *by,
        on,
    })
}

pub(in crate::claim) fn known(workspace: &Workspace, id: ClaimId) -> Result<&Claim, Refusal> {
    workspace.claims.claim(id).ok_or_else(|| unknown(id).into())
}

/// The claim, while an answer is awaited.
fn proposed<'a>(workspace: &'a Workspace, id: ClaimId, step: &'static Text) -> Result<&'a Claim, Refusal> {
    let claim = known(workspace, id)?;
    match claim.state() {
        ClaimState::Proposed => Ok(claim),
        _ => Err(not_now(id, step, claim.standing()).into()),
    }
}

/// Which side an organisation is.
fn role(workspace: &Workspace, claim: &Claim, by: OrganisationId) -> Result<Role, Refusal> {
    rules::is_side(workspace, claim, by).require()?;
    workspace.claims.role_of(claim, by).ok_or_else(|| unknown(by).into())
}

fn reasoned(reason: &str) -> Result<String, Refusal> {
    said(&words::FIELD_REASON, reason).require()?;
    Ok(reason.trim().to_owned())
}
