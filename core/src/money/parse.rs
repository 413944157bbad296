use std::str::FromStr;

use super::Money;

/// Why something is not an amount of money.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// A comma stands where no group of digits ends: read as a point it would be another amount, passed over a third.
    #[error(
        "`{given}`: a comma stands between groups of three digits or of four, as in 1,200; a fraction has a point: 3.5億元"
    )]
    Grouping {
        /// The whole part as it was written.
        given: String,
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

/// Reads what people type, in half or full width: `1200`, `￥1,200.50`, `35萬`, `3.5亿元`, `１２００元`, `1.2 billion yuan`.
/// Without a unit it is yuan.
impl FromStr for Money {
    type Err = MoneyError;
    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let text: String = text.chars().map(half_width).collect();
        let text = text.trim().trim_start_matches(['¥', '￥']).trim_start();
        let written = |(unit, fen): &(&str, u64)| text.strip_suffix(unit).map(|number| (number, *fen));
        let (number, unit) = UNITS.iter().find_map(written).unwrap_or((text, 100));
        fen(number.trim_end(), unit).map(Money::from_fen)
    }
}

fn fen(number: &str, unit: u64) -> Result<u64, MoneyError> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if number.contains('.') && (whole.is_empty() || part.is_empty()) {
        return Err(MoneyError::Character { character: '.' });
    }
    if whole.is_empty() {
        return Err(MoneyError::NoNumber);
    }
    let mut characters = whole.chars().filter(|character| *character != ',').chain(part.chars());
    if let Some(character) = characters.find(|character| !character.is_ascii_digit()) {
        return Err(MoneyError::Character { character });
    }
    let whole: u64 = ungrouped(whole)?.parse().map_err(|_| MoneyError::TooLarge)?;
    let amount = whole.checked_mul(unit).ok_or(MoneyError::TooLarge)?;
    amount.checked_add(fraction(part, unit)?).ok_or(MoneyError::TooLarge)
}

/// The digits without their commas, which stand between groups of three, or of four as in 萬.
fn ungrouped(whole: &str) -> Result<String, MoneyError> {
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = |size: usize| {
        let (first, rest) = groups.split_first().unwrap_or((&"", &[]));
        (1..=size).contains(&first.len()) && rest.iter().all(|group| group.len() == size)
    };
    match groups.len() == 1 || grouped(3) || grouped(4) {
        true => Ok(groups.concat()),
        false => Err(MoneyError::Grouping { given: whole.to_owned() }),
    }
}

/// Chinese input writes digits, points and commas as wide as characters.
fn half_width(character: char) -> char {
    match character {
        '０'..='９' | '．' | '，' => {
            char::from_u32(u32::from(character).saturating_sub(0xfee0)).unwrap_or(character)
        }
        other => other,
    }
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
