//! Organisations on the pages of what they agree and offer: their names, and themselves as choices.

use std::rc::Rc;

use cobuild::{record::OrganisationId, text::Language, workspace::Workspace};
use yew::prelude::*;

use crate::{
    component::{Choice, Link},
    route::Route,
    store::use_store,
    text::messages::party_name,
};

/// What an organisation is called; says so when it is not on record.
pub fn name(workspace: &Workspace, id: OrganisationId, language: Language) -> AttrValue {
    match workspace.organisations.name(id) {
        "" => AttrValue::Static(party_name::UNKNOWN.get(language)),
        name => name.to_owned().into(),
    }
}

/// Its name as a link to its page.
pub fn link(workspace: &Workspace, id: OrganisationId, language: Language) -> Html {
    html! { <Link to={Route::Organisation { id }}>{ name(workspace, id, language) }</Link> }
}

/// A name as a choice.
pub fn choice(workspace: &Workspace, id: OrganisationId, language: Language) -> Choice {
    Choice::new(id.to_string(), name(workspace, id, language))
}

/// The organisations that are active today, by name.
#[hook]
pub fn use_organisations() -> Rc<Vec<Choice>> {
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    use_memo((store.version(), today), move |(_, today)| {
        looked.read(|workspace| {
            let mut active: Vec<_> = workspace.organisations.active_on(*today).collect();
            active.sort_by_key(|organisation| organisation.name());
            let choice = |organisation: &&cobuild::organisation::Organisation| {
                Choice::new(organisation.id().to_string(), organisation.name().to_owned())
            };
            active.iter().map(choice).collect()
        })
    })
}
