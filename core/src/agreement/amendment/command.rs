use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amendment, AmendmentState, Fact, TextChange, rules};
use crate::{
    agreement::{
        Agreement, Change, ObligationChange, ObligationTerms, PartyTerms, Status, Wording,
        command::known,
        organisations,
        rules::{countable, enough_parties, everyone_contributes, is_party_of, joins_once, term_order},
    },
    record::{AgreementId, AmendmentId, ObligationId, OrganisationId},
    rule::Refusal,
    text::messages::agreement as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked of amendments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Propose changes of a signed agreement. Its proposer accepts it like everybody else.
    Propose(Proposal),
    /// Accept it, as one of those asked.
    Accept {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Who accepts.
        by: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Reject it, as one of those asked: that ends it.
    Reject {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Who rejects.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Take it back, while not all have accepted.
    Withdraw {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Why.
        reason: String,
    },
}

/// Changes of a signed agreement, as a party proposes them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The agreement.
    pub agreement: AgreementId,
    /// The party that proposes.
    pub by: OrganisationId,
    /// The day; today when it is left out.
    #[serde(default)]
    pub on: Option<Date>,
    /// The first day on which it is to be the text; the day of the proposal when it is left out.
    #[serde(default)]
    pub from: Option<Date>,
    /// Why.
    pub reason: String,
    /// The changes, in their order.
    #[serde(default)]
    pub changes: Vec<TextChange>,
    /// Obligations to add.
    #[serde(default)]
    pub adds: Vec<ObligationTerms>,
}

pub(in crate::agreement) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    match command {
        Command::Propose(proposal) => propose(proposal, workspace, context),
        Command::Accept { agreement: id, amendment, by, on } => {
            let agreement = known(workspace, *id)?;
            let pending = pending(agreement, *amendment)?;
            rules::asked(pending, *by, organisations::name(workspace, *by)).about(*amendment).require()?;
            let on = on.unwrap_or(context.today());
            rules::answer_day(agreement, pending, on, context.today()).about(*amendment).require()?;
            Ok(Fact::Accepted { agreement: *id, amendment: *amendment, by: *by, on })
        }
        Command::Reject { agreement: id, amendment, by, reason } => {
            let pending = pending(known(workspace, *id)?, *amendment)?;
            rules::asked(pending, *by, organisations::name(workspace, *by)).about(*amendment).require()?;
            let reason = reasoned(reason)?;
            Ok(Fact::Rejected { agreement: *id, amendment: *amendment, by: *by, reason })
        }
        Command::Withdraw { agreement: id, amendment, reason } => {
            pending(known(workspace, *id)?, *amendment)?;
            Ok(Fact::Withdrawn { agreement: *id, amendment: *amendment, reason: reasoned(reason)? })
        }
    }
}

fn propose(proposal: &Proposal, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    let Proposal { agreement: id, by, on, from, reason, changes, adds } = proposal;
    let agreement = known(workspace, *id)?;
    let today = context.today();
    let status = agreement.status_on(today);
    if !matches!(status, Status::Signed | Status::Active) {
        return Err(not_now(*id, &words::STEP_AMEND, status.text()).into());
    }
    let on = on.unwrap_or(today);
    let from = from.unwrap_or(on);
    let text = agreement.wording_on(from);
    is_party_of(&text, *by, organisations::name(workspace, *by)).require()?;
    let reason = reasoned(reason)?;
    let changes = with_what_leaves(changes, &text);
    for change in &changes {
        fits(change, &text, workspace)?;
    }
    let mut amended = text.clone();
    changes.iter().for_each(|change| amended.apply(change));
    for terms in adds {
        is_party_of(&amended, terms.party, organisations::name(workspace, terms.party)).require()?;
        promises(&terms.text)?;
        countable(&terms.measure).require()?;
    }
    let adds: BTreeMap<ObligationId, ObligationTerms> =
        adds.iter().map(|terms| (context.ids.next(), terms.clone())).collect();
    adds.iter().for_each(|(id, terms)| amended.add(*id, terms));
    rules::clear_change(&text, &changes, adds.len()).about(*id).require()?;
    rules::unrivalled(agreement, &changes, &adds).require()?;
    rules::proposal_days(agreement, &amended, (on, from), today).about(*id).require()?;
    enough_parties(&amended, *id).require()?;
    everyone_contributes(&amended, |party| organisations::name(workspace, party)).about(*id).require()?;
    Ok(Fact::Proposed {
        agreement: *id,
        amendment: context.ids.next(),
        by: *by,
        on,
        from,
        reason,
        changes,
        adds,
    })
}

