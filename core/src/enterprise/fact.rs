use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Enterprises, Particular, Said, Source, Topic};
use crate::{
    clash::Fold,
    record::{OrganisationId, Record},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Something was said about a firm.
    Stated {
        /// The firm.
        organisation: OrganisationId,
        /// What the file says now.
        particulars: Vec<Particular>,
        /// The day it speaks of.
        as_of: Date,
        /// Where it comes from.
        source: Source,
    },
    /// What was said about a topic as of a day is wrong.
    Withdrawn {
        /// The firm.
        organisation: OrganisationId,
        /// The topic.
        topic: Topic,
        /// The day it spoke of.
        as_of: Date,
        /// Why.
        why: String,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Stated { organisation, .. } | Fact::Withdrawn { organisation, .. } => {
                vec![(*organisation).into()]
            }
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Enterprises {
    /// Applies what happened. Total: whatever is said has a place in the history; what two people say differently
    /// about one topic as of one day is a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Stated { organisation, particulars, as_of, source } => {
                for particular in particulars {
                    let said = Said::Stated { particular: particular.clone(), source: source.clone() };
                    self.say(*organisation, particular.topic(), *as_of, said, fold);
                }
            }
            Fact::Withdrawn { organisation, topic, as_of, why } => {
                self.say(*organisation, *topic, *as_of, Said::Withdrawn { why: why.clone() }, fold);
            }
        }
    }
}
