use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Change, Fact, Station, rules};
use crate::{
    record::{ServiceId, StationId},
    rule::Refusal,
    service::{Venue, terminal::Month},
    text::{Text, messages::talent::station as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked of talent stations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Open a station.
    Open {
        /// What it is called.
        name: String,
        /// Where it is; its hours are the venue's.
        venue: Venue,
        /// The place within the venue.
        #[serde(default)]
        place: String,
        /// The services that people find there.
        #[serde(default)]
        services: BTreeSet<ServiceId>,
    },
    /// Change parts of it.
    Edit {
        /// The station.
        station: StationId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Offer a service of the catalogue there.
    Offer {
        /// The station.
        station: StationId,
        /// The service.
        service: ServiceId,
    },
    /// Offer a service there no longer.
    Drop {
        /// The station.
        station: StationId,
        /// The service.
        service: ServiceId,
    },
    /// Count the enquiries of a month; counted again, the figure is corrected. No name is ever asked for.
    CountEnquiries {
        /// The station.
        station: StationId,
        /// The month.
        month: Month,
        /// What they were about; something else when it is left out.
        #[serde(default)]
        service: Option<ServiceId>,
        /// How many.
        count: u32,
    },
    /// Keep the station no longer.
    Close {
        /// The station.
        station: StationId,
        /// Why.
        reason: String,
    },
}

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Open { name, venue, place, services } => {
            return open(name, *venue, place, services, workspace, context);
        }
        Command::Edit { station, changes } => return edit(*station, changes, workspace),
        Command::Offer { station: id, service } => {
            let station = kept(workspace, *id, &words::STEP_OFFER)?;
            rules::listed(workspace, station.name.get(), *service)?.require()?;
            rules::offered_once(workspace, station, *service).require()?;
            Fact::ServiceOffered { station: *id, service: *service }
        }
        Command::Drop { station: id, service } => {
            let station = kept(workspace, *id, &words::STEP_DROP)?;
            if !station.offers(*service) {
                return Err(not_now(*id, &words::STEP_DROP, &words::STATE_NOT_OFFERED).into());
            }
            Fact::ServiceDropped { station: *id, service: *service }
        }
        Command::CountEnquiries { station: id, month, service, count } => {
            kept(workspace, *id, &words::STEP_COUNT)?;
            if let Some(service) = service {
                workspace.services.get(*service).ok_or_else(|| unknown(*service))?;
            }
            rules::begun(*month, context.today()).require()?;
            Fact::EnquiriesCounted { station: *id, month: *month, service: *service, count: *count }
        }
        Command::Close { station, reason } => {
            kept(workspace, *station, &words::STEP_CLOSE)?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Closed { station: *station, reason: reason.trim().to_owned() }
        }
    };
    Ok(vec![fact])
}

fn open(
    name: &str,
    venue: Venue,
    place: &str,
    services: &BTreeSet<ServiceId>,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    one_line(&words::FIELD_NAME, name).require()?;
    venue.on_record(workspace)?;
    for service in services {
        rules::listed(workspace, name.trim(), *service)?.require()?;
    }
    let station = context.ids.next();
    let (name, place) = (name.trim().to_owned(), place.trim().to_owned());
    let mut facts = vec![Fact::Opened { station, name, venue, place }];
    facts.extend(services.iter().map(|service| Fact::ServiceOffered { station, service: *service }));
    Ok(facts)
}

fn edit(id: StationId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    kept(workspace, id, &words::STEP_EDIT)?;
    for change in changes {
        match change {
            Change::Name(name) => one_line(&words::FIELD_NAME, name).require()?,
            Change::Venue(venue) => venue.on_record(workspace)?,
            Change::Place(_) => {}
        }
    }
    Ok(changes.iter().map(|change| Fact::Edited { station: id, change: change.clone() }).collect())
}

/// The station, unless it is closed.
fn kept<'a>(workspace: &'a Workspace, id: StationId, step: &'static Text) -> Result<&'a Station, Refusal> {
    let station = workspace.talents.stations.get(id).ok_or_else(|| unknown(id))?;
    match station.closed {
        Some(_) => Err(not_now(id, step, &words::STATE_CLOSED).into()),
        None => Ok(station),
    }
}
