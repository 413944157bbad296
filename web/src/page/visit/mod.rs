//! Enterprise visits, and whom to visit next.

use cobuild::record::VisitId;
use yew::prelude::*;

use crate::frame::{Page, Place};

/// Enterprise visits, and whom to visit next.
#[component]
pub fn VisitsPage() -> Html {
    html! { <Page title={Place::Visits.name()}><template></template></Page> }
}

/// Records a visit on one screen.
#[component]
pub fn NewVisitPage() -> Html {
    html! { <Page title={Place::Visits.name()}><template></template></Page> }
}

/// Properties of [`VisitPage`].
#[derive(Properties, PartialEq)]
pub struct VisitPageProps {
    /// Which.
    pub id: VisitId,
}

/// One visit and its demands.
#[component]
pub fn VisitPage(props: &VisitPageProps) -> Html {
    html! { <Page title={Place::Visits.name()}>{ props.id.to_string() }</Page> }
}
