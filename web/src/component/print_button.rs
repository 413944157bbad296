use yew::prelude::*;

use super::{Button, Glyph, Weight};
use crate::text::messages::button;

/// Prints the page, or what of it is not `screen-only`: a sheet on A4.
#[component]
pub fn PrintButton() -> Html {
    let print = |()| {
        if let Some(window) = web_sys::window() {
            // Where the browser has no printing, nothing happens.
            let _ = window.print();
        }
    };
    html! { <Button label={button::PRINT} icon={Some(Glyph::Print)} weight={Weight::Primary} on_press={print} /> }
}
