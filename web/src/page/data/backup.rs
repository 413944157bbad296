use cobuild::{rule::moment_words, text::Language};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    component::{Announce, Button, Glyph, Notice, Readiness, Tone, Weight},
    store::{StoreView, clock, port_words, use_store},
    text::{
        messages::{data::backup as words, store},
        use_language,
    },
};

#[derive(Clone, PartialEq)]
enum Progress {
    Idle,
    Working,
    Handed { name: String, entries: usize },
    Failed(String),
}

/// A backup file out, and how old the last one is.
#[component]
pub(super) fn BackupOut() -> Html {
    let language = use_language();
    let view = use_store();
    let progress = use_state_eq(|| Progress::Idle);
    let press = {
        let (store, progress) = (view.store(), progress.setter());
        move |()| {
            let (store, progress) = (store.clone(), progress.clone());
            progress.set(Progress::Working);
            spawn_local(async move {
                progress.set(match store.backup().await {
                    Ok(file) if store.hand_over(&file) => {
                        Progress::Handed { name: file.name, entries: file.entries }
                    }
                    Ok(_) => Progress::Failed(store::NO_DOWNLOAD.get(language).to_owned()),
                    Err(error) => Progress::Failed(port_words(&error, language)),
                });
            });
        }
    };
    let readiness = if *progress == Progress::Working { Readiness::Busy } else { Readiness::Ready };
    let outcome = match &*progress {
        Progress::Idle | Progress::Working => html! { <template></template> },
        Progress::Handed { name, entries } => {
            let title = words::HANDED.fill(language, &[("name", name), ("n", &entries.to_string())]);
            html! { <Notice tone={Tone::Success} {title} announce={Announce::Politely} test="backup-done" /> }
        }
        Progress::Failed(why) => {
            html! { <Notice tone={Tone::Error} title={why.clone()} announce={Announce::AtOnce} /> }
        }
    };
    html! {
        <section>
            <h2>{ words::TITLE.get(language) }</h2>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            <p>{ age(&view, language) }</p>
            <div class="actions">
                <Button
                    label={store::BACK_UP} icon={Glyph::Download} weight={Weight::Primary} {readiness}
                    on_press={press} test="back-up"
                />
            </div>
            <div>{ outcome }</div>
        </section>
    }
}

fn age(store: &StoreView, language: Language) -> String {
    let Some((days, wall)) = store.backup_age_days().zip(store.last_backup()) else {
        return if store.has_own_entries() { words::NEVER } else { words::NOT_NEEDED }
            .get(language)
            .to_owned();
    };
    let when = moment_words(clock::china(wall), language);
    words::LAST.fill(language, &[("when", &when), ("n", &days.to_string())])
}
