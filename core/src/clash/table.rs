//! The traces of a state in few bytes: who wrote them once, moments as numbers.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Trace;
use crate::{
    journal::{Actor, DeviceId, EntryId},
    moment,
    shelf::Bytes,
};

/// The table that traces are written against, and read from.
pub(crate) type Traces = Arc<Table>;

/// Traces by their place. One that came packed is made when it is first asked for: a large workspace names fifty thousand,
/// of which a start needs few.
#[derive(Debug, Default)]
pub(crate) struct Table {
    writers: Vec<(DeviceId, Actor)>,
    rows: Box<[u8]>,
    /// Of the rows whose moment has any, which in practice are none.
    nanoseconds: BTreeMap<u32, i32>,
    made: Box<[OnceLock<Trace>]>,
}

/// A row: the place of the writer (4 bytes), the entry's number (4), the second (8).
const ROW: usize = 16;

impl Table {
    /// The table of these traces.
    pub(crate) fn of(traces: &[Trace]) -> Table {
        let (mut writers, mut rows, mut nanoseconds) = (Places::default(), Vec::new(), BTreeMap::new());
        for (trace, place) in traces.iter().zip(0..) {
            let writer = writers.place((trace.entry.device, trace.actor.clone()));
            rows.extend(writer.to_le_bytes());
            rows.extend(trace.entry.number.to_le_bytes());
            let (second, nanosecond) = moment::pack(trace.at);
            rows.extend(second.to_le_bytes());
            if nanosecond != 0 {
                nanoseconds.insert(place, nanosecond);
            }
        }
        Table::packed(writers.list, rows.into(), nanoseconds)
    }

    fn packed(writers: Vec<(DeviceId, Actor)>, rows: Box<[u8]>, nanoseconds: BTreeMap<u32, i32>) -> Table {
        let made = (0..rows.len() / ROW).map(|_| OnceLock::new()).collect();
        Table { writers, rows, nanoseconds, made }
    }

    /// The trace at this place; none where there is no row, or one that names what the table does not hold.
    pub(super) fn get(&self, place: u32) -> Option<&Trace> {
        let slot = self.made.get(usize::try_from(place).ok()?)?;
        match slot.get() {
            Some(trace) => Some(trace),
            None => {
                let trace = self.make(place)?;
                Some(slot.get_or_init(|| trace))
            }
        }
    }

    /// Every trace, in the order of their places; none when a row cannot be read.
    pub(super) fn all(&self) -> Option<Vec<Trace>> {
        (0..).take(self.made.len()).map(|place| self.get(place).cloned()).collect()
    }

    fn make(&self, place: u32) -> Option<Trace> {
        let (rows, _) = self.rows.as_chunks::<ROW>();
        let row = rows.get(usize::try_from(place).ok()?)?;
        let (writer, rest) = row.split_first_chunk::<4>()?;
        let (number, rest) = rest.split_first_chunk::<4>()?;
        let (second, _) = rest.split_first_chunk::<8>()?;
        let (device, actor) = self.writers.get(usize::try_from(u32::from_le_bytes(*writer)).ok()?)?;
        let entry = EntryId { device: *device, number: u32::from_le_bytes(*number) };
        let nanosecond = self.nanoseconds.get(&place).copied().unwrap_or_default();
        let at = moment::unpack(u64::from_le_bytes(*second), nanosecond)?;
        Some(Trace::new(entry, actor.clone(), at))
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.writers, &self.nanoseconds, Bytes(&self.rows)).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Table, D::Error> {
        let (writers, nanoseconds, rows): (_, _, &'de [u8]) = Deserialize::deserialize(deserializer)?;
        Ok(Table::packed(writers, rows.into(), nanoseconds))
    }
}

struct Places<T> {
    list: Vec<T>,
    known: BTreeMap<T, u32>,
}

impl<T> Default for Places<T> {
    fn default() -> Self {
        Places { list: Vec::new(), known: BTreeMap::new() }
    }
}

impl<T: Ord + Clone> Places<T> {
    fn place(&mut self, value: T) -> u32 {
        if let Some(place) = self.known.get(&value) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(value.clone());
        self.known.insert(value, place);
        place
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    #[test]
    fn traces_come_back_from_their_rows() {
        let entry = |device, number| EntryId { device: DeviceId::from_number(device), number };
        let at = |text: &str| text.parse::<DateTime>().expect("a moment");
        let traces = [
            Trace::new(entry(1, 1), Actor::new("A"), at("2022-10-11T09:00:00")),
            Trace::new(entry(1, 2), Actor::new("B"), at("2022-10-11T09:00:00.000000001")),
            Trace::new(entry(2, u32::MAX), Actor::new("A"), at("9999-12-31T23:59:59")),
        ];
        let bytes = postcard::to_allocvec(&Table::of(&traces)).expect("bytes");
        let table: Table = postcard::from_bytes(&bytes).expect("a table");
        assert_eq!(table.all().as_deref(), Some(&traces[..]));
        assert_eq!(table.get(3), None, "there are three");
        let again = table.get(1).expect("the second").clone();
        assert!(
            std::ptr::eq(&*again, &**table.get(1).expect("the second")),
            "one in memory, however often it is asked for"
        );
    }

    #[test]
    fn a_row_that_names_nobody_is_no_trace() {
        let table = Table::packed(Vec::new(), Box::new([0; 16]), BTreeMap::new());
        assert_eq!((table.get(0), table.all()), (None, None));
    }
}
