use jiff::{Span as Length, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Kind, Organisation, PartyLevel, PartySetting};
use crate::{
    calendar::{Pauses, WorkCalendar},
    policy::{Parameter, Span, Used, parameter},
    workspace::Workspace,
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

/// When a term ends, and what that was computed from.
#[derive(Clone, Debug)]
pub struct TermEnd {
    /// The last election, otherwise the founding.
    pub began: FoundedOn,
    /// The last day of the term; when only a year is known, the last day of the year in which it ends.
    pub due: Date,
    /// The length of the term, with its source.
    pub length: Used<Span>,
}

impl Kind {
    /// The parameter that says how long a term is; `None` for organisations without an elected term.
    pub fn term(self) -> Option<&'static Parameter<Span>> {
        use PartyLevel::{Branch, Committee, GeneralBranch, WorkingCommittee};
        match self {
            Kind::Party { level: WorkingCommittee, .. } => None,
            Kind::Party { setting: PartySetting::Community | PartySetting::Village, .. } => {
                Some(&parameter::PARTY_TERM_COMMUNITY)
            }
            Kind::Party { level: Committee, .. } => Some(&parameter::PARTY_TERM_COMMITTEE),
            Kind::Party { level: GeneralBranch, .. } => Some(&parameter::PARTY_TERM_GENERAL_BRANCH),
            Kind::Party { level: Branch, .. } => Some(&parameter::PARTY_TERM_BRANCH),
            Kind::Union | Kind::UnionFederation => Some(&parameter::UNION_TERM),
            Kind::WomensFederation => Some(&parameter::WOMEN_TERM),
            _ => None,
        }
    }
}

impl Organisation {
    /// When the current term ends; `None` without an elected term, or when neither founding nor election is known.
    /// The length is the one in force when the term began.
    pub fn term_end(&self, workspace: &Workspace) -> Option<TermEnd> {
        let length = self.kind().term()?;
        let began = self.last_election().map(FoundedOn::Date).or(self.founded())?;
        let length = workspace.policy.on(length, began.latest());
        Some(TermEnd { began, due: later(&workspace.calendar, began.latest(), length.value), length })
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
