//! The seam to the room of organisations: whether one is on record, and what it is called in a message.

use crate::{
    record::OrganisationId,
    rule::{Refusal, TermValue},
    workspace::Workspace,
};

/// The organisation exists.
pub(crate) fn on_record(_workspace: &Workspace, _organisation: OrganisationId) -> Result<(), Refusal> {
    Ok(())
}

/// What a message calls the organisation.
pub(crate) fn name(_workspace: &Workspace, organisation: OrganisationId) -> TermValue {
    TermValue::Words(organisation.to_string())
}
