//! Commands as somebody wrote them: in a scenario, in a file, in a request to whatever embeds this crate.

use serde::Deserialize as _;
use serde_json::Value;

use super::Command;

/// What is wrong with a command that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// It is no command, or a part of it cannot be read.
    #[error("{0}")]
    Shape(String),
    /// It says something that nobody would read, such as a name with a typing error: to pass over it would lose what was said.
    #[error("`{place}` has no `{key}`; it has {}", words(.known))]
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
    /// assert_eq!(error.to_string(), "`workspace.rename` has no `nmae`; it has `name`");
    /// ```
    pub fn read(written: &Value) -> Result<Command, CommandError> {
        let shape = |error: serde_json::Error| CommandError::Shape(error.to_string());
        let command = Command::deserialize(written).map_err(shape)?;
        // By way of text, as a journal is written: a serializer of its own would be a second copy of all commands' code.
        let text = serde_json::to_string(&command).map_err(shape)?;
        let understood = serde_json::from_str(&text).map_err(shape)?;
        match unread(written, &understood, &mut Vec::new()) {
            Some(error) => Err(error),
            None => Ok(command),
        }
    }
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
        _ => None,
    }
}
