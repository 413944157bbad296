//! What this program is, which version, whose work is in it.

use yew::prelude::*;

use crate::text::{messages::data::about as words, use_language};

/// The program's version, as released.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Version, licence, sources.
#[component]
pub(super) fn About() -> Html {
    let language = use_language();
    html! {
        <section>
            <p class="prose">{ words::WHAT.get(language) }</p>
            <dl class="facts">
                <dt>{ words::VERSION.get(language) }</dt>
                <dd>{ VERSION }</dd>
                <dt>{ words::BUILD.get(language) }</dt>
                <dd class="code">{ build().unwrap_or_else(|| words::NO_BUILD.get(language).to_owned()) }</dd>
                <dt>{ words::LICENCE.get(language) }</dt>
                <dd>{ words::LICENCE_IS.get(language) }</dd>
                <dt>{ words::ICONS.get(language) }</dt>
                <dd>{ words::ICONS_ARE.get(language) }</dd>
                <dt>{ words::EXAMPLE.get(language) }</dt>
                <dd>{ words::EXAMPLE_IS.get(language) }</dd>
                <dt>{ words::DAYS.get(language) }</dt>
                <dd>{ words::DAYS_ARE.get(language) }</dd>
                <dt>{ words::PRIVACY.get(language) }</dt>
                <dd>{ words::PRIVACY_IS.get(language) }</dd>
            </dl>
        </section>
    }
}

/// Which set of files this page belongs to; the build writes it into the page.
fn build() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[name='cobuild-build']").ok()??;
    meta.get_attribute("content").filter(|content| !content.is_empty())
}
