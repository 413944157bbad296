//! What is not stored, wherever it is typed.

use super::rules::GEN_04;
use crate::{
    rule::{Condition, Explanation, Term},
    text::{Text, messages::term},
};

/// GEN-04: `words` hold no identity-card number; `field` names what was typed. The number itself is not repeated.
pub fn no_identity_number(field: &'static Text, words: &str) -> Explanation {
    let found = i64::from(holds_identity_number(words));
    GEN_04
        .holds(Condition::at_most(
            Term::number(&term::IDENTITY_NUMBERS, found),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::label(&term::FIELD, field))
}

/// Whether a text holds a resident identity-card number (GB 11643: 17 digits, the 7th to the 14th a day of birth, and
/// a check character 0–9 or X), however it is spaced. The check character is not recomputed: a mistyped number is one
/// too.
fn holds_identity_number(words: &str) -> bool {
    let plain = words.chars().filter(|char| !char.is_whitespace() && !matches!(char, '-' | '－' | '–'));
    let chars: Vec<Option<u32>> = plain.map(digit).collect();
    let runs = chars.split(Option::is_none).map(|run| run.iter().flatten().copied().collect::<Vec<u32>>());
    runs.into_iter().any(|run| run.windows(18).any(is_identity_number))
}

/// A digit, half or full width; 10 for the check character X.
fn digit(char: char) -> Option<u32> {
    let narrow = match char {
        '０'..='９' | 'Ｘ' | 'ｘ' => char::from_u32(u32::from(char).checked_sub(0xfee0)?)?,
        other => other,
    };
    narrow.to_digit(10).or((narrow.eq_ignore_ascii_case(&'x')).then_some(10))
}

fn is_identity_number(eighteen: &[u32]) -> bool {
    let number = |from: usize, to: usize| {
        eighteen.iter().take(to).skip(from).fold(0_u32, |number, digit| number * 10 + digit)
    };
    let (year, month, day) = (number(6, 10), number(10, 12), number(12, 14));
    let is_date = (1800..=2199).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date && eighteen.iter().take(17).all(|digit| *digit <= 9)
}
