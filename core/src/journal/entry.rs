use std::{fmt, str::FromStr, sync::Arc};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{Digest, Stamp, VersionVector, codec};

/// A device (a browser profile, a server) that writes entries: 64 random bits, written as 16 hexadecimal digits.
/// A profile restored from a backup takes a new one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct DeviceId(u64);

impl DeviceId {
    /// The device with this number.
    pub const fn from_number(number: u64) -> DeviceId {
        DeviceId(number)
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<DeviceId> for String {
    fn from(device: DeviceId) -> String {
        device.to_string()
    }
}

impl TryFrom<String> for DeviceId {
    type Error = String;
    fn try_from(text: String) -> Result<DeviceId, String> {
        text.parse()
    }
}

impl FromStr for DeviceId {
    type Err = String;
    fn from_str(text: &str) -> Result<DeviceId, String> {
        // A sign would be read as a part of the number.
        let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = digits.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        number.map(DeviceId).ok_or_else(|| format!("`{text}` is not a device of 16 hexadecimal digits"))
    }
}

/// The name of an entry: the device that wrote it and the device's own number for it, from 1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId {
    /// The device.
    pub device: DeviceId,
    /// The device's number, from 1 without gaps.
    pub number: u32,
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.device, self.number)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Who was at the keyboard, as they call themselves: 「李敏（服務中心）」. Not an account, never an identity number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(Arc<str>);

impl Actor {
    /// The actor with this name; spaces around it are dropped.
    pub fn new(name: impl AsRef<str>) -> Actor {
        Actor(name.as_ref().trim().into())
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An entry before it is sealed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft<F> {
    /// The device that writes.
    pub device: DeviceId,
    /// Its next number.
    pub number: u32,
    /// The device's hybrid clock.
    pub stamp: Stamp,
    /// The workspace's clock, China Standard Time: the real one, or the example's own day.
    pub at: DateTime,
    /// Who did it.
    pub actor: Actor,
    /// A batch's name, such as an import, so that it can be undone as one.
    pub label: Option<String>,
    /// What the device has seen since its previous entry.
    pub seen: VersionVector,
    /// The hash of the device's previous entry.
    pub previous: Option<Digest>,
    /// What happened.
    pub facts: Vec<F>,
}

impl<F: Serialize> Draft<F> {
    /// Seals the entry: from here on its bytes and its hash are fixed.
    ///
    /// # Errors
    /// When a fact cannot be written as JSON.
    pub fn seal(self) -> Result<Entry<F>, codec::CodecError> {
        codec::seal(self)
    }
}

/// An immutable entry of the journal.
#[derive(Clone, Debug)]
pub struct Entry<F> {
    pub(super) draft: Draft<F>,
    pub(super) hash: Digest,
    /// The exact line as it was first written: entries are copied, never written anew, so that the hash holds for ever.
    pub(super) line: Box<str>,
}

/// The place of an entry in the total order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Order {
    /// Hybrid time first.
    pub stamp: Stamp,
    /// Then the device.
    pub device: DeviceId,
    /// Then its number.
    pub number: u32,
    /// Two entries under one name (a profile copied by hand) are both kept.
    pub hash: Digest,
}

impl Order {
    /// The name of the entry.
    pub fn id(&self) -> EntryId {
        EntryId { device: self.device, number: self.number }
    }
}

impl<F> Entry<F> {
    /// The entry's name.
    pub fn id(&self) -> EntryId {
        EntryId { device: self.draft.device, number: self.draft.number }
    }
    /// The entry's place in the total order.
    pub fn order(&self) -> Order {
        let Draft { stamp, device, number, .. } = self.draft;
        Order { stamp, device, number, hash: self.hash }
    }
    /// The hybrid time.
    pub fn stamp(&self) -> Stamp {
        self.draft.stamp
    }
    /// The workspace's clock when it was written, China Standard Time.
    pub fn at(&self) -> DateTime {
        self.draft.at
    }
    /// Who did it.
    pub fn actor(&self) -> &Actor {
        &self.draft.actor
    }
    /// A batch's name.
    pub fn label(&self) -> Option<&str> {
        self.draft.label.as_deref()
    }
    /// What the device had seen since its previous entry.
    pub fn seen(&self) -> &VersionVector {
        &self.draft.seen
    }
    /// The hash of the device's previous entry.
    pub fn previous(&self) -> Option<Digest> {
        self.draft.previous
    }
    /// What happened.
    pub fn facts(&self) -> &[F] {
        &self.draft.facts
    }
    /// The hash over content and causes.
    pub fn hash(&self) -> Digest {
        self.hash
    }
    /// The exact JSON line, without the line feed.
    pub fn line(&self) -> &str {
        &self.line
    }
}

impl<F> PartialEq for Entry<F> {
    fn eq(&self, other: &Entry<F>) -> bool {
        self.hash == other.hash && self.line == other.line
    }
}

#[cfg(test)]
mod tests {
    use super::DeviceId;

    #[test]
    fn a_device_is_sixteen_digits_and_nothing_else() {
        assert_eq!("0123456789abcdef".parse(), Ok(DeviceId::from_number(0x0123_4567_89ab_cdef)));
        for other in ["+123456789abcdef", "123456789abcdef", "0123456789abcdefg", ""] {
            assert!(other.parse::<DeviceId>().is_err(), "{other}");
        }
    }
}
