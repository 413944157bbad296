//! Rows that a form has any number of. Which rows there are is kept in the draft with what stands in them.

use yew::prelude::*;

use crate::component::FormScope;

/// The rows of one kind.
#[derive(Clone, PartialEq)]
pub struct Rows {
    name: &'static str,
    ids: UseStateHandle<Vec<u32>>,
    scope: FormScope,
}

/// The rows called `name`, as the draft left them; `begins` without one.
#[hook]
pub fn use_rows(name: &'static str, begins: usize) -> Rows {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.as_ref().and_then(|draft| draft.get(name));
    let ids = use_state_eq(|| match kept {
        Some(kept) => ids(&kept),
        None => (0..begins as u32).collect(),
    });
    Rows { name, ids, scope }
}

impl Rows {
    /// The rows, in the order in which they were added.
    pub fn ids(&self) -> &[u32] {
        &self.ids
    }

    /// Adds one at the end.
    pub fn add(&self) {
        let next = self.ids.iter().max().map_or(0, |last| last + 1);
        self.set(self.ids.iter().copied().chain([next]).collect());
    }

    /// Takes one away; what was typed into it is not typed into the next one that is added.
    pub fn remove(&self, id: u32) {
        self.set(self.ids.iter().copied().filter(|row| *row != id).collect());
        if let Some(draft) = &self.scope.draft {
            for field in FIELDS {
                draft.set(&format!("{}-{id}-{field}", self.name), "");
            }
        }
    }

    /// The value that tells the form which rows there are.
    pub fn value(&self) -> String {
        words(&self.ids)
    }

    fn set(&self, ids: Vec<u32>) {
        if let Some(draft) = &self.scope.draft {
            draft.set(self.name, &words(&ids));
        }
        self.ids.set(ids);
    }
}

/// The free text of a row, of either kind.
const FIELDS: [&str; 5] = ["text", "answer", "name", "post", "phone"];

/// The rows that a form was sent with.
pub fn ids(value: &str) -> Vec<u32> {
    value.split(',').filter_map(|id| id.parse().ok()).collect()
}

fn words(ids: &[u32]) -> String {
    let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
    ids.join(",")
}
