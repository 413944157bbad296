use cobuild::query::{Hit, search};
use yew::prelude::*;

use super::kind::Kind;
use crate::{
    act::use_act,
    address::use_address,
    component::{EmptyState, Link},
    frame::Page,
    store::use_store,
    text::{messages::search as words, use_language},
};

/// More than this nobody reads: a further word finds sooner.
const LIMIT: usize = 200;

/// Everything that holds the words in the address, by kind. The words are typed in the header.
#[component]
pub fn SearchPage() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let address = use_address();
    let asked = address.get("q").to_owned();
    let hits = use_memo((view.version(), asked.clone(), language), |(_, asked, language)| {
        view.read(|workspace| search(workspace, asked, LIMIT, *language))
    });
    let item = |hit: &&Hit| {
        html! {
            <li key={format!("{:?}", hit.record)}>
                if let Some(to) = act.link(hit.record) {
                    <Link {to}>{ hit.title.clone() }</Link>
                } else {
                    { hit.title.clone() }
                }
                if !hit.context.is_empty() && hit.context != hit.title {
                    <span class="soft small">{ " · " }{ hit.context.clone() }</span>
                }
            </li>
        }
    };
    let group = |(kind, hits): (Kind, Vec<&Hit>)| {
        html! {
            <section key={format!("{kind:?}")}>
                <h2>{ kind.name().get(language) }<span class="count">{ hits.len() }</span></h2>
                <ul>{ for hits.iter().map(item) }</ul>
            </section>
        }
    };
    let n = hits.len().to_string();
    let told = if hits.len() == LIMIT { words::MANY } else { words::FOUND };
    let body = match (asked.is_empty(), hits.is_empty()) {
        (true, _) => html! { <EmptyState title={words::NOTHING_ASKED} purpose={words::ABOUT} /> },
        (false, true) => {
            html! { <EmptyState title={words::NONE.fill(language, &[("q", &asked)])} purpose={words::NONE_NEXT} /> }
        }
        (false, false) => html! {
            <>
                <p role="status">{ told.fill(language, &[("n", &n), ("q", &asked)]) }</p>
                <div class="hits">{ for Kind::groups(&hits).into_iter().map(group) }</div>
            </>
        },
    };
    html! {
        <Page title={words::TITLE} purpose={words::ABOUT}>
            <div>{ body }</div>
        </Page>
    }
}
