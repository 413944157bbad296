//! Search over everything: by characters in either script, by number, and by sound.

mod records;
mod script;
mod word;

use crate::{record::Record, workspace::Workspace};
use records::each;
pub(crate) use script::fold;
pub(crate) use word::Word;

/// A record that holds every word searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// What it is called.
    pub title: String,
    /// A line about it: number, place, date.
    pub context: String,
}

/// Records that hold every word of `words`, in any of their texts, numbers included. At most `limit` hits: names as
/// written, then names that sound like it, then longer texts.
///
/// - Either script finds the other, full width finds half width, capitals make no difference.
/// - Latin letters also spell names by sound: in full (`chongqing`), by initials (`cq`), or mixed; a character with
///   several readings is found by each.
///
/// ```
/// use cobuild::{example, query::search, workspace::Workspace};
/// let journal = example::journal().expect("the example is well formed");
/// let workspace = Workspace::fold(&journal, u64::MAX);
/// for words in ["議事廳", "议事厅", "yishiting", "yst"] {
///     assert!(!search(&workspace, words, 5).is_empty(), "{words}");
/// }
/// ```
pub fn search(workspace: &Workspace, words: &str, limit: usize) -> Vec<Hit> {
    let words: Vec<Word> = words.split_whitespace().map(Word::new).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: [Vec<Hit>; 3] = Default::default();
    let [by_name, by_sound, by_text] = &mut hits;
    each(workspace, &mut |found| {
        let written = |fields: &[&str; 3], word: &Word| fields.iter().any(|field| word.is_in(field));
        let read = |word: &Word| found.names.iter().any(|name| word.is_read_in(name));
        if words.iter().all(|word| written(&found.names, word)) {
            by_name.push(found.hit(workspace));
        } else if words.iter().all(|word| written(&found.names, word) || read(word)) {
            by_sound.push(found.hit(workspace));
        } else if words.iter().all(|word| written(&found.names, word) || written(&found.texts, word)) {
            by_text.push(found.hit(workspace));
        }
        by_name.len() < limit
    });
    hits.into_iter().flatten().take(limit).collect()
}
