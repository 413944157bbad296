mod apply;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::Rating,
    claim::Window,
    record::{AgreementId, ClaimId, FulfilmentId, OrganisationId, ProjectId, Record},
};

/// A change of one part of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectChange {
    /// What it is called.
    Title(String),
    /// Who leads it.
    Lead(OrganisationId),
    /// What is to be done.
    Plan(String),
    /// When it is to be done.
    Window(Window),
}

/// What happened to a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was planned on claims that both sides accepted.
    Planned {
        /// The project.
        project: ProjectId,
        /// What it is called.
        title: String,
        /// The claims.
        claims: Vec<ClaimId>,
        /// Who leads it.
        lead: OrganisationId,
        /// What is to be done.
        #[serde(default)]
        plan: String,
        /// When it is to be done.
        window: Window,
        /// The agreement under which it is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
    },
    /// One part of it was changed.
    Edited {
        /// The project.
        project: ProjectId,
        /// What was changed.
        change: ProjectChange,
    },
    /// A further claim joined it.
    ClaimJoined {
        /// The project.
        project: ProjectId,
        /// The claim.
        claim: ClaimId,
    },
    /// Somebody helps without a claim.
    HelperJoined {
        /// The project.
        project: ProjectId,
        /// Who.
        helper: OrganisationId,
    },
    /// It began.
    Started {
        /// The project.
        project: ProjectId,
        /// The day.
        on: Date,
    },
    /// Something was delivered.
    Delivered {
        /// The project.
        project: ProjectId,
        /// Who.
        by: OrganisationId,
        /// The day.
        on: Date,
        /// What, and what shows it.
        text: String,
        /// How many people benefited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beneficiaries: Option<u32>,
        /// The fulfilment under an agreement that it is as well.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fulfilment: Option<FulfilmentId>,
    },
    /// Those whom it was for rated it.
    Rated {
        /// The project.
        project: ProjectId,
        /// For which of them.
        by: OrganisationId,
        /// How it was.
        rating: Rating,
        /// How many people were asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        raters: Option<u32>,
        /// In words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        comment: String,
        /// The day.
        on: Date,
    },
    /// It came to its end.
    Finished {
        /// The project.
        project: ProjectId,
        /// The day.
        on: Date,
    },
    /// One of those who took part says how it was.
    Evaluated {
        /// The project.
        project: ProjectId,
        /// Who.
        by: OrganisationId,
        /// The day.
        on: Date,
        /// In words.
        text: String,
    },
    /// It was called off: what its claims took is free again.
    Cancelled {
        /// The project.
        project: ProjectId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    fn project(&self) -> ProjectId {
        match self {
            Fact::Planned { project, .. }
            | Fact::Edited { project, .. }
            | Fact::ClaimJoined { project, .. }
            | Fact::HelperJoined { project, .. }
            | Fact::Started { project, .. }
            | Fact::Delivered { project, .. }
            | Fact::Rated { project, .. }
            | Fact::Finished { project, .. }
            | Fact::Evaluated { project, .. }
            | Fact::Cancelled { project, .. } => *project,
        }
    }

    /// The project, and the claims that join it.
    pub(in crate::claim) fn touches(&self) -> Vec<Record> {
        let claims: &[ClaimId] = match self {
            Fact::Planned { claims, .. } => claims,
            Fact::ClaimJoined { claim, .. } => std::slice::from_ref(claim),
            _ => &[],
        };
        std::iter::once(self.project().into()).chain(claims.iter().map(|claim| (*claim).into())).collect()
    }
}

impl Fact {
    /// Its name in clashes.
    fn step(&self) -> &'static str {
        match self {
            Fact::Planned { .. } => "planned",
            Fact::Edited { .. } => "edited",
            Fact::ClaimJoined { .. } => "claim_joined",
            Fact::HelperJoined { .. } => "helper_joined",
            Fact::Started { .. } => "started",
            Fact::Delivered { .. } => "delivered",
            Fact::Rated { .. } => "rated",
            Fact::Finished { .. } => "finished",
            Fact::Evaluated { .. } => "evaluated",
            Fact::Cancelled { .. } => "cancelled",
        }
    }
}
