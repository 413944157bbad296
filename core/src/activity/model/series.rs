use serde::{Deserialize, Serialize};

use super::Activities;
use crate::{
    activity::SeriesKind,
    clash::{Field, Trace},
    record::SeriesId,
    text::{Language, messages::activity as words},
};

/// A series of activities: a brand, or lectures by theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// The name.
    pub name: Field<String>,
    /// What it is.
    pub kind: Field<SeriesKind>,
    /// What it is for, and where its facts come from.
    pub about: Field<String>,
    /// The themes that are named.
    pub named: Field<Vec<String>>,
    /// How many themes the source speaks of; it may name fewer.
    pub declared: Field<Option<u32>>,
    /// Who put it on record.
    pub added: Trace,
}

/// A theme of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme<'a> {
    /// Named by the source.
    Named(&'a str),
    /// The source speaks of it without naming it. It is shown as such and never made up.
    NotNamed,
}

impl Theme<'_> {
    /// What a list shows.
    pub fn words(&self, language: Language) -> &str {
        match self {
            Theme::Named(name) => name,
            Theme::NotNamed => words::THEME_NOT_NAMED.get(language),
        }
    }
}

impl Series {
    /// Every theme that the source speaks of: the named ones, then those that it does not name.
    pub fn themes(&self) -> impl Iterator<Item = Theme<'_>> {
        let named = self.named.get();
        let unnamed = self.not_named();
        named.iter().map(|name| Theme::Named(name)).chain((0..unnamed).map(|_| Theme::NotNamed))
    }

    /// How many themes the source speaks of and does not name.
    pub fn not_named(&self) -> u32 {
        let named = u32::try_from(self.named.get().len()).unwrap_or(u32::MAX);
        self.declared.get().map_or(0, |declared| declared.saturating_sub(named))
    }
}

impl Activities {
    /// The series with this id.
    pub fn series(&self, id: SeriesId) -> Option<&Series> {
        self.series.get(&id)
    }

    /// Every series, in the order in which they were put on record.
    pub fn all_series(&self) -> impl Iterator<Item = (SeriesId, &Series)> {
        self.series.iter().map(|(id, series)| (*id, series))
    }

    /// The series with this name.
    pub fn series_named(&self, name: &str) -> Option<(SeriesId, &Series)> {
        self.all_series().find(|(_, series)| series.name.get() == name.trim())
    }
}
