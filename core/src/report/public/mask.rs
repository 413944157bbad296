use super::phone;
use crate::{
    query::fold,
    text::{Language, messages::report as words},
};

/// A single character is a surname at most, and stands in too many words.
const SHORTEST: usize = 2;

/// Takes known names and contacts, and whatever has the shape of a telephone number, out of free text.
pub(in crate::report) struct Mask {
    /// Folded, without gaps; the longest first, for one can be part of another.
    secrets: Vec<Vec<char>>,
    hidden: &'static str,
}

impl Mask {
    pub(super) fn of(secrets: impl IntoIterator<Item = String>, language: Language) -> Mask {
        let mut secrets: Vec<Vec<char>> = secrets.into_iter().map(|secret| folded(&secret)).collect();
        secrets.retain(|secret| secret.len() >= SHORTEST);
        secrets.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        secrets.dedup();
        Mask { secrets, hidden: words::HIDDEN.get(language) }
    }

    /// The text without what stays in the office.
    pub(in crate::report) fn text(&self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut shown = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(c) = chars.get(at) {
            match self.hidden_at(&chars, at) {
                Some(end) if end > at => {
                    shown.push_str(self.hidden);
                    at = end;
                }
                _ => {
                    shown.push(*c);
                    at += 1;
                }
            }
        }
        shown
    }

    /// Where what begins here and stays in the office ends.
    fn hidden_at(&self, chars: &[char], at: usize) -> Option<usize> {
        let secret = || self.secrets.iter().find_map(|secret| end_of(secret, chars, at));
        phone::end(chars, at).or_else(secret)
    }
}

fn folded(text: &str) -> Vec<char> {
    text.chars().filter(|c| !is_gap(*c)).map(fold).collect()
}

/// What people write between the parts of a name or the groups of a number.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '－' | '·' | '・' | '(' | ')' | '（' | '）')
}

/// Where a secret that begins at a place ends, gaps in the text left out of account. Latin letters and digits are not the
/// middle of a longer word or number.
fn end_of(secret: &[char], chars: &[char], from: usize) -> Option<usize> {
    let first = chars.get(from).filter(|c| !is_gap(**c))?;
    let before = from.checked_sub(1).and_then(|before| chars.get(before));
    if before.is_some_and(|before| is_one_word(*before, *first)) {
        return None;
    }
    let (mut at, mut rest) = (from, secret);
    while let Some((next, left)) = rest.split_first() {
        let c = *chars.get(at)?;
        at += 1;
        if fold(c) == *next {
            rest = left;
        } else if !is_gap(c) {
            return None;
        }
    }
    let last = chars.get(at.checked_sub(1)?)?;
    let runs_on = chars.get(at).is_some_and(|after| is_one_word(*last, *after));
    (!runs_on).then_some(at)
}

fn is_one_word(a: char, b: char) -> bool {
    let is_latin = |c: char| fold(c).is_ascii_alphanumeric();
    is_latin(a) && is_latin(b)
}
