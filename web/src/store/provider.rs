use std::ops::Deref;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Opening, SaveState, Store, handle::Change, idb::Notice};
use crate::{
    component::{Button, UpdateOffer, Weight},
    frame::LanguageSwitch,
    text::{messages::store as words, use_language},
};

/// The store as a component sees it: equal as long as the state has not changed.
#[derive(Clone, PartialEq)]
pub struct StoreView {
    store: Store,
    version: u64,
}

impl Deref for StoreView {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl StoreView {
    /// The store itself, to take into an event handler.
    pub fn store(&self) -> Store {
        self.store.clone()
    }
}

/// Properties of [`StoreProvider`].
#[derive(Properties, PartialEq)]
pub struct StoreProviderProps {
    /// The workspace, which is being opened.
    pub opening: Opening,
    /// The app; what needs the open workspace stands in a [`WhenOpen`].
    pub children: Html,
}

/// The open workspace, if it is open by now.
type Opened = Option<StoreView>;

const MINUTE_MS: u32 = 60_000;

#[derive(Clone, PartialEq)]
enum Phase {
    Opening,
    Blocked,
    Newer,
    Open(Store),
}

/// Waits for a workspace and offers it to everything below: [`use_store`], and `use_context::<SaveState>()`. What stands
/// outside of every [`WhenOpen`] is drawn while the browser is still reading.
#[component]
pub fn StoreProvider(props: &StoreProviderProps) -> Html {
    let language = use_language();
    let phase = use_state_eq(|| Phase::Opening);
    let version = use_state_eq(|| 0);
    let save = use_state_eq(|| SaveState::Saved { at: None });
    {
        let (phase, version, save) = (phase.setter(), version.setter(), save.setter());
        use_effect_with(props.opening.clone(), move |opening| {
            let opening = opening.clone();
            spawn_local(async move {
                let blocked = phase.clone();
                let notice = Callback::from(move |what| {
                    if what == Notice::Blocked {
                        blocked.set(Phase::Blocked);
                    }
                });
                let Ok(store) = opening.opened(notice).await else {
                    phase.set(Phase::Newer);
                    return;
                };
                version.set(store.version());
                save.set(store.save_state());
                store.on_change(Callback::from(move |change| match change {
                    Change::State(new) => version.set(new),
                    Change::Save(new) => save.set(new),
                }));
                #[cfg(feature = "gallery")]
                super::bench::install(&store);
                phase.set(Phase::Open(store));
                #[cfg(feature = "gallery")]
                super::bench::note_usable();
            });
        });
    }
    use_effect_with((*phase).clone(), |phase| {
        let watching = match phase {
            Phase::Open(store) => Some((watch(store), watch_clock(store))),
            Phase::Opening | Phase::Blocked | Phase::Newer => None,
        };
        move || drop(watching)
    });
    let opened = match &*phase {
        Phase::Open(store) => Some(StoreView { store: store.clone(), version: *version }),
        Phase::Opening => None,
        Phase::Blocked => {
            return html! { <p class="prose" role="alert">{ words::BLOCKED.get(language) }</p> };
        }
        Phase::Newer => return html! { <NewerPage /> },
    };
    html! {
        <ContextProvider<Opened> context={opened}>
            <ContextProvider<SaveState> context={(*save).clone()}>
                { props.children.clone() }
            </ContextProvider<SaveState>>
        </ContextProvider<Opened>>
    }
}

/// Properties of [`WhenOpen`].
#[derive(Properties, PartialEq)]
pub struct WhenOpenProps {
    /// What needs the workspace.
    pub children: Html,
}

/// Shows its children as soon as the workspace is open.
#[component]
pub fn WhenOpen(props: &WhenOpenProps) -> Html {
    match use_context::<Opened>().flatten() {
        Some(_) => props.children.clone(),
        // A component must leave something in the page.
        None => html! { <template></template> },
    }
}

/// A newer version of the app keeps the data: nothing may be entered here, and the way on is to get that version.
#[component]
fn NewerPage() -> Html {
    let language = use_language();
    let reload = Callback::from(|()| {
        if let Some(window) = web_sys::window() {
            // It fails only where the browser forbids it, and then its own button is left.
            let _ = window.location().reload();
        }
    });
    html! {
        <main class="prose" data-test="newer">
            <h1>{ words::NEWER_TITLE.get(language) }</h1>
            <p>{ words::NEWER.get(language) }</p>
            <UpdateOffer />
            <div class="actions">
                <Button label={words::RELOAD} weight={Weight::Primary} on_press={reload} />
                <LanguageSwitch id="newer-language" />
            </div>
        </main>
    }
}

/// Warns before a page with unsaved entries is left, and looks for news when it is looked at again.
fn watch(store: &Store) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners = Vec::new();
    let leaving = store.clone();
    listeners.push(EventListener::new_with_options(
        &window,
        "beforeunload",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let in_memory = matches!(leaving.save_state(), SaveState::MemoryOnly { .. });
            if !leaving.keeper().unsaved().is_empty() || (in_memory && leaving.has_own_entries()) {
                event.prevent_default();
            }
        },
    ));
    if let Some(document) = window.document() {
        let returning = store.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            let store = returning.clone();
            spawn_local(async move {
                store.catch_up().await;
                tick(&store);
            });
        }));
    }
    listeners
}

/// Looks at the clock every minute.
fn watch_clock(store: &Store) -> Interval {
    store.tick();
    let store = store.clone();
    Interval::new(MINUTE_MS, move || tick(&store))
}

/// A page that nobody looks at is drawn when somebody does.
fn tick(store: &Store) {
    let document = web_sys::window().and_then(|window| window.document());
    if document.is_some_and(|document| !document.hidden()) {
        store.tick();
    }
}

/// The open workspace. The component renders again when the state changes. Outside of a [`WhenOpen`], which stands
/// around every page, it is an empty one in memory.
#[hook]
pub fn use_store() -> StoreView {
    use_context::<Opened>().flatten().unwrap_or_else(|| StoreView { store: Store::detached(), version: 0 })
}
