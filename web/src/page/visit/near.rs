//! Names on record that what was typed comes near to: the browser's own suggestions know neither script nor sound.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, EventInit, HtmlInputElement, InputEvent, InputEventInit};
use yew::prelude::*;

use crate::{
    component::{Button, Weight},
    text::{messages::visit_page as words, use_language},
};

/// More would be a list, not a hint.
const SHOWN: usize = 5;

/// Properties of [`NearNames`].
#[derive(Properties, PartialEq)]
pub struct NearNamesProps {
    /// The id of the field that they are written into.
    pub field: AttrValue,
    /// The names.
    pub names: Vec<String>,
}

/// The names, each a button that writes it into the field.
#[component]
pub fn NearNames(props: &NearNamesProps) -> Html {
    let language = use_language();
    if props.names.is_empty() {
        return html! { <template></template> };
    }
    let button = |name: &String| {
        let on_press = {
            let (field, name) = (props.field.clone(), name.clone());
            move |()| write(&field, &name)
        };
        html! { <Button key={name.clone()} label={name.clone()} weight={Weight::Secondary} {on_press} test="near-name" /> }
    };
    html! {
        <div class="part">
            <p class="hint">{ words::NEAR_NAMES.get(language) }</p>
            <div class="actions">{ for props.names.iter().take(SHOWN).map(button) }</div>
        </div>
    }
}

/// As if it had been typed and left: whoever listens to the field hears of it.
fn write(field: &str, name: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(field));
    let Some(input) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) else { return };
    input.set_value(name);
    let typed = InputEventInit::new();
    typed.set_bubbles(true);
    let left = EventInit::new();
    left.set_bubbles(true);
    if let Ok(event) = InputEvent::new_with_event_init_dict("input", &typed) {
        let _ = input.dispatch_event(&event);
    }
    if let Ok(event) = Event::new_with_event_init_dict("change", &left) {
        let _ = input.dispatch_event(&event);
    }
    let _ = input.focus();
}
