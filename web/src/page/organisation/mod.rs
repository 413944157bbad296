//! Organisations and the building: who is who, who sits where, what runs out.

use cobuild::record::{BuildingId, OrganisationId};
use yew::prelude::*;

use crate::frame::{Page, Place};

mod place;
mod problems;
mod send_all;

pub use place::place;
pub use problems::Problems;
pub use send_all::send_all;

/// Organisations of every kind.
#[component]
pub fn OrganisationsPage() -> Html {
    html! { <Page title={Place::Organisations.name()}><template></template></Page> }
}

/// Registers an organisation.
#[component]
pub fn NewOrganisationPage() -> Html {
    html! { <Page title={Place::Organisations.name()}><template></template></Page> }
}

/// Properties of [`OrganisationPage`].
#[derive(Properties, PartialEq)]
pub struct OrganisationPageProps {
    /// Which.
    pub id: OrganisationId,
}

/// One organisation.
#[component]
pub fn OrganisationPage(props: &OrganisationPageProps) -> Html {
    html! { <Page title={Place::Organisations.name()}>{ props.id.to_string() }</Page> }
}

/// Properties of [`BuildingPage`].
#[derive(Properties, PartialEq)]
pub struct BuildingPageProps {
    /// Which.
    pub id: BuildingId,
}

/// One building.
#[component]
pub fn BuildingPage(props: &BuildingPageProps) -> Html {
    html! { <Page title={Place::Organisations.name()}>{ props.id.to_string() }</Page> }
}
