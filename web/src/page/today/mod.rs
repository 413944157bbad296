//! What is due, overdue, expiring and happening today.

use yew::prelude::*;

use crate::frame::{Page, Place};

/// What is due, overdue, expiring and happening today.
#[component]
pub fn TodayPage() -> Html {
    html! { <Page title={Place::Today.name()}><template></template></Page> }
}
