//! Today 今日: what is late, what is due, what happens, what expires; each with its why.

mod beginning;
mod findings;
mod list;
mod tasks;

use cobuild::{query, rule::moment_words};
use yew::prelude::*;

use beginning::Beginning;
use findings::FindingList;
use tasks::{TaskList, When};

use crate::{
    act::use_act,
    component::{Glyph, Icon, Link},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{messages::today_page as words, use_language},
};

/// What is due, overdue, expiring and happening today.
#[component]
pub fn TodayPage() -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let now = store.now();
    let today = store.today(language);
    let name = store.read(|workspace| workspace.profile.name().to_owned());
    let action = html! {
        <Link to={Route::NewVisit} class="button primary"><Icon glyph={Glyph::Plus} />{ words::VISIT.get(language) }</Link>
    };
    html! {
        <Page title={Place::Today.name()} purpose={words::PURPOSE.fill(language, &[("name", &name)])} {action}>
            <p class="sums">
                { sum(words::OVERDUE_SUM.fill(language, &[("n", &today.overdue.len().to_string())]), "overdue") }
                { sum(words::DUE_SUM.fill(language, &[("n", &today.due.len().to_string())]), "due") }
                { sum(words::FINDINGS_SUM.fill(language, &[("n", &today.findings.len().to_string())]), "watch") }
            </p>
            <Beginning />
            <div class="columns">
                <div>
                    <TaskList today={today.clone()} when={When::Overdue} {now} />
                    <TaskList today={today.clone()} when={When::Due} {now} />
                    <TaskList today={today.clone()} when={When::Ahead} {now} />
                </div>
                <div>
                    <section aria-labelledby="happening">
                        <h2 id="happening">{ words::HAPPENING.get(language) }</h2>
                        if today.happening.is_empty() {
                            <p class="soft">{ words::NOTHING_HAPPENS.get(language) }</p>
                        } else {
                            <ul class="log">
                                { for today.happening.iter().map(|happening| html! {
                                    <li>
                                        if happening.event == query::Event::Session {
                                            <span class="figure">{ moment_words(happening.at, language) }</span>{ " " }
                                        }
                                        { happening.event.text().get(language) }{ " · " }
                                        if let Some(to) = act.link(happening.about) {
                                            <Link {to}>{ &happening.title }</Link>
                                        } else {
                                            { &happening.title }
                                        }
                                    </li>
                                }) }
                            </ul>
                        }
                    </section>
                    <FindingList {today} />
                </div>
            </div>
        </Page>
    }
}

/// A figure that leads to its list.
fn sum(words: String, to: &'static str) -> Html {
    html! { <a class="sum" href={format!("#{to}")} onclick={jump(to)}>{ words }</a> }
}

/// Moves focus and view; `#id` alone would become an address of its own.
fn jump(to: &'static str) -> impl Fn(MouseEvent) {
    move |event: MouseEvent| {
        event.prevent_default();
        let document = web_sys::window().and_then(|window| window.document());
        let heading = document.and_then(|document| document.get_element_by_id(to));
        if let Some(heading) =
            heading.and_then(|heading| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(heading).ok())
        {
            heading.scroll_into_view();
            // A heading that cannot take the focus leaves it where it is.
            let _ = heading.focus();
        }
    }
}
