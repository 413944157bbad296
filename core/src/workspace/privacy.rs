//! What is not stored, wherever it is typed.

use std::str::FromStr as _;

use super::rules::GEN_04;
use crate::{
    organisation::Uscc,
    rule::{Condition, Explanation, Refusal, Term},
    text::{
        Text,
        messages::{term, workspace as words},
    },
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

/// GEN-04 for a text of whichever field of whichever room.
///
/// # Errors
/// When it holds the number.
pub(super) fn identifies_nobody(text: &str) -> Result<(), Refusal> {
    if is_id(text) { Ok(()) } else { no_identity_number(&words::FIELD_ENTERED, text).require() }
}

/// Ids and hashes are hexadecimal, and eighteen figures in a row mean nothing in them.
fn is_id(part: &str) -> bool {
    part.len() >= 32
        && part.chars().any(|char| char.is_ascii_alphabetic())
        && part.chars().all(|char| char.is_ascii_hexdigit() || matches!(char, '-' | '/'))
}

/// Whether a text holds a resident identity-card number: the eighteen characters of GB 11643, spaced or not, or the
/// fifteen figures before it. The check character is not recomputed: a mistyped number is one too. Only within a longer
/// row of figures, such as a document's number, it must be right.
fn holds_identity_number(words: &str) -> bool {
    // Nearly every text has fewer figures than the shortest number.
    if words.chars().filter_map(digit).count() < 15 {
        return false;
    }
    let spaced = |char: &char| char.is_whitespace() || matches!(char, '-' | '－' | '–');
    let together: Vec<Option<u32>> = words.chars().filter(|char| !spaced(char)).map(digit).collect();
    let apart: Vec<Option<u32>> = words.chars().map(digit).collect();
    let runs = together.split(Option::is_none).chain(apart.split(Option::is_none));
    runs.map(|run| run.iter().flatten().copied().collect::<Vec<u32>>()).any(|run| match run.len() {
        15 => is_of_first_generation(&run),
        18 => is_identity_number(&run) && !is_code_of_organisation(&run),
        _ => run.windows(18).any(|part| is_identity_number(part) && is_checked(part)),
    })
}

/// A digit, half or full width; 10 for the check character X.
fn digit(char: char) -> Option<u32> {
    let narrow = match char {
        '０'..='９' | 'Ｘ' | 'ｘ' => char::from_u32(u32::from(char).checked_sub(0xfee0)?)?,
        other => other,
    };
    narrow.to_digit(10).or((narrow.eq_ignore_ascii_case(&'x')).then_some(10))
}

/// Division, day of birth, order, check character.
fn is_identity_number(eighteen: &[u32]) -> bool {
    let year = number(eighteen, 6, 10);
    is_of_a_division(eighteen)
        && (1800..=2199).contains(&year)
        && is_day(eighteen, 10)
        && eighteen.iter().take(17).all(|digit| *digit <= 9)
}

/// Until 1999: the year in two figures, no check character.
fn is_of_first_generation(fifteen: &[u32]) -> bool {
    is_of_a_division(fifteen) && is_day(fifteen, 8) && fifteen.iter().all(|digit| *digit <= 9)
}

/// GB/T 2260: a province, 81 to 83 for residents from Hong Kong, Macao and Taiwan, 9 for foreign residents.
fn is_of_a_division(digits: &[u32]) -> bool {
    matches!(number(digits, 0, 2), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 90..=99)
}

fn is_day(digits: &[u32], from: usize) -> bool {
    let (month, day) = (number(digits, from, from + 2), number(digits, from + 2, from + 4));
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// ISO 7064, MOD 11-2.
fn is_checked(eighteen: &[u32]) -> bool {
    eighteen.iter().fold(0, |sum, digit| (sum * 2 + digit) % 11) == 1
}

/// A unified social credit code has eighteen characters too, and may be all figures.
fn is_code_of_organisation(eighteen: &[u32]) -> bool {
    let code: String = eighteen.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
    !is_checked(eighteen) && Uscc::from_str(&code).is_ok()
}

fn number(digits: &[u32], from: usize, to: usize) -> u32 {
    digits.iter().take(to).skip(from).fold(0_u32, |number, digit| number * 10 + digit)
}
