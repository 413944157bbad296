//! Organisations on the pages of what they agree and offer: their names, and the parties of one record as choices.

use cobuild::{organisation::Organisation, record::OrganisationId, text::Language, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    component::{Choice, Link},
    route::Route,
    text::messages::party_name,
};

/// What an organisation is called; says so when it is not on record.
pub fn name(workspace: &Workspace, id: OrganisationId, language: Language) -> AttrValue {
    match workspace.organisations.name_for(id, language) {
        "" => AttrValue::Static(party_name::UNKNOWN.get(language)),
        name => name.to_owned().into(),
    }
}

/// Whether one of the names that it has now, in any language, is what `is` looks for.
pub fn has_name(workspace: &Workspace, id: OrganisationId, is: impl Fn(&str) -> bool) -> bool {
    let known = workspace.organisations.get(id);
    known.is_some_and(|known| known.latest_names().any(|name| is(&name.full)))
}

/// Its name as a link to its page.
pub fn link(workspace: &Workspace, id: OrganisationId, language: Language) -> Html {
    html! { <Link to={Route::Organisation { id }}>{ name(workspace, id, language) }</Link> }
}

/// A name as a choice.
pub fn choice(workspace: &Workspace, id: OrganisationId, language: Language) -> Choice {
    Choice::new(id.to_string(), name(workspace, id, language))
}

/// The organisations that are active on a day, by name.
pub fn active(workspace: &Workspace, on: Date, language: Language) -> Vec<Choice> {
    by_name(workspace.organisations.active_on(on), language)
}

/// Those of them that are no firms: departments, offices, associations, property companies.
pub fn bodies(workspace: &Workspace, on: Date, language: Language) -> Vec<Choice> {
    by_name(workspace.organisations.active_on(on).filter(|found| !found.kind().is_visited()), language)
}

fn by_name<'a>(organisations: impl Iterator<Item = &'a Organisation>, language: Language) -> Vec<Choice> {
    let mut named: Vec<_> = organisations.map(|found| (found.name_for(language), found.id())).collect();
    named.sort();
    named.into_iter().map(|(name, id)| Choice::new(id.to_string(), name.to_owned())).collect()
}
