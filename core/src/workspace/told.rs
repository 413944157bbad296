use crate::text::{Language, Text, messages};

/// What a fact says of itself, whichever room it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name in the journal's words: `issue.closed`.
    pub name: String,
    /// Why, where whoever did it had to say so.
    pub reason: Option<String>,
    /// Its name with every room on the way, and at times with the part that it is about.
    pub(super) path: String,
}

impl Told {
    /// What happened, as a short phrase; `None` when the catalogue has no words for it.
    pub fn text(&self) -> Option<&'static Text> {
        let text = |path: &str| {
            let (room, fact) = path.split_once('.')?;
            let key = format!("fact.{room}.{}", fact.replace(['.', '_'], "-"));
            messages::ALL.iter().copied().find(|text| text.key == key)
        };
        text(&self.path).or_else(|| text(&self.name))
    }

    /// The same as a reader of `language` reads it.
    pub fn words(&self, language: Language) -> &str {
        self.text().map_or(&self.name, |text| text.get(language))
    }

    /// What several facts did, each phrase once, in their order: an entry that receives five issues says so once.
    pub fn phrases(told: &[Told], language: Language) -> Vec<&str> {
        let mut phrases: Vec<&str> = Vec::new();
        for words in told.iter().map(|told| told.words(language)) {
            if !phrases.contains(&words) {
                phrases.push(words);
            }
        }
        phrases
    }
}
