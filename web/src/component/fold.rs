//! What is folded away is not built: it may be hundreds of lines.

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

/// Whether a `<details>` is open, and what to hang on its `ontoggle`. It begins as `begins` says.
#[hook]
pub fn use_fold(begins: bool) -> (bool, Callback<Event>) {
    let opened = use_state_eq(|| begins);
    let setter = opened.setter();
    let ontoggle = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        setter.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    (*opened, ontoggle.into())
}
