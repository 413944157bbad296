//! "More": on a phone, the places that the bottom bar has no room for, and the switches of the header.

use yew::prelude::*;

use super::{LanguageSwitch, Page, ThemeSwitch, mark, place::MORE};
use crate::{
    component::Link,
    text::{messages, use_language},
};

/// The page.
#[component]
pub fn MorePage() -> Html {
    let language = use_language();
    html! {
        <Page title={messages::place::MORE}>
            <ul class="more">
                { for MORE.iter().map(|place| html! {
                    <li key={place.name().key}>
                        <Link to={place.route()}>{ mark(place.glyph(), place.name().get(language)) }</Link>
                    </li>
                }) }
            </ul>
            <div class="more-switches">
                <LanguageSwitch id="more-language" />
                <ThemeSwitch id="more-theme" />
            </div>
        </Page>
    }
}
