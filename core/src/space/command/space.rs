//! Spaces as such.

use super::{Command, in_use};
use crate::{
    agreement::organisations,
    record::SpaceId,
    rule::Refusal,
    space::{Access, Fact, ServiceArea, SpaceChange, SpaceEntry, rules},
    text::messages::space as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Add { entry } => {
            let building = entry.building;
            workspace.buildings.get(building).ok_or_else(|| unknown(building))?;
            one_line(&words::FIELD_NAME, &entry.name).require()?;
            rules::name_free(workspace, building, &entry.name, None).require()?;
            let entry = SpaceEntry { name: entry.name.trim().to_owned(), ..entry.as_ref().clone() };
            Fact::Added { space: context.ids.next(), entry: Box::new(entry) }
        }
        Command::Edit { space, changes } => return edit(*space, changes, workspace, context),
        Command::Close { space, reason } => {
            in_use(workspace, *space, &words::STEP_CLOSE)?;
            said(&words::FIELD_REASON, reason).require()?;
            rules::none_to_come(workspace, *space, context.now).require()?;
            Fact::Closed { space: *space, reason: reason.trim().to_owned() }
        }
        Command::Reopen { space: id } => {
            let space = workspace.spaces.get(*id).ok_or_else(|| unknown(*id))?;
            if space.closed().is_none() {
                return Err(not_now(*id, &words::STEP_REOPEN, &words::STATE_IN_USE).into());
            }
            rules::name_free(workspace, space.building, space.name.get(), Some(*id)).require()?;
            Fact::Reopened { space: *id }
        }
        Command::DeclareArea { building, area } => {
            workspace.buildings.get(*building).ok_or_else(|| unknown(*building))?;
            one_line(&words::FIELD_NAME, &area.name).require()?;
            area.built_by.iter().try_for_each(|body| organisations::on_record(workspace, *body))?;
            let area = ServiceArea { name: area.name.trim().to_owned(), ..area.clone() };
            Fact::AreaDeclared { building: *building, area }
        }
        Command::SetTour { building, stops } => {
            workspace.buildings.get(*building).ok_or_else(|| unknown(*building))?;
            for stop in stops {
                workspace.spaces.get(stop.space).ok_or_else(|| unknown(stop.space))?;
            }
            rules::leads_through(workspace, *building, stops).require()?;
            Fact::TourSet { building: *building, stops: stops.clone() }
        }
        Command::NameClass { class, name } => {
            one_line(&words::FIELD_CLASS_NAME, name).require()?;
            Fact::ClassNamed { class: *class, name: name.trim().to_owned() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

fn edit(
    id: SpaceId,
    changes: &[SpaceChange],
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let space = in_use(workspace, id, &words::STEP_EDIT)?;
    for change in changes {
        match change {
            SpaceChange::Name(name) => {
                one_line(&words::FIELD_NAME, name).require()?;
                rules::name_free(workspace, space.building, name, Some(id)).require()?;
            }
            SpaceChange::Capacity(Some(capacity)) => {
                rules::holds_what_is_booked(workspace, id, *capacity, context.now).require()?;
            }
            SpaceChange::Access(Access::Open) => rules::none_to_come(workspace, id, context.now).require()?,
            _ => {}
        }
    }
    let cleaned = |change: &SpaceChange| match change {
        SpaceChange::Name(name) => SpaceChange::Name(name.trim().to_owned()),
        _ => change.clone(),
    };
    Ok(changes.iter().map(|change| Fact::Edited { space: id, change: cleaned(change) }).collect())
}
