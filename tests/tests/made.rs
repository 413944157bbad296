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

/// An entry is looked at whole: an issue goes on the agenda before the fact that makes the item.
fn look(journal: &Journal<Fact>, made: &mut BTreeSet<RecordKind>, wrong: &mut BTreeMap<String, String>) {
    let mut known: BTreeSet<Record> = BTreeSet::new();
    for entry in journal.entries() {
        let touched = entry.facts().iter().flat_map(Fact::touches);
        let new: BTreeSet<Record> =
            touched.filter(|record| !GIVEN.contains(&record.kind()) && !known.contains(record)).collect();
        let named: BTreeSet<Record> = entry.facts().iter().filter_map(Fact::made).collect();
        let facts = || entry.facts().iter().map(Fact::name).collect::<Vec<_>>().join(", ");
        // A topic that is taken up keeps its id as an item.
        let told_before = |record: &&Record| !matches!(record, Record::Item(_));
        if let Some(record) = named.difference(&new).find(told_before) {
            wrong.insert(facts(), format!("{record:?} was there, and is said to be made"));
        }
        // The obligations of an amendment are made with it, by the one fact.
        let nameless = |record: &&Record| !matches!(record, Record::Obligation(_));
        if let Some(record) = new.difference(&named).find(nameless) {
            wrong.insert(facts(), format!("{record:?} is new, and nothing is said to make it"));
        }
        made.extend(named.iter().map(|record| record.kind()));
        known.extend(new);
    }
}
