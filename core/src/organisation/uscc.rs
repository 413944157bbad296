use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The 31 characters of GB 32100-2015 in the order of their values: no I, O, S, V, Z.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const DIGITS: &str = "0123456789";
/// GB 32100-2015: 3^(i-1) mod 31 for the positions 1 to 17.
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/// GB 11714-1997, for the 8 characters of the organisation code's body.
const INNER_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
/// Length of a code.
pub(super) const LENGTH: usize = 18;

/// A unified social credit code 統一社會信用代碼 (GB 32100-2015): 18 characters, the last one a check character.
/// A valid code proves its form, not that it is registered.
///
/// ```
/// use cobuild::organisation::{Uscc, UsccError};
/// let uscc: Uscc = "91 440604-ma0000015b".parse()?;
/// assert_eq!(uscc.as_str(), "91440604MA0000015B");
/// assert_eq!("91440604MA0000015N".parse::<Uscc>(), Err(UsccError::Check { given: 'N', expected: 'B' }));
/// # Ok::<(), UsccError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Uscc(String);

/// Why something is not a unified social credit code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsccError {
    /// It does not have 18 characters.
    #[error("a unified social credit code has 18 characters, this has {found}")]
    Length {
        /// How many there are, spaces and dashes not counted.
        found: usize,
    },
    /// A character cannot stand where it stands.
    #[error("`{character}` cannot stand at position {position}")]
    Character {
        /// The position, from 1, spaces and dashes not counted.
        position: usize,
        /// The character, in upper case.
        character: char,
    },
    /// The check character does not match: a character was misread or two were swapped.
    #[error("the last character is `{given}`, the other seventeen give `{expected}`")]
    Check {
        /// The last character.
        given: char,
        /// The one that the first 17 characters give.
        expected: char,
    },
}

impl UsccError {
    /// Why, in one word that stays the same: `length`, `character` or `check`.
    pub fn reason(&self) -> &'static str {
        match self {
            UsccError::Length { .. } => "length",
            UsccError::Character { .. } => "character",
            UsccError::Check { .. } => "check",
        }
    }

    /// Where the code goes wrong: the position from 1, spaces and dashes not counted. Of a code that is too short the
    /// last position it has (0 for an empty one), of one that is too long the first that it should not have; for the
    /// check character 18.
    ///
    /// ```
    /// use cobuild::organisation::Uscc;
    /// let wrong = |typed: &str| typed.parse::<Uscc>().map_err(|error| (error.reason(), error.position()));
    /// assert_eq!(wrong("91 1100O0 600037341L"), Err(("character", 7)));
    /// assert_eq!(wrong("12345"), Err(("length", 5)));
    /// ```
    pub fn position(&self) -> usize {
        match self {
            UsccError::Length { found } => (*found).min(LENGTH + 1),
            UsccError::Character { position, .. } => *position,
            UsccError::Check { .. } => LENGTH,
        }
    }
}

impl Uscc {
    /// The code with computed check characters, for test data. `department` and `category` are positions 1 and 2,
    /// `division` the six digits of GB/T 2260, `body` the eight characters of the organisation code.
    ///
    /// ```
    /// use cobuild::organisation::Uscc;
    /// let uscc = Uscc::from_parts('9', '1', "440604", "MA000001")?;
    /// assert_eq!(uscc.as_str(), "91440604MA0000015B");
    /// # Ok::<(), cobuild::organisation::UsccError>(())
    /// ```
    ///
    /// # Errors
    /// When a part has the wrong length or an illegal character.
    pub fn from_parts(
        department: char,
        category: char,
        division: &str,
        body: &str,
    ) -> Result<Uscc, UsccError> {
        let (given, long) = (division.chars().count(), body.chars().count());
        if (given, long) != (6, INNER_WEIGHTS.len()) {
            return Err(UsccError::Length { found: 4 + given + long });
        }
        let front = format!("{department}{category}{division}{body}");
        legal(&front)?;
        let front = format!("{front}{}", inner_check(body).unwrap_or_default());
        match check(&front) {
            Some(last) => Ok(Uscc(format!("{front}{last}"))),
            None => Err(UsccError::Length { found: front.chars().count() + 1 }),
        }
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Positions 1 and 2: the registration department and the category of organisation.
    pub fn beginning(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// Positions 3 to 8: the administrative division of GB/T 2260.
    pub fn division(&self) -> &str {
        self.0.get(2..8).unwrap_or_default()
    }

    /// Positions 9 to 17: the organisation code, the last character its own check.
    pub fn organisation_code(&self) -> &str {
        self.0.get(8..17).unwrap_or_default()
    }

    /// The check character of the organisation code (GB 11714): the one given and the one expected. Advisory: a code
    /// whose inner check differs is still valid.
    pub fn inner_check(&self) -> (char, char) {
        let given = self.0.chars().nth(16).unwrap_or_default();
        let body: String = self.0.chars().skip(8).take(8).collect();
        (given, inner_check(&body).unwrap_or(given))
    }

    /// The characters that may stand at a position from 1 to 18.
    pub fn allowed_at(position: usize) -> &'static str {
        if (3..=8).contains(&position) { DIGITS } else { ALPHABET }
    }
}

/// Upper case, without what people put between groups; full-width letters and digits as an input method writes them.
fn cleaned(text: &str) -> String {
    let written = text.chars().filter(|c| {
        !c.is_whitespace()
            && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{ff0d}' | '\u{200b}' | '\u{feff}')
    });
    let narrow = written.map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    });
    narrow.map(|c| c.to_ascii_uppercase()).collect()
}

fn legal(code: &str) -> Result<(), UsccError> {
    let wrong = code.chars().zip(1..).find(|(c, position)| !Uscc::allowed_at(*position).contains(*c));
    wrong.map_or(Ok(()), |(character, position)| Err(UsccError::Character { position, character }))
}

/// The check character for the first 17 characters; `None` when they are not 17 characters of the alphabet.
fn check(front: &str) -> Option<char> {
    if front.chars().count() != WEIGHTS.len() {
        return None;
    }
    let mut sum = 0;
    for (character, weight) in front.chars().zip(WEIGHTS) {
        sum += ALPHABET.find(character)? * weight;
    }
    ALPHABET.chars().nth((31 - sum % 31) % 31)
}

/// The check character of GB 11714 for 8 characters of the alphabet, `None` otherwise.
fn inner_check(body: &str) -> Option<char> {
    if body.chars().count() != INNER_WEIGHTS.len() || body.chars().any(|c| !ALPHABET.contains(c)) {
        return None;
    }
    let values = body.chars().filter_map(|c| c.to_digit(36));
    let sum: u32 = values.zip(INNER_WEIGHTS).map(|(value, weight)| value * weight).sum();
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

impl FromStr for Uscc {
    type Err = UsccError;
    fn from_str(text: &str) -> Result<Uscc, UsccError> {
        let code = cleaned(text);
        let found = code.chars().count();
        if found != LENGTH {
            return Err(UsccError::Length { found });
        }
        legal(&code)?;
        let front: String = code.chars().take(17).collect();
        let given = code.chars().last().unwrap_or_default();
        match check(&front) {
            Some(expected) if expected != given => Err(UsccError::Check { given, expected }),
            _ => Ok(Uscc(code)),
        }
    }
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Uscc> for String {
    fn from(uscc: Uscc) -> String {
        uscc.0
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccError;
    fn try_from(text: String) -> Result<Uscc, UsccError> {
        text.parse()
    }
}
