//! A file in: read, checked, asked about, taken in, told.

use std::rc::Rc;

use cobuild::{journal::Damage, text::Language, workspace::Intake};
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::tabs::Part;
use crate::{
    component::{Announce, Button, Glyph, Icon, Link, Notice, Readiness, Tone, Weight},
    store::{
        backup::{self, Incoming, Wholeness},
        file_words, port_words, use_store,
    },
    text::{messages::data::intake as words, use_language},
};

#[derive(Clone, PartialEq)]
enum Step {
    Idle,
    Reading,
    Asking(Rc<Incoming>),
    TakingIn(Rc<Incoming>),
    Done(Rc<Intake>),
    Failed(String),
}

/// Takes a backup, or a colleague's file, in.
#[component]
pub(super) fn FileIn() -> Html {
    let language = use_language();
    let view = use_store();
    let step = use_state_eq(|| Step::Idle);
    let onchange = {
        let step = step.setter();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            read(file, step.clone(), language);
            // So that the same file, mended, can be chosen again.
            input.set_value("");
        }
    };
    let stop = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Idle))
    };
    let below = match &*step {
        Step::Idle => html! { <template></template> },
        Step::Reading => html! { <p role="status">{ words::READING.get(language) }</p> },
        Step::Asking(incoming) | Step::TakingIn(incoming) => {
            let take = {
                let (store, step, incoming) = (view.store(), step.setter(), incoming.clone());
                Callback::from(move |()| {
                    let (store, step, incoming) = (store.clone(), step.clone(), incoming.clone());
                    step.set(Step::TakingIn(incoming.clone()));
                    spawn_local(async move {
                        step.set(match store.take_in(&incoming.journal).await {
                            Ok(intake) => Step::Done(Rc::new(intake)),
                            Err(error) => Step::Failed(port_words(&error, language)),
                        });
                    });
                })
            };
            let own = view.read(|workspace| workspace.profile.name().to_owned());
            let busy = matches!(&*step, Step::TakingIn(_));
            html! { <Question incoming={incoming.clone()} {own} {busy} {take} {stop} /> }
        }
        Step::Done(intake) => html! { <Report intake={intake.clone()} /> },
        Step::Failed(why) => html! {
            <Notice tone={Tone::Error} title={why.clone()} announce={Announce::AtOnce} test="intake-failed" />
        },
    };
    html! {
        <section>
            <h2>{ words::TITLE.get(language) }</h2>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            <div class="actions">
                <label class="button file-button">
                    <Icon glyph={Glyph::Upload} />
                    <span>{ words::CHOOSE.get(language) }</span>
                    <input
                        type="file" accept=".jsonl,application/x-ndjson" class="spoken" data-test="file-in" {onchange}
                    />
                </label>
            </div>
            <div>{ below }</div>
        </section>
    }
}

fn read(file: File, step: UseStateSetter<Step>, language: Language) {
    step.set(Step::Reading);
    spawn_local(async move {
        step.set(match backup::read_file(&file).await {
            Ok(incoming) => Step::Asking(Rc::new(incoming)),
            Err(error) => Step::Failed(file_words(&error, language)),
        });
    });
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    incoming: Rc<Incoming>,
    own: String,
    busy: bool,
    take: Callback<()>,
    stop: Callback<()>,
}

/// What is in the file, before anything is taken in: merging cannot be taken back as a whole.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let language = use_language();
    let incoming = &props.incoming;
    let n = incoming.journal.len().to_string();
    let unnamed = words::UNNAMED.get(language);
    let name = if incoming.name.is_empty() { unnamed } else { &incoming.name };
    let title = words::FOUND.fill(language, &[("name", name), ("n", &n)]);
    let other = !props.own.is_empty() && !incoming.name.is_empty() && incoming.name != props.own;
    let cut = match incoming.wholeness {
        Wholeness::Whole => None,
        Wholeness::CutOff { line } => {
            Some(words::CUT_OFF.fill(language, &[("line", &line.to_string()), ("n", &n)]))
        }
    };
    let label = if cut.is_some() { words::TAKE_WHOLE } else { words::TAKE };
    let tone = if other || cut.is_some() { Tone::Warning } else { Tone::Info };
    html! {
        <Notice {tone} {title} announce={Announce::Politely} test="intake-question">
            if let Some(cut) = cut {
                <p>{ cut }</p>
            }
            if other {
                <p>{ words::OTHER.fill(language, &[("name", name), ("own", &props.own)]) }</p>
            }
            <div class="actions">
                <Button
                    {label} weight={Weight::Primary} on_press={props.take.clone()} test="take-in"
                    readiness={if props.busy { Readiness::Busy } else { Readiness::Ready }}
                />
                // What is being taken in is written as one batch: from here on nothing stops it.
                <Button
                    label={words::STOP} on_press={props.stop.clone()}
                    readiness={if props.busy { Readiness::Off } else { Readiness::Ready }}
                />
            </div>
        </Notice>
    }
}

#[derive(Properties, PartialEq)]
struct ReportProps {
    intake: Rc<Intake>,
}

/// What was taken in, and what the whole now lacks.
#[component]
fn Report(props: &ReportProps) -> Html {
    let language = use_language();
    let Intake { merged, damage, clashes, .. } = &*props.intake;
    let (added, known) = (merged.added.to_string(), merged.known.to_string());
    let title = words::DONE.fill(language, &[("added", &added), ("known", &known)]);
    html! {
        <>
            <Notice tone={Tone::Success} {title} announce={Announce::Politely} test="intake-done" />
            if !clashes.is_empty() {
                <Notice tone={Tone::Warning} title={words::CLASHES.fill(language, &[("n", &clashes.len().to_string())])}>
                    <p><Link to={Part::Attention.address()}>{ words::SEE_CLASHES.get(language) }</Link></p>
                </Notice>
            }
            if !damage.is_empty() {
                <Notice tone={Tone::Warning} title={words::DAMAGE.fill(language, &[("n", &damage.len().to_string())])}>
                    <ul>{ for damage.iter().take(20).map(|one| html! { <li>{ damage_words(one, language) }</li> }) }</ul>
                </Notice>
            }
        </>
    }
}

fn damage_words(damage: &Damage, language: Language) -> String {
    match damage {
        Damage::Missing { entry, before } => {
            let last = before.number.saturating_sub(1).to_string();
            let (device, first) = (entry.device.to_string(), entry.number.to_string());
            words::MISSING.fill(language, &[("device", &device), ("first", &first), ("last", &last)])
        }
        Damage::Forked { entry } => words::FORKED.fill(language, &[("entry", &entry.to_string())]),
        Damage::Unchained { entry } => words::UNCHAINED.fill(language, &[("entry", &entry.to_string())]),
    }
}