/// A party that leaves takes its obligations along: the amendment says so, for everybody to read.
fn with_what_leaves(changes: &[TextChange], text: &Wording) -> Vec<TextChange> {
    let said: Vec<ObligationId> = changes
        .iter()
        .filter_map(|change| match change {
            TextChange::RemoveObligation(obligation) => Some(*obligation),
            _ => None,
        })
        .collect();
    let leaves = |change: &TextChange| match change {
        TextChange::RemoveParty(party) => text
            .obligations
            .iter()
            .filter(|(id, terms)| terms.party == *party && !said.contains(id))
            .map(|(id, _)| TextChange::RemoveObligation(*id))
            .collect(),
        _ => Vec::new(),
    };
    changes.iter().flat_map(|change| leaves(change).into_iter().chain([trimmed(change)])).collect()
}

fn trimmed(change: &TextChange) -> TextChange {
    match change {
        TextChange::Part(change) => TextChange::Part(change.clone().trimmed()),
        other => other.clone(),
    }
}

/// What a change names is there, and what it says is said.
fn fits(change: &TextChange, text: &Wording, workspace: &Workspace) -> Result<(), Refusal> {
    let name = |organisation| organisations::name(workspace, organisation);
    let on_text = |obligation: ObligationId| match text.obligations.contains_key(&obligation) {
        true => Ok(()),
        false => Err(Refusal::from(unknown(obligation))),
    };
    match change {
        TextChange::Part(Change::Title(title)) => one_line(&words::FIELD_TITLE, title).require(),
        TextChange::Part(Change::Term(term)) => term_order(*term).require(),
        TextChange::Part(_) => Ok(()),
        TextChange::AddParty(PartyTerms { organisation, signatory, .. }) => {
            organisations::on_record(workspace, *organisation)?;
            let parties = text.parties.iter().map(|party| party.organisation);
            joins_once(parties, *organisation, name(*organisation)).require()?;
            signatory.as_ref().map_or(Ok(()), |who| one_line(&words::FIELD_SIGNATORY, &who.name).require())
        }
        TextChange::EditParty { party, .. } | TextChange::RemoveParty(party) => {
            is_party_of(text, *party, name(*party)).require()
        }
        TextChange::EditObligation { obligation, change } => {
            on_text(*obligation)?;
            match change {
                ObligationChange::Text(text) => promises(text),
                ObligationChange::Measure(measure) => countable(measure).require(),
                ObligationChange::Kind(_) | ObligationChange::Due(_) => Ok(()),
            }
        }
        TextChange::RemoveObligation(obligation) => on_text(*obligation),
    }
}

fn promises(text: &str) -> Result<(), Refusal> {
    said(&words::FIELD_OBLIGATION, text).require()
}

fn pending(agreement: &Agreement, id: AmendmentId) -> Result<&Amendment, Refusal> {
    let amendment = agreement.amendment(id).ok_or_else(|| unknown(id))?;
    match amendment.state() {
        AmendmentState::Pending => Ok(amendment),
        state => Err(not_now(id, &words::STEP_ANSWER_AMENDMENT, state.text()).into()),
    }
}

fn reasoned(reason: &str) -> Result<String, Refusal> {
    said(&words::FIELD_REASON, reason).require()?;
    Ok(reason.trim().to_owned())
}
