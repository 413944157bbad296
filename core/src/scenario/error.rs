use std::fmt;

use jiff::civil::{Date, DateTime};
use toml::Value;

use crate::calendar::{TimeError, china_day, china_time};

/// What is wrong with a scenario or with the starting point it begins from, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {mistake}")]
pub struct ScenarioError {
    /// Where.
    pub place: Place,
    /// What.
    pub mistake: Box<Mistake>,
}

/// Where something is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The starting point that says it; `None` when it stands in the scenario's own file.
    pub given: Option<String>,
    /// The line, from 1.
    pub line: usize,
    /// What stands there: `before, step 2`, counted within its own list; empty for a file or a scenario as a whole.
    pub part: String,
}

impl Place {
    /// A line of the scenario's own file.
    pub(super) fn line(line: usize) -> Place {
        Place { line, ..Place::default() }
    }

    /// The same line, saying what stands there.
    pub(super) fn part(&self, part: impl Into<String>) -> Place {
        Place { part: part.into(), ..self.clone() }
    }

    /// The mistake that is made here.
    pub(super) fn wrong(self) -> impl FnOnce(Mistake) -> ScenarioError {
        |mistake| ScenarioError { place: self, mistake: Box::new(mistake) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = &self.given {
            write!(f, "given/{name}.toml, ")?;
        }
        write!(f, "line {}", self.line)?;
        if self.part.is_empty() { Ok(()) } else { write!(f, ", {}", self.part) }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// It is not TOML, or not of this shape.
    #[error("{0}")]
    Shape(String),
    /// A starting point cannot be read.
    #[error("the starting point `{name}` cannot be read: {reason}")]
    NoGiven {
        /// Its name.
        name: String,
        /// Why, and where it was looked for.
        reason: String,
    },
    /// Starting points that continue each other have no beginning.
    #[error("the starting points go in a circle: {}; one of them must begin without `given`", .0.join(" → "))]
    Circle(Vec<String>),
    /// A name is used before a step made it.
    #[error("`@{name}` is used before a step made it{}", question(.nearest.as_ref().map(|near| format!("@{near}"))))]
    NoName {
        /// The name.
        name: String,
        /// The nearest name that a step did make.
        nearest: Option<String>,
    },
    /// A step names more records than it makes.
    #[error("`as` names {} (`{}`), and this step makes {made} records", .names.len(), .names.join("`, `"))]
    TooManyNames {
        /// How many it makes.
        made: usize,
        /// The names.
        names: Vec<String>,
    },
    /// A rule or a fact that there is not.
    #[error("`{place}`: there is no {kind} `{name}`{}", question(.nearest.clone()))]
    Unknown {
        /// Where: `then.refused`.
        place: &'static str,
        /// What it should be: `rule`, `fact`.
        kind: &'static str,
        /// What was written.
        name: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// An expectation about something that is not there.
    #[error("`{what}` is checked beside {beside} only: add what it belongs to, or leave it out")]
    Alone {
        /// The expectation: `then.provisional`.
        what: &'static str,
        /// What it belongs to.
        beside: &'static str,
    },
    /// A step is no command.
    #[error("this is not a command: {0}")]
    NoCommand(String),
    /// A step that sets the scene was refused.
    #[error("this step was refused: {0}")]
    Refused(String),
    /// A moment cannot be read.
    #[error(transparent)]
    NoMoment(TimeError),
    /// A moment before what has been done already.
    #[error("{at} is before the last step, which was at {done}: write that moment or a later one")]
    Early {
        /// The moment.
        at: DateTime,
        /// When the last step was done.
        done: DateTime,
    },
    /// A day where the end of a term is asked for.
    #[error("`{0}` is a day, and terms end at a moment: write one like {0}T18:00:00")]
    DayAlone(Date),
}

fn question(nearest: Option<String>) -> String {
    nearest.map(|nearest| format!("; did you mean `{nearest}`?")).unwrap_or_default()
}

/// A moment as people write it: a TOML date-time or a text.
pub(super) fn moment(value: &Value) -> Result<DateTime, Mistake> {
    china_time(&written(value)?).map_err(Mistake::NoMoment)
}

/// The end of a term. A day alone would be its first moment, which no term ends at.
pub(super) fn end(value: &Value) -> Result<DateTime, Mistake> {
    match china_day(&written(value)?) {
        Ok(day) => Err(Mistake::DayAlone(day)),
        Err(_) => moment(value),
    }
}

fn written(value: &Value) -> Result<String, Mistake> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Datetime(moment) => Ok(moment.to_string()),
        // `20221018` would be read as a day.
        other => Err(Mistake::NoMoment(TimeError::NoTime { given: other.to_string() })),
    }
}
