use serde::{Deserialize, Serialize};

use crate::{
    money::Money,
    rule::TermValue,
    text::{Language, labelled, messages::agreement as words},
};

labelled! {
    /// What can be pooled, and what it is counted in.
    Pooled {
        /// Funds 資金, in fen.
        Funds => POOLED_FUNDS,
        /// A venue 場地, in hours.
        VenueHours => POOLED_VENUE_HOURS,
        /// A venue 場地, in occasions.
        VenueOccasions => POOLED_VENUE_OCCASIONS,
        /// People 人才, in days of one person.
        PersonDays => POOLED_PERSON_DAYS,
    }
}

/// So much of a resource. Amounts of two resources are never added.
///
/// ```
/// use cobuild::{agreement::Amount, money::Money};
/// let given = Amount::Funds(Money::from_yuan(5000));
/// assert_eq!(given.checked_add(Amount::Funds(Money::from_yuan(1))), Some(Amount::Funds(Money::from_yuan(5001))));
/// assert_eq!(given.checked_add(Amount::PersonDays(1)), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Funds, in fen.
    Funds(Money),
    /// Hours of a venue.
    VenueHours(u64),
    /// Occasions on which a venue is open to the others.
    VenueOccasions(u64),
    /// Days of one person's work.
    PersonDays(u64),
}

impl Amount {
    /// So many of a resource, in its unit.
    pub const fn of(resource: Pooled, number: u64) -> Amount {
        match resource {
            Pooled::Funds => Amount::Funds(Money::from_fen(number)),
            Pooled::VenueHours => Amount::VenueHours(number),
            Pooled::VenueOccasions => Amount::VenueOccasions(number),
            Pooled::PersonDays => Amount::PersonDays(number),
        }
    }

    /// Of which resource.
    pub const fn resource(self) -> Pooled {
        match self {
            Amount::Funds(_) => Pooled::Funds,
            Amount::VenueHours(_) => Pooled::VenueHours,
            Amount::VenueOccasions(_) => Pooled::VenueOccasions,
            Amount::PersonDays(_) => Pooled::PersonDays,
        }
    }

    /// How many, in the unit of the resource: fen, hours, occasions, days.
    pub const fn number(self) -> u64 {
        match self {
            Amount::Funds(money) => money.fen(),
            Amount::VenueHours(number) | Amount::VenueOccasions(number) | Amount::PersonDays(number) => {
                number
            }
        }
    }

    /// Both together; `None` for two resources, and beyond what can be counted.
    pub fn checked_add(self, other: Amount) -> Option<Amount> {
        let sum = self.number().checked_add(other.number())?;
        (self.resource() == other.resource()).then(|| Amount::of(self.resource(), sum))
    }

    /// What is left; `None` for two resources, and when `other` is more.
    pub fn checked_sub(self, other: Amount) -> Option<Amount> {
        let left = self.number().checked_sub(other.number())?;
        (self.resource() == other.resource()).then(|| Amount::of(self.resource(), left))
    }

    /// The amount in words: `5,000元`, `12小時`, `3 days of one person`.
    pub fn words(self, language: Language) -> String {
        let n = self.number().to_string();
        let text = match self {
            Amount::Funds(money) => return money.exact(language),
            Amount::VenueHours(_) => &words::AMOUNT_HOURS,
            Amount::VenueOccasions(_) => &words::AMOUNT_OCCASIONS,
            Amount::PersonDays(_) => &words::AMOUNT_PERSON_DAYS,
        };
        text.fill(language, &[("n", &n)])
    }

    /// The amount as a value of an explanation: money as money, anything else as a number.
    pub(super) fn value(self) -> TermValue {
        match self {
            Amount::Funds(money) => TermValue::Money(money),
            other => TermValue::Number(i64::try_from(other.number()).unwrap_or(i64::MAX)),
        }
    }
}
