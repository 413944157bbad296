use std::ops::Range;

use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Cut, Pager, use_fold},
    text::{Words, messages::today_page as words, use_language},
};

/// Properties of [`Rest`].
#[derive(Properties, PartialEq)]
pub struct RestProps {
    /// Under which name the address keeps the page.
    pub page: &'static str,
    /// What is listed, for screen readers.
    pub label: Words,
    /// How many lines are folded away.
    pub total: usize,
    /// Those lines, by their places among them.
    pub lines: Callback<Range<usize>, Html>,
}

/// What a list does not show at first: folded away, and built by pages when somebody opens it.
#[component]
pub fn Rest(props: &RestProps) -> Html {
    let language = use_language();
    let cut = Cut::named(props.page, &use_address(), props.total);
    let (opened, ontoggle) = use_fold(cut.page > 1);
    if props.total == 0 {
        return html! { <template></template> };
    }
    html! {
        <details open={opened} {ontoggle}>
            <summary>{ words::MORE.fill(language, &[("n", &props.total.to_string())]) }</summary>
            if opened {
                <ul class="tasks">{ props.lines.emit(cut.range()) }</ul>
                <Pager {cut} label={props.label.clone()} />
            }
        </details>
    }
}
