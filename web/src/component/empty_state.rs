//! An empty page says what it is for and offers the one thing to do.

use yew::prelude::*;

use crate::text::{Words, use_language};

/// Properties of [`EmptyState`].
#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    /// What is not there.
    pub title: Words,
    /// What would be here, and what it is good for.
    pub purpose: Words,
    /// The one action.
    #[prop_or_default]
    pub children: Html,
}

/// Shown in place of a list that has nothing.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    let language = use_language();
    html! {
        <div class="empty">
            <p class="empty-title">{ props.title.get(language) }</p>
            <p>{ props.purpose.get(language) }</p>
            <div class="actions">{ props.children.clone() }</div>
        </div>
    }
}
