//! The service catalogue.

use cobuild::record::ServiceId;
use yew::prelude::*;

use crate::frame::{Page, Place};

/// The service catalogue.
#[component]
pub fn ServicesPage() -> Html {
    html! { <Page title={Place::Services.name()}><template></template></Page> }
}

/// Lists a service.
#[component]
pub fn NewServicePage() -> Html {
    html! { <Page title={Place::Services.name()}><template></template></Page> }
}

/// Properties of [`ServicePage`].
#[derive(Properties, PartialEq)]
pub struct ServicePageProps {
    /// Which.
    pub id: ServiceId,
}

/// One service and its providers.
#[component]
pub fn ServicePage(props: &ServicePageProps) -> Html {
    html! { <Page title={Place::Services.name()}>{ props.id.to_string() }</Page> }
}
