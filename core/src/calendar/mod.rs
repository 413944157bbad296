//! The working-day calendar (a placeholder for the room that is being built).

mod deadline;

pub use deadline::Deadline;

use serde::{Deserialize, Serialize};

use crate::rule::Refusal;

/// The working-day calendar.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkCalendar {}

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {}

impl WorkCalendar {
    /// Applies what happened.
    pub fn apply(&mut self, fact: &Fact) {
        match *fact {}
    }
}

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(command: &Command, _calendar: &WorkCalendar) -> Result<Vec<Fact>, Refusal> {
    match *command {}
}
