//! Signing, giving up, ending early.

use super::{Command, known};
use crate::{
    agreement::{Agreement, Fact, organisations, rules},
    record::AgreementId,
    rule::Refusal,
    text::{Text, messages::agreement as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let today = context.today();
    let name = |organisation| organisations::name(workspace, organisation);
    let fact = match command {
        Command::Sign { agreement, party, on, seal } => {
            let draft = standing(workspace, *agreement, &words::STEP_SIGN)?;
            let on = on.unwrap_or(today);
            rules::is_party(draft, *party, name(*party)).require()?;
            if draft.party(*party).is_some_and(|party| party.signed_on.get().is_some()) {
                return Err(not_now(*agreement, &words::STEP_SIGN, &words::STATUS_SIGNED_BY_PARTY).into());
            }
            let text = draft.signed_wording();
            rules::enough_parties(&text, *agreement).require()?;
            rules::everyone_contributes(&text, name).about(*agreement).require()?;
            rules::happened(on, today).require()?;
            rules::signing_day(draft, on).require()?;
            Fact::Signed { agreement: *agreement, party: *party, on, seal: *seal }
        }
        Command::WithdrawSignature { agreement, party, reason } => {
            let draft = standing(workspace, *agreement, &words::STEP_WITHDRAW_SIGNATURE)?;
            rules::is_party(draft, *party, name(*party)).require()?;
            if draft.party(*party).is_some_and(|party| party.signed_on.get().is_none()) {
                let state = &words::STATUS_UNSIGNED_BY_PARTY;
                return Err(not_now(*agreement, &words::STEP_WITHDRAW_SIGNATURE, state).into());
            }
            rules::not_all_signed(draft, *agreement).require()?;
            let reason = reasoned(reason)?;
            Fact::SignatureWithdrawn { agreement: *agreement, party: *party, reason }
        }
        Command::Drop { agreement, reason } => {
            let draft = standing(workspace, *agreement, &words::STEP_DROP)?;
            rules::not_all_signed(draft, *agreement).require()?;
            Fact::Dropped { agreement: *agreement, reason: reasoned(reason)? }
        }
        Command::Terminate { agreement, by, notice_on, effective_on, reason } => {
            let signed = standing(workspace, *agreement, &words::STEP_TERMINATE)?;
            rules::is_party_of(&signed.wording_on(today), *by, name(*by)).require()?;
            if !signed.signed_by_all() || signed.termination.is_some() {
                let status = signed.standing_on(today).status;
                let state = signed.termination.as_ref().map_or(status.text(), |_| &words::STATUS_TERMINATED);
                return Err(not_now(*agreement, &words::STEP_TERMINATE, state).into());
            }
            rules::notice(signed, *notice_on, *effective_on, today).about(*agreement).require()?;
            Fact::Terminated {
                agreement: *agreement,
                by: *by,
                notice_on: *notice_on,
                effective_on: *effective_on,
                reason: reasoned(reason)?,
            }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// The agreement, unless it was given up.
fn standing<'a>(
    workspace: &'a Workspace,
    id: AgreementId,
    step: &'static Text,
) -> Result<&'a Agreement, Refusal> {
    let agreement = known(workspace, id)?;
    match agreement.dropped {
        Some(_) => Err(not_now(id, step, &words::STATUS_DROPPED).into()),
        None => Ok(agreement),
    }
}

fn reasoned(reason: &str) -> Result<String, Refusal> {
    said(&words::FIELD_REASON, reason).require()?;
    Ok(reason.trim().to_owned())
}
