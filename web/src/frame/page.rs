//! One page: title, one sentence of purpose, one primary action, content.

use yew::prelude::*;

use super::beginning::use_beginning;
use crate::{
    address::Address,
    component::{Glyph, Icon, Link},
    text::{Words, messages, use_language},
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The title; also the document's.
    pub title: Words,
    /// What the page is for, in one sentence.
    #[prop_or_default]
    pub purpose: Words,
    /// The page above and its name, for a page with the details of one record.
    #[prop_or_default]
    pub above: Option<(Address, Words)>,
    /// Tags beside the title: a state.
    #[prop_or_default]
    pub marks: Html,
    /// The one primary action.
    #[prop_or_default]
    pub action: Html,
    /// The content.
    pub children: Html,
}

/// A page. Its title takes the focus when the page opens.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let language = use_language();
    let title = props.title.get(language);
    let heading = use_node_ref();
    use_beginning(&heading);
    use_effect_with((title.clone(), language), |(title, language)| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&format!("{title} · {}", messages::frame::NAME.get(*language)));
        }
    });
    html! {
        <div class="page">
            if let Some((to, name)) = &props.above {
                <p class="above">
                    <Link to={to.clone()}><Icon glyph={Glyph::Back} />{ name.get(language) }</Link>
                </p>
            }
            <div class="page-head">
                <div class="page-title">
                    <h1 ref={heading} tabindex="-1">{ title }</h1>
                    <div class="marks">{ props.marks.clone() }</div>
                </div>
                <div class="page-action">{ props.action.clone() }</div>
                if let Some(purpose) = props.purpose.given(language) {
                    <p class="purpose">{ purpose }</p>
                }
            </div>
            <div class="page-body">{ props.children.clone() }</div>
        </div>
    }
}
