//! Tabs that are links: each view of a record has its address.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::link::{Current, Link};
use crate::{
    address::Address,
    text::{Words, use_language},
};

/// One tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Its name.
    pub name: Words,
    /// Where it leads.
    pub to: Address,
    /// Whether it is the open one.
    pub current: Current,
    /// How many records are behind it.
    pub count: Option<usize>,
}

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the tabs divide.
    pub label: Words,
    /// The tabs.
    pub tabs: Vec<Tab>,
}

/// A row of tabs.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    {
        let node = node.clone();
        let current = props.tabs.iter().position(|tab| tab.current != Current::No);
        use_effect_with(current, move |_| show_current(&node));
    }
    html! {
        <nav class="tabs" aria-label={props.label.get(language)}>
            <ul ref={node}>
                { for props.tabs.iter().map(|tab| html! {
                    <li>
                        <Link to={tab.to.clone()} current={tab.current}>
                            { tab.name.get(language) }
                            if let Some(count) = tab.count {
                                <span class="count">{ count }</span>
                            }
                        </Link>
                    </li>
                }) }
            </ul>
        </nav>
    }
}

/// On a narrow screen the row scrolls: the open tab is brought into its middle.
fn show_current(row: &NodeRef) {
    let Some(row) = row.cast::<HtmlElement>() else { return };
    let open = row.query_selector("[aria-current]").ok().flatten();
    let Some(open) = open.and_then(|open| open.dyn_into::<HtmlElement>().ok()) else { return };
    let start = open.offset_left() - row.offset_left();
    row.set_scroll_left(start - (row.client_width() - open.offset_width()) / 2);
}
