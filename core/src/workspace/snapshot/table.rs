//! The traces of a state in few bytes: devices and actors once, moments as numbers.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    journal::{Actor, DeviceId, EntryId},
};

#[derive(Serialize, Deserialize)]
pub(super) struct Table {
    devices: Vec<DeviceId>,
    actors: Vec<Actor>,
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
struct Row {
    device: u32,
    number: u32,
    actor: u32,
    moment: u64,
    nanosecond: i32,
}

impl Table {
    pub(super) fn of(traces: &[Trace]) -> Table {
        let (mut devices, mut actors) = (Places::default(), Places::default());
        let rows = traces
            .iter()
            .map(|trace| Row {
                device: devices.place(&trace.entry.device),
                number: trace.entry.number,
                actor: actors.place(&trace.actor),
                moment: pack(trace.at),
                nanosecond: trace.at.subsec_nanosecond(),
            })
            .collect();
        Table { devices: devices.list, actors: actors.list, rows }
    }

    /// `None` when a row names what the table does not hold.
    pub(super) fn traces(&self) -> Option<Vec<Trace>> {
        let trace = |row: &Row| {
            let device = *self.devices.get(usize::try_from(row.device).ok()?)?;
            let actor = self.actors.get(usize::try_from(row.actor).ok()?)?.clone();
            let entry = EntryId { device, number: row.number };
            Some(Trace::new(entry, actor, unpack(row.moment, row.nanosecond)?))
        };
        self.rows.iter().map(trace).collect()
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
    fn place(&mut self, value: &T) -> u32 {
        if let Some(place) = self.known.get(value) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(value.clone());
        self.known.insert(value.clone(), place);
        place
    }
}

/// A moment to the second, in bits: year from -9999 (15), month (4), day (5), hour (5), minute (6), second (6).
fn pack(moment: DateTime) -> u64 {
    let year = u64::from(moment.year().saturating_add(9999).unsigned_abs());
    let fields = [
        (moment.month(), 4),
        (moment.day(), 5),
        (moment.hour(), 5),
        (moment.minute(), 6),
        (moment.second(), 6),
    ];
    fields.into_iter().fold(year, |packed, (field, bits)| (packed << bits) | u64::from(field.unsigned_abs()))
}

fn unpack(packed: u64, nanosecond: i32) -> Option<DateTime> {
    let mut rest = packed;
    let mut next = |bits: u32| {
        let field = rest & ((1 << bits) - 1);
        rest >>= bits;
        i8::try_from(field).ok()
    };
    let (second, minute, hour, day, month) = (next(6)?, next(6)?, next(5)?, next(5)?, next(4)?);
    let year = i16::try_from(rest).ok()?.checked_sub(9999)?;
    let time = Time::new(hour, minute, second, nanosecond).ok()?;
    Some(DateTime::from_parts(Date::new(year, month, day).ok()?, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_come_back() {
        for text in ["2022-10-11T09:00:00", "-009999-01-01T00:00:00", "9999-12-31T23:59:59.999999999"] {
            let moment: DateTime = text.parse().unwrap_or_default();
            assert_eq!(unpack(pack(moment), moment.subsec_nanosecond()), Some(moment), "{text}");
        }
        assert_eq!(unpack(u64::MAX, 0), None);
    }
}
