use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, Fact, Movement, Pledge, rules};
use crate::{
    agreement::{
        Agreement, Status,
        command::known,
        organisations,
        rules::{happened, is_party_of, some_amount, within_term},
    },
    record::{AgreementId, OrganisationId, PledgeId},
    rule::Refusal,
    text::{Text, messages::agreement as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

/// What may be asked of pooled resources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record that a party promises something to the pool of a signed agreement.
    Pledge {
        /// The agreement.
        agreement: AgreementId,
        /// Who promises.
        party: OrganisationId,
        /// How much.
        amount: Amount,
        /// What for.
        purpose: String,
        /// The day by which it is delivered.
        #[serde(default)]
        due: Option<Date>,
    },
    /// Record a line of its ledger.
    Record {
        /// The agreement.
        agreement: AgreementId,
        /// The pledge.
        pledge: PledgeId,
        /// What happened.
        movement: Movement,
        /// To how much.
        amount: Amount,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// What it can be traced by.
        reference: String,
    },
    /// Take a pledge back of which nothing is delivered.
    Withdraw {
        /// The agreement.
        agreement: AgreementId,
        /// The pledge.
        pledge: PledgeId,
        /// Why.
        reason: String,
    },
}

pub(in crate::agreement) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    let today = context.today();
    match command {
        Command::Pledge { agreement: id, party, amount, purpose, due } => {
            let agreement = known(workspace, *id)?;
            let status = agreement.status_on(today);
            if !matches!(status, Status::Signed | Status::Active) {
                return Err(not_now(*id, &words::STEP_PLEDGE, status.text()).into());
            }
            let name = organisations::name(workspace, *party);
            is_party_of(&agreement.wording_on(today), *party, name).require()?;
            some_amount(amount.number()).require()?;
            said(&words::FIELD_PURPOSE, purpose).require()?;
            Ok(Fact::Pledged {
                agreement: *id,
                pledge: context.ids.next(),
                party: *party,
                amount: *amount,
                purpose: purpose.trim().to_owned(),
                due: *due,
            })
        }
        Command::Record { agreement: id, pledge, movement, amount, on, reference } => {
            let agreement = known(workspace, *id)?;
            let promised = standing(agreement, *pledge, &words::STEP_RECORD_LINE)?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            if *movement == Movement::Delivered {
                within_term(agreement, on).about(*id).require()?;
            }
            some_amount(amount.number()).require()?;
            rules::fits(promised, *movement, *amount).about(*pledge).require()?;
            said(&words::FIELD_REFERENCE, reference).require()?;
            Ok(Fact::Recorded {
                agreement: *id,
                pledge: *pledge,
                movement: *movement,
                amount: *amount,
                on,
                reference: reference.trim().to_owned(),
            })
        }
        Command::Withdraw { agreement: id, pledge, reason } => {
            let promised = standing(known(workspace, *id)?, *pledge, &words::STEP_WITHDRAW_PLEDGE)?;
            if promised.delivered().number() > 0 {
                let state = &words::PLEDGE_DELIVERED;
                return Err(not_now(*pledge, &words::STEP_WITHDRAW_PLEDGE, state).into());
            }
            said(&words::FIELD_REASON, reason).require()?;
            Ok(Fact::Withdrawn { agreement: *id, pledge: *pledge, reason: reason.trim().to_owned() })
        }
    }
}

fn standing<'a>(agreement: &'a Agreement, id: PledgeId, step: &'static Text) -> Result<&'a Pledge, Refusal> {
    let pledge = agreement.pledge(id).ok_or_else(|| unknown(id))?;
    match pledge.withdrawn {
        Some(_) => Err(not_now(id, step, &words::PLEDGE_WITHDRAWN).into()),
        None => Ok(pledge),
    }
}
