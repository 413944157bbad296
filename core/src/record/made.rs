use uuid::Uuid;

/// A source of random bytes, injected by the shell: the browser's, the operating system's, or a seeded one in tests.
pub trait Entropy {
    /// Fills `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// Makes UUID v7 ids from a wall clock reading and entropy.
///
/// ```
/// use cobuild::record::{IssueId, Ids, Seeded};
/// let mut entropy = Seeded::new(7);
/// let mut ids = Ids::new(1_665_450_000_000, &mut entropy);
/// let (a, b): (IssueId, IssueId) = (ids.next(), ids.next());
/// assert!(a < b, "ids of one moment sort in the order in which they were made");
/// ```
pub struct Ids<'a> {
    millis: u64,
    made: u16,
    entropy: &'a mut dyn Entropy,
}

impl<'a> Ids<'a> {
    /// `millis`: milliseconds since 1970-01-01 UTC, as the injected clock reads.
    pub fn new(millis: u64, entropy: &'a mut dyn Entropy) -> Ids<'a> {
        Ids { millis, made: 0, entropy }
    }

    /// The next id. Within one `Ids` they sort in the order in which they were made (up to 4,096 of them a millisecond).
    #[expect(clippy::should_implement_trait, reason = "an endless source, typed by what is asked of it")]
    pub fn next<T: From<Uuid>>(&mut self) -> T {
        let mut random = [0_u8; 10];
        self.entropy.fill(&mut random);
        // RFC 9562 §6.2, method 1: the 12 bits after the timestamp count within the millisecond.
        let counter = (self.made & 0x0fff).to_be_bytes();
        (random[0], random[1]) = (counter[0], counter[1]);
        let millis = self.millis.saturating_add(u64::from(self.made >> 12));
        self.made = self.made.wrapping_add(1);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

/// Entropy from a seed: the same seed gives the same bytes. For the seed workspace, generators and tests.
#[derive(Clone, Debug)]
pub struct Seeded(u64);

impl Seeded {
    /// Entropy that is fully determined by `seed`.
    pub fn new(seed: u64) -> Seeded {
        Seeded(seed)
    }

    /// The next number (SplitMix64).
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.number() % end }
    }
}

impl Entropy for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.number().to_le_bytes();
            chunk.copy_from_slice(number.get(..chunk.len()).unwrap_or(&number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ids, Seeded};
    use crate::record::IssueId;

    #[test]
    fn ids_are_made_at_the_end_of_time_as_well() {
        let mut entropy = Seeded::new(1);
        let mut ids = Ids::new(u64::MAX, &mut entropy);
        let made: std::collections::BTreeSet<IssueId> = (0..5_000).map(|_| ids.next()).collect();
        assert_eq!(made.len(), 5_000);
    }
}
