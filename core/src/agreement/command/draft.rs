//! Writing the text, and renewing an earlier one.

use jiff::civil::Date;

use super::{Command, known};
use crate::{
    agreement::{
        Agreement, Agreements, Change, Fact, ObligationChange, ObligationTerms, PartyTerms, Signatory, Term,
        organisations, rules,
    },
    record::{AgreementId, OrganisationId},
    rule::Refusal,
    text::messages::agreement as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match command {
        Command::Draft { .. } => new(command, workspace, context),
        Command::Renew { agreement, number, from, to } => {
            renew(*agreement, number.as_deref(), (*from, *to), workspace, context)
        }
        Command::Edit { agreement, changes } => edit(*agreement, changes, workspace),
        Command::AddParty { agreement, party } => {
            let draft = writable(workspace, *agreement)?;
            let joined = draft.parties.iter().map(|party| party.organisation);
            joins(joined, party, workspace)?;
            Ok(vec![Fact::PartyAdded { agreement: *agreement, party: party.clone() }])
        }
        Command::EditParty { agreement, party, changes } => {
            let draft = known(workspace, *agreement)?;
            if changes.iter().any(|change| change.is_text()) {
                writable(workspace, *agreement)?;
            }
            party_of(draft, *party, workspace)?;
            let fact = |change| Fact::PartyEdited { agreement: *agreement, party: *party, change };
            Ok(changes.iter().cloned().map(fact).collect())
        }
        Command::RemoveParty { agreement, party } => {
            party_of(writable(workspace, *agreement)?, *party, workspace)?;
            Ok(vec![Fact::PartyRemoved { agreement: *agreement, party: *party }])
        }
        Command::AddObligation { agreement, terms } => {
            let draft = writable(workspace, *agreement)?;
            party_of(draft, terms.party, workspace)?;
            promises(terms)?;
            let obligation = context.ids.next();
            Ok(vec![Fact::ObligationAdded { agreement: *agreement, obligation, terms: terms.clone() }])
        }
        Command::EditObligation { agreement, obligation, changes } => {
            let draft = writable(workspace, *agreement)?;
            draft.obligation(*obligation).ok_or_else(|| unknown(*obligation))?;
            for change in changes {
                match change {
                    ObligationChange::Text(text) => said(&words::FIELD_OBLIGATION, text).require()?,
                    ObligationChange::Measure(measure) => rules::countable(measure).require()?,
                    ObligationChange::Kind(_) | ObligationChange::Due(_) => {}
                }
            }
            let fact =
                |change| Fact::ObligationEdited { agreement: *agreement, obligation: *obligation, change };
            Ok(changes.iter().cloned().map(fact).collect())
        }
        Command::RemoveObligation { agreement, obligation } => {
            let draft = writable(workspace, *agreement)?;
            draft.obligation(*obligation).ok_or_else(|| unknown(*obligation))?;
            Ok(vec![Fact::ObligationRemoved { agreement: *agreement, obligation: *obligation }])
        }
        _ => Ok(Vec::new()),
    }
}

