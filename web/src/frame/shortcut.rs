//! Keyboard shortcuts: listening for them, and the list that `?` opens.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::{
    component::{Button, Dialog, Glyph, Weight},
    preference::{Preference, Preferences, SingleKeys},
    text::{messages, messages::shortcut, use_language},
};

/// What a shortcut asks the app to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Put the cursor into the search box.
    Search,
    /// Record something new.
    QuickAdd,
}

enum Meaning {
    List,
    Asks(Shortcut),
}

fn meaning(event: &KeyboardEvent, single: SingleKeys) -> Option<Meaning> {
    if event.is_composing() || event.alt_key() {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        return event.key().eq_ignore_ascii_case("k").then_some(Meaning::Asks(Shortcut::Search));
    }
    if single == SingleKeys::Off || event.target().is_some_and(|target| takes_text(&target)) {
        return None;
    }
    match event.key().as_str() {
        "?" | "？" => Some(Meaning::List),
        "/" => Some(Meaning::Asks(Shortcut::Search)),
        "n" => Some(Meaning::Asks(Shortcut::QuickAdd)),
        _ => None,
    }
}

/// Whether a key pressed there is a letter that somebody types.
fn takes_text(target: &web_sys::EventTarget) -> bool {
    let closest = target.dyn_ref::<Element>().and_then(|element| {
        element.closest("input, textarea, select, [contenteditable], dialog[open]").ok().flatten()
    });
    closest.is_some()
}

/// Properties of [`Shortcuts`].
#[derive(Properties, PartialEq)]
pub struct ShortcutsProps {
    /// What a shortcut other than `?` asks for.
    #[prop_or_default]
    pub on_shortcut: Callback<Shortcut>,
}

/// Listens on the whole page; a button and `?` open the list.
#[component]
pub fn Shortcuts(props: &ShortcutsProps) -> Html {
    let language = use_language();
    let preferences = use_context::<Preferences>();
    let single = preferences.as_ref().map(|preferences| preferences.now.keys).unwrap_or_default();
    let open = use_state_eq(|| false);
    {
        let (open, on_shortcut) = (open.setter(), props.on_shortcut.clone());
        use_effect_with((single, on_shortcut), move |(single, on_shortcut)| {
            let (single, on_shortcut) = (*single, on_shortcut.clone());
            let listener = web_sys::window().map(|window| {
                // Ctrl-K belongs to the browser unless the default is prevented.
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    let Some(meaning) = meaning(event, single) else { return };
                    event.prevent_default();
                    match meaning {
                        Meaning::List => open.set(true),
                        Meaning::Asks(shortcut) => on_shortcut.emit(shortcut),
                    }
                })
            });
            move || drop(listener)
        });
    }
    let show = {
        let open = open.setter();
        move |()| open.set(true)
    };
    let close = {
        let open = open.setter();
        move |()| open.set(false)
    };
    let onchange = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let (Some(input), Some(preferences)) = (input, &preferences) {
            let keys = if input.checked() { SingleKeys::On } else { SingleKeys::Off };
            preferences.choose.emit(Preference { keys, ..preferences.now });
        }
    };
    let rows = [
        ("Ctrl / ⌘ K", shortcut::SEARCH),
        ("/", shortcut::SEARCH),
        ("N", shortcut::ADD),
        ("?", shortcut::LIST),
        ("↑ ↓ Home End", shortcut::ROWS),
        ("Ctrl / ⌘ Enter", shortcut::SEND),
        ("Esc", shortcut::ESCAPE),
    ];
    html! {
        <div class="shortcuts">
            <Button
                label={shortcut::TITLE} weight={Weight::Quiet} icon={Glyph::Keyboard} on_press={show}
                test="shortcuts"
            />
            <Dialog id="shortcuts" open={*open} title={shortcut::TITLE} on_close={close}>
                <dl class="keys">
                    { for rows.iter().map(|(keys, does)| html! {
                        <div key={*keys}><dt><kbd>{ *keys }</kbd></dt><dd>{ does.get(language) }</dd></div>
                    }) }
                </dl>
                <label class="choice">
                    <input type="checkbox" name="single-keys" checked={single == SingleKeys::On} {onchange} />
                    <span>{ messages::shortcut::SINGLE.get(language) }</span>
                </label>
            </Dialog>
        </div>
    }
}
