use std::{fmt, ops::RangeInclusive, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::text::{labelled, messages::enterprise::section as words};

labelled! {
    /// A section of the industrial classification for national economic activities 國民經濟行業分類 (GB/T 4754-2017).
    Section {
        /// Agriculture, forestry, animal husbandry and fishery.
        A => A,
        /// Mining.
        B => B,
        /// Manufacturing.
        C => C,
        /// Electricity, heat, gas and water.
        D => D,
        /// Construction.
        E => E,
        /// Wholesale and retail trade.
        F => F,
        /// Transport, storage and post.
        G => G,
        /// Accommodation and catering.
        H => H,
        /// Information transmission, software and information technology services.
        I => I,
        /// Finance.
        J => J,
        /// Real estate.
        K => K,
        /// Leasing and business services.
        L => L,
        /// Scientific research and technical services.
        M => M,
        /// Water conservancy, environment and public facilities.
        N => N,
        /// Household services, repair and other services.
        O => O,
        /// Education.
        P => P,
        /// Health and social work.
        Q => Q,
        /// Culture, sports and entertainment.
        R => R,
        /// Public administration, social security and social organisations.
        S => S,
        /// International organisations.
        T => T,
    }
}

impl Section {
    /// The letter.
    pub const fn letter(self) -> char {
        (b'A' + self as u8) as char
    }

    /// The section with this letter.
    pub fn of_letter(letter: char) -> Option<Section> {
        Section::ALL.iter().copied().find(|section| section.letter() == letter)
    }

    /// The section that a division of two digits belongs to; there are 97 of them.
    pub fn of_division(division: u8) -> Option<Section> {
        Section::ALL.iter().copied().find(|section| section.divisions().contains(&division))
    }

    /// The divisions of the section, in order.
    pub const fn divisions(self) -> RangeInclusive<u8> {
        match self {
            Section::A => 1..=5,
            Section::B => 6..=12,
            Section::C => 13..=43,
            Section::D => 44..=46,
            Section::E => 47..=50,
            Section::F => 51..=52,
            Section::G => 53..=60,
            Section::H => 61..=62,
            Section::I => 63..=65,
            Section::J => 66..=69,
            Section::K => 70..=70,
            Section::L => 71..=72,
            Section::M => 73..=75,
            Section::N => 76..=79,
            Section::O => 80..=82,
            Section::P => 83..=83,
            Section::Q => 84..=85,
            Section::R => 86..=90,
            Section::S => 91..=96,
            Section::T => 97..=97,
        }
    }
}

/// An industry by its code in GB/T 4754-2017: a section `J`, a division `J66`, a group `J662` or a class `J6621`. Where
/// only digits are typed the section is found from them.
///
/// ```
/// use cobuild::enterprise::{Industry, Section};
/// let banking: Industry = "6621".parse()?;
/// assert_eq!((banking.as_str(), banking.section()), ("J6621", Section::J));
/// assert!("K66".parse::<Industry>().is_err(), "66 is a division of J");
/// # Ok::<(), cobuild::enterprise::IndustryError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Industry {
    section: Section,
    code: String,
}

/// Why something is not the code of an industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndustryError {
    /// It is neither a letter with up to four digits nor two to four digits.
    #[error("an industry is a letter A to T, alone or with two to four digits, such as J or J6621")]
    Form,
    /// No division has these two digits.
    #[error("there is no division {division:02}: they run from 01 to 97")]
    NoDivision {
        /// The first two digits.
        division: u8,
    },
    /// The division belongs to another section.
    #[error("division {division:02} belongs to section {}", .section.letter())]
    OtherSection {
        /// The first two digits.
        division: u8,
        /// Where it belongs.
        section: Section,
    },
}

impl Industry {
    /// The section.
    pub fn section(&self) -> Section {
        self.section
    }

    /// The code with its letter.
    pub fn as_str(&self) -> &str {
        &self.code
    }

    /// The two digits of the division; `None` when only the section is known.
    pub fn division(&self) -> Option<u8> {
        division(self.code.chars().skip(1))
    }
}

/// Letter case and spaces make no difference.
impl FromStr for Industry {
    type Err = IndustryError;
    fn from_str(text: &str) -> Result<Industry, IndustryError> {
        let typed: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        let letter =
            typed.chars().next().map(|first| first.to_ascii_uppercase()).and_then(Section::of_letter);
        let digits: String = typed.chars().skip(usize::from(letter.is_some())).collect();
        if !digits.chars().all(|digit| digit.is_ascii_digit()) || !matches!(digits.len(), 0 | 2..=4) {
            return Err(IndustryError::Form);
        }
        let section = match (letter, division(digits.chars())) {
            (None, None) => return Err(IndustryError::Form),
            (Some(section), None) => section,
            (given, Some(division)) => {
                let section = Section::of_division(division).ok_or(IndustryError::NoDivision { division })?;
                match given {
                    Some(given) if given != section => {
                        return Err(IndustryError::OtherSection { division, section });
                    }
                    _ => section,
                }
            }
        };
        Ok(Industry { section, code: format!("{}{digits}", section.letter()) })
    }
}

fn division(mut digits: impl Iterator<Item = char>) -> Option<u8> {
    let (tens, ones) = (digits.next()?.to_digit(10)?, digits.next()?.to_digit(10)?);
    u8::try_from(tens * 10 + ones).ok()
}

impl fmt::Display for Industry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)
    }
}

impl From<Industry> for String {
    fn from(industry: Industry) -> String {
        industry.code
    }
}

impl TryFrom<String> for Industry {
    type Error = IndustryError;
    fn try_from(text: String) -> Result<Industry, IndustryError> {
        text.parse()
    }
}
