use std::collections::{BTreeMap, BTreeSet};

use crate::{
    journal::{
        EntryId,
        codec::{self, Trust},
    },
    workspace::{Fact, Told},
};

/// What single entries did, read from lines of the journal, the last of which are read first: whoever asks about the newest
/// entries needs no other. Entries that the lines do not hold, or whose line cannot be read, are missing from the answer.
///
/// ```
/// use cobuild::{example, query::told, text::Language, workspace::Told};
/// let journal = example::journal()?;
/// let lines: Vec<&str> = journal.entries().map(|entry| entry.line()).collect();
/// let last = journal.entries().next_back().expect("it is not empty").id();
/// let did = told(&lines, &[last].into());
/// assert!(!Told::phrases(&did[&last], Language::ZhHant).is_empty());
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn told<L: AsRef<str>>(lines: &[L], wanted: &BTreeSet<EntryId>) -> BTreeMap<EntryId, Vec<Told>> {
    let mut found = BTreeMap::new();
    // Reading a line is work; that it holds one of the numbers at all is soon seen.
    let marks: BTreeSet<String> =
        wanted.iter().map(|entry| format!("\"number\":{},", entry.number)).collect();
    let may_be = |line: &str| marks.iter().any(|mark| line.contains(mark));
    for line in lines.iter().rev().map(AsRef::as_ref).filter(|line| may_be(line)) {
        let Ok(entry) = codec::read_entry::<Fact>(line, 0, Trust::Stored) else { continue };
        if wanted.contains(&entry.id()) {
            found.insert(entry.id(), entry.facts().iter().map(Fact::told).collect());
        }
        if found.len() == wanted.len() {
            break;
        }
    }
    found
}
