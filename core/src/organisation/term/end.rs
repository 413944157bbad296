use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FoundedOn, UnionTerm, later};
use crate::{
    organisation::{Approval, Kind, Organisation},
    policy::{Policy, Span, Used, parameter},
    workspace::Workspace,
};

/// A term that a superior let run longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The last day of the longer term.
    pub until: Date,
    /// The superior's approval.
    pub approval: Approval,
}

/// Which of an organisation's terms: they are told apart by what began them. A founding day that becomes exact, or an
/// earlier election that is entered late, takes nothing from a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TermBegin {
    /// The first one, from the founding on.
    Founding,
    /// One from an election on.
    Election(Date),
}

/// When a term ends, and what that was computed from.
#[derive(Clone, Debug)]
pub struct TermEnd {
    /// The last election, otherwise the founding.
    pub began: FoundedOn,
    /// The length of the term, with its source.
    pub length: Used<Span>,
    /// The last day of the term without any extension; when only a year is known, of the year in which it ends.
    pub regular: Date,
    /// The last day that an extension can reach.
    pub latest: Date,
    /// By how much a term may be extended, with its source.
    pub allowance: Used<Span>,
    /// The extension of this term.
    pub extension: Option<Extension>,
    /// The last day of the term. An extension counts up to `latest`, whatever a file holds.
    pub due: Date,
}

impl Organisation {
    /// When the current term ends; `None` without an elected term, while its length is not known, or when neither founding
    /// nor election is.
    /// The length is the one in force when the term began.
    pub fn term_end(&self, workspace: &Workspace) -> Option<TermEnd> {
        let began = self.last_election().map(FoundedOn::Date).or(self.founded())?;
        let length = self.term_length(&workspace.policy, began.latest())?;
        let regular = later(&workspace.calendar, began.latest(), length.value);
        let allowance = workspace.policy.on(&parameter::TERM_EXTENSION, regular);
        let latest = later(&workspace.calendar, regular, allowance.value);
        let term = self.last_election().map_or(TermBegin::Founding, TermBegin::Election);
        let extension = self.extensions.get(&term).map(|extension| extension.get().clone());
        let due = extension.as_ref().map_or(regular, |extension| extension.until.max(regular).min(latest));
        Some(TermEnd { began, length, regular, latest, allowance, extension, due })
    }

    /// How long a term is that began on a day; `None` without an elected term, and while nobody has entered its length.
    pub fn term_length(&self, policy: &Policy, began: Date) -> Option<Used<Span>> {
        let by_kind = self.kind().term()?.on(policy, began)?;
        match self.kind() {
            // The rule for communities and villages is of 2018; what began before goes by its level.
            Kind::Party { level, .. } if began < by_kind.valid_from => Some(policy.on(level.term()?, began)),
            Kind::Union | Kind::UnionFederation if self.union_term() == Some(UnionTerm::ThreeYears) => {
                Some(policy.on(&parameter::UNION_TERM_THREE, began))
            }
            _ => Some(by_kind),
        }
    }

    /// Which of the two terms of the law a union has chosen, when that is known.
    pub fn union_term(&self) -> Option<UnionTerm> {
        *self.union_term.get()
    }

    /// The extensions of its terms, each with the term that it is of, oldest first.
    pub fn extensions(&self) -> impl Iterator<Item = (TermBegin, &Extension)> {
        self.extensions.iter().map(|(term, extension)| (*term, extension.get()))
    }
}
