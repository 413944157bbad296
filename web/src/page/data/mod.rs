//! Backup, merge, workspaces, clashes, settings.

use yew::prelude::*;

use crate::frame::{Page, Place};

/// Backup, merge, workspaces, clashes, settings.
#[component]
pub fn DataPage() -> Html {
    html! { <Page title={Place::Data.name()}><template></template></Page> }
}

/// Every parameter with its value, source and grade; the office sets its own.
#[component]
pub fn PolicyPage() -> Html {
    html! { <Page title={Place::Data.name()}><template></template></Page> }
}

/// Holidays and make-up workdays; pasting a notice.
#[component]
pub fn CalendarPage() -> Html {
    html! { <Page title={Place::Data.name()}><template></template></Page> }
}
