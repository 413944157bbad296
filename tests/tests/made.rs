//! Every fact that makes a record names it: given every scenario and the example, when a record is heard of for the first
//! time, then the fact that tells of it says that it made it.

use std::collections::{BTreeMap, BTreeSet};

use cobuild::{
    example,
    journal::Journal,
    record::{Record, RecordKind},
    workspace::Fact,
};
use cobuild_tests::scenarios::ran;

/// What nobody makes, because it is there in every workspace.
const GIVEN: [RecordKind; 4] =
    [RecordKind::Workspace, RecordKind::Parameter, RecordKind::CalendarDay, RecordKind::CalendarYear];

#[test]
fn what_is_new_was_made_by_the_fact_that_tells_of_it() {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut made = BTreeSet::new();
    let example = example::journal().expect("the example is well formed");
    for journal in ran().into_iter().map(|(_, ran)| ran.journal).chain([example]) {
        look(&journal, &mut made, &mut wrong);
    }
    let wrong: Vec<String> = wrong.into_iter().map(|(fact, why)| format!("{fact}: {why}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(made.len() > 30, "{made:?}");
}

fn look(journal: &Journal<Fact>, made: &mut BTreeSet<RecordKind>, wrong: &mut BTreeMap<String, String>) {
    let mut known: BTreeSet<Record> = BTreeSet::new();
    for fact in journal.entries().flat_map(|entry| entry.facts()) {
        let new: Vec<Record> = fact
            .touches()
            .into_iter()
            .filter(|record| !GIVEN.contains(&record.kind()) && known.insert(*record))
            .collect();
        match fact.made() {
            Some(record) if new.contains(&record) => {
                made.insert(record.kind());
            }
            Some(record) => {
                wrong.insert(fact.name(), format!("says that it made {record:?}, which was there"));
            }
            // What an amendment adds is made with it, and is no record of its own before.
            None if !new.is_empty() => {
                wrong.insert(fact.name(), format!("does not say that it made {new:?}"));
            }
            None => {}
        }
    }
}
