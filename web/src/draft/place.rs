//! Where in localStorage a draft is kept. What one living tab has begun, no other one restores, overwrites or throws
//! away: the form that is opened a second time is kept in a place beside. What a closed tab has left is taken over.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize};

use super::Values;
use crate::store::{Slug, tab};

const PREFIX: &str = "cobuild.draft.";
/// So many tabs may hold the same form half-typed and find it again after they were closed.
const PLACES: usize = 4;

thread_local! {
    static WORKSPACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A draft as it is kept.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    /// Milliseconds since 1970-01-01 UTC.
    pub at: f64,
    /// Which tab wrote it.
    tab: String,
    pub values: Values,
}

impl Kept {
    pub fn now(values: Values) -> Kept {
        Kept { at: js_sys::Date::now(), tab: tab::name(), values }
    }

    fn is_own(&self) -> bool {
        self.tab == tab::name()
    }

    fn is_left(&self) -> bool {
        !self.is_own() && !tab::lives_elsewhere(&self.tab)
    }
}

/// From now on drafts are those of this workspace.
pub fn keep_for(slug: &Slug) {
    WORKSPACE.replace(slug.to_string());
}

/// Empties every place in which this tab keeps something under a key.
pub(super) fn forget(key: &str) {
    let own = places(key).filter(|(_, kept)| kept.as_ref().is_some_and(Kept::is_own));
    own.for_each(|(place, _)| LocalStorage::delete(place));
}

/// Where a form is kept, and what is there: what this tab has left, else what a closed one has.
pub(super) fn open(key: &str) -> (String, Option<Kept>) {
    let found = |wanted: fn(&Kept) -> bool| {
        places(key).find_map(|(place, kept)| kept.filter(wanted).map(|kept| (place, kept)))
    };
    if let Some((place, kept)) = found(Kept::is_own) {
        return (place, Some(kept));
    }
    match found(Kept::is_left) {
        Some((place, kept)) => {
            let kept = Kept { tab: tab::name(), ..kept };
            // With storage full it stays that tab's, which is gone.
            let _ = LocalStorage::set(&place, &kept);
            (place, Some(kept))
        }
        None => (free(key), None),
    }
}

/// A place that holds nothing, or what this tab wrote.
pub(super) fn free(key: &str) -> String {
    let free = places(key).find(|(_, kept)| kept.as_ref().is_none_or(Kept::is_own));
    free.map_or_else(|| format!("{}#{}", first(key), tab::name()), |(place, _)| place)
}

/// Whether another tab has begun to keep its own there.
pub(super) fn is_taken(place: &str) -> bool {
    LocalStorage::get::<Kept>(place).is_ok_and(|kept| tab::lives_elsewhere(&kept.tab))
}

/// Empties a place, unless it has become another tab's.
pub(super) fn clear(place: &str) {
    if !is_taken(place) {
        LocalStorage::delete(place);
    }
}

fn places(key: &str) -> impl Iterator<Item = (String, Option<Kept>)> {
    let first = first(key);
    (1..=PLACES).map(move |number| {
        let place = if number == 1 { first.clone() } else { format!("{first}#{number}") };
        let kept = LocalStorage::get(&place).ok();
        (place, kept)
    })
}

fn first(key: &str) -> String {
    WORKSPACE.with_borrow(|workspace| format!("{PREFIX}{workspace}.{key}"))
}
