//! The places where services are given, as choices and as links.

use cobuild::{
    organisation::Kind, query, record::Record, service::Venue, text::Language, workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    act::Act,
    component::{Answers, Choice, Link},
    text::messages::party_name,
};

/// The service centres, the spaces in use and the buildings, each as what it is called.
pub fn choices(workspace: &Workspace, on: Date, language: Language) -> Vec<Choice> {
    let centres = workspace.organisations.active_on(on).filter(|one| one.kind() == Kind::ServiceCentre);
    let mut venues: Vec<Venue> = centres.map(|one| Venue::Organisation(one.id())).collect();
    venues.extend(workspace.spaces.in_use().map(|(id, _)| Venue::Space(id)));
    venues.extend(workspace.buildings.all().map(|one| Venue::Building(one.id())));
    // Hours, people and machines may be on record for other places: rooms, bodies with a place of their own.
    let services = &workspace.services;
    let known = services.openings.all().map(|(venue, _)| venue);
    let known = known.chain(services.rota.all().map(|(_, slot)| *slot.venue.get()));
    let known = known.chain(services.terminals.all().map(|(_, terminal)| *terminal.venue.get()));
    for venue in known {
        if !venues.contains(&venue) {
            venues.push(venue);
        }
    }
    venues.into_iter().map(|venue| Choice::new(value(venue), name(workspace, venue, language))).collect()
}

/// A venue as the value of a field.
pub fn value(venue: Venue) -> String {
    match venue {
        Venue::Organisation(id) => format!("organisation {id}"),
        Venue::Building(id) => format!("building {id}"),
        Venue::Room(id) => format!("room {id}"),
        Venue::Space(id) => format!("space {id}"),
    }
}

/// The venue that a value names.
pub fn parsed(value: &str) -> Option<Venue> {
    let (kind, id) = value.split_once(' ')?;
    match kind {
        "organisation" => id.parse().ok().map(Venue::Organisation),
        "building" => id.parse().ok().map(Venue::Building),
        "room" => id.parse().ok().map(Venue::Room),
        "space" => id.parse().ok().map(Venue::Space),
        _ => None,
    }
}

/// The venue chosen in a form.
pub fn chosen(answers: &Answers, name: &str) -> Option<Venue> {
    parsed(answers.text(name))
}

/// What a venue is called.
pub fn name(workspace: &Workspace, venue: Venue, language: Language) -> AttrValue {
    let found = query::name(workspace, Record::from(venue), language).filter(|name| !name.is_empty());
    found.map_or(AttrValue::Static(party_name::UNKNOWN.get(language)), AttrValue::from)
}

/// Its name as a link to its page.
pub fn link(act: &Act, workspace: &Workspace, venue: Venue, language: Language) -> Html {
    let name = name(workspace, venue, language);
    match act.link(Record::from(venue)) {
        Some(to) => html! { <Link {to}>{ name }</Link> },
        None => html! { { name } },
    }
}
