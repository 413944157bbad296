use std::str::FromStr;

use super::Money;

/// Why something is not an amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// There is no number.
    #[error("an amount has a number, such as 1200 or 3.5億元")]
    NoNumber,
    /// A character that no amount has.
    #[error("`{character}` does not belong to an amount such as 1200 or 3.5億元")]
    Character {
        /// The character.
        character: char,
    },
    /// It is finer than a fen.
    #[error("an amount is exact to the fen, 0.01 yuan")]
    TooFine,
    /// It is more than the largest amount, 184 quadrillion yuan.
    #[error("the amount is too large")]
    TooLarge,
}

/// What people write behind a number, and how many fen one of it has. Longer words first.
const UNITS: [(&str, u64); 15] = [
    ("億元", 10_000_000_000),
    ("亿元", 10_000_000_000),
    ("億", 10_000_000_000),
    ("亿", 10_000_000_000),
    ("萬元", 1_000_000),
    ("万元", 1_000_000),
    ("萬", 1_000_000),
    ("万", 1_000_000),
    ("billion yuan", 100_000_000_000),
    ("million yuan", 100_000_000),
    ("billion", 100_000_000_000),
    ("million", 100_000_000),
    ("元", 100),
    ("yuan", 100),
    ("分", 1),
];

/// Reads what people type: `1200`, `￥1,200.50`, `35萬`, `3.5亿元`, `1.2 billion yuan`. Without a unit it is yuan.
impl FromStr for Money {
    type Err = MoneyError;
    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let text = text.trim().trim_start_matches(['¥', '￥']).trim_start();
        let written = |(unit, fen): &(&str, u64)| text.strip_suffix(unit).map(|number| (number, *fen));
        let (number, unit) = UNITS.iter().find_map(written).unwrap_or((text, 100));
        fen(number.trim_end(), unit).map(Money::from_fen)
    }
}

fn fen(number: &str, unit: u64) -> Result<u64, MoneyError> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: String = whole.chars().filter(|character| !matches!(character, ',' | '，')).collect();
    if number.contains('.') && (whole.is_empty() || part.is_empty()) {
        return Err(MoneyError::Character { character: '.' });
    }
    if whole.is_empty() {
        return Err(MoneyError::NoNumber);
    }
    if let Some(character) = whole.chars().chain(part.chars()).find(|character| !character.is_ascii_digit()) {
        return Err(MoneyError::Character { character });
    }
    let whole: u64 = whole.parse().map_err(|_| MoneyError::TooLarge)?;
    let amount = whole.checked_mul(unit).ok_or(MoneyError::TooLarge)?;
    amount.checked_add(fraction(part, unit)?).ok_or(MoneyError::TooLarge)
}

/// `part` are the digits behind the point: each is worth a tenth of what stands before it.
fn fraction(part: &str, unit: u64) -> Result<u64, MoneyError> {
    let (mut fen, mut worth) = (0, unit);
    for digit in part.chars().filter_map(|character| character.to_digit(10)).map(u64::from) {
        if worth % 10 != 0 && digit != 0 {
            return Err(MoneyError::TooFine);
        }
        worth /= 10;
        fen += digit * worth;
    }
    Ok(fen)
}
