use cobuild::{journal::DRIFT_LIMIT_MILLIS, text::Language};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{SaveState, StoreView, code_words, port_words, use_store};
use crate::{
    address::Address,
    component::{self, Announce, Backup, Banner, Button, Kept, Link, Tone},
    route::Route,
    text::{messages, messages::store as words, use_language},
};

/// Whether everything is saved, and how old the backup is: for the frame's header.
#[component]
pub fn SaveStatus() -> Html {
    let store = use_store();
    let kept = match use_save_state() {
        SaveState::Saved { .. } => Kept::Written,
        SaveState::Saving => Kept::Writing,
        SaveState::Unsaved { .. } | SaveState::MemoryOnly { .. } => Kept::Refused,
    };
    let backup = match store.backup_age_days() {
        Some(days) => Backup::DaysAgo(days),
        None if store.has_own_entries() => Backup::Never,
        None => Backup::NotNeeded,
    };
    html! { <component::SaveState {kept} {backup} /> }
}

/// What keeps the data from being safe or complete, as bars that stay until it is mended: for the frame.
#[component]
pub fn StorageBars() -> Html {
    let language = use_language();
    let store = use_store();
    let trouble = match use_save_state() {
        SaveState::Saved { .. } | SaveState::Saving => None,
        SaveState::Unsaved { why, count } => {
            let unsaved = words::UNSAVED.fill(language, &[("n", &count.to_string())]);
            Some(format!("{unsaved} {}", port_words(&why, language)))
        }
        SaveState::MemoryOnly { why } => Some(port_words(&why, language)),
    };
    let aside = store.read(|workspace| workspace.history.aside().len());
    let unreadable = store.keeper().unreadable().first().map(|error| code_words(error, language));
    html! {
        <div class="storage-bars">
            if let Some(title) = trouble {
                <Banner tone={Tone::Error} {title} announce={Announce::AtOnce} test="save-trouble">
                    <SaveActions {store} />
                </Banner>
            }
            if aside > 0 {
                <Banner tone={Tone::Warning} title={aside_words(aside, language)} test="set-aside"><LookAtThem /></Banner>
            }
            if let Some(title) = unreadable {
                <Banner tone={Tone::Error} {title} test="unreadable"><LookAtThem /></Banner>
            }
        </div>
    }
}

/// The way to where they are decided.
#[component]
fn LookAtThem() -> Html {
    let language = use_language();
    let to = Address::from(Route::Data).with("view", "attention");
    html! { <p><Link {to}>{ messages::data::intake::SEE_CLASHES.get(language) }</Link></p> }
}

#[derive(Properties, PartialEq)]
struct SaveActionsProps {
    store: StoreView,
}

#[component]
fn SaveActions(props: &SaveActionsProps) -> Html {
    let language = use_language();
    let failure = use_state_eq(|| None::<String>);
    let back_up = {
        let (store, failure) = (props.store.store(), failure.setter());
        Callback::from(move |()| {
            let (store, failure) = (store.clone(), failure.clone());
            spawn_local(async move {
                let handed = store.backup().await.map(|file| store.hand_over(&file));
                failure.set(match handed {
                    Ok(true) => None,
                    Ok(false) => Some(words::NO_DOWNLOAD.get(language).to_owned()),
                    Err(error) => Some(port_words(&error, language)),
                });
            });
        })
    };
    let retry = {
        let store = props.store.store();
        Callback::from(move |()| {
            let store = store.clone();
            spawn_local(async move { store.retry().await });
        })
    };
    html! {
        <div class="actions">
            <Button label={words::BACK_UP} on_press={back_up} />
            if !props.store.keeper().unsaved().is_empty() {
                <Button label={words::TRY_AGAIN} on_press={retry} />
            }
            if let Some(failure) = &*failure {
                <p role="alert">{ failure.clone() }</p>
            }
        </div>
    }
}

/// Whether everything is saved; the component renders again when that changes.
#[hook]
pub fn use_save_state() -> SaveState {
    use_context::<SaveState>().unwrap_or(SaveState::Saved { at: None })
}

fn aside_words(count: usize, language: Language) -> String {
    words::ASIDE
        .fill(language, &[("n", &count.to_string()), ("minutes", &(DRIFT_LIMIT_MILLIS / 60_000).to_string())])
}
