use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Change, Fact, Listing, Service, opening, rota, rules, terminal};
use crate::{
    agreement::organisations,
    record::{OrganisationId, ServiceId},
    rule::Refusal,
    text::{Text, messages::service as words},
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// List a service.
    List {
        /// The office's number; without it the next free one is taken.
        #[serde(default)]
        number: Option<String>,
        /// What the entry says.
        listing: Box<Listing>,
    },
    /// Change parts of its entry.
    Edit {
        /// The service.
        service: ServiceId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// An organisation provides it too.
    AddProvider {
        /// The service.
        service: ServiceId,
        /// The organisation.
        provider: OrganisationId,
    },
    /// An organisation no longer provides it.
    RemoveProvider {
        /// The service.
        service: ServiceId,
        /// The organisation.
        provider: OrganisationId,
    },
    /// Record that somebody made sure that the entry is right.
    Assure {
        /// The service.
        service: ServiceId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Take it out of the catalogue.
    Withdraw {
        /// The service.
        service: ServiceId,
        /// Why.
        reason: String,
    },
    /// Put it back into the catalogue.
    Relist {
        /// The service.
        service: ServiceId,
    },
    /// Of opening hours.
    Opening(opening::Command),
    /// Of the stationed rota.
    Rota(rota::Command),
    /// Of self-service terminals.
    Terminal(terminal::Command),
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
        Command::List { number, listing } => vec![list(number.as_deref(), listing, workspace, context)?],
        Command::Edit { service, changes } => edit(*service, changes, workspace)?,
        Command::AddProvider { service, provider } => {
            let entry = listed(workspace, *service, &words::STEP_ADD_PROVIDER)?;
            organisations::on_record(workspace, *provider)?;
            rules::not_yet_provider(workspace, entry, *provider).require()?;
            vec![Fact::ProviderAdded { service: *service, provider: *provider }]
        }
        Command::RemoveProvider { service, provider } => {
            let entry = listed(workspace, *service, &words::STEP_REMOVE_PROVIDER)?;
            rules::is_provider(workspace, entry, *provider).require()?;
            rules::provided(entry.providers().count().saturating_sub(1), entry.name.get())
                .about(*service)
                .require()?;
            vec![Fact::ProviderRemoved { service: *service, provider: *provider }]
        }
        Command::Assure { service, on } => {
            listed(workspace, *service, &words::STEP_ASSURE)?;
            let on = on.unwrap_or(context.today());
            rules::checked(on, context.today()).require()?;
            vec![Fact::Assured { service: *service, on }]
        }
        Command::Withdraw { service, reason } => {
            listed(workspace, *service, &words::STEP_WITHDRAW)?;
            said(&words::FIELD_REASON, reason).require()?;
            vec![Fact::Withdrawn { service: *service, reason: reason.trim().to_owned() }]
        }
        Command::Relist { service } => {
            let entry = workspace.services.get(*service).ok_or_else(|| unknown(*service))?;
            if entry.withdrawn.is_none() {
                return Err(not_now(*service, &words::STEP_RELIST, &words::STATE_LISTED).into());
            }
            rules::name_free(workspace, entry.name.get(), Some(*service)).require()?;
            rules::number_free(workspace, entry.number.get(), Some(*service)).require()?;
            vec![Fact::Relisted { service: *service }]
        }
        Command::Opening(command) => of(opening::decide(command, workspace, context)?, Fact::Opening),
        Command::Rota(command) => of(rota::decide(command, workspace, context)?, Fact::Rota),
        Command::Terminal(command) => of(terminal::decide(command, workspace, context)?, Fact::Terminal),
    };
    Ok(facts.into_iter().map(workspace::Fact::Service).collect())
}

fn of<T>(facts: Vec<T>, part: fn(T) -> Fact) -> Vec<Fact> {
    facts.into_iter().map(part).collect()
}

fn list(
    number: Option<&str>,
    listing: &Listing,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_NAME, &listing.name).require()?;
    rules::name_free(workspace, &listing.name, None).require()?;
    rules::provided(listing.providers.len(), &listing.name).require()?;
    for provider in &listing.providers {
        organisations::on_record(workspace, *provider)?;
    }
    listing.given_at.iter().try_for_each(|venue| venue.on_record(workspace))?;
    let taken = |number: &str| workspace.services.all().any(|(_, other)| other.number.get() == number);
    let given = number.map(str::trim).filter(|number| !number.is_empty()).map(str::to_owned);
    if let Some(number) = &given {
        rules::number_free(workspace, number, None).require()?;
    }
    let free = || (1..=u32::MAX).map(|count| format!("S{count:02}")).find(|number| !taken(number));
    Ok(Fact::Listed {
        service: context.ids.next(),
        number: given.or_else(free).unwrap_or_default(),
        listing: Box::new(Listing { name: listing.name.trim().to_owned(), ..listing.clone() }),
    })
}

fn edit(id: ServiceId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    listed(workspace, id, &words::STEP_EDIT)?;
    for change in changes {
        match change {
            Change::Name(name) => {
                one_line(&words::FIELD_NAME, name).require()?;
                rules::name_free(workspace, name, Some(id)).require()?;
            }
            Change::Number(number) => {
                one_line(&words::FIELD_NUMBER, number).require()?;
                rules::number_free(workspace, number, Some(id)).require()?;
            }
            Change::GivenAt(venues) => venues.iter().try_for_each(|venue| venue.on_record(workspace))?,
            _ => {}
        }
    }
    let cleaned = |change: &Change| match change {
        Change::Name(name) => Change::Name(name.trim().to_owned()),
        Change::Number(number) => Change::Number(number.trim().to_owned()),
        _ => change.clone(),
    };
    Ok(changes.iter().map(|change| Fact::Edited { service: id, change: cleaned(change) }).collect())
}

/// GEN-01 and GEN-02: the services that are added to what is offered somewhere are in the catalogue. What is offered
/// there already stays, so that a withdrawn service does not stop other changes.
pub(super) fn in_catalogue(
    workspace: &Workspace,
    services: &BTreeSet<ServiceId>,
    offered: &BTreeSet<ServiceId>,
) -> Result<(), Refusal> {
    services.difference(offered).try_for_each(|id| listed(workspace, *id, &words::STEP_OFFER).map(|_| ()))
}

/// The service, unless it is withdrawn.
fn listed<'a>(workspace: &'a Workspace, id: ServiceId, step: &'static Text) -> Result<&'a Service, Refusal> {
    let service = workspace.services.get(id).ok_or_else(|| unknown(id))?;
    match service.withdrawn {
        Some(_) => Err(not_now(id, step, &words::STATE_WITHDRAWN).into()),
        None => Ok(service),
    }
}
