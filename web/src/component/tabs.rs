//! Tabs that are links: each view of a record has its address.

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
    html! {
        <nav class="tabs" aria-label={props.label.get(language)}>
            <ul>
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
