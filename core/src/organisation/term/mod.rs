//! Terms of office: how long they are, when they end, and by how much a superior may let one run longer.

mod command;
mod end;
mod fact;

pub use command::Command;
pub(super) use command::decide;
pub use end::{Extension, TermBegin, TermEnd};
pub use fact::Fact;

use jiff::{Span as Length, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Kind, PartyLevel, PartySetting};
use crate::{
    calendar::{Pauses, WorkCalendar},
    policy::{Parameter, Policy, Span, Used, parameter},
    text::{labelled, messages::organisation as words},
};

/// When an organisation was founded. Often only the year is known; no day is invented for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundedOn {
    /// Some day of this year.
    Year(i16),
    /// This day.
    Date(Date),
}

impl FoundedOn {
    /// The first day that it can have been.
    pub fn earliest(self) -> Date {
        match self {
            FoundedOn::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            FoundedOn::Date(date) => date,
        }
    }

    /// The last day that it can have been.
    pub fn latest(self) -> Date {
        match self {
            FoundedOn::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            FoundedOn::Date(date) => date,
        }
    }
}

labelled! {
    /// Which of the two terms of the Trade Union Law a union has chosen.
    UnionTerm {
        /// Three years.
        ThreeYears => THREE_YEARS,
        /// Five years.
        FiveYears => FIVE_YEARS,
    }
}

/// Where the length of a term is found.
#[derive(Clone, Copy, Debug)]
pub enum TermParameter {
    /// There is a number for every day.
    Set(&'static Parameter<Span>),
    /// There are days without one: the law of that day was not obtained or sets none, and an office enters its own.
    Open(&'static Parameter<Option<Span>>),
}

impl TermParameter {
    /// How long a term is that begins on a day; `None` while nobody has entered it.
    pub fn on(self, policy: &Policy, began: Date) -> Option<Used<Span>> {
        match self {
            TermParameter::Set(parameter) => Some(policy.on(parameter, began)),
            TermParameter::Open(parameter) => policy.on(parameter, began).set(),
        }
    }
}

impl Kind {
    /// The parameter that says how long a term is; `None` for organisations whose elected term is not kept here.
    pub fn term(self) -> Option<TermParameter> {
        match self {
            Kind::Party { level: PartyLevel::WorkingCommittee, .. } => None,
            Kind::Party { setting: PartySetting::Community | PartySetting::Village, .. } => {
                Some(TermParameter::Set(&parameter::PARTY_TERM_COMMUNITY))
            }
            Kind::Party { level, .. } => level.term().map(TermParameter::Set),
            Kind::Union | Kind::UnionFederation => Some(TermParameter::Set(&parameter::UNION_TERM)),
            Kind::WomensFederation => Some(TermParameter::Set(&parameter::WOMEN_TERM)),
            Kind::ResidentsCommittee => Some(TermParameter::Open(&parameter::RESIDENTS_COMMITTEE_TERM)),
            Kind::OwnersBody => Some(TermParameter::Open(&parameter::OWNERS_COMMITTEE_TERM)),
            _ => None,
        }
    }
}

impl PartyLevel {
    /// The parameter that says how long a term is wherever no rule for communities and villages holds.
    fn term(self) -> Option<&'static Parameter<Span>> {
        match self {
            PartyLevel::Branch | PartyLevel::JointBranch => Some(&parameter::PARTY_TERM_BRANCH),
            PartyLevel::GeneralBranch => Some(&parameter::PARTY_TERM_GENERAL_BRANCH),
            PartyLevel::Committee => Some(&parameter::PARTY_TERM_COMMITTEE),
            PartyLevel::WorkingCommittee => None,
        }
    }
}

/// The day that is a length of time after another. Days, months and years run on the calendar without moving for a
/// holiday, as terms and visit cycles do; hours and working days are the calendar's.
pub fn later(calendar: &WorkCalendar, from: Date, span: Span) -> Date {
    let length = match span {
        Span::Days(n) => Length::new().try_days(i64::from(n)),
        Span::Months(n) => Length::new().try_months(i64::from(n)),
        Span::Years(n) => Length::new().try_years(i64::from(n)),
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) | Span::WorkingDays(_) => {
            return calendar.deadline(from.at(0, 0, 0, 0), span, &Pauses::NONE).due.date();
        }
    };
    length.and_then(|length| from.checked_add(length)).unwrap_or(Date::MAX)
}
