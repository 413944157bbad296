use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Manner;
use crate::{
    clash::Fold,
    organisation::Organisations,
    record::{OrganisationId, Record},
};

/// What happened to coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A unit is covered from a day on.
    Covered {
        /// The Party organisation or union.
        organisation: OrganisationId,
        /// The unit.
        unit: OrganisationId,
        /// How.
        manner: Manner,
        /// The first day.
        from: Date,
        /// The first day on which it no longer is, when that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// It no longer is.
    Uncovered {
        /// The Party organisation or union.
        organisation: OrganisationId,
        /// The unit.
        unit: OrganisationId,
        /// The first day on which it no longer is.
        on: Date,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Covered { organisation, unit, .. } | Fact::Uncovered { organisation, unit, .. } => {
                vec![(*organisation).into(), (*unit).into()]
            }
        }
    }
}

impl Organisations {
    pub(in crate::organisation) fn apply_coverage(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Covered { organisation, unit, manner, from, until } => {
                self.cover(*organisation, *unit, (*manner, *from, *until), fold);
            }
            Fact::Uncovered { organisation, unit, on } => self.uncover(*organisation, *unit, *on, fold),
        }
    }
}
