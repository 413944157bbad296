/// Odd, so that every step can be undone: two inputs that differ in one word never come to one sum.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// A sum that tells damage of the storage: records are read long after the snapshot was opened, when it is too late to do
/// without it.
pub(super) fn sum(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0_u8; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let words = words.iter().chain([&last]).map(|word| u64::from_le_bytes(*word));
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    words.fold(length, |sum, word| (sum ^ word).wrapping_mul(FACTOR).rotate_left(29))
}
