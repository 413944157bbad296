//! Links within the app.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::address::Address;

/// What a link stands for among its like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Current {
    /// It leads elsewhere.
    #[default]
    No,
    /// It is the page that is open.
    Page,
    /// It is the place that the open page belongs to.
    Place,
}

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads: a [`Route`](crate::route::Route) or an [`Address`].
    pub to: Address,
    /// Classes, where it should look like something else than a link: `button primary`.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it is where one is.
    #[prop_or_default]
    pub current: Current,
    /// `rel`: `next`, `prev`.
    #[prop_or_default]
    pub rel: Option<AttrValue>,
    /// `data-test`.
    #[prop_or_default]
    pub test: Option<AttrValue>,
    /// What it shows.
    pub children: Html,
}

/// A link that opens without loading the app again; with Ctrl, ⌘ or Shift it opens as the browser would.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let navigator = use_navigator();
    let onclick = {
        let to = props.to.clone();
        move |event: MouseEvent| {
            let plain = !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
            if let (true, Some(navigator)) = (plain, &navigator) {
                event.prevent_default();
                to.open(navigator);
            }
        }
    };
    let current = match props.current {
        Current::No => None,
        Current::Page => Some("page"),
        Current::Place => Some("true"),
    };
    html! {
        <a
            href={props.to.href()} class={props.class.clone()} aria-current={current} rel={props.rel.clone()}
            data-test={props.test.clone()} {onclick}
        >
            { props.children.clone() }
        </a>
    }
}
