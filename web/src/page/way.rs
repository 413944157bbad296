//! From a form back to the record that it is about, or on to the one that it made.

use cobuild::workspace::Fact;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    address::Address,
    component::Link,
    route::Route,
    text::{messages, use_language},
};

/// Properties of [`Back`].
#[derive(Properties, PartialEq)]
pub struct BackProps {
    /// The page that the form came from.
    pub to: Route,
}

/// Leaves a form without sending it.
#[component]
pub fn Back(props: &BackProps) -> Html {
    let language = use_language();
    html! { <Link to={props.to.clone()} class="button">{ messages::button::CANCEL.get(language) }</Link> }
}

/// Goes to a page in place of the form.
#[hook]
pub fn use_return(to: Route) -> Callback<Vec<Fact>> {
    let navigator = use_navigator();
    Callback::from(move |_| {
        if let Some(navigator) = &navigator {
            Address::from(to.clone()).replace(navigator);
        }
    })
}

/// Opens the page of what a form made, in place of the form.
#[hook]
pub fn use_opening(made: fn(&Fact) -> Option<Route>) -> Callback<Vec<Fact>> {
    let navigator = use_navigator();
    Callback::from(move |facts: Vec<Fact>| {
        if let (Some(to), Some(navigator)) = (facts.iter().find_map(made), &navigator) {
            Address::from(to).replace(navigator);
        }
    })
}
