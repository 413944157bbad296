//! Organisations of every kind.

use cobuild::record::{BuildingId, OrganisationId};
use yew::prelude::*;

use crate::frame::{Page, Place};

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

/// One organisation: names, posts, terms, where it sits, what it is part of.
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

/// One building, floor by floor.
#[component]
pub fn BuildingPage(props: &BuildingPageProps) -> Html {
    html! { <Page title={Place::Organisations.name()}>{ props.id.to_string() }</Page> }
}
