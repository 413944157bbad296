use cobuild::{indicator::Shown, text::Language};
use yew::prelude::*;

use crate::{
    component::{EmptyState, PrintButton},
    frame::Page,
    route::Route,
    store::use_store,
    text::{messages::indicator_page as words, use_language},
};

/// The data screen 數據屏: only what may be published, each figure with its year and its source.
#[component]
pub fn Screen() -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let cards: Vec<Html> = store.read(|workspace| {
        workspace.indicators.screen(today).iter().map(|shown| card(shown, language)).collect()
    });
    let above = Some((Route::Indicators.into(), words::TITLE.into()));
    html! {
        <Page title={words::SCREEN} purpose={words::SCREEN_PURPOSE} {above} action={html! { <PrintButton /> }}>
            if cards.is_empty() {
                <EmptyState title={words::NO_PUBLIC} purpose={words::SCREEN_PURPOSE} />
            } else {
                <div class="figure-cards">{ for cards }</div>
            }
        </Page>
    }
}

fn card(shown: &Shown<'_>, language: Language) -> Html {
    html! {
        <article class="card">
            <h2>{ shown.name.to_owned() }</h2>
            <p class="big">{ shown.reading.shown() }</p>
            <p class="soft small">{ [shown.scope, &shown.as_of.words(language)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") }</p>
            <p class="soft small">{ shown.reading.source.clone() }</p>
        </article>
    }
}
