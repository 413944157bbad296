//! What was delivered, and what the other side says about it.

use super::{Command, known};
use crate::{
    agreement::{Agreement, Fact, Fulfilment, FulfilmentState, organisations, rules},
    record::{FulfilmentId, OrganisationId},
    rule::Refusal,
    text::messages::agreement as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Fulfil { agreement: id, obligation, on, amount, evidence, beneficiaries } => {
            let agreement = known(workspace, *id)?;
            let on = on.unwrap_or(context.today());
            let text = agreement.wording_on(on);
            let promised = text.obligations.get(obligation).ok_or_else(|| unknown(*obligation))?;
            rules::happened(on, context.today()).require()?;
            rules::within_term(agreement, on).about(*id).require()?;
            rules::some_amount(*amount).require()?;
            said(&words::FIELD_EVIDENCE, evidence).require()?;
            Fact::Fulfilled {
                agreement: *id,
                obligation: *obligation,
                fulfilment: context.ids.next(),
                party: promised.party,
                on,
                amount: *amount,
                evidence: evidence.trim().to_owned(),
                beneficiaries: *beneficiaries,
            }
        }
        Command::ConfirmFulfilment { agreement: id, fulfilment, by, rating } => {
            let agreement = known(workspace, *id)?;
            let done = judged(agreement, *fulfilment, *by, workspace)?;
            if done.confirmations.contains_key(by) {
                return Err(not_now(*fulfilment, &words::STEP_CONFIRM, done.state().text()).into());
            }
            Fact::FulfilmentConfirmed { agreement: *id, fulfilment: *fulfilment, by: *by, rating: *rating }
        }
        Command::DisputeFulfilment { agreement: id, fulfilment, by, reason } => {
            let agreement = known(workspace, *id)?;
            let done = judged(agreement, *fulfilment, *by, workspace)?;
            if done.state() != FulfilmentState::Recorded {
                return Err(not_now(*fulfilment, &words::STEP_DISPUTE, done.state().text()).into());
            }
            said(&words::FIELD_REASON, reason).require()?;
            let reason = reason.trim().to_owned();
            Fact::FulfilmentDisputed { agreement: *id, fulfilment: *fulfilment, by: *by, reason }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// The fulfilment, when `by` is a party that may judge it.
fn judged<'a>(
    agreement: &'a Agreement,
    fulfilment: FulfilmentId,
    by: OrganisationId,
    workspace: &Workspace,
) -> Result<&'a Fulfilment, Refusal> {
    let done = agreement.fulfilment(fulfilment).ok_or_else(|| unknown(fulfilment))?;
    rules::is_party(agreement, by, organisations::name(workspace, by)).require()?;
    let doer = organisations::name(workspace, done.party);
    rules::other_side(by, done.party, doer).about(fulfilment).require()?;
    Ok(done)
}