fn new(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Result<Vec<Fact>, Refusal> {
    let Command::Draft { number, title, parties, principles, goal, axes, areas, from, to, rhythm } = command
    else {
        return Ok(Vec::new());
    };
    one_line(&words::FIELD_TITLE, title).require()?;
    for (index, party) in parties.iter().enumerate() {
        joins(parties.iter().take(index).map(|party| party.organisation), party, workspace)?;
    }
    Ok(vec![Fact::Drafted {
        agreement: context.ids.next(),
        number: numbered(number.as_deref(), &workspace.agreements, context)?,
        title: title.trim().to_owned(),
        parties: parties.clone(),
        principles: principles.clone(),
        goal: goal.trim().to_owned(),
        axes: axes.clone(),
        areas: areas.clone(),
        term: term(*from, *to, workspace)?,
        rhythm: *rhythm,
        renews: None,
    }])
}

fn renew(
    earlier: AgreementId,
    number: Option<&str>,
    (from, to): (Option<Date>, Option<Date>),
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let text = known(workspace, earlier)?;
    if !text.signed_by_all() {
        let status = text.standing_on(context.today()).status;
        return Err(not_now(earlier, &words::STEP_RENEW, status.text()).into());
    }
    let from = from.or_else(|| text.last_day().tomorrow().ok()).unwrap_or(context.today());
    let agreement = context.ids.next();
    let amended = text.agreed_wording();
    let drafted = Fact::Drafted {
        agreement,
        number: numbered(number, &workspace.agreements, context)?,
        title: amended.title,
        parties: amended.parties,
        principles: amended.principles,
        goal: amended.goal,
        axes: amended.axes,
        areas: amended.areas,
        term: term(from, to, workspace)?,
        rhythm: amended.rhythm,
        renews: Some(earlier),
    };
    let clauses = amended
        .clauses
        .into_iter()
        .map(|(clause, text)| Fact::Edited { agreement, change: Change::Clause { clause, text } });
    let obligations = amended.obligations.into_values().map(|terms| Fact::ObligationAdded {
        agreement,
        obligation: context.ids.next(),
        // A day of the last round means nothing in this one.
        terms: ObligationTerms { due: None, ..terms },
    });
    Ok(std::iter::once(drafted).chain(clauses).chain(obligations).collect())
}

fn edit(id: AgreementId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    known(workspace, id)?;
    if changes.iter().any(Change::is_text) {
        writable(workspace, id)?;
    }
    for change in changes {
        match change {
            Change::Number(number) => {
                one_line(&words::FIELD_NUMBER, number).require()?;
                rules::number_free(&workspace.agreements, number, Some(id)).require()?;
            }
            Change::Title(title) => one_line(&words::FIELD_TITLE, title).require()?,
            Change::Term(term) => rules::term_order(*term).require()?,
            _ => {}
        }
    }
    Ok(changes
        .iter()
        .map(|change| Fact::Edited { agreement: id, change: change.clone().trimmed() })
        .collect())
}

/// The agreement, when its text can still be changed.
fn writable(workspace: &Workspace, id: AgreementId) -> Result<&Agreement, Refusal> {
    let draft = known(workspace, id)?;
    if draft.dropped.is_some() {
        return Err(not_now(id, &words::STEP_EDIT, &words::STATUS_DROPPED).into());
    }
    rules::unfrozen(draft, id).require()?;
    Ok(draft)
}

/// A new party: on record, not yet a party, its signatory named when there is one.
fn joins(
    joined: impl IntoIterator<Item = OrganisationId>,
    party: &PartyTerms,
    workspace: &Workspace,
) -> Result<(), Refusal> {
    organisations::on_record(workspace, party.organisation)?;
    let name = organisations::name(workspace, party.organisation);
    rules::joins_once(joined, party.organisation, name).require()?;
    if let Some(Signatory { name, .. }) = &party.signatory {
        one_line(&words::FIELD_SIGNATORY, name).require()?;
    }
    Ok(())
}

fn party_of(draft: &Agreement, party: OrganisationId, workspace: &Workspace) -> Result<(), Refusal> {
    rules::is_party(draft, party, organisations::name(workspace, party)).require()
}

fn promises(terms: &ObligationTerms) -> Result<(), Refusal> {
    said(&words::FIELD_OBLIGATION, &terms.text).require()?;
    rules::countable(&terms.measure).require()
}

/// The number that was given, or the next free one of the year: `2022-03`.
fn numbered(given: Option<&str>, agreements: &Agreements, context: &Context<'_>) -> Result<String, Refusal> {
    if let Some(number) = given.map(str::trim).filter(|number| !number.is_empty()) {
        rules::number_free(agreements, number, None).require()?;
        return Ok(number.to_owned());
    }
    let year = context.today().year();
    let candidates = (1..=u32::MAX).map(|count| format!("{year}-{count:02}"));
    let mut free = candidates.filter(|number| agreements.numbered(number).next().is_none());
    Ok(free.next().unwrap_or_default())
}

/// The term, with the policy's length when no last day is given.
fn term(from: Date, to: Option<Date>, workspace: &Workspace) -> Result<Term, Refusal> {
    let (term, order) = rules::given_term(workspace, from, to);
    order.require()?;
    Ok(term)
}
