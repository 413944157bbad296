//! Rail (wide) and bottom bar (phone): the same places, one landmark each; CSS shows one of them.

use yew::prelude::*;

use super::{
    mark,
    place::{BOTTOM, MORE, Place, RAIL},
};
use crate::{
    component::{Current, Glyph, Link},
    route::Route,
    text::{messages, use_language},
};

#[derive(Properties, PartialEq)]
pub(super) struct PlacesProps {
    /// The page that is open.
    pub open: Route,
}

fn current(open: &Route, place: Place) -> Current {
    match (*open == place.route(), place.holds(open)) {
        (true, _) => Current::Page,
        (false, true) => Current::Place,
        (false, false) => Current::No,
    }
}

#[component]
pub(super) fn Rail(props: &PlacesProps) -> Html {
    let language = use_language();
    let item = |place: &Place| {
        html! {
            <li key={place.name().key}>
                <Link to={place.route()} current={current(&props.open, *place)}>
                    { mark(place.glyph(), place.name().get(language)) }
                </Link>
            </li>
        }
    };
    let group = |(heading, places): &(Option<cobuild::text::Text>, &[Place])| {
        html! {
            <div class="rail-group">
                if let Some(heading) = heading {
                    <p class="rail-heading">{ heading.get(language) }</p>
                }
                <ul>{ for places.iter().map(item) }</ul>
            </div>
        }
    };
    html! {
        <div class="places">{ for RAIL.iter().map(group) }</div>
    }
}

#[component]
pub(super) fn Bottom(props: &PlacesProps) -> Html {
    let language = use_language();
    let item = |place: &Place| {
        html! {
            <li key={place.name().key}>
                <Link to={place.route()} current={current(&props.open, *place)}>
                    { mark(place.glyph(), place.name().get(language)) }
                </Link>
            </li>
        }
    };
    let more = match (&props.open, MORE.iter().any(|place| place.holds(&props.open))) {
        (Route::More, _) => Current::Page,
        (_, true) => Current::Place,
        _ => Current::No,
    };
    html! {
        <nav class="bottom" aria-label={messages::frame::PLACES_BOTTOM.get(language)}>
            <ul>
                { for BOTTOM.iter().map(item) }
                <li key="more">
                    <Link to={Route::More} current={more}>
                        { mark(Glyph::More, messages::place::MORE.get(language)) }
                    </Link>
                </li>
            </ul>
        </nav>
    }
}
