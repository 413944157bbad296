//! A newer version is ready. It is offered, never forced: nobody's half-filled form reloads by itself.

use gloo_events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::{
    button::{Button, Weight},
    notice::{Announce, Banner, Tone},
};
use crate::text::messages::{button, update};

/// What boot.js leaves on `window`, and the event by which it says so.
const OFFER: &str = "cobuildUpdate";

/// A bar that appears when boot.js has found a newer version.
#[component]
pub fn UpdateOffer() -> Html {
    let offered = use_state_eq(|| accept().is_some());
    {
        let offered = offered.setter();
        use_effect_with((), move |()| {
            let window = web_sys::window();
            let listener =
                window.map(|window| EventListener::new(&window, OFFER, move |_| offered.set(true)));
            move || drop(listener)
        });
    }
    if !*offered {
        return html! { <template></template> };
    }
    let later = {
        let offered = offered.setter();
        move |()| offered.set(false)
    };
    html! {
        <Banner tone={Tone::Info} title={update::READY} announce={Announce::Politely} test="update">
            <div class="actions">
                <Button label={update::ACCEPT} on_press={|()| take()} />
                <Button label={button::LATER} weight={Weight::Quiet} on_press={later} />
            </div>
        </Banner>
    }
}

fn accept() -> Option<Function> {
    let offer = Reflect::get(&web_sys::window()?.into(), &OFFER.into()).ok()?;
    Reflect::get(&offer, &"accept".into()).ok()?.dyn_into().ok()
}

fn take() {
    crate::draft::write_all();
    if let Some(accept) = accept() {
        let _ = accept.call0(&wasm_bindgen::JsValue::UNDEFINED);
    }
}
