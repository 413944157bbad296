use std::ops::Range;

use cobuild::text::Text;
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Cut, Pager, use_fold},
    text::{messages::today_page as words, use_language},
};

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The id of the heading; the address keeps the page of what is folded away under it too.
    pub id: &'static str,
    /// The heading.
    pub title: Text,
    /// What is said when there is nothing.
    pub none: Text,
    /// How many lines there are.
    pub total: usize,
    /// How many are shown at first.
    pub first: usize,
    /// The lines at these places.
    pub lines: Callback<Range<usize>, Html>,
}

/// A list of the day: the first lines, and the rest folded away, built by pages when somebody opens it.
#[component]
pub fn List(props: &ListProps) -> Html {
    let language = use_language();
    let ListProps { id, title, none, total, .. } = *props;
    let first = props.first.min(total);
    let rest = total - first;
    let cut = Cut::named(id, &use_address(), rest);
    let (opened, ontoggle) = use_fold(cut.page > 1);
    let Range { start, end } = cut.range();
    html! {
        <section aria-labelledby={id}>
            <h2 {id} tabindex="-1">{ title.get(language) }</h2>
            if total == 0 {
                <p class="soft">{ none.get(language) }</p>
            } else {
                <ul class="tasks">{ props.lines.emit(0..first) }</ul>
            }
            if rest > 0 {
                <details open={opened} {ontoggle}>
                    <summary>{ words::MORE.fill(language, &[("n", &rest.to_string())]) }</summary>
                    if opened {
                        <ul class="tasks">{ props.lines.emit(first + start..first + end) }</ul>
                        <Pager {cut} label={title} />
                    }
                </details>
            }
        </section>
    }
}
