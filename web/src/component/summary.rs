//! The list of what is wrong, above a form. It takes the focus when it appears, and each line leads to its field.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{scope::Problem, why::Why};
use crate::text::{messages, use_language};

/// Properties of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// What is wrong; nothing is shown when that is nothing.
    pub problems: Rc<Vec<Problem>>,
}

/// The summary.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    {
        let node = node.clone();
        // By identity: the same errors found again take the focus again.
        let seen = Rc::as_ptr(&props.problems) as usize;
        use_effect_with(seen, move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
                let _ = element.focus();
            }
        });
    }
    if props.problems.is_empty() {
        return html! { <template></template> };
    }
    let line = |(index, problem): (usize, &Problem)| {
        let words = problem.words.get(language);
        html! {
            <li key={index}>
                if let Some(field) = &problem.field {
                    <a href={format!("#{field}")} onclick={to_field(field.clone())}>{ words }</a>
                } else {
                    <span>{ words }</span>
                }
                if let Some(why) = &problem.why {
                    <Why reason={why.clone()} />
                }
            </li>
        }
    };
    let n = props.problems.len().to_string();
    html! {
        <section ref={node} class="summary" tabindex="-1" role="alert" data-test="error-summary">
            <h2>{ messages::form::PROBLEMS.fill(language, &[("n", &n)]) }</h2>
            <ul>{ for props.problems.iter().enumerate().map(line) }</ul>
        </section>
    }
}

fn to_field(id: AttrValue) -> impl Fn(MouseEvent) {
    move |event| {
        event.prevent_default();
        let document = web_sys::window().and_then(|window| window.document());
        let field = document.and_then(|document| document.get_element_by_id(&id));
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            field.scroll_into_view();
            let _ = field.focus();
        }
    }
}
