//! Commands as somebody wrote them: in a scenario, in a file, in a request to whatever embeds this crate.

pub(crate) mod complaint;
mod place;

use complaint::said;
use serde_json::Value;

use super::Command;
use crate::{
    calendar::{TimeError, china_time, dropped},
    text::nearest,
};

/// What is wrong with a command that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// It is no command, or a part of it cannot be read.
    #[error("`{place}`: {reason}")]
    Shape {
        /// Where: `issue.receive.new.received_at`; `command` when it is none at all.
        place: String,
        /// Why.
        reason: String,
    },
    /// A time or a day says more than China Standard Time: an offset, a time zone, a time of day.
    #[error("`{place}`: {error}")]
    Time {
        /// Where.
        place: String,
        /// What, and what to write.
        error: TimeError,
    },
    /// It says something that nobody would read, such as a name with a typing error: to pass over it would lose what was said.
    #[error("`{place}` has no `{key}`{}; it has {}", meant(.key, .known), words(.known))]
    Unknown {
        /// What was not understood.
        key: String,
        /// Where: `issue.receive.new.raised_by.person`.
        place: String,
        /// What could be said there.
        known: Vec<String>,
    },
}

fn words(known: &[String]) -> String {
    known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

/// What may have been meant by a name that is not known, as a question.
fn meant(key: &str, known: &[String]) -> String {
    let near = nearest(key, known.iter().map(String::as_str));
    near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default()
}

impl Command {
    /// Reads a command that somebody wrote, and nothing less: a field that the command does not have is an error, not passed
    /// over.
    ///
    /// # Errors
    /// When it is no command, or says something that the command has no place for.
    ///
    /// ```
    /// use cobuild::workspace::Command;
    /// let written = serde_json::json!({ "workspace": { "rename": { "name": "Our building", "nmae": "?" } } });
    /// let error = Command::read(&written).expect_err("`nmae` is a typing error");
    /// assert_eq!(error.to_string(), "`workspace.rename` has no `nmae` (did you mean `name`?); it has `name`");
    /// let written = serde_json::json!({ "calendar": { "clear_day": { "date": "2022-10-32", "reason": "typhoon" } } });
    /// let error = Command::read(&written).expect_err("October has 31 days");
    /// assert!(error.to_string().starts_with("`calendar.clear_day.date`: "), "{error}");
    /// ```
    pub fn read(written: &Value) -> Result<Command, CommandError> {
        // By way of text, as a journal is written: a serializer of its own would be a second copy of all commands' code. A
        // value to a line, because the line is the only thing that an error tells about its place.
        let text = serde_json::to_string_pretty(written).map_err(|error| misshapen(written, &error))?;
        let command: Command = serde_json::from_str(&text).map_err(|error| misshapen(written, &error))?;
        let again = serde_json::to_string(&command).and_then(|text| serde_json::from_str(&text));
        let understood = again.map_err(|error| misshapen(&Value::Null, &error))?;
        match unread(written, &understood, &mut Vec::new()) {
            Some(error) => Err(error),
            None => Ok(command),
        }
    }
}

/// What cannot be read, and where it is said.
fn misshapen(written: &Value, error: &serde_json::Error) -> CommandError {
    let words = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let reason = words.strip_suffix(&position).unwrap_or(&words).to_owned();
    let (path, found) = place::at_line(written, error.line()).unwrap_or((Vec::new(), written));
    let place = if path.is_empty() { "command".to_owned() } else { path.join(".") };
    match found.as_str().and_then(|text| china_time(text).err()) {
        Some(error @ (TimeError::Offset { .. } | TimeError::Zone { .. })) => {
            CommandError::Time { place, error }
        }
        _ => CommandError::Shape { place, reason: missing(&reason, found).unwrap_or_else(|| said(&reason)) },
    }
}

/// A field that is missing where one of nearly the same name stands: that one would be told as unknown only once the right
/// one is there.
fn missing(reason: &str, found: &Value) -> Option<String> {
    let field = reason.strip_prefix("missing field `")?.strip_suffix('`')?;
    let near = nearest(field, found.as_object()?.keys().map(String::as_str))?;
    Some(format!("`{field}` is missing: is `{near}` a slip for it?"))
}

/// The first thing in `written` that did not arrive in `understood`. A value that is written in another way than it was
/// given, such as a text for a table, was understood as a whole.
fn unread(written: &Value, understood: &Value, place: &mut Vec<String>) -> Option<CommandError> {
    match (written, understood) {
        (Value::Object(written), Value::Object(known)) => written.iter().find_map(|(key, value)| {
            let Some(understood) = known.get(key) else {
                return (!value.is_null()).then(|| CommandError::Unknown {
                    key: key.clone(),
                    place: place.join("."),
                    known: known.keys().cloned().collect(),
                });
            };
            place.push(key.clone());
            let error = unread(value, understood, place);
            place.pop();
            error
        }),
        // A set has an order of its own.
        (Value::Array(written), Value::Array(understood)) => {
            written.iter().enumerate().find_map(|(index, value)| {
                place.push((index + 1).to_string());
                let here = understood.get(index).and_then(|same| unread(value, same, place));
                let somewhere = understood.iter().any(|any| unread(value, any, place).is_none());
                place.pop();
                here.filter(|_| !somewhere)
            })
        }
        (Value::String(written), Value::String(understood)) if written != understood => {
            let error = dropped(written, understood)?;
            Some(CommandError::Time { place: place.join("."), error })
        }
        _ => None,
    }
}
