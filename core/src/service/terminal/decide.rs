use std::collections::BTreeSet;

use super::{Change, Command, Fact, ItemList, Terminal, TerminalEntry, Uses, rules};
use crate::{
    record::TerminalId,
    rule::Refusal,
    service::in_catalogue,
    text::{
        Text,
        messages::{service as service_words, terminal as words},
    },
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let (now, today) = (context.now, context.today());
    let fact = match command {
        Command::Install(new) => install(new, workspace, context)?,
        Command::Edit { terminal, changes } => return edit(*terminal, changes, workspace),
        Command::ListItems { terminal, items, said: whole, source, as_of } => {
            in_use(workspace, *terminal, &words::STEP_LIST)?;
            let as_of = as_of.unwrap_or(today);
            rules::not_ahead(as_of, today).require()?;
            said(&words::FIELD_SOURCE, source).require()?;
            let named = items.iter().map(|item| item.trim()).filter(|item| !item.is_empty());
            let items: Vec<String> = named.map(str::to_owned).collect();
            if items.is_empty() {
                said(&words::FIELD_ITEMS, whole).require()?;
            }
            let (whole, source) = (whole.trim().to_owned(), source.trim().to_owned());
            Fact::ItemsListed { terminal: *terminal, list: ItemList { items, said: whole, source, as_of } }
        }
        Command::ReportFault { terminal, what, effect, at } => {
            in_use(workspace, *terminal, &words::STEP_REPORT_FAULT)?;
            said(&words::FIELD_FAULT, what).require()?;
            let at = at.unwrap_or(now);
            rules::happened(at, at, now).require()?;
            let (fault, what) = (context.ids.next(), what.trim().to_owned());
            Fact::FaultReported { terminal: *terminal, fault, at, what, effect: *effect }
        }
        Command::Repair { terminal, fault, at, done } => {
            let entry = workspace.services.terminals.get(*terminal).ok_or_else(|| unknown(*terminal))?;
            let known = entry.fault(*fault).ok_or_else(|| unknown(*fault))?;
            if known.repair.is_some() {
                return Err(not_now(*fault, &words::STEP_REPAIR, &words::STATE_REPAIRED).into());
            }
            let at = at.unwrap_or(now);
            rules::happened(known.at, at, now).require()?;
            Fact::Repaired { terminal: *terminal, fault: *fault, at, done: done.trim().to_owned() }
        }
        Command::ReportUses { terminal, month, times, source, as_of } => {
            workspace.services.terminals.get(*terminal).ok_or_else(|| unknown(*terminal))?;
            said(&words::FIELD_SOURCE, source).require()?;
            let as_of = as_of.unwrap_or(today);
            rules::not_ahead(as_of, today).require()?;
            rules::not_ahead(month.first_day(), as_of).require()?;
            let uses = Uses { times: *times, source: source.trim().to_owned(), as_of };
            Fact::UsesReported { terminal: *terminal, month: *month, uses }
        }
        Command::Retire { terminal, reason } => {
            in_use(workspace, *terminal, &words::STEP_RETIRE)?;
            said(&service_words::FIELD_REASON, reason).require()?;
            Fact::Retired { terminal: *terminal, reason: reason.trim().to_owned() }
        }
        Command::Restore { terminal } => {
            let entry = workspace.services.terminals.get(*terminal).ok_or_else(|| unknown(*terminal))?;
            if entry.retired().is_none() {
                return Err(not_now(*terminal, &words::STEP_RESTORE, &words::STATE_IN_USE).into());
            }
            rules::name_free(workspace, entry.name.get(), *entry.venue.get(), Some(*terminal)).require()?;
            Fact::Restored { terminal: *terminal }
        }
    };
    Ok(vec![fact])
}

fn install(new: &TerminalEntry, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_NAME, &new.name).require()?;
    new.venue.on_record(workspace)?;
    rules::name_free(workspace, &new.name, new.venue, None).require()?;
    in_catalogue(workspace, &new.services, &BTreeSet::new())?;
    let entry = Box::new(TerminalEntry {
        name: new.name.trim().to_owned(),
        kind: new.kind,
        venue: new.venue,
        place: new.place.trim().to_owned(),
        services: new.services.clone(),
    });
    Ok(Fact::Installed { terminal: context.ids.next(), entry })
}

fn edit(id: TerminalId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    let terminal = in_use(workspace, id, &words::STEP_EDIT)?;
    let (mut name, mut venue) = (terminal.name.get().as_str(), *terminal.venue.get());
    for change in changes {
        match change {
            Change::Name(changed) => {
                one_line(&words::FIELD_NAME, changed).require()?;
                name = changed;
            }
            Change::Venue(changed) => {
                changed.on_record(workspace)?;
                venue = *changed;
            }
            Change::Services(services) => in_catalogue(workspace, services, terminal.services.get())?,
            Change::Kind(_) | Change::Place(_) => {}
        }
    }
    rules::name_free(workspace, name, venue, Some(id)).require()?;
    let cleaned = |change: &Change| match change {
        Change::Name(name) => Change::Name(name.trim().to_owned()),
        Change::Place(place) => Change::Place(place.trim().to_owned()),
        Change::Kind(_) | Change::Venue(_) | Change::Services(_) => change.clone(),
    };
    Ok(changes.iter().map(|change| Fact::Edited { terminal: id, change: cleaned(change) }).collect())
}

/// The terminal, unless it is retired.
fn in_use<'a>(
    workspace: &'a Workspace,
    id: TerminalId,
    step: &'static Text,
) -> Result<&'a Terminal, Refusal> {
    let terminal = workspace.services.terminals.get(id).ok_or_else(|| unknown(id))?;
    match terminal.retired() {
        Some(_) => Err(not_now(id, step, &words::STATE_RETIRED).into()),
        None => Ok(terminal),
    }
}
