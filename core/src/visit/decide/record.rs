use super::{
    said::{changes_fit, demand_said, met_named, room_known, visitors_named},
    told::told_about_rooms,
};
use crate::{
    organisation::rules::active,
    rule::Refusal,
    visit::{Command, Fact, rules},
    workspace::{self, Context, Workspace},
};

pub(super) fn record(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::Record {
        organisation,
        at,
        channel,
        visitors,
        room,
        met,
        purpose,
        changes,
        policy_told,
        demands,
        next_on,
    } = command
    else {
        return Ok(Vec::new());
    };
    active(workspace, *organisation, at.date())?;
    rules::not_in_the_future(*at, context.now).require()?;
    room_known(workspace, *room)?;
    if let Some(on) = next_on {
        rules::next_is_later(at.date(), *on).require()?;
    }
    changes_fit(workspace, changes, at.date())?;
    let visit = context.ids.next();
    let mut facts = vec![Fact::Recorded {
        visit,
        organisation: *organisation,
        at: *at,
        channel: *channel,
        visitors: visitors_named(workspace, visitors, at.date())?,
        room: *room,
        met: met_named(met)?,
        purpose: purpose.trim().to_owned(),
        changes: changes.clone(),
        policy_told: policy_told.trim().to_owned(),
        next_on: *next_on,
    }];
    for demand in demands {
        facts.push(Fact::DemandAdded { visit, demand: context.ids.next(), content: demand_said(demand)? });
    }
    let mut facts: Vec<workspace::Fact> = facts.into_iter().map(workspace::Fact::Visit).collect();
    facts.extend(told_about_rooms(workspace, *organisation, *room, at.date(), changes)?);
    Ok(facts)
}
