use serde::{Deserialize, Serialize};

use super::Indicators;
use crate::{clash::Fold, record::Record};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match *self {}
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        match *self {}
    }
}

impl Indicators {
    /// Applies what happened. Total: a fact that does not fit becomes a clash.
    pub fn apply(&mut self, fact: &Fact, _fold: &mut Fold<'_>) {
        match *fact {}
    }
}
