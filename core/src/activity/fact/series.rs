//! Series and their themes.

use super::{SeriesChange, SeriesEntry};
use crate::{
    activity::{Activities, Series},
    clash::{Field, Fold},
    record::SeriesId,
};

impl Activities {
    pub(super) fn add_series(&mut self, id: SeriesId, entry: &SeriesEntry, fold: &Fold<'_>) {
        self.series.entry(id).or_insert_with(|| Series {
            name: Field::new(entry.name.clone(), fold),
            kind: Field::new(entry.kind, fold),
            about: Field::new(entry.about.clone(), fold),
            named: Field::new(entry.themes.clone(), fold),
            declared: Field::new(entry.declared, fold),
            added: fold.trace(),
        });
    }

    /// The themes that are named never become more than the source speaks of: whichever word comes second is set
    /// aside.
    pub(super) fn edit_series(&mut self, id: SeriesId, change: &SeriesChange, fold: &mut Fold<'_>) {
        let Some(series) = self.series.get_mut(&id) else { return fold.missing(id) };
        match change {
            SeriesChange::Name(name) => series.name.set(name.clone(), id, "name", fold),
            SeriesChange::Kind(kind) => series.kind.set(*kind, id, "kind", fold),
            SeriesChange::About(words) => series.about.set(words.clone(), id, "about", fold),
            SeriesChange::Themes(themes) if !fits(themes, *series.declared.get()) => {
                let (stands, since) = (number(*series.declared.get()), series.declared.set_by().clone());
                fold.overlapping(id, "themes", &stands, &themes.join(", "), &since);
            }
            SeriesChange::Themes(themes) => series.named.set(themes.clone(), id, "themes", fold),
            SeriesChange::Declared(declared) if !fits(series.named.get(), *declared) => {
                let (stands, since) = (series.named.get().join(", "), series.named.set_by().clone());
                fold.overlapping(id, "declared", &stands, &number(*declared), &since);
            }
            SeriesChange::Declared(declared) => series.declared.set(*declared, id, "declared", fold),
        }
    }
}

fn fits(themes: &[String], declared: Option<u32>) -> bool {
    declared.is_none_or(|declared| u32::try_from(themes.len()).is_ok_and(|named| named <= declared))
}

fn number(declared: Option<u32>) -> String {
    declared.map_or_else(|| "—".to_owned(), |declared| declared.to_string())
}
