//! What was known on an earlier day, what has happened to a record, and what has changed since a moment.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::{
    clash::Trace,
    journal::{Entry, EntryId, Journal},
    record::Record,
    workspace::{Fact, Told, Workspace},
};

/// Something that happened to a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// By which entry, who, when on the workspace's clock.
    pub trace: Trace,
    /// What, in the journal's words: `issue.closed`.
    pub fact: String,
    /// What and why, in words.
    pub told: Told,
}

/// The workspace as it was known at a moment of its own clock (China Standard Time): what was entered later, undoing
/// included, is left out. `now`: as for [`Workspace::fold`].
///
/// ```
/// use cobuild::{example, query::as_of};
/// let journal = example::journal()?;
/// let before = as_of(&journal, jiff::civil::date(2022, 8, 1).at(0, 0, 0, 0), u64::MAX);
/// assert_eq!(before.agreements.all().count(), 0, "they were drafted later");
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn as_of(journal: &Journal<Fact>, moment: DateTime, now: u64) -> Workspace {
    Workspace::fold_entries(journal.entries().filter(move |entry| entry.at() <= moment), now)
}

/// Everything that happened to a record, oldest first.
pub fn timeline(journal: &Journal<Fact>, record: Record, now: u64) -> Vec<Change> {
    let entries = Workspace::standing_entries(journal, now);
    entries.flat_map(changes).filter(|(changed, _)| *changed == record).map(|(_, change)| change).collect()
}

/// What has changed after a moment of the workspace's clock, by record: for a report that says what is new instead of
/// repeating what is not. An entry that was undone since, and was there before, has changed its records too: the change is
/// the undoing.
///
/// ```
/// use cobuild::{example, query::delta};
/// let journal = example::journal()?;
/// let everything = delta(&journal, jiff::civil::date(2022, 1, 1).at(0, 0, 0, 0), u64::MAX);
/// let autumn = delta(&journal, jiff::civil::date(2022, 9, 1).at(0, 0, 0, 0), u64::MAX);
/// assert!(!autumn.is_empty() && autumn.len() < everything.len());
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn delta(journal: &Journal<Fact>, since: DateTime, now: u64) -> BTreeMap<Record, Vec<Change>> {
    let mut delta: BTreeMap<Record, Vec<Change>> = BTreeMap::new();
    let before: BTreeMap<EntryId, &Entry<Fact>> =
        journal.entries().filter(|entry| entry.at() <= since).map(|entry| (entry.id(), entry)).collect();
    for entry in Workspace::standing_entries(journal, now).filter(|entry| entry.at() > since) {
        for (record, change) in changes(entry).chain(undoing(entry, &before)) {
            delta.entry(record).or_default().push(change);
        }
    }
    delta
}

/// What an entry took back of earlier ones.
fn undoing<'a>(
    entry: &'a Entry<Fact>,
    before: &'a BTreeMap<EntryId, &Entry<Fact>>,
) -> impl Iterator<Item = (Record, Change)> + 'a {
    entry.facts().iter().flat_map(move |fact| {
        let undone = fact.undoes().and_then(|undone| before.get(&undone)).into_iter();
        let touched = undone.flat_map(|undone| undone.facts()).flat_map(Fact::touches);
        of_records(entry, fact, touched.collect())
    })
}

fn changes(entry: &Entry<Fact>) -> impl Iterator<Item = (Record, Change)> + '_ {
    entry.facts().iter().flat_map(move |fact| of_records(entry, fact, fact.touches()))
}

/// What a fact of an entry is to each of these records.
fn of_records(
    entry: &Entry<Fact>,
    fact: &Fact,
    mut records: Vec<Record>,
) -> impl Iterator<Item = (Record, Change)> + use<> {
    records.sort();
    records.dedup();
    let change = (!records.is_empty()).then(|| {
        let trace = Trace::new(entry.id(), entry.actor().clone(), entry.at());
        let told = fact.told();
        Change { trace, fact: told.name.clone(), told }
    });
    records.into_iter().filter_map(move |record| Some((record, change.clone()?)))
}
