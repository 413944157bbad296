//! The tabs: every list as the office calls it.

use cobuild::claim::ListContent;
use yew::prelude::*;

use crate::{
    address::Address,
    component::{Current, Tab, Tabs},
    route::Route,
    store::use_store,
    text::{messages::claim_page as words, use_language},
};

/// How an address names what is on a list.
pub const fn key(content: ListContent) -> &'static str {
    match content {
        ListContent::Demands => "demands",
        ListContent::Resources => "resources",
        ListContent::PublicResources => "public",
        ListContent::UnitResources => "units",
        ListContent::Projects => "projects",
    }
}

/// The address of a list.
pub fn address(content: ListContent) -> Address {
    Address::from(Route::Lists).with("list", key(content))
}

/// Properties of [`Parts`].
#[derive(Properties, PartialEq)]
pub struct PartsProps {
    /// The list that is open.
    pub current: ListContent,
}

/// The tabs above each of them.
#[component]
pub fn Parts(props: &PartsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let lists = store.read(|workspace| workspace.claims.lists(language));
    let tabs = lists.into_iter().map(|list| Tab {
        name: list.name.into(),
        to: address(list.content),
        current: if props.current == list.content { Current::Page } else { Current::No },
        count: None,
    });
    html! { <Tabs label={words::TABS} tabs={tabs.collect::<Vec<_>>()} /> }
}
