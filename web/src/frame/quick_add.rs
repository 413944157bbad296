//! What is recorded most often, a press away from every page.

use cobuild::text::Text;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;
use yew_router::Routable as _;

use crate::{
    address::use_address,
    component::{Button, Glyph, Link},
    route::Route,
    text::{messages, use_language},
};

const BUTTON: &str = "[data-test=quick-add]";

/// What can be added, in the order in which a case runs.
const KINDS: [(Route, Text); 5] = [
    (Route::NewIssue, messages::issue_page::RECORD),
    (Route::NewVisit, messages::visit_page::RECORD),
    (Route::NewOrganisation, messages::organisation_page::NEW),
    (Route::NewAgreement, messages::agreement_page::NEW),
    (Route::NewBooking, messages::space_page::BOOK),
];

/// Opens the list as its button does: for the shortcut.
pub fn open_quick_add() {
    let document = web_sys::window().and_then(|window| window.document());
    let button = document.and_then(|document| document.query_selector(BUTTON).ok().flatten());
    let closed = button.filter(|button| button.get_attribute("aria-expanded").as_deref() == Some("false"));
    if let Some(button) = closed.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// A button and the list that it opens.
#[component]
pub(super) fn QuickAdd() -> Html {
    let language = use_language();
    let node = use_node_ref();
    let open = use_state_eq(|| false);
    let address = use_address();
    {
        let node = node.clone();
        use_effect_with(*open, move |open| {
            if *open {
                focus(&node, "a");
            }
        });
    }
    {
        let open = open.setter();
        use_effect_with(address, move |_| open.set(false));
    }
    let on_press = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    let onkeydown = {
        let (node, open) = (node.clone(), open.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                open.set(false);
                focus(&node, BUTTON);
            }
        }
    };
    let onfocusout = {
        let (node, open) = (node.clone(), open.setter());
        move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            // Safari gives a pressed link no focus: nothing to go to is no reason to close before the press arrives.
            let outside = to.is_some_and(|to| node.get().is_some_and(|node| !node.contains(Some(&to))));
            if outside {
                open.set(false);
            }
        }
    };
    let close = {
        let open = open.setter();
        move |_: MouseEvent| open.set(false)
    };
    let item = |(route, words): &(Route, Text)| {
        html! { <li key={route.to_path()}><Link to={route.clone()}>{ words.get(language) }</Link></li> }
    };
    html! {
        <div ref={node} class="quick-add" {onkeydown} {onfocusout}>
            <Button label={messages::frame::ADD} icon={Glyph::Plus} expanded={*open} {on_press} test="quick-add" />
            <ul hidden={!*open} onclick={close}>{ for KINDS.iter().map(item) }</ul>
        </div>
    }
}

fn focus(within: &NodeRef, css: &str) {
    let found = within.cast::<Element>().and_then(|element| element.query_selector(css).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
