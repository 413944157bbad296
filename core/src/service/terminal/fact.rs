use std::collections::BTreeSet;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{
    Change, Effect, Fault, ItemList, Month, Repair, Retirement, Terminal, TerminalKind, Terminals, Uses,
};
use crate::{
    clash::{Field, Fold},
    record::{FaultId, Record, ServiceId, TerminalId},
    service::Venue,
};

/// A terminal as somebody puts it on record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TerminalEntry {
    /// The name.
    pub name: String,
    /// What sort of machine it is.
    pub kind: TerminalKind,
    /// Where it stands.
    pub venue: Venue,
    /// The place within the venue.
    #[serde(default)]
    pub place: String,
    /// The services of the catalogue that it gives.
    #[serde(default)]
    pub services: BTreeSet<ServiceId>,
}

/// What happened to a self-service terminal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was put on record.
    Installed {
        /// The terminal.
        terminal: TerminalId,
        /// What it is.
        entry: Box<TerminalEntry>,
    },
    /// One part of its entry was changed.
    Edited {
        /// The terminal.
        terminal: TerminalId,
        /// What was changed.
        change: Change,
    },
    /// What can be done at it was listed.
    ItemsListed {
        /// The terminal.
        terminal: TerminalId,
        /// The list.
        list: ItemList,
    },
    /// A fault was reported.
    FaultReported {
        /// The terminal.
        terminal: TerminalId,
        /// The fault.
        fault: FaultId,
        /// When it was noticed.
        at: DateTime,
        /// What is wrong.
        what: String,
        /// How much it stops.
        effect: Effect,
    },
    /// A fault was repaired.
    Repaired {
        /// The terminal.
        terminal: TerminalId,
        /// The fault.
        fault: FaultId,
        /// When.
        at: DateTime,
        /// What was done.
        #[serde(default)]
        done: String,
    },
    /// How often it was used in a month was reported.
    UsesReported {
        /// The terminal.
        terminal: TerminalId,
        /// The month.
        month: Month,
        /// How often, from where.
        uses: Uses,
    },
    /// It was taken out of use.
    Retired {
        /// The terminal.
        terminal: TerminalId,
        /// Why.
        reason: String,
    },
    /// It was put back into use.
    Restored {
        /// The terminal.
        terminal: TerminalId,
    },
}

impl Fact {
    fn terminal(&self) -> TerminalId {
        match self {
            Fact::Installed { terminal, .. }
            | Fact::Edited { terminal, .. }
            | Fact::ItemsListed { terminal, .. }
            | Fact::FaultReported { terminal, .. }
            | Fact::Repaired { terminal, .. }
            | Fact::UsesReported { terminal, .. }
            | Fact::Retired { terminal, .. }
            | Fact::Restored { terminal } => *terminal,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        let terminal = Record::from(self.terminal());
        match self {
            Fact::FaultReported { fault, .. } | Fact::Repaired { fault, .. } => {
                vec![(*fault).into(), terminal]
            }
            _ => vec![terminal],
        }
    }
}

impl Terminals {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.terminal();
        if let Fact::Installed { entry, .. } = fact {
            match self.terminals.get(&id) {
                Some(terminal) => fold.impossible(id, "installed", "installed", &terminal.installed),
                None => {
                    self.terminals.insert(id, Terminal::new(entry, fold));
                }
            }
            return;
        }
        let Some(terminal) = self.terminals.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Installed { .. } => {}
            Fact::Edited { change, .. } => terminal.edit(id, change, fold),
            Fact::ItemsListed { list, .. } => terminal.items.set(Some(list.clone()), id, "items", fold),
            Fact::FaultReported { fault, at, what, effect, .. } => match terminal.faults.get(fault) {
                Some(known) => fold.impossible(*fault, "fault_reported", "fault_reported", &known.reported),
                None => {
                    let (at, what, effect, reported) = (*at, what.clone(), *effect, fold.trace());
                    terminal.faults.insert(*fault, Fault { at, what, effect, repair: None, reported });
                }
            },
            Fact::Repaired { fault, at, done, .. } => terminal.repair(*fault, *at, done, fold),
            Fact::UsesReported { month, uses, .. } => match terminal.uses.get_mut(month) {
                Some(field) => field.set(uses.clone(), id, &format!("uses_{month}"), fold),
                None => {
                    terminal.uses.insert(*month, Field::new(uses.clone(), fold));
                }
            },
            Fact::Retired { reason, .. } => match &terminal.retired {
                Some(retired) => fold.impossible(id, "retired", "retired", &retired.trace),
                None => {
                    terminal.retired = Some(Retirement { reason: reason.clone(), trace: fold.trace() });
                }
            },
            Fact::Restored { .. } => match &terminal.retired {
                // Somebody retired it anew at the same time: it stays so, and a person looks at it.
                Some(retired) if !fold.knew(&retired.trace) => {
                    fold.impossible(id, "restored", "retired", &retired.trace);
                }
                _ => terminal.retired = None,
            },
        }
    }
}

impl Terminal {
    fn new(entry: &TerminalEntry, fold: &Fold<'_>) -> Terminal {
        Terminal {
            name: Field::new(entry.name.clone(), fold),
            kind: Field::new(entry.kind, fold),
            venue: Field::new(entry.venue, fold),
            place: Field::new(entry.place.clone(), fold),
            services: Field::new(entry.services.clone(), fold),
            items: Field::new(None, fold),
            faults: Default::default(),
            uses: Default::default(),
            retired: None,
            installed: fold.trace(),
        }
    }

    fn edit(&mut self, id: TerminalId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Name(name) => self.name.set(name.clone(), id, "name", fold),
            Change::Kind(kind) => self.kind.set(*kind, id, "kind", fold),
            Change::Venue(venue) => self.venue.set(*venue, id, "venue", fold),
            Change::Place(place) => self.place.set(place.clone(), id, "place", fold),
            Change::Services(services) => self.services.set(services.clone(), id, "services", fold),
        }
    }

    fn repair(&mut self, id: FaultId, at: DateTime, done: &str, fold: &mut Fold<'_>) {
        let Some(fault) = self.faults.get_mut(&id) else {
            return fold.impossible(id, "repaired", "not_reported", &self.installed);
        };
        match &fault.repair {
            Some(repair) => fold.impossible(id, "repaired", "repaired", &repair.trace),
            None => fault.repair = Some(Repair { at, done: done.to_owned(), trace: fold.trace() }),
        }
    }
}
