use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Extension, TermBegin, UnionTerm};
use crate::{
    clash::{Field, Fold},
    organisation::{Approval, Organisation},
    record::{OrganisationId, Record},
};

/// What happened to terms and approvals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The superior approved the founding.
    FoundingApproved {
        /// Which organisation.
        organisation: OrganisationId,
        /// The approval.
        approval: Approval,
    },
    /// A term may run longer.
    Extended {
        /// Which organisation.
        organisation: OrganisationId,
        /// The term: the last day on which it can have begun.
        began: Date,
        /// Until when, and by whose approval.
        extension: Extension,
    },
    /// A union chose one of the two terms of the law.
    UnionTermChosen {
        /// Which union.
        organisation: OrganisationId,
        /// The term.
        term: UnionTerm,
    },
}

impl Fact {
    /// The organisation that it is about.
    pub fn organisation(&self) -> OrganisationId {
        match self {
            Fact::FoundingApproved { organisation, .. }
            | Fact::Extended { organisation, .. }
            | Fact::UnionTermChosen { organisation, .. } => *organisation,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.organisation().into()]
    }
}

impl Organisation {
    /// The term that a fact means by the day on which it can have begun: no election on that day, then the founding.
    fn term_that_began(&self, on: Date) -> TermBegin {
        if self.elections.contains(&on) { TermBegin::Election(on) } else { TermBegin::Founding }
    }

    pub(in crate::organisation) fn apply_term(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        match fact {
            Fact::FoundingApproved { approval, .. } => {
                self.approval.set(Some(approval.clone()), id, "approval", fold);
            }
            Fact::Extended { began, extension, .. } => {
                let term = self.term_that_began(*began);
                match self.extensions.get_mut(&term) {
                    Some(known) => known.set(extension.clone(), id, "extension", fold),
                    None => {
                        self.extensions.insert(term, Field::new(extension.clone(), fold));
                    }
                }
            }
            Fact::UnionTermChosen { term, .. } => self.union_term.set(Some(*term), id, "union_term", fold),
        }
    }
}
