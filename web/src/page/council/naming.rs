//! Names of organisations, and organisations to choose from.

use std::rc::Rc;

use cobuild::{
    meeting::{Session, SessionState},
    organisation::Organisation,
    record::OrganisationId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    component::{Choice, Link, State},
    route::Route,
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// An organisation's name.
pub fn organisation(workspace: &Workspace, id: OrganisationId) -> OrganisationName<'_> {
    OrganisationName { workspace, id }
}

/// An organisation's name, read in the language in which it is shown.
pub struct OrganisationName<'a> {
    workspace: &'a Workspace,
    id: OrganisationId,
}

impl OrganisationName<'_> {
    /// The name in a language; says so when the organisation is not on record.
    pub fn get(&self, language: Language) -> AttrValue {
        match self.workspace.organisations.name_for(self.id, language) {
            "" => AttrValue::Static(words::UNKNOWN_ORGANISATION.get(language)),
            name => name.to_owned().into(),
        }
    }
}

/// An organisation's name as a link to it; nothing when there is none.
pub fn organisation_link(workspace: &Workspace, id: Option<OrganisationId>, language: Language) -> Html {
    match id {
        Some(id) => {
            html! { <Link to={Route::Organisation { id }}>{ organisation(workspace, id).get(language) }</Link> }
        }
        None => html! { <span class="soft">{ "—" }</span> },
    }
}

/// The organisations that are active today, by name.
#[hook]
pub fn use_organisations() -> Rc<Vec<Choice>> {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    use_memo((store, today, language), move |(_, today, language)| {
        looked.read(|workspace| {
            let mut active: Vec<_> = workspace.organisations.active_on(*today).collect();
            active.sort_by_key(|organisation| organisation.name_for(*language));
            let choice = |found: &&Organisation| {
                Choice::new(found.id().to_string(), found.name_for(*language).to_owned())
            };
            active.iter().map(choice).collect()
        })
    })
}

/// How a session stands: its state, and what is still to be done once it is over.
pub fn standing(session: &Session) -> (State, Words) {
    let minutes = session.minutes.as_ref();
    match session.state {
        SessionState::Planned | SessionState::Cancelled { .. } => {
            (State::Neutral, session.state.text().into())
        }
        SessionState::Open { .. } => (State::Good, session.state.text().into()),
        SessionState::Closed { .. } => match (minutes, &session.publication) {
            (_, Some(_)) => (State::Good, words::STANDING_PUBLISHED.into()),
            (Some(minutes), None) if minutes.confirmed.is_some() => {
                (State::Good, words::STANDING_CONFIRMED.into())
            }
            _ => (State::Soon, words::STANDING_MINUTES_DUE.into()),
        },
    }
}
