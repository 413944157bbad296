//! Filters: ordinary fields whose values live in the address. Each change shows at once; the words of a search wait
//! until the typing pauses, and never while an input method composes.

use gloo_timers::callback::Timeout;
use web_sys::HtmlFormElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    answers::Answers,
    button::{Button, Weight},
};
use crate::{
    address::{Address, use_address},
    text::{Words, messages, use_language},
};

const TYPING_PAUSE_MS: u32 = 200;

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// The names of the fields inside, as in the address. Give each field `initial={address.get(name)}` and
    /// `need={Need::Unmarked}`.
    pub names: Vec<AttrValue>,
    /// What is filtered, for screen readers.
    #[prop_or(Words::Message(messages::filter::LABEL))]
    pub label: Words,
    /// The fields.
    pub children: Html,
}

/// A bar of filters.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    let address = use_address();
    let navigator = use_navigator();
    let waiting = use_mut_ref(|| None::<Timeout>);
    // Clearing makes the fields anew: they read their first values once only.
    let sowing = use_state(|| 0_u32);
    let active = props.names.iter().any(|name| !address.get(name).is_empty());
    let apply = {
        let (node, names) = (node.clone(), props.names.clone());
        let (address, navigator) = (address.clone(), navigator.clone());
        move || {
            let (Some(form), Some(navigator)) = (node.cast::<HtmlFormElement>(), &navigator) else { return };
            let answers = Answers::of(&form);
            let set = |address: Address, name: &AttrValue| address.with(name, answers.text(name));
            let asked = names.iter().fold(address.clone().with("page", ""), set);
            if asked != address {
                asked.replace(navigator);
            }
        }
    };
    let onchange = {
        let apply = apply.clone();
        move |_: Event| apply()
    };
    let onsubmit = {
        let apply = apply.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            apply();
        }
    };
    let oninput = move |event: InputEvent| {
        if !event.is_composing() {
            waiting.replace(Some(Timeout::new(TYPING_PAUSE_MS, apply.clone())));
        }
    };
    let clear = {
        let names = props.names.clone();
        let sowing = sowing.clone();
        move |()| {
            if let Some(navigator) = &navigator {
                let cleared = names.iter().fold(address.clone(), |address, name| address.with(name, ""));
                cleared.with("page", "").replace(navigator);
            }
            sowing.set(*sowing + 1);
        }
    };
    html! {
        <form ref={node} class="filters" role="search" aria-label={props.label.get(language)} {onchange} {onsubmit} {oninput}>
            <div class="filter-fields">
                <div class="filter-fields" key={*sowing}>{ props.children.clone() }</div>
            </div>
            <div class="filter-clear">
                if active {
                    <Button label={messages::filter::CLEAR} weight={Weight::Quiet} on_press={clear} />
                }
            </div>
        </form>
    }
}
