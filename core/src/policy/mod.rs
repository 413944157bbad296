//! Policy: every number that an office may want to change, dated, with unit, source and grade.
//!
//! The shipped values live in `policy/*.toml`; the build turns each into a typed [`Parameter`] in
//! [`parameter`] and stops when one lacks its source. An office overrides a value from a date on by a fact
//! in its own journal. What a rule reads is a [`Used`]: the value together with where it comes from.
//!
//! ```
//! use cobuild::policy::{parameter, Policy};
//! let policy = Policy::default();
//! let quorum = policy.on(&parameter::COUNCIL_QUORUM, jiff::civil::date(2022, 8, 16));
//! assert_eq!(quorum.value.needed_of(13), 9);
//! assert!(!quorum.basis.words(cobuild::text::Language::ZhHant).is_empty());
//! ```

mod office;
pub mod parameter;
mod range;
pub mod rules;
mod unit;
mod value;

pub use office::{Command, Fact, Override, Policy, decide};
pub use range::Range;
pub use unit::SpanUnit;
pub use value::{ParameterValue, Share, Span, Value, ValueKind};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    rule::date_words,
    text::{
        Language, Text,
        messages::policy::{self as words, grade},
    },
};

/// How far a source can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// The text of the law or regulation itself.
    A,
    /// A government or Party-media page.
    B,
    /// A newspaper, paper, local standard or public source code.
    C,
    /// A template or common practice: shows what circulates, never authority.
    D,
    /// This program's own: no source was found, or the record itself needs it.
    Own,
    /// Set by the office that keeps the workspace.
    Office,
}

impl Grade {
    /// What kind of source that is, in words.
    pub const fn text(self) -> &'static Text {
        match self {
            Grade::A => &grade::A,
            Grade::B => &grade::B,
            Grade::C => &grade::C,
            Grade::D => &grade::D,
            Grade::Own => &grade::OWN,
            Grade::Office => &grade::OFFICE,
        }
    }
}

/// The source of a value in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// Of a shipped value, in three languages.
    Shipped(&'static Text),
    /// Of an office's own value, as the office wrote it.
    Office(String),
}

impl Basis {
    /// The words for a reader of `language`; an office's own are the same in each.
    pub fn words(&self, language: Language) -> &str {
        match self {
            Basis::Shipped(text) => text.get(language),
            Basis::Office(words) => words,
        }
    }
}

/// The first day of a shipped value that does not rest on a law of a certain day: it holds for whatever is on record.
pub const FROM_THE_START: Date = jiff::civil::date(2000, 1, 1);

/// Since when a value holds, as a reader of `language` reads it.
///
/// ```
/// use cobuild::{policy::{Policy, parameter, since_words}, text::Language};
/// let today = jiff::civil::date(2022, 10, 11);
/// let cycle = Policy::default().on(&parameter::VISIT_CYCLE_KEY, today);
/// assert_eq!(since_words(cycle.valid_from, Language::En), "the start");
/// let term = Policy::default().on(&parameter::PARTY_TERM_BRANCH, today);
/// assert_eq!(since_words(term.valid_from, Language::ZhHant), "2018年7月12日");
/// ```
pub fn since_words(valid_from: Date, language: Language) -> String {
    if valid_from == FROM_THE_START {
        words::FROM_THE_START.get(language).to_owned()
    } else {
        date_words(valid_from, language)
    }
}

/// A value from a date on, with its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// The first day on which it holds; [`FROM_THE_START`] where no law names one.
    pub valid_from: Date,
    /// How far the source can be trusted.
    pub grade: Grade,
    /// The source in words.
    pub basis: Text,
}

/// A shipped parameter: one key, one unit, one value or several by date.
#[derive(Debug)]
pub struct Parameter<T: 'static> {
    /// The stable key, `council.quorum`.
    pub key: &'static str,
    /// The name on screen.
    pub title: Text,
    /// What the value counts.
    pub unit: Text,
    /// The units that a length of time can be given in: those that the rule which reads it can count. Empty for a number and
    /// a share.
    pub units: &'static [SpanUnit],
    /// What an office may set it to.
    pub range: Range,
    /// The first value; it also answers for days before its date.
    pub first: Dated<T>,
    /// Later values, by date.
    pub later: &'static [Dated<T>],
}

impl<T: Copy> Parameter<T> {
    fn shipped_on(&'static self, on: Date) -> &'static Dated<T> {
        self.later.iter().rev().find(|dated| dated.valid_from <= on).unwrap_or(&self.first)
    }
}

/// A parameter of any kind, for lists and for settings.
pub trait AnyParameter {
    /// The stable key.
    fn key(&self) -> &'static str;
    /// The name on screen.
    fn title(&self) -> &Text;
    /// What the value counts.
    fn unit(&self) -> &Text;
    /// What kind of value it takes.
    fn kind(&self) -> ValueKind;
    /// The units that a length of time can be given in; empty for a number and a share.
    fn units(&self) -> &'static [SpanUnit];
    /// What an office may set it to.
    fn range(&self) -> Range;
    /// Every shipped value, by date.
    fn shipped(&self) -> Vec<Dated<Value>>;
    /// The value in force on a day, the office's own included.
    fn used(&'static self, policy: &Policy, on: Date) -> Used<Value>;
}

impl<T: ParameterValue> AnyParameter for Parameter<T> {
    fn key(&self) -> &'static str {
        self.key
    }
    fn title(&self) -> &Text {
        &self.title
    }
    fn unit(&self) -> &Text {
        &self.unit
    }
    fn kind(&self) -> ValueKind {
        T::KIND
    }
    fn units(&self) -> &'static [SpanUnit] {
        self.units
    }
    fn range(&self) -> Range {
        self.range
    }
    fn shipped(&self) -> Vec<Dated<Value>> {
        std::iter::once(&self.first)
            .chain(self.later)
            .map(|d| Dated {
                value: d.value.into(),
                valid_from: d.valid_from,
                grade: d.grade,
                basis: d.basis,
            })
            .collect()
    }
    fn used(&'static self, policy: &Policy, on: Date) -> Used<Value> {
        policy.on(self, on).erased()
    }
}

/// A value as a rule used it on a day, with everything needed to show why.
#[derive(Clone, Debug, PartialEq)]
pub struct Used<T> {
    /// The parameter's key.
    pub key: &'static str,
    /// The parameter's name on screen.
    pub title: &'static Text,
    /// The value in force.
    pub value: T,
    /// What it counts.
    pub unit: &'static Text,
    /// Since when it holds.
    pub valid_from: Date,
    /// How far its source can be trusted; [`Grade::Office`] when the office set it.
    pub grade: Grade,
    /// The source in words.
    pub basis: Basis,
}

impl<T: ParameterValue> Used<T> {
    /// The same, for lists of parameters of every kind.
    pub fn erased(self) -> Used<Value> {
        let Used { key, title, value, unit, valid_from, grade, basis } = self;
        Used { key, title, value: value.into(), unit, valid_from, grade, basis }
    }
}

impl<T> Used<Option<T>> {
    /// The same with the value that is set; `None` when nobody has set one.
    pub fn set(self) -> Option<Used<T>> {
        let Used { key, title, value, unit, valid_from, grade, basis } = self;
        Some(Used { key, title, value: value?, unit, valid_from, grade, basis })
    }
}

impl<T> From<Used<T>> for Used<Option<T>> {
    fn from(used: Used<T>) -> Used<Option<T>> {
        let Used { key, title, value, unit, valid_from, grade, basis } = used;
        Used { key, title, value: Some(value), unit, valid_from, grade, basis }
    }
}
