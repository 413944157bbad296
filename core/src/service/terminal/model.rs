use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::Month;
use crate::{
    calendar::days_between,
    clash::{Field, Trace},
    record::{FaultId, ServiceId, TerminalId},
    service::Venue,
    text::{Text, labelled, messages::terminal as words},
};

/// The self-service terminals of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Terminals {
    pub(super) terminals: BTreeMap<TerminalId, Terminal>,
}

impl Terminals {
    /// The terminal with this id, retired ones included.
    pub fn get(&self, id: TerminalId) -> Option<&Terminal> {
        self.terminals.get(&id)
    }

    /// Every terminal, retired ones included, in the order in which they were put on record.
    pub fn all(&self) -> impl Iterator<Item = (TerminalId, &Terminal)> {
        self.terminals.iter().map(|(id, terminal)| (*id, terminal))
    }

    /// The terminals that are not retired.
    pub fn in_use(&self) -> impl Iterator<Item = (TerminalId, &Terminal)> {
        self.all().filter(|(_, terminal)| terminal.retired.is_none())
    }

    /// The terminals in use at a venue.
    pub fn at(&self, venue: Venue) -> impl Iterator<Item = (TerminalId, &Terminal)> {
        self.in_use().filter(move |(_, terminal)| *terminal.venue.get() == venue)
    }

    /// The terminal that has this fault.
    pub fn with_fault(&self, fault: FaultId) -> Option<(TerminalId, &Terminal)> {
        self.all().find(|(_, terminal)| terminal.faults.contains_key(&fault))
    }

    /// How often terminals were used in a month, as far as it is known, those that are retired since included:
    /// 「一體機每天大概有多少群眾來使用？」.
    pub fn uses_in(&self, month: Month) -> u64 {
        let uses = self.all().filter_map(|(_, terminal)| terminal.uses_of(month));
        uses.map(|uses| u64::from(uses.times)).fold(0, u64::saturating_add)
    }
}

/// A self-service terminal 自助服務終端.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terminal {
    /// The name.
    pub name: Field<String>,
    /// What sort of machine it is.
    pub kind: Field<TerminalKind>,
    /// Where it stands.
    pub venue: Field<Venue>,
    /// The place within the venue.
    pub place: Field<String>,
    /// The services of the catalogue that it gives.
    pub services: Field<BTreeSet<ServiceId>>,
    /// What can be done at it; `None` while nobody has listed it.
    pub items: Field<Option<ItemList>>,
    pub(super) faults: BTreeMap<FaultId, Fault>,
    pub(super) uses: BTreeMap<Month, Field<Uses>>,
    pub(super) retired: Option<Retirement>,
    /// Who put it on record.
    pub installed: Trace,
}

impl Terminal {
    /// Whether it works, from the faults that are open.
    pub fn state(&self) -> State {
        if self.retired.is_some() {
            return State::Retired;
        }
        let worst = self.open_faults().map(|(_, fault)| fault.effect).max();
        worst.map_or(State::Working, State::from)
    }

    /// Its faults, in the order in which they were reported.
    pub fn faults(&self) -> impl Iterator<Item = (FaultId, &Fault)> {
        self.faults.iter().map(|(id, fault)| (*id, fault))
    }

    /// The faults that nobody has repaired.
    pub fn open_faults(&self) -> impl Iterator<Item = (FaultId, &Fault)> {
        self.faults().filter(|(_, fault)| fault.repair.is_none())
    }

    /// The fault with this id.
    pub fn fault(&self, id: FaultId) -> Option<&Fault> {
        self.faults.get(&id)
    }

    /// How often it was used in a month, when somebody reported it.
    pub fn uses_of(&self, month: Month) -> Option<&Uses> {
        self.uses.get(&month).map(Field::get)
    }

    /// Every month's uses, in order.
    pub fn uses(&self) -> impl Iterator<Item = (Month, &Uses)> {
        self.uses.iter().map(|(month, uses)| (*month, uses.get()))
    }

    /// That it is no longer in use.
    pub fn retired(&self) -> Option<&Retirement> {
        self.retired.as_ref()
    }
}

/// What can be done at a terminal, as somebody listed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemList {
    /// The items by name; empty when only the whole is known.
    #[serde(default)]
    pub items: Vec<String>,
    /// The whole in the source's own words: 「上百種自助服務」.
    #[serde(default)]
    pub said: String,
    /// Where it is from.
    pub source: String,
    /// The day on which it was so.
    pub as_of: Date,
}

/// How often a terminal was used in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uses {
    /// How often.
    pub times: u32,
    /// Where the figure is from: the machine's counter, the operator's report.
    pub source: String,
    /// The day on which it was read.
    pub as_of: Date,
}

impl Uses {
    /// How often a day, rounded down: over the days of the month up to the one on which the figure was read.
    pub fn a_day(&self, month: Month) -> u32 {
        let days = days_between(month.first_day(), self.as_of.min(month.last_day())) + 1;
        u32::try_from(days).ok().and_then(|days| self.times.checked_div(days)).unwrap_or(0)
    }
}

/// A fault of a terminal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// When it was noticed.
    pub at: DateTime,
    /// What is wrong.
    pub what: String,
    /// How much of the terminal it stops.
    pub effect: Effect,
    /// That it was repaired.
    pub repair: Option<Repair>,
    /// Who reported it.
    pub reported: Trace,
}

/// A fault was repaired.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repair {
    /// When.
    pub at: DateTime,
    /// What was done; may be empty.
    pub done: String,
    /// Who recorded it.
    pub trace: Trace,
}

/// A terminal is no longer in use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Retirement {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// Whether a terminal can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It works.
    Working,
    /// Some of it does not.
    Partly,
    /// It does not.
    Stopped,
    /// It is no longer in use.
    Retired,
}

impl State {
    /// The name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            State::Working => &words::STATE_WORKING,
            State::Partly => &words::STATE_PARTLY,
            State::Stopped => &words::STATE_STOPPED,
            State::Retired => &words::STATE_RETIRED,
        }
    }
}

impl From<Effect> for State {
    fn from(effect: Effect) -> State {
        match effect {
            Effect::Partly => State::Partly,
            Effect::Stopped => State::Stopped,
        }
    }
}

labelled! {
    /// How much of a terminal a fault stops.
    Effect {
        /// Some of it still works.
        Partly => EFFECT_PARTLY,
        /// Nothing works.
        Stopped => EFFECT_STOPPED,
    }
}

labelled! {
    /// What sort of machine a terminal is.
    TerminalKind {
        /// Government services 政務自助.
        Government => KIND_GOVERNMENT,
        /// Social security 社保.
        SocialSecurity => KIND_SOCIAL_SECURITY,
        /// A contactless all-in-one machine 無感一體機.
        Contactless => KIND_CONTACTLESS,
        /// A screen that shows data 數據屏.
        DataScreen => KIND_DATA_SCREEN,
        /// Another one.
        Other => KIND_OTHER,
    }
}
