use serde::{Deserialize, Serialize};

use super::{Claims, NamedList, claiming, item, project};
use crate::{clash::Fold, record::Record};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// To an item of the lists.
    Item(item::Fact),
    /// To a claim.
    Claim(claiming::Fact),
    /// To a project.
    Project(project::Fact),
    /// The office said what its lists are called.
    ListsNamed {
        /// The lists, in their order.
        lists: Vec<NamedList>,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Item(fact) => vec![fact.item().into()],
            Fact::Claim(fact) => fact.touches(),
            Fact::Project(fact) => fact.touches(),
            Fact::ListsNamed { .. } => Vec::new(),
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another. A claim is a word
    /// given between neighbours, not a signature.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Claims {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Item(fact) => self.apply_to_item(fact, fold),
            Fact::Claim(fact) => self.apply_to_claim(fact, fold),
            Fact::Project(fact) => self.apply_to_project(fact, fold),
            // As with an office's own parameters, what was said last stands.
            Fact::ListsNamed { lists } => self.lists.clone_from(lists),
        }
    }
}
