use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Effect, Month, TerminalEntry, TerminalKind};
use crate::{
    record::{FaultId, ServiceId, TerminalId},
    service::Venue,
};

/// What may be asked about self-service terminals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put a terminal on record.
    Install(Box<TerminalEntry>),
    /// Change parts of its entry.
    Edit {
        /// The terminal.
        terminal: TerminalId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// List what can be done at it. The list replaces the one before.
    ListItems {
        /// The terminal.
        terminal: TerminalId,
        /// The items by name.
        #[serde(default)]
        items: Vec<String>,
        /// The whole in the source's own words; needed when no item is named.
        #[serde(default)]
        said: String,
        /// Where the list is from.
        source: String,
        /// The day on which it was so; today when it is left out.
        #[serde(default)]
        as_of: Option<Date>,
    },
    /// Report a fault.
    ReportFault {
        /// The terminal.
        terminal: TerminalId,
        /// What is wrong.
        what: String,
        /// How much it stops.
        effect: Effect,
        /// When it was noticed; now when it is left out.
        #[serde(default)]
        at: Option<DateTime>,
    },
    /// Record that a fault was repaired.
    Repair {
        /// The terminal.
        terminal: TerminalId,
        /// The fault.
        fault: FaultId,
        /// When; now when it is left out.
        #[serde(default)]
        at: Option<DateTime>,
        /// What was done.
        #[serde(default)]
        done: String,
    },
    /// Report how often it was used in a month; reported again, the figure is corrected.
    ReportUses {
        /// The terminal.
        terminal: TerminalId,
        /// The month.
        month: Month,
        /// How often.
        times: u32,
        /// Where the figure is from.
        source: String,
        /// The day on which it was read; today when it is left out.
        #[serde(default)]
        as_of: Option<Date>,
    },
    /// Take it out of use.
    Retire {
        /// The terminal.
        terminal: TerminalId,
        /// Why.
        reason: String,
    },
    /// Put it back into use.
    Restore {
        /// The terminal.
        terminal: TerminalId,
    },
}

/// A change of one part of a terminal's entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The name.
    Name(String),
    /// What sort of machine it is.
    Kind(TerminalKind),
    /// Where it stands.
    Venue(Venue),
    /// The place within the venue.
    Place(String),
    /// The services of the catalogue.
    Services(BTreeSet<ServiceId>),
}
