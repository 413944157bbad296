//! Filters: ordinary fields whose values live in the address. Each change shows at once; the words of a search wait
//! until the typing pauses, and never while an input method composes.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::HtmlFormElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    answers::Answers,
    button::{Button, Weight},
    sowing::use_sowing,
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
    let said: Vec<String> = props.names.iter().map(|name| address.get(name).to_owned()).collect();
    let active = said.iter().any(|value| !value.is_empty());
    let sowing = use_sowing(said);
    {
        let waiting = waiting.clone();
        use_effect_with(sowing.number(), move |_| drop(waiting.take()));
    }
    let apply = {
        let (node, names, sowing) = (node.clone(), props.names.clone(), sowing.clone());
        let (address, navigator) = (address.clone(), navigator.clone());
        Callback::from(move |()| {
            let (Some(form), Some(navigator)) = (node.cast::<HtmlFormElement>(), &navigator) else { return };
            let answers = Answers::of(&form);
            let set = |address: Address, name: &AttrValue| address.with(name, answers.text(name));
            let asked = names.iter().fold(address.clone().with("page", ""), set);
            if asked != address {
                sowing.wrote(names.iter().map(|name| asked.get(name).to_owned()).collect());
                asked.replace(navigator);
            }
        })
    };
    // Whoever waits applies to the address that is open by then.
    let latest = use_mut_ref(Callback::noop);
    latest.replace(apply.clone());
    let apply_soon = use_callback((), move |(), ()| {
        let latest = latest.clone();
        let later = Timeout::new(TYPING_PAUSE_MS, move || {
            let apply = latest.borrow().clone();
            apply.emit(());
        });
        waiting.replace(Some(later));
    });
    use_composed(&node, apply_soon.clone());
    let onchange = {
        let apply = apply.clone();
        move |_: Event| apply.emit(())
    };
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        apply.emit(());
    };
    let oninput = move |event: InputEvent| {
        if !event.is_composing() {
            apply_soon.emit(());
        }
    };
    let clear = {
        let names = props.names.clone();
        move |()| {
            if let Some(navigator) = &navigator {
                let cleared = names.iter().fold(address.clone(), |address, name| address.with(name, ""));
                cleared.with("page", "").replace(navigator);
            }
        }
    };
    html! {
        <form ref={node} class="filters" role="search" aria-label={props.label.get(language)} {onchange} {onsubmit} {oninput}>
            <div class="filter-fields">
                <div class="filter-fields" key={sowing.number()}>{ props.children.clone() }</div>
            </div>
            <div class="filter-clear">
                if active {
                    <Button label={messages::filter::CLEAR} weight={Weight::Quiet} on_press={clear} />
                }
            </div>
        </form>
    }
}

/// Hears the end of a composition in any field below `node`: Chromium sends no `input` after it.
#[hook]
fn use_composed(node: &NodeRef, composed: Callback<()>) {
    let node = node.clone();
    use_effect_with(composed, move |composed| {
        let composed = composed.clone();
        let listener = node
            .cast::<web_sys::Element>()
            .map(|form| EventListener::new(&form, "compositionend", move |_| composed.emit(())));
        move || drop(listener)
    });
}
