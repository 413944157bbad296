use std::{cell::RefCell, collections::HashMap, ops::Deref, sync::Arc};

use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{Traces, table::Table};
use crate::journal::{Actor, EntryId};

/// Who did something, when, by which entry. An entry leaves many traces, one on every field that it sets; all are the
/// same one in memory, so that a large workspace stays small.
#[derive(Clone, Debug)]
pub struct Trace(Arc<Traced>);

/// What a [`Trace`] says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Traced {
    /// The entry.
    pub entry: EntryId,
    /// Who.
    pub actor: Actor,
    /// When, on the workspace's clock, China Standard Time.
    pub at: DateTime,
}

impl Trace {
    /// The trace of an entry.
    pub fn new(entry: EntryId, actor: Actor, at: DateTime) -> Trace {
        Trace(Arc::new(Traced { entry, actor, at }))
    }
}

impl Deref for Trace {
    type Target = Traced;
    fn deref(&self) -> &Traced {
        &self.0
    }
}

impl PartialEq for Trace {
    fn eq(&self, other: &Trace) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

// serde hands nothing down to the values that it reads and writes, so the table that they share stands here for as long
// as one call of `writing` or `reading` lasts. Outside of these a trace is written in full.
thread_local! {
    static WRITING: RefCell<Option<Writing>> = const { RefCell::new(None) };
    static READING: RefCell<Option<Traces>> = const { RefCell::new(None) };
}

#[derive(Default)]
struct Writing {
    /// The table that bytes which are written again as they came name already.
    base: Option<Traces>,
    table: Vec<Trace>,
    /// By address: the table keeps every trace alive, so no address is used twice.
    places: HashMap<usize, u32>,
    last: Option<(usize, u32)>,
}

impl Writing {
    /// `None` when the base cannot be read.
    fn on(base: Option<Traces>) -> Option<Writing> {
        let table = base.as_ref().map_or_else(|| Some(Vec::new()), |base| base.all())?;
        let places =
            table.iter().zip(0..).map(|(trace, place)| (Arc::as_ptr(&trace.0).addr(), place)).collect();
        Some(Writing { base, table, places, last: None })
    }

    fn place(&mut self, trace: &Trace) -> u32 {
        let address = Arc::as_ptr(&trace.0).addr();
        if let Some((_, place)) = self.last.filter(|(last, _)| *last == address) {
            return place;
        }
        let next = u32::try_from(self.table.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(address).or_insert(next);
        if place == next {
            self.table.push(trace.clone());
        }
        self.last = Some((address, place));
        place
    }
}

/// Writes with every trace as its place in the table that is returned as well, which begins with `base`. `None` when that
/// cannot be read.
pub(crate) fn writing<T>(base: Option<Traces>, write: impl FnOnce() -> T) -> Option<(T, Table)> {
    WRITING.set(Some(Writing::on(base)?));
    let written = write();
    Some((written, Table::of(&WRITING.take().unwrap_or_default().table)))
}

/// Whether what is being written begins its table with this one.
pub(crate) fn writes_on(table: Option<&Traces>) -> bool {
    WRITING.with_borrow(|writing| {
        let base = writing.as_ref().map(|writing| writing.base.as_ref());
        match (base, table) {
            (None, None) => true,
            (Some(Some(base)), Some(table)) => Arc::ptr_eq(base, table),
            _ => false,
        }
    })
}

/// Reads what was written with such a table; with none, what holds its traces in full.
pub(crate) fn reading<T>(table: Option<Traces>, read: impl FnOnce() -> T) -> T {
    let before = READING.replace(table);
    let value = read();
    READING.set(before);
    value
}

/// The table of what is being read.
pub(crate) fn being_read() -> Option<Traces> {
    READING.with_borrow(Option::clone)
}

impl Serialize for Trace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match WRITING.with_borrow_mut(|writing| writing.as_mut().map(|writing| writing.place(self))) {
            Some(place) => place.serialize(serializer),
            None => self.0.as_ref().serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Trace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Trace, D::Error> {
        if READING.with_borrow(Option::is_none) {
            return Traced::deserialize(deserializer).map(|traced| Trace(Arc::new(traced)));
        }
        let place = u32::deserialize(deserializer)?;
        let found = READING.with_borrow(|table| table.as_ref()?.get(place).cloned());
        found.ok_or_else(|| D::Error::custom(format!("there is no trace {place}")))
    }
}
