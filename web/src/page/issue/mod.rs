//! Every issue, by state, class and limit.

use cobuild::record::IssueId;
use yew::prelude::*;

use crate::frame::{Page, Place};

/// Every issue, by state, class and limit.
#[component]
pub fn IssuesPage() -> Html {
    html! { <Page title={Place::Issues.name()}><template></template></Page> }
}

/// Records what came in.
#[component]
pub fn NewIssuePage() -> Html {
    html! { <Page title={Place::Issues.name()}><template></template></Page> }
}

/// Properties of [`IssuePage`].
#[derive(Properties, PartialEq)]
pub struct IssuePageProps {
    /// Which.
    pub id: IssueId,
}

/// One issue from raised to closed: the case page.
#[component]
pub fn IssuePage(props: &IssuePageProps) -> Html {
    html! { <Page title={Place::Issues.name()}>{ props.id.to_string() }</Page> }
}
