//! Organisations and their people, buildings and who sits in them.

use jiff::civil::Date;

use super::{Found, Look, names, organisation};
use crate::{building::Room, text::Language, workspace::Workspace};

pub(super) fn organisations<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.organisations.all().all(|organisation| {
        let [shown, main] = names(organisation, language);
        let uscc = organisation.uscc().map_or("", |uscc| uscc.as_str());
        let short = organisation.name_in(language, Date::MAX).short.as_deref().unwrap_or_default();
        let others = organisation.latest_names().map(|name| name.full.as_str());
        let mut others = others.filter(|name| *name != shown && *name != organisation.name());
        let mut next = || others.next().unwrap_or_default();
        let found = Found::named(organisation.id(), [shown, main, organisation.short_name()]);
        look(found.with_texts([uscc, short, next()]).also(next()))
    })
}

pub(super) fn appointments<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.organisations.appointments().all(|appointment| {
        let [at, main] = organisation(workspace, appointment.organisation(), language);
        let found = Found::named(appointment.id(), [appointment.person(), "", ""]);
        look(found.with_texts([at, main, appointment.duties()]).beside(at))
    })
}

pub(super) fn duty_log<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.organisations.duty_entries().all(|entry| {
        let person = workspace.organisations.appointment(entry.appointment()).map_or("", |who| who.person());
        let text = &entry.note().text;
        look(Found::composed(entry.id(), [person, "", ""]).with_texts([text, "", ""]).beside(text))
    })
}

pub(super) fn buildings<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.buildings.all().all(|building| {
        let mut others = building.other_names().iter().map(String::as_str);
        let names = [building.name(), others.next().unwrap_or_default(), others.next().unwrap_or_default()];
        let more = others.next().unwrap_or_default();
        let found = Found::named(building.id(), names).with_texts([building.address(), more, ""]);
        look(found.beside(building.address()))
    })
}

pub(super) fn rooms<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.buildings.rooms().all(|room| {
        let building = building_of(workspace, room);
        look(Found::named(room.id(), [room.number(), "", ""]).with_texts([building, "", ""]).beside(building))
    })
}

pub(super) fn occupancies<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.buildings.occupancies().all(|occupancy| {
        let [firm, main] = organisation(workspace, occupancy.organisation(), language);
        let room = workspace.buildings.room(occupancy.room());
        let (number, building) = room.map_or(("", ""), |room| (room.number(), building_of(workspace, room)));
        look(
            Found::composed(occupancy.id(), [firm, number, main])
                .with_texts([building, "", ""])
                .beside(building),
        )
    })
}

fn building_of<'a>(workspace: &'a Workspace, room: &Room) -> &'a str {
    workspace.buildings.get(room.building()).map_or("", |building| building.name())
}
