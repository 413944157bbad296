//! Search over everything: by characters in either script, by number, and by sound.

mod records;
mod script;
mod typed;
mod word;

use crate::{record::Record, text::Language, workspace::Workspace};
use records::{Found, each};
pub(crate) use script::{fold, simplified};
pub use typed::Typed;
pub(crate) use word::Word;

/// A record that holds every word searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// What it is called for the reader.
    pub title: String,
    /// A line about it: number, place, date.
    pub context: String,
}

/// Records that hold every word of `words`, in any of their texts, numbers included. At most `limit` hits: names as
/// written, then names that sound like it, then longer texts.
///
/// - Either script finds the other, full width finds half width, capitals make no difference.
/// - An organisation is shown by its name in the reader's language. It is found by its names in every language, what stands
///   under it by the one that is shown and by the main one.
/// - Latin letters also spell names by sound: in full (`chongqing`), by initials (`cq`), or mixed; a character with
///   several readings is found by each.
///
/// ```
/// use cobuild::{example, query::search, text::Language, workspace::Workspace};
/// let journal = example::journal().expect("the example is well formed");
/// let workspace = Workspace::fold(&journal, u64::MAX);
/// for words in ["議事廳", "议事厅", "yishiting", "yst"] {
///     assert!(!search(&workspace, words, 5, Language::En).is_empty(), "{words}");
/// }
/// ```
pub fn search(workspace: &Workspace, words: &str, limit: usize, language: Language) -> Vec<Hit> {
    let words: Vec<Word> = words.split_whitespace().map(Word::new).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: [Vec<Hit>; 3] = Default::default();
    each(workspace, language, &mut |found| {
        if let Some(place) = place(&words, &found) {
            let [by_name, by_sound, by_text] = &mut hits;
            let list = match place {
                Place::Name => by_name,
                Place::Sound => by_sound,
                Place::Text => by_text,
            };
            list.push(found.hit(workspace, language));
        }
        hits.first().is_some_and(|by_name| by_name.len() < limit)
    });
    hits.into_iter().flatten().take(limit).collect()
}

/// Where a record holds every word.
enum Place {
    /// In its names, as written.
    Name,
    /// In its names, some only by their sound.
    Sound,
    /// In its names and longer texts, as written.
    Text,
}

/// Each field is looked at once: most records hold nothing of what is searched for.
fn place(words: &[Word], found: &Found<'_>) -> Option<Place> {
    let written = |fields: &[&str], word: &Word| fields.iter().any(|field| word.is_in(field));
    let (mut in_names, mut by_sound, mut in_texts) = (true, true, true);
    for word in words.iter().filter(|word| !written(&found.names, word)) {
        in_names = false;
        by_sound = by_sound && found.names.iter().any(|name| word.is_read_in(name));
        in_texts = in_texts && written(&found.texts, word);
        if !by_sound && !in_texts {
            return None;
        }
    }
    Some(match (in_names, by_sound) {
        (true, _) => Place::Name,
        (false, true) => Place::Sound,
        (false, false) => Place::Text,
    })
}
