use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DayHours, Fact, HolidayHours, MakeUpHours, OpeningRule, Week, rules};
use crate::{
    calendar::Window,
    rule::Refusal,
    service::Venue,
    text::messages::service as words,
    workspace::{Context, Workspace, rules::said},
};

/// What may be asked about opening hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Set the opening rule of a venue from a day on.
    Set {
        /// The venue.
        venue: Venue,
        /// The first day; today when it is left out.
        #[serde(default)]
        from: Option<Date>,
        /// The intervals of each weekday; a day without any is closed.
        weekly: Week<Vec<Window>>,
        /// What happens on holidays.
        holidays: HolidayHours,
        /// What happens on make-up workdays.
        make_up: MakeUpHours,
        /// A remark.
        #[serde(default)]
        note: String,
    },
    /// Give a single day hours of its own; none: closed.
    SetDay {
        /// The venue.
        venue: Venue,
        /// The day.
        on: Date,
        /// The intervals.
        #[serde(default)]
        hours: Vec<Window>,
        /// Why.
        reason: String,
    },
    /// Take a single day's exception back.
    ClearDay {
        /// The venue.
        venue: Venue,
        /// The day.
        on: Date,
    },
}

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(command: &Command, workspace: &Workspace, context: &Context<'_>) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Set { venue, from, weekly, holidays, make_up, note } => {
            venue.on_record(workspace)?;
            let weekly = weekly.try_map(|windows| day_hours(windows))?;
            let (holidays, make_up, note) = (*holidays, *make_up, note.trim().to_owned());
            let rule = Box::new(OpeningRule { weekly, holidays, make_up, note });
            Fact::Set { venue: *venue, from: from.unwrap_or(context.today()), rule }
        }
        Command::SetDay { venue, on, hours, reason } => {
            venue.on_record(workspace)?;
            said(&words::FIELD_REASON, reason).require()?;
            let hours = day_hours(hours)?;
            Fact::DaySet { venue: *venue, on: *on, hours, reason: reason.trim().to_owned() }
        }
        Command::ClearDay { venue, on } => {
            rules::exception_there(workspace, *venue, *on).require()?;
            Fact::DayCleared { venue: *venue, on: *on }
        }
    };
    Ok(vec![fact])
}

/// The hours of a day, unless an interval closes before it opens or two of them overlap.
fn day_hours(windows: &[Window]) -> Result<DayHours, Refusal> {
    DayHours::new(windows.to_vec()).map_err(|error| rules::hours_wrong(error).into())
}
