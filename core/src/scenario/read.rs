//! Files as they are written: each scenario for itself, so that a wrong one hides no other.

use serde::Deserialize as _;
use toml::{
    Spanned,
    de::{DeTable, DeValue, Error, ValueDeserializer},
};

use super::{
    error::{Mistake, Place, ScenarioError},
    model::{Given, Scenario},
};
use crate::{text::nearest, workspace::written::complaint::said};

/// A scenario of a file, well formed or not.
pub(super) struct Entry {
    /// The line on which it begins.
    pub line: usize,
    /// What it says of itself, as far as that can be read.
    pub title: String,
    pub rule: String,
    pub scenario: Result<Scenario, ScenarioError>,
}

/// The scenarios of a file in their order.
pub(super) fn scenarios(text: &str) -> Result<Vec<Entry>, ScenarioError> {
    let table = DeTable::parse(text).map_err(|error| misshapen(text, &error, 1))?.into_inner();
    let whole = |reason: &str| Place::line(1).wrong()(Mistake::Shape(reason.to_owned()));
    let mut entries: Vec<Entry> = Vec::new();
    let mut strangers = Vec::new();
    let starts = table.contains_key("step");
    for (key, value) in table {
        match (key.get_ref().as_ref(), value.into_inner()) {
            ("scenario", DeValue::Array(all)) => entries.extend(all.into_iter().map(|one| entry(text, one))),
            (name, _) => strangers.push(stranger(name, line(text, key.span().start))),
        }
    }
    if entries.is_empty() && starts {
        return Err(whole(
            "this is a starting point (it has `step` and no `scenario`): run the scenarios that begin from it by `given`",
        ));
    }
    if entries.is_empty() && strangers.is_empty() {
        return Err(whole("there is no scenario in it: expected one `[[scenario]]` table or more"));
    }
    entries.extend(strangers);
    entries.sort_by_key(|entry| entry.line);
    Ok(entries)
}

fn entry(text: &str, value: Spanned<DeValue<'_>>) -> Entry {
    let line = line(text, value.span().start);
    let words = |key| value.get_ref().get(key).and_then(|found| found.get_ref().as_str());
    let (title, rule) = (words("title").unwrap_or_default(), words("rule").unwrap_or_default());
    let (title, rule) = (title.to_owned(), rule.to_owned());
    let scenario = Scenario::deserialize(ValueDeserializer::from(value));
    Entry { line, title, rule, scenario: scenario.map_err(|error| misshapen(text, &error, line)) }
}

/// A table of another name, such as one with a typing error: to pass over it would lose the scenario.
fn stranger(name: &str, line: usize) -> Entry {
    let reason = match nearest(name, ["scenario"]) {
        Some(_) => format!("`{name}` is not read: write `[[scenario]]`, with two brackets on either side"),
        None => format!("`{name}` is not read: a file holds `[[scenario]]` tables and nothing beside them"),
    };
    let scenario = Err(Place::line(line).wrong()(Mistake::Shape(reason)));
    Entry { line, title: String::new(), rule: String::new(), scenario }
}

/// A starting point.
pub(super) fn given(name: &str, text: &str) -> Result<Given, ScenarioError> {
    toml::from_str(text).map_err(|error| {
        let mut error = misshapen(text, &error, 1);
        error.place.given = Some(name.to_owned());
        error
    })
}

/// The line, from 1, on which a byte of the text stands.
pub(super) fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// What is not TOML or has not the shape, on its own line where the reader knows it.
fn misshapen(text: &str, error: &Error, otherwise: usize) -> ScenarioError {
    let line = error.span().map_or(otherwise, |span| line(text, span.start));
    // They look like quotes: TOML's own words would send the reader round in a circle.
    let curly = text.lines().nth(line - 1).is_some_and(|line| line.contains(['“', '”', '「', '」']));
    let quotes = error.message().starts_with("string values must be quoted") && curly;
    let quotes = if quotes { "; quotes are straight here: \"…\"" } else { "" };
    Place::line(line).wrong()(Mistake::Shape(format!("{}{quotes}", said(error.message()))))
}
