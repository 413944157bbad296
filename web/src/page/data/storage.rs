//! What the browser keeps: whether everything is saved, what it promises, how much room there is.

use cobuild::{rule::moment_words, text::Language};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    component::{Button, Column, Row, State, StateTag, Table},
    store::{
        SaveState,
        permit::{self, Persistence, Room},
        port_words, use_save_state, use_store,
    },
    text::{
        messages::{common, data::storage as words, saved, store},
        use_language,
    },
};

/// How the data are kept on this device.
#[component]
pub(super) fn Storage() -> Html {
    let language = use_language();
    let view = use_store();
    let save = use_save_state();
    let answers = use_state_eq(|| (Persistence::Unknown, None::<Room>));
    {
        let answers = answers.setter();
        use_effect_with(view.version(), move |_| {
            spawn_local(async move { answers.set((permit::persistence().await, permit::room().await)) });
        });
    }
    let (persistence, room) = *answers;
    let (state, label) = match &save {
        SaveState::Saved { .. } => (State::Good, saved::WRITTEN),
        SaveState::Saving => (State::Neutral, saved::WRITING),
        SaveState::Unsaved { .. } | SaveState::MemoryOnly { .. } => (State::Late, saved::REFUSED),
    };
    let promise = match persistence {
        Persistence::Promised => words::PROMISED,
        Persistence::NotPromised => words::NOT_PROMISED,
        Persistence::Unknown => words::PROMISE_UNKNOWN,
    };
    let (entries, facts) = view.read(|workspace| (workspace.history.entries(), workspace.history.facts()));
    let counted =
        words::COUNTED.fill(language, &[("entries", &entries.to_string()), ("facts", &facts.to_string())]);
    html! {
        <section>
            <h2>{ words::TITLE.get(language) }</h2>
            <dl class="facts">
                <dt>{ common::STATE.get(language) }</dt>
                <dd><StateTag {state} {label} /></dd>
                <dt>{ words::PROMISE.get(language) }</dt>
                <dd>{ promise.get(language) }</dd>
                <dt>{ words::ROOM.get(language) }</dt>
                <dd>{ room_words(room, language) }</dd>
                <dt>{ words::ENTRIES.get(language) }</dt>
                <dd>{ counted }</dd>
                <dt>{ words::DEVICE.get(language) }</dt>
                <dd><span class="code">{ view.keeper().device().to_string() }</span>{ " " }<span class="soft">{ words::DEVICE_ABOUT.get(language) }</span></dd>
            </dl>
        </section>
    }
}

fn room_words(room: Option<Room>, language: Language) -> String {
    let Some(Room { used, allowed }) = room else { return words::ROOM_UNKNOWN.get(language).to_owned() };
    words::ROOM_USED.fill(language, &[("used", &size(used)), ("allowed", &size(allowed))])
}

/// Bytes as people read them: three figures and a unit.
fn size(bytes: f64) -> String {
    let units = ["B", "KB", "MB", "GB", "TB"];
    let (mut value, mut unit) = (bytes, 0);
    while value >= 1000.0 && unit + 1 < units.len() {
        value /= 1000.0;
        unit += 1;
    }
    let digits = if unit == 0 || value >= 100.0 { 0 } else { 1 };
    format!("{value:.digits$} {}", units.get(unit).copied().unwrap_or_default())
}

/// Entries that count but are not stored, and the way to try again.
#[component]
pub(super) fn Unsaved() -> Html {
    let language = use_language();
    let view = use_store();
    let save = use_save_state();
    let rows: Vec<Row> = view
        .keeper()
        .unsaved()
        .iter()
        .map(|unsaved| {
            let entry = &unsaved.entry;
            let cells = [
                moment_words(entry.at(), language),
                entry.actor().to_string(),
                entry.facts().len().to_string(),
            ];
            Row { key: entry.id().to_string().into(), cells: cells.map(|cell| html! { { cell } }).to_vec() }
        })
        .collect();
    if rows.is_empty() {
        return html! { <template></template> };
    }
    let retry = {
        let store = view.store();
        move |()| {
            let store = store.clone();
            spawn_local(async move { store.retry().await });
        }
    };
    let why = match &save {
        SaveState::Unsaved { why, .. } | SaveState::MemoryOnly { why } => port_words(why, language),
        SaveState::Saved { .. } | SaveState::Saving => String::new(),
    };
    let n = rows.len().to_string();
    let columns =
        vec![Column::new(words::WHEN), Column::new(words::WHO), Column::new(words::FACTS).figures()];
    html! {
        <section>
            <h2>{ words::UNSAVED.get(language) }</h2>
            <p class="prose">{ why }</p>
            <Table caption={store::UNSAVED.fill(language, &[("n", &n)])} {columns} {rows} />
            <div class="actions"><Button label={store::TRY_AGAIN} on_press={retry} /></div>
        </section>
    }
}
