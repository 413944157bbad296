//! The parts of the room, each with its address: catalogue, stationed people, machines, hours.

use yew::prelude::*;

use crate::{
    component::{Current, Tab, Tabs},
    route::Route,
    text::messages::rota_page as words,
};

/// Properties of [`Parts`].
#[derive(Properties, PartialEq)]
pub struct PartsProps {
    /// The one that is open.
    pub current: Route,
}

/// The tabs above each of them.
#[component]
pub fn Parts(props: &PartsProps) -> Html {
    let parts = [
        (Route::Services, words::PART_CATALOGUE),
        (Route::Rota, words::PART_ROTA),
        (Route::Terminals, words::PART_TERMINALS),
        (Route::OpeningHours, words::PART_HOURS),
    ];
    let tab = |(to, name): (Route, cobuild::text::Text)| Tab {
        name: name.into(),
        current: if to == props.current { Current::Page } else { Current::No },
        to: to.into(),
        count: None,
    };
    html! { <Tabs label={words::TABS} tabs={parts.map(tab).to_vec()} /> }
}
