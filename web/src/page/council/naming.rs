//! Names of organisations, and organisations to choose from.

use std::rc::Rc;

use cobuild::{
    meeting::{Session, SessionState},
    record::OrganisationId,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    component::{Choice, Link, State},
    route::Route,
    store::use_store,
    text::{Words, messages::council_page as words},
};

/// An organisation's name.
pub fn organisation(workspace: &Workspace, id: OrganisationId) -> Words {
    match workspace.organisations.name(id) {
        "" => words::UNKNOWN_ORGANISATION.into(),
        name => name.to_owned().into(),
    }
}

/// An organisation's name as a link to it; nothing when there is none.
pub fn organisation_link(
    workspace: &Workspace,
    id: Option<OrganisationId>,
    language: cobuild::text::Language,
) -> Html {
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
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    use_memo((store, today), move |(_, today)| {
        looked.read(|workspace| {
            let mut active: Vec<_> = workspace.organisations.active_on(*today).collect();
            active.sort_by_key(|organisation| organisation.name());
            active.iter().map(|found| Choice::new(found.id().to_string(), found.name().to_owned())).collect()
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
