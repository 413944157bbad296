//! Every component in every state.

use yew::prelude::*;

/// The gallery.
#[component]
pub fn Gallery() -> Html {
    html! { <template></template> }
}
