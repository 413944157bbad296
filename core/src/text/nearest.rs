//! What somebody may have meant by a word that nobody knows.

/// As many letters may be wrong in a long word: a letter changed, left out, put in, or two of them exchanged.
const MOST_SLIPS: usize = 2;

/// The known word that is nearest to what was written: two slips of the pen apart at most, small and capital letters
/// alike, and less than half of a short word. `None` when nothing is near.
///
/// ```
/// use cobuild::text::nearest;
/// assert_eq!(nearest("retrun", ["return", "reply"]), Some("return"));
/// assert_eq!(nearest("ord-04", ["ORD-03", "ORD-04"]), Some("ORD-04"));
/// assert_eq!(nearest("close", ["return", "reply"]), None);
/// ```
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.to_lowercase().chars().collect();
    let near = known.into_iter().filter_map(|word| {
        let letters: Vec<char> = word.to_lowercase().chars().collect();
        let slips = slips(&written, &letters);
        (slips <= MOST_SLIPS && slips * 2 < letters.len().max(1)).then_some((slips, word))
    });
    near.min_by_key(|(slips, _)| *slips).map(|(_, word)| word)
}

/// How many letters are wrong. Words whose lengths are too far apart are not compared letter by letter.
fn slips(written: &[char], known: &[char]) -> usize {
    let apart = written.len().abs_diff(known.len());
    if apart > MOST_SLIPS {
        return apart;
    }
    // A row for each letter written: how many slips lead from what was written so far to each beginning of the known word.
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=known.len()).collect();
    let mut previous = None;
    for (row, letter) in written.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, expected) in known.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&last, column) + usize::from(letter != expected);
            let mut least = changed.min(at(&last, column + 1) + 1).min(at(&next, column) + 1);
            let before = column.checked_sub(1).and_then(|before| Some((before, known.get(before)?)));
            if let Some((before, _)) = before.filter(|(_, two)| *two == letter && previous == Some(expected))
            {
                least = least.min(at(&before_last, before) + 1);
            }
            next.push(least);
        }
        before_last = std::mem::replace(&mut last, next);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or(apart)
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn slips_are_counted() {
        let cases = [
            ("", "", 0),
            ("a", "", 1),
            ("abc", "acb", 1),
            ("abc", "abd", 1),
            ("abcd", "badc", 2),
            ("到會", "到会", 1),
        ];
        for (one, other, expected) in cases {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            assert_eq!(slips(&letters(one), &letters(other)), expected, "{one} {other}");
        }
    }
}
