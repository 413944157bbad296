//! Money in whole fen (1 yuan = 100 fen): never a float, never silently out of range.
//!
//! Sums over a journal can meet any number, so adding is checked, or saturating where a total must be shown; amounts
//! are shown in the reader's own scale: yuan, 萬元 and 億元, or millions and billions of yuan.
//!
//! ```
//! use cobuild::{money::Money, text::Language};
//! let tax: Money = "1.2億元".parse()?;
//! assert_eq!(tax.fen(), 12_000_000_000);
//! assert_eq!(tax.words(Language::ZhHans), "1.2亿元");
//! assert_eq!(tax.words(Language::En), "120 million yuan");
//! assert_eq!(tax.checked_add(Money::from_yuan(1)).map(|sum| sum.exact(Language::ZhHant)), Some("120,000,001元".into()));
//! # Ok::<(), cobuild::money::MoneyError>(())
//! ```

mod parse;
mod words;

pub use parse::MoneyError;

use serde::{Deserialize, Serialize};

/// An amount of renminbi in whole fen, 0 or more. In files it is the number of fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(u64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// An amount in fen.
    pub const fn from_fen(fen: u64) -> Money {
        Money(fen)
    }

    /// An amount in yuan.
    pub const fn from_yuan(yuan: u32) -> Money {
        Money(yuan as u64 * 100)
    }

    /// An amount in units of ten thousand yuan 萬元, as tax and capital are reported.
    pub const fn from_wan(wan: u32) -> Money {
        Money(wan as u64 * 1_000_000)
    }

    /// The amount in fen.
    pub const fn fen(self) -> u64 {
        self.0
    }

    /// Both together; `None` beyond 184 quadrillion yuan.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// What is left; `None` when `other` is more.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).map(Money)
    }

    /// So many times the amount; `None` when that is out of range.
    pub fn checked_mul(self, times: u64) -> Option<Money> {
        self.0.checked_mul(times).map(Money)
    }

    /// Both together, at most the largest amount: for totals over figures that anybody may have entered.
    pub fn saturating_add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }

    /// All together, at most the largest amount.
    pub fn total(amounts: impl IntoIterator<Item = Money>) -> Money {
        amounts.into_iter().fold(Money::ZERO, Money::saturating_add)
    }

    /// The amount for each of `count`, rounded down to a fen; `None` for a count of 0.
    pub fn per(self, count: u64) -> Option<Money> {
        self.0.checked_div(count).map(Money)
    }
}
