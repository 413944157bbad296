use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Organisation;
use crate::text::Language;

/// A name and the short form that people use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// In full.
    pub full: String,
    /// For lists and for speech.
    pub short: Option<String>,
}

impl Name {
    fn is(&self, name: &str) -> bool {
        self.full == name || self.short.as_deref() == Some(name)
    }
}

impl Organisation {
    /// Its latest main name, in full. What a reader is shown is [`Organisation::name_for`].
    pub fn name(&self) -> &str {
        &self.latest_name().full
    }

    /// The short form of its latest name, the full one when there is none.
    pub fn short_name(&self) -> &str {
        let name = self.latest_name();
        name.short.as_deref().unwrap_or(&name.full)
    }

    /// Its latest name as a reader of a language is shown it, in full; the main one where none is on record in it.
    pub fn name_for(&self, language: Language) -> &str {
        &self.name_in(language, Date::MAX).full
    }

    /// The name that it had on a day.
    pub fn name_on(&self, on: Date) -> &Name {
        self.renamed.range(..=on).next_back().map_or(&self.first_name, |(_, name)| name).get()
    }

    /// The name that it had on a day in a language or script; the main one where none is on record in it.
    pub fn name_in(&self, language: Language, on: Date) -> &Name {
        let in_languages = self.named_in.get(&self.name_since(on));
        let named = in_languages.and_then(|in_languages| in_languages.get(&language));
        named.map_or_else(|| self.name_on(on), |name| name.get())
    }

    /// Every name with its first day; the first name has none.
    pub fn names(&self) -> impl Iterator<Item = (Option<Date>, &Name)> {
        let later = self.renamed.iter().map(|(from, name)| (Some(*from), name.get()));
        std::iter::once((None, self.first_name.get())).chain(later)
    }

    /// Every name in a further language or script, with the first day of the main name that it renders.
    pub fn names_in_languages(&self) -> impl Iterator<Item = (Option<Date>, Language, &Name)> {
        self.named_in
            .iter()
            .flat_map(|(of, names)| names.iter().map(|(language, name)| (*of, *language, name.get())))
    }

    /// Its latest name, and that name in every further language or script on record.
    pub fn latest_names(&self) -> impl Iterator<Item = &Name> {
        let in_languages = self.named_in.get(&self.name_since(Date::MAX));
        let in_languages = in_languages.into_iter().flat_map(|names| names.values().map(|name| name.get()));
        std::iter::once(self.latest_name()).chain(in_languages)
    }

    /// Whether this is its latest name or short name, in any language.
    pub fn goes_by(&self, name: &str) -> bool {
        self.latest_names().any(|known| known.is(name))
    }

    /// Whether it has or had this name or short name, in any language.
    pub fn is_called(&self, name: &str) -> bool {
        let in_languages = self.names_in_languages().map(|(_, _, name)| name);
        self.names().map(|(_, name)| name).chain(in_languages).any(|known| known.is(name))
    }

    /// The first day of the main name that it had on a day; the first name has none.
    pub(super) fn name_since(&self, on: Date) -> Option<Date> {
        self.renamed.range(..=on).next_back().map(|(from, _)| *from)
    }

    fn latest_name(&self) -> &Name {
        self.renamed.values().next_back().unwrap_or(&self.first_name).get()
    }
}
