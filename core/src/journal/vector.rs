use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{DeviceId, EntryId};

/// How much of each device's journal has been seen: device → number of its newest seen entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VersionVector(BTreeMap<DeviceId, u32>);

impl VersionVector {
    /// Whether `entry` had been seen.
    pub fn saw(&self, entry: EntryId) -> bool {
        self.0.get(&entry.device).is_some_and(|number| *number >= entry.number)
    }

    /// Takes note of `entry`.
    pub fn see(&mut self, entry: EntryId) {
        let number = self.0.entry(entry.device).or_default();
        *number = entry.number.max(*number);
    }

    /// Takes note of everything that `other` has seen.
    pub fn include(&mut self, other: &VersionVector) {
        for (device, number) in &other.0 {
            self.see(EntryId { device: *device, number: *number });
        }
    }

    /// What this vector has seen beyond `base`.
    pub fn since(&self, base: &VersionVector) -> VersionVector {
        let newer = |device: &DeviceId, number: u32| base.0.get(device).is_none_or(|old| *old < number);
        let changed = self.0.iter().filter(|(device, number)| newer(device, **number));
        VersionVector(changed.map(|(device, number)| (*device, *number)).collect())
    }

    /// The same, with no entry of `device` after number `last`.
    pub fn up_to(&self, device: DeviceId, last: u32) -> VersionVector {
        let mut vector = self.clone();
        if let Some(number) = vector.0.get_mut(&device) {
            *number = last.min(*number);
        }
        vector.0.retain(|_, number| *number > 0);
        vector
    }

    /// Whether nothing has been seen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of the newest seen entry of `device`, 0 when none.
    pub fn number(&self, device: DeviceId) -> u32 {
        self.0.get(&device).copied().unwrap_or_default()
    }

    /// The newest seen entry of every device.
    pub fn heads(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.0.iter().map(|(device, number)| EntryId { device: *device, number: *number })
    }
}
