use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::Rating,
    claim::Window,
    clash::{Field, Trace},
    record::{AgreementId, ClaimId, FulfilmentId, OrganisationId},
};

/// A co-building project 共建項目: several givers may join in one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// What it is called.
    pub title: Field<String>,
    /// Who leads it.
    pub lead: Field<OrganisationId>,
    /// What is to be done, in words.
    pub plan: Field<String>,
    /// When it is to be done.
    pub window: Field<Window>,
    /// The agreement under which it is done.
    pub agreement: Option<AgreementId>,
    pub(super) claims: BTreeMap<ClaimId, Trace>,
    /// Who helps without a claim of its own.
    pub(super) helpers: BTreeMap<OrganisationId, Trace>,
    pub(super) stage: Stage,
    /// The entry that brought it there.
    pub(super) since: Trace,
    pub(super) deliveries: Vec<Delivery>,
    pub(super) ratings: BTreeMap<OrganisationId, BeneficiaryRating>,
    pub(super) evaluations: Vec<ProjectEvaluation>,
    /// Who planned it.
    pub planned: Trace,
}

/// How far a project has come, as recorded; what it is called on screen is [`crate::claim::ProjectStatus`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Planned.
    Planned,
    /// Under way.
    Running {
        /// Since which day.
        since: Date,
    },
    /// Finished; done only when something was delivered and rated.
    Finished {
        /// The day.
        on: Date,
    },
    /// Called off.
    Cancelled {
        /// Why.
        reason: String,
    },
}

/// Something was delivered for a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delivery {
    /// Who delivered: a giver of one of its claims, or a helper.
    pub by: OrganisationId,
    /// The day.
    pub on: Date,
    /// What, and what shows it.
    pub text: String,
    /// How many people benefited, when somebody counted.
    pub beneficiaries: Option<u32>,
    /// The fulfilment under an agreement that it is as well.
    pub fulfilment: Option<FulfilmentId>,
    /// Who recorded it.
    pub trace: Trace,
}

/// How those rate a project whom it was for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BeneficiaryRating {
    /// 1 (poor) to 5 (very good): of what was done, never of a person.
    pub rating: Rating,
    /// How many people were asked, when somebody counted.
    pub raters: Option<u32>,
    /// In words; may be empty.
    pub comment: String,
    /// The day.
    pub on: Date,
    /// Who recorded it.
    pub trace: Trace,
}

/// What one of those who took part says when it is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectEvaluation {
    /// Who.
    pub by: OrganisationId,
    /// The day.
    pub on: Date,
    /// In words.
    pub text: String,
    /// Who recorded it.
    pub trace: Trace,
}

impl Stage {
    /// Its name in clashes.
    pub(super) const fn key(&self) -> &'static str {
        match self {
            Stage::Planned => "planned",
            Stage::Running { .. } => "running",
            Stage::Finished { .. } => "finished",
            Stage::Cancelled { .. } => "cancelled",
        }
    }
}

impl Project {
    /// The claims that it rests on: each accepted by both sides.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> + '_ {
        self.claims.keys().copied()
    }

    /// Who helps without a claim of its own.
    pub fn helpers(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.helpers.keys().copied()
    }

    /// How far it has come, as recorded.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What was delivered, in the order in which it was recorded.
    pub fn deliveries(&self) -> &[Delivery] {
        &self.deliveries
    }

    /// How those rate it whom it was for.
    pub fn ratings(&self) -> impl Iterator<Item = (OrganisationId, &BeneficiaryRating)> {
        self.ratings.iter().map(|(by, rating)| (*by, rating))
    }

    /// What those who took part say, in the order in which it was recorded.
    pub fn evaluations(&self) -> &[ProjectEvaluation] {
        &self.evaluations
    }
}
