//! What is folded away is not built: it may be hundreds of lines.

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use crate::text::{Words, use_language};

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

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What stands on it.
    pub summary: Words,
    /// Its name among those of the page.
    pub name: &'static str,
    /// Classes.
    #[prop_or_default]
    pub class: Classes,
    /// What is built when it is opened: a form may offer every organisation of a district.
    pub children: Html,
}

/// Something less often needed.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let language = use_language();
    let (opened, ontoggle) = use_fold(false);
    html! {
        <details class={props.class.clone()} data-fold={props.name} {ontoggle}>
            <summary>{ props.summary.get(language) }</summary>
            if opened { { props.children.clone() } }
        </details>
    }
}
