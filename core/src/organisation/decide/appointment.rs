//! Who holds which post.

use jiff::civil::Date;

use crate::{
    organisation::{Fact, NewAppointment, Post, rules},
    record::{AppointmentId, OrganisationId},
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{
        Context, Workspace,
        rules::{one_line, unknown},
    },
};

pub(super) fn appoint(
    new: &NewAppointment,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    rules::active(workspace, new.organisation, new.from)?;
    one_line(&words::PERSON, &new.person).require()?;
    rules::forwards(new.from, new.until).require()?;
    if let Some(sender) = new.dispatched_by {
        rules::known(workspace, sender)?;
    }
    if let Some(building) = new.building {
        workspace.buildings.get(building).ok_or_else(|| unknown(building))?;
    }
    let firms = served(workspace, new)?;
    let NewAppointment { organisation, building, ref person, role, from, until, .. } = *new;
    let post = Post { organisation, building, person, role, from, until, except: None };
    rules::post_free(workspace, &post).require()?;
    Ok(Fact::Appointed {
        appointment: context.ids.next(),
        organisation: new.organisation,
        person: new.person.trim().to_owned(),
        role: new.role,
        building: new.building,
        firms,
        duties: new.duties.trim().to_owned(),
        from: new.from,
        until: new.until,
        dispatched_by: new.dispatched_by,
    })
}

/// The firms served, each once, also when it was ticked twice.
fn served(workspace: &Workspace, new: &NewAppointment) -> Result<Vec<OrganisationId>, Refusal> {
    let mut served = Vec::new();
    for firm in &new.firms {
        rules::is_unit(rules::active(workspace, *firm, new.from)?).require()?;
        if !served.contains(firm) {
            served.push(*firm);
        }
    }
    Ok(served)
}

pub(super) fn end(
    workspace: &Workspace,
    appointment: AppointmentId,
    on: Date,
    reason: Option<String>,
) -> Result<Fact, Refusal> {
    let found = workspace.organisations.appointment(appointment).ok_or_else(|| unknown(appointment))?;
    rules::forwards(found.from(), Some(on)).require()?;
    // Shortening an appointment never brings it in the way of another; a later end than the one on record may.
    rules::post_free(workspace, &Post { until: Some(on), ..found.post() }).require()?;
    Ok(Fact::AppointmentEnded { appointment, on, reason })
}
