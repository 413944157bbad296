/// Odd, so that every step can be undone: two inputs that differ in one word never come to one sum.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// A sum that tells damage of the storage: records are read long after the snapshot was opened, when it is too late to do
/// without it. In four lanes, because each step has to wait for the one before it in its lane.
pub(super) fn sum(bytes: &[u8]) -> u64 {
    let (blocks, rest) = bytes.as_chunks::<32>();
    let mut last = [0_u8; 32];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let mut lanes = [u64::try_from(bytes.len()).unwrap_or(u64::MAX); 4];
    for block in blocks.iter().chain([&last]) {
        let (words, _) = block.as_chunks::<8>();
        for (lane, word) in lanes.iter_mut().zip(words) {
            *lane = step(*lane, u64::from_le_bytes(*word));
        }
    }
    lanes.into_iter().fold(0, step)
}

fn step(sum: u64, word: u64) -> u64 {
    (sum ^ word).wrapping_mul(FACTOR).rotate_left(29)
}
