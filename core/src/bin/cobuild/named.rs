//! A record by what somebody calls it.

use std::collections::BTreeSet;

use cobuild::{
    journal::Journal,
    query::{self, Typed},
    record::Record,
    text::Language,
    workspace::{Fact, Workspace},
};

use crate::Failure;

/// The one record, among those that `is` admits, with this id, number or name. `wanted` says what was looked for.
pub fn named(
    workspace: &Workspace,
    journal: &Journal<Fact>,
    id: &str,
    wanted: &str,
    is: impl Fn(&Record) -> bool,
) -> Result<Record, Failure> {
    let all: BTreeSet<Record> =
        journal.entries().flat_map(|entry| entry.facts()).flat_map(Fact::touches).filter(is).collect();
    let called = |record: &Record| {
        let shown = Language::ALL.iter().filter_map(|language| query::name(workspace, *record, *language));
        query::main_name(workspace, *record).into_iter().chain(shown).any(|name| is_called(&name, id))
    };
    let found =
        |is: &dyn Fn(&Record) -> bool| all.iter().copied().filter(|record| is(record)).collect::<Vec<_>>();
    let by_id = found(&|record| record.uuid().to_string().eq_ignore_ascii_case(id));
    let by_words = |record: &Record| {
        number(workspace, *record) == Some(id) || title(workspace, *record) == Some(id) || called(record)
    };
    let mut found = if by_id.is_empty() { found(&by_words) } else { by_id };
    if found.len() > 1 {
        // A workspace mostly bears the name of its building, and nobody asks for it.
        found.retain(|record| !matches!(record, Record::Workspace(_)));
    }
    match found[..] {
        [record] => Ok(record),
        [] => Err(Failure::Findings(format!("{id}: no {wanted} with this id, number or name"))),
        _ => {
            let ids: Vec<String> =
                found.iter().map(|record| format!("{} {}", record.text().en, record.uuid())).collect();
            Err(Failure::Findings(format!("{id}: several records are called so: {}", ids.join(", "))))
        }
    }
}

/// Whether somebody wrote this name, in whichever script. Letters alone would also be read as its sounds.
fn is_called(name: &str, typed: &str) -> bool {
    let is_as_long = name.chars().count() == typed.chars().count();
    name == typed || (is_as_long && !typed.is_ascii() && Typed::new(typed).finds([name]))
}

/// The office's number of a record.
pub fn number(workspace: &Workspace, record: Record) -> Option<&str> {
    match record {
        Record::Issue(id) => workspace.issues.get(id).map(|issue| issue.number.get().as_str()),
        Record::Session(id) => workspace.meetings.session(id).map(|session| session.number.as_str()),
        Record::Agreement(id) => {
            workspace.agreements.get(id).map(|agreement| agreement.number.get().as_str())
        }
        Record::Service(id) => workspace.services.get(id).map(|service| service.number.get().as_str()),
        _ => None,
    }
}

/// What a record is called without its number or its year.
fn title(workspace: &Workspace, record: Record) -> Option<&str> {
    match record {
        Record::Issue(id) => workspace.issues.get(id).map(|issue| issue.title.get().as_str()),
        Record::Programme(id) => workspace.programmes.get(id).map(|found| found.title.get().as_str()),
        _ => None,
    }
}
