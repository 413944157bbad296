//! Switches of the header: language and theme. Native selects, each option in its own words.

use cobuild::text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    preference::{Preference, Preferences, Theme},
    text::{messages, use_language},
};

/// Properties of the switches.
#[derive(Properties, PartialEq)]
pub struct SwitchProps {
    /// The id of the control.
    pub id: AttrValue,
}

/// Chooses the language. Every language is named in itself, so that whoever landed in the wrong one finds the way out.
#[component]
pub fn LanguageSwitch(props: &SwitchProps) -> Html {
    let preferences = use_context::<Preferences>();
    let language = use_language();
    let onchange =
        chosen(preferences, |now, tag| Some(Preference { language: Language::from_tag(tag)?, ..now }));
    html! {
        <label class="switch" for={props.id.clone()}>
            <span>{ messages::frame::LANGUAGE.get(language) }</span>
            <select id={props.id.clone()} {onchange}>
                { for Language::ALL.iter().map(|&offered| html! {
                    <option
                        key={offered.tag()} value={offered.tag()} lang={offered.tag()}
                        selected={offered == language}
                    >
                        { messages::frame::LANGUAGE_ITSELF.get(offered) }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// Chooses the theme.
#[component]
pub fn ThemeSwitch(props: &SwitchProps) -> Html {
    let preferences = use_context::<Preferences>();
    let language = use_language();
    let theme = preferences.as_ref().map(|preferences| preferences.now.theme).unwrap_or_default();
    let onchange = chosen(preferences, |now, name| {
        let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name)?;
        Some(Preference { theme, ..now })
    });
    let words = |theme| match theme {
        Theme::Device => messages::theme::DEVICE,
        Theme::Light => messages::theme::LIGHT,
        Theme::Dark => messages::theme::DARK,
    };
    html! {
        <label class="switch" for={props.id.clone()}>
            <span>{ messages::theme::LABEL.get(language) }</span>
            <select id={props.id.clone()} {onchange}>
                { for Theme::ALL.iter().map(|&offered| html! {
                    <option key={offered.name()} value={offered.name()} selected={offered == theme}>
                        { words(offered).get(language) }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn chosen(
    preferences: Option<Preferences>,
    change: impl Fn(Preference, &str) -> Option<Preference> + 'static,
) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let (Some(select), Some(preferences)) = (select, &preferences) else { return };
        if let Some(changed) = change(preferences.now, &select.value()) {
            preferences.choose.emit(changed);
        }
    })
}
