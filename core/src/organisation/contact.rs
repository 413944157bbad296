use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Something for the office's own use: no publication, board or leaflet may show it. Reading it says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Internal<T>(T);

impl<T> Internal<T> {
    /// Marks a value as internal.
    pub fn new(value: T) -> Internal<T> {
        Internal(value)
    }

    /// The value, for a page of the office itself.
    pub fn for_the_office(&self) -> &T {
        &self.0
    }
}

/// Whom to ask at an organisation. Nothing is required; everything is internal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The person.
    pub name: Option<Internal<String>>,
    /// The phone.
    pub phone: Option<Internal<Phone>>,
}

/// A phone number as people write it, lightly checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Phone(String);

/// Why something is not a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// It has fewer than 3 digits, or more than 16: an identity-card number has 18 and must never be stored.
    #[error("a phone number has 3 to 16 digits, this has {found}")]
    Digits {
        /// How many digits there are.
        found: u32,
    },
    /// A character that no phone number has.
    #[error("`{character}` does not belong to a phone number")]
    Character {
        /// The character.
        character: char,
    },
}

impl Phone {
    /// The fewest digits: short numbers such as 110.
    pub const FEWEST: u32 = 3;
    /// The most digits: area code, number and extension. An identity-card number has more.
    pub const MOST: u32 = 16;

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Phone {
    type Err = PhoneError;
    fn from_str(text: &str) -> Result<Phone, PhoneError> {
        let text = text.trim();
        let foreign = text.chars().find(|c| !c.is_ascii_digit() && !" +-()#*".contains(*c));
        if let Some(character) = foreign {
            return Err(PhoneError::Character { character });
        }
        let found = text.chars().filter(char::is_ascii_digit).count() as u32;
        let plausible = (Phone::FEWEST..=Phone::MOST).contains(&found);
        if plausible { Ok(Phone(text.to_owned())) } else { Err(PhoneError::Digits { found }) }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.0
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;
    fn try_from(text: String) -> Result<Phone, PhoneError> {
        text.parse()
    }
}
