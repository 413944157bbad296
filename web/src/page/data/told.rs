//! What the entries on screen did, read from the journal when the page asks: the workspace keeps only what undo needs.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use cobuild::{
    journal::{EntryId, PortError},
    text::Language,
    workspace::Told,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::store::use_store;

/// What is known of the entries that were asked for.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Known {
    asked: BTreeSet<EntryId>,
    told: BTreeMap<EntryId, Vec<Told>>,
    /// Why the journal could not be read.
    pub(super) failed: Option<PortError>,
}

impl Known {
    /// What an entry did, each phrase once; `None` while that is not known.
    pub(super) fn phrases(&self, entry: EntryId, language: Language) -> Option<Vec<&str>> {
        self.told.get(&entry).map(|told| Told::phrases(told, language))
    }

    /// Whether an entry was looked for.
    pub(super) fn has_asked(&self, entry: EntryId) -> bool {
        self.asked.contains(&entry)
    }
}

/// Reads what these entries did. What was known of others stays until the answer is there, so that rows do not blink.
#[hook]
pub(super) fn use_told(entries: BTreeSet<EntryId>) -> Known {
    let store = use_store().store();
    let known = use_state_eq(Known::default);
    let setter = known.setter();
    use_effect_with(entries, move |entries| {
        let (asked, gone) = (entries.clone(), Rc::new(Cell::new(false)));
        let left = gone.clone();
        spawn_local(async move {
            let (told, failed) = match store.told(&asked).await {
                Ok(told) => (told, None),
                Err(why) => (BTreeMap::new(), Some(why)),
            };
            // An answer to a question of before would hide the one that is shown.
            if !gone.get() {
                setter.set(Known { asked, told, failed });
            }
        });
        move || left.set(true)
    });
    (*known).clone()
}
