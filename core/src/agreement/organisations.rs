//! The seam to the room of organisations: whether one is on record, and what it is called in a message.

use crate::{
    record::OrganisationId,
    rule::{Refusal, TermValue},
    workspace::{Workspace, rules::unknown},
};

/// The organisation exists.
pub(crate) fn on_record(workspace: &Workspace, organisation: OrganisationId) -> Result<(), Refusal> {
    workspace.organisations.get(organisation).map(|_| ()).ok_or_else(|| unknown(organisation).into())
}

/// What a message calls the organisation: its name, or its id when a file with it has not been merged yet.
pub(crate) fn name(workspace: &Workspace, organisation: OrganisationId) -> TermValue {
    let known = workspace.organisations.get(organisation);
    TermValue::Words(known.map_or_else(|| organisation.to_string(), |known| known.name().to_owned()))
}
