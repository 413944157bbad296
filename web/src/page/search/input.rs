//! The box in the header: what is found shows while typing, Enter opens the page with everything.

use cobuild::query::{Hit, search};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};
use yew::prelude::*;
use yew_router::prelude::*;

use super::kind::Kind;
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Link, Need, TextField, TextKind, use_sowing},
    route::Route,
    store::use_store,
    text::{messages::search as words, use_language},
};

const ID: &str = "header-search";
/// How many are shown below the box.
const SHOWN: usize = 8;
/// The search waits until the typing pauses; the letters never do.
const TYPING_PAUSE_MS: u32 = 120;

/// Puts the cursor into the box and marks what is there: for the shortcut.
pub fn focus_search() {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(ID));
    if let Some(input) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}

/// The box.
#[component]
pub fn SearchBox() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let navigator = use_navigator();
    let address = use_address();
    let (form, field) = (use_node_ref(), use_node_ref());
    let asked = use_state_eq(String::new);
    let waiting = use_mut_ref(|| None::<Timeout>);
    let hits =
        use_memo((view.version(), (*asked).clone(), language), |(_, asked, language)| match asked.as_str() {
            "" => Vec::new(),
            asked => view.read(|workspace| search(workspace, asked, SHOWN, *language)),
        });
    let initial = if address.route == Route::Search { address.get("q").to_owned() } else { String::new() };
    let sowing = use_sowing(initial.clone());
    {
        // Another page: whatever was found led there, or is no longer wanted.
        let (asked, waiting) = (asked.setter(), waiting.clone());
        use_effect_with(address, move |_| {
            waiting.replace(None);
            asked.set(String::new());
        });
    }
    let on_draft = {
        let (asked, waiting) = (asked.setter(), waiting.clone());
        Callback::from(move |value: String| {
            let asked = asked.clone();
            let later = Timeout::new(TYPING_PAUSE_MS, move || asked.set(value.trim().to_owned()));
            waiting.replace(Some(later));
        })
    };
    let close = {
        let (asked, waiting) = (asked.setter(), waiting.clone());
        move || {
            waiting.replace(None);
            asked.set(String::new());
        }
    };
    let onsubmit = {
        let (field, close, sowing) = (field.clone(), close.clone(), sowing.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let words = field.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            if let (false, Some(navigator)) = (words.trim().is_empty(), &navigator) {
                close();
                sowing.wrote(words.trim().to_owned());
                Address::from(Route::Search).with("q", words.trim()).open(navigator);
            }
        }
    };
    let onkeydown = {
        let (form, close) = (form.clone(), close.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            _ if event.is_composing() => {}
            "Escape" => close(),
            "ArrowDown" | "ArrowUp" => {
                if let Some(form) = form.cast::<Element>() {
                    move_focus(&form, &event);
                }
            }
            _ => {}
        }
    };
    let onfocusout = {
        let form = form.clone();
        move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let inside = form.cast::<Node>().is_some_and(|form| form.contains(to.as_ref()));
            if !inside {
                close();
            }
        }
    };
    let item = |hit: &Hit| {
        html! {
            <li key={format!("{:?}", hit.record)}>
                if let Some(to) = act.link(hit.record) {
                    <Link {to}>
                        <span>{ hit.title.clone() }</span>
                        <span class="soft small">{ Kind::of(hit.record).name().get(language) }</span>
                    </Link>
                } else {
                    <span>{ hit.title.clone() }</span>
                }
            </li>
        }
    };
    let all = Address::from(Route::Search).with("q", (*asked).clone());
    let n = hits.len().to_string();
    html! {
        <form ref={form} class="search-box" role="search" {onsubmit} {onkeydown} {onfocusout}>
            <div>
                <TextField
                    key={sowing.number()} name={ID} label={words::TITLE} placeholder={words::PLACEHOLDER} kind={TextKind::Search}
                    need={Need::Unmarked} {initial} {on_draft} node={Some(field)}
                />
            </div>
            <div class="search-found" hidden={asked.is_empty()}>
                <p class="soft small" role="status">
                    if !asked.is_empty() {
                        { if hits.is_empty() { words::NONE.fill(language, &[("q", &asked)]) } else { words::FIRST.fill(language, &[("n", &n)]) } }
                    }
                </p>
                <ul>{ for hits.iter().map(item) }</ul>
                if !hits.is_empty() {
                    <p><Link to={all}>{ words::ALL.get(language) }</Link></p>
                }
            </div>
        </form>
    }
}

/// Arrows go from the field through the results and back.
fn move_focus(form: &Element, event: &KeyboardEvent) {
    let Ok(stops) = form.query_selector_all("input, .search-found:not([hidden]) a") else { return };
    let stops: Vec<HtmlElement> =
        (0..stops.length()).filter_map(|index| stops.get(index)?.dyn_into::<HtmlElement>().ok()).collect();
    let active = form.owner_document().and_then(|document| document.active_element());
    let at = stops.iter().position(|stop| active.as_ref() == Some(stop.as_ref()));
    let next = match (at, event.key() == "ArrowDown") {
        (Some(at), true) => at.checked_add(1),
        (Some(at), false) => at.checked_sub(1),
        (None, _) => None,
    };
    if let Some(stop) = next.and_then(|next| stops.get(next)) {
        event.prevent_default();
        let _ = stop.focus();
    }
}
