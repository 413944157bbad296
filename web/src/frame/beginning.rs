//! Where something new begins, for the eye (in view) and for the ear (focus): a page at its title, a form that opens on
//! a page at its own.

use std::{cell::Cell, rc::Rc};

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    address::use_address,
    text::{Words, use_language},
};

/// What of the query opens a form; the rest of it filters and turns pages, and leaves the focus where it is.
const OPENS_A_FORM: [&str; 3] = ["do", "task", "file"];

/// Whether a page has been shown since the app began. The first one is announced by the browser itself.
#[derive(Clone)]
pub(super) struct Shown(Rc<Cell<bool>>);

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// For the frame: no page has been shown yet.
#[hook]
pub(super) fn use_shown() -> Shown {
    (*use_memo((), |()| Shown(Rc::default()))).clone()
}

/// Begins a page at its title: when it appears, and when a form on it is opened or left. The form has done so itself when
/// it has a [`FormTitle`].
#[hook]
pub(super) fn use_beginning(title: &NodeRef) {
    let (title, shown) = (title.clone(), use_context::<Shown>());
    let address = use_address();
    let form = OPENS_A_FORM.map(|name| address.get(name).to_owned());
    use_effect_with((address.route, form), move |_| {
        let first = shown.is_none_or(|Shown(shown)| !shown.replace(true));
        if first || is_on_form_title() {
            return;
        }
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        focus(&title);
    });
}

/// Properties of [`FormTitle`].
#[derive(Properties, PartialEq)]
pub struct FormTitleProps {
    /// What the form does.
    pub words: Words,
}

/// The title of a form that the address opens on a page. It takes the focus when it appears.
#[component]
pub fn FormTitle(props: &FormTitleProps) -> Html {
    let (node, shown, language) = (use_node_ref(), use_context::<Shown>(), use_language());
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if shown.is_some_and(|Shown(shown)| shown.get()) {
                if let Some(element) = node.cast::<HtmlElement>() {
                    element.scroll_into_view();
                }
                focus(&node);
            }
        });
    }
    html! { <h2 ref={node} class="form-title" tabindex="-1">{ props.words.get(language) }</h2> }
}

fn is_on_form_title() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|active| active.class_list().contains("form-title"))
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
