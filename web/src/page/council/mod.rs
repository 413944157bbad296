//! The council hall: bodies and sessions.

use cobuild::record::{BodyId, SessionId};
use yew::prelude::*;

use crate::frame::{Page, Place};

/// The council hall: bodies and sessions.
#[component]
pub fn CouncilPage() -> Html {
    html! { <Page title={Place::Council.name()}><template></template></Page> }
}

/// Calls a session.
#[component]
pub fn NewSessionPage() -> Html {
    html! { <Page title={Place::Council.name()}><template></template></Page> }
}

/// Properties of [`SessionPage`].
#[derive(Properties, PartialEq)]
pub struct SessionPageProps {
    /// Which.
    pub id: SessionId,
}

/// One session: agenda, attendance, quorum, votes, minutes.
#[component]
pub fn SessionPage(props: &SessionPageProps) -> Html {
    html! { <Page title={Place::Council.name()}>{ props.id.to_string() }</Page> }
}

/// Properties of [`BodyPage`].
#[derive(Properties, PartialEq)]
pub struct BodyPageProps {
    /// Which.
    pub id: BodyId,
}

/// One council and its seats.
#[component]
pub fn BodyPage(props: &BodyPageProps) -> Html {
    html! { <Page title={Place::Council.name()}>{ props.id.to_string() }</Page> }
}
