//! Reports: figures over records, what was handed in, and documents.
#![allow(clippy::unwrap_used, clippy::panic)]

mod agreement;
mod assembly;
mod case;
mod council;
mod damaged;
mod figures;
mod hall;
mod language;
mod notice;

use cobuild::report::{Block, Document};

/// Every cell of a document's tables in which `column` heads the column.
fn column<'a>(document: &'a Document, column: &str) -> Vec<&'a str> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table { columns, rows } => Some((columns.iter().position(|heading| heading == column)?, rows)),
        _ => None,
    });
    tables.flat_map(|(place, rows)| rows.iter().map(move |row| row[place].as_str())).collect()
}

/// What stands beside a label.
fn fact<'a>(document: &'a Document, label: &str) -> Option<&'a str> {
    let facts = document.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    facts.flatten().find(|(found, _)| found == label).map(|(_, value)| value.as_str())
}

/// The notes, in their order.
fn notes(document: &Document) -> Vec<&str> {
    let note = |block: &'_ Block| matches!(block, Block::Note(_));
    let notes = document.blocks.iter().filter(|block| note(block));
    notes
        .filter_map(|block| if let Block::Note(words) = block { Some(words.as_str()) } else { None })
        .collect()
}

/// Fails unless every one of `words` stands in the document.
#[track_caller]
fn holds(document: &Document, words: &[&str]) {
    let text = document.text();
    for words in words {
        assert!(text.contains(words), "“{words}” is missing:\n{text}");
    }
}
