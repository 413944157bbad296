//! GEN-01 for what a command names from other rooms: organisations and buildings.

use crate::{
    meeting::{Competence, Outcome},
    organisation::rules::known,
    record::{BuildingId, OrganisationId},
    rule::Refusal,
    workspace::{Workspace, rules::unknown},
};

/// The organisation is on record, where one is named.
pub(super) fn organisation(workspace: &Workspace, id: Option<OrganisationId>) -> Result<(), Refusal> {
    id.map_or(Ok(()), |id| known(workspace, id).map(|_| ()))
}

/// The building is on record, where one is named.
pub(super) fn building(workspace: &Workspace, id: Option<BuildingId>) -> Result<(), Refusal> {
    match id {
        Some(id) => workspace.buildings.get(id).map(|_| ()).ok_or_else(|| unknown(id).into()),
        None => Ok(()),
    }
}

/// The department that is to decide is on record.
pub(super) fn competence(workspace: &Workspace, competence: Competence) -> Result<(), Refusal> {
    match competence {
        Competence::Department(id) => organisation(workspace, Some(id)),
        _ => Ok(()),
    }
}

/// Whoever a proposal goes to, and whoever is to do something, is on record.
pub(super) fn outcome(workspace: &Workspace, outcome: &Outcome) -> Result<(), Refusal> {
    if let Outcome::Proposal { organisation: addressee, .. } = outcome {
        organisation(workspace, *addressee)?;
    }
    outcome.duties().iter().try_for_each(|duty| organisation(workspace, Some(duty.organisation)))
}
