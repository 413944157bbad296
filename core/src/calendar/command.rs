use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DayKind, Fact, Notice, NoticeScope, OfficeHours, WorkCalendar, rules};
use crate::rule::{Explanation, Refusal};

/// What an office may ask of its calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Enter a notice of days off and make-up workdays; [`super::notice::parse`] reads pasted text.
    EnterNotice {
        /// The notice.
        notice: Notice,
    },
    /// Set a single day, whatever any notice says.
    SetDay {
        /// The day.
        date: Date,
        /// Off or work.
        kind: DayKind,
        /// Why; shown in every deadline that it moves.
        reason: String,
    },
    /// Remove a single day's exception.
    ClearDay {
        /// The day.
        date: Date,
        /// Why.
        reason: String,
    },
    /// Set the office hours from a day on.
    SetHours {
        /// The hours.
        hours: OfficeHours,
        /// The first day on which they hold.
        valid_from: Date,
        /// Why.
        reason: String,
    },
}

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(command: &Command, calendar: &WorkCalendar) -> Result<Vec<Fact>, Refusal> {
    let (fact, asked) = match command {
        Command::EnterNotice { notice } => {
            let fact = Fact::NoticeEntered { notice: notice.clone() };
            let mut asked = vec![
                rules::year_that_can_be_meant(notice),
                rules::days_of_its_year(notice),
                rules::days_given_once(notice),
                rules::number_named(notice),
            ];
            if notice.scope == NoticeScope::Year {
                let mut with_notice = calendar.clone();
                with_notice.apply(&fact);
                asked.push(rules::statutory_days_off(notice, &with_notice));
            }
            (fact, asked)
        }
        Command::SetDay { date, kind, reason } => {
            let fact = Fact::DaySet { date: *date, kind: *kind, reason: reason.trim().to_owned() };
            (fact, vec![rules::reason_given(*date, reason)])
        }
        Command::ClearDay { date, reason } => {
            let fact = Fact::DayCleared { date: *date, reason: reason.trim().to_owned() };
            (fact, vec![rules::exception_there(*date, calendar), rules::reason_given(*date, reason)])
        }
        Command::SetHours { hours, valid_from, reason } => {
            let reason_given = rules::reason_given(*valid_from, reason);
            let (hours, valid_from, reason) = (*hours, *valid_from, reason.trim().to_owned());
            (Fact::HoursSet { hours, valid_from, reason }, vec![reason_given])
        }
    };
    let reasons: Vec<Explanation> = asked.into_iter().filter(|asked| !asked.holds).collect();
    if reasons.is_empty() { Ok(vec![fact]) } else { Err(Refusal { reasons }) }
}
