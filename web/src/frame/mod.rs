//! What stands around every page: rail or bottom bar, header, landmarks, focus, shortcuts.

mod beginning;
mod more;
mod page;
mod place;
mod quick_add;
mod rail;
mod shortcut;
mod switch;

pub use beginning::FormTitle;
pub use more::MorePage;
pub use page::Page;
pub use place::Place;
pub use quick_add::open_quick_add;
pub use shortcut::{Shortcut, Shortcuts};
pub use switch::{LanguageSwitch, ThemeSwitch};

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Glyph, Icon, Link},
    route::Route,
    text::{messages, use_language},
};

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The search box.
    #[prop_or_default]
    pub search: Html,
    /// Whether everything is saved: a [`SaveState`](crate::component::SaveState).
    #[prop_or_default]
    pub saved: Html,
    /// Bars above the page: workspace day, update offer, storage trouble.
    #[prop_or_default]
    pub bars: Html,
    /// What a shortcut does beside what the frame does itself (the list of shortcuts).
    #[prop_or_default]
    pub on_shortcut: Callback<Shortcut>,
    /// The page.
    pub children: Html,
}

/// The frame.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let language = use_language();
    let address = use_address();
    let shown = beginning::use_shown();
    html! {
        <div class="frame">
            <a class="skip" href="#main" onclick={skip}>{ messages::frame::SKIP.get(language) }</a>
            <nav class="rail" aria-label={messages::frame::PLACES.get(language)}>
                <Link to={Route::Today} class="brand">
                    <svg class="seal" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <rect class="seal-ground" width="32" height="32" rx="3" />
                        <path class="seal-cut" d="M11 4.5v14M21 4.5v14M6 10h20M4 18.5h24M12 22l-5.5 5.5M20 22l5.5 5.5" />
                    </svg>
                    <span class="brand-name">{ messages::frame::NAME.get(language) }</span>
                </Link>
                <rail::Rail open={address.route.clone()} />
                <div class="rail-foot">
                    <ThemeSwitch id="theme" />
                    <Shortcuts on_shortcut={props.on_shortcut.clone()} />
                </div>
            </nav>
            <header class="top">
                <div class="header">
                <div class="header-search">{ props.search.clone() }</div>
                <div class="header-saved">{ props.saved.clone() }</div>
                <div class="header-switches">
                    <LanguageSwitch id="language" />
                </div>
                <div class="header-add"><quick_add::QuickAdd /></div>
                </div>
                <div class="bars">{ props.bars.clone() }</div>
            </header>
            <main id="main" tabindex="-1">
                <ContextProvider<beginning::Shown> context={shown}>{ props.children.clone() }</ContextProvider<beginning::Shown>>
            </main>
            <rail::Bottom open={address.route} />
        </div>
    }
}

/// A link to `#main` would become an address of its own; moving the focus is all that is wanted.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id("main"));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// An icon and its word, as rail and bottom bar show a place.
fn mark(glyph: Glyph, word: &'static str) -> Html {
    html! {
        <>
            <Icon {glyph} />
            <span>{ word }</span>
        </>
    }
}
