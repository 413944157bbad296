//! The workspaces of this device: the example, and those of one's own.

use cobuild::{
    journal::PortError,
    workspace::{Command, Kept, profile},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{
        Announce, Answers, Button, Column, Form, Need, Notice, Outcome, Row, State, StateTag, Table,
        TextField, Tone, Weight, Width,
    },
    store::{Listed, SaveState, Slug, Store, Workspaces, port_words, use_store},
    text::{messages::data::workspace as words, use_language},
};

/// Which workspaces there are, which one is open, and a form for another.
#[component]
pub(super) fn WorkspaceList() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let failure = use_state_eq(|| None::<String>);
    let kept = Workspaces::load();
    let row = |listed: &Listed| {
        let open = listed.slug == *view.slug();
        let name = match (listed.name.as_str(), listed.slug.is_example()) {
            ("", true) => words::EXAMPLE.get(language),
            ("", false) => words::UNNAMED.get(language),
            (name, _) => name,
        };
        let kind = if listed.slug.is_example() { words::KIND_EXAMPLE } else { words::KIND_OWN };
        let action = if open {
            html! { <StateTag state={State::Good} label={words::IS_OPEN} /> }
        } else {
            let slug = listed.slug.clone();
            let spoken = words::OPEN_OF.fill(language, &[("name", name)]);
            html! { <Button label={words::OPEN} {spoken} weight={Weight::Quiet} on_press={move |()| open_another(&slug)} /> }
        };
        let cells = vec![html! { { name } }, html! { { kind.get(language) } }, action];
        Row { key: listed.slug.to_string().into(), cells }
    };
    let rows: Vec<Row> = kept.list().iter().map(row).collect();
    let columns = vec![Column::new(words::NAME), Column::new(words::KIND), Column::new(words::ACTION)];
    let on_submit = {
        let (view, failure) = (view.clone(), failure.setter());
        Callback::from(move |answers: Answers| {
            let name = answers.text("workspace-name").to_owned();
            let command =
                Command::Workspace(profile::Command::Open { name, clock: profile::ClockKind::Real });
            // The rule for a name is the same in every workspace: ask it before there is a new one.
            if let Err(refusal) = view.consider(&command) {
                return Outcome::Refused(act.problem(refusal));
            }
            let failure = failure.clone();
            spawn_local(async move {
                if let Err(why) = create(&command).await {
                    failure.set(Some(why.map_or_else(
                        || words::NOT_CREATED.get(language).to_owned(),
                        |why| port_words(&why, language),
                    )));
                }
            });
            Outcome::Accepted
        })
    };
    let n = rows.len().to_string();
    html! {
        <section>
            <h2>{ words::TITLE.get(language) }</h2>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            <Table caption={words::CAPTION.fill(language, &[("n", &n)])} {columns} {rows} />
            <h3>{ words::NEW.get(language) }</h3>
            <Form id="new-workspace" draft={Some("workspace/new")} submit={words::CREATE} weight={Weight::Secondary} {on_submit}>
                <TextField
                    name="workspace-name" label={words::NAME} hint={words::NAME_HINT} width={Width::Medium}
                    need={Need::By(words::NAME_NEED.into())}
                />
            </Form>
            if let Some(why) = &*failure {
                <Notice tone={Tone::Error} title={why.clone()} announce={Announce::AtOnce} />
            }
        </section>
    }
}

/// Creates a workspace, gives it its name and opens it. It is listed only when it is saved: what failed leaves no
/// nameless workspace behind.
async fn create(command: &Command) -> Result<(), Option<PortError>> {
    let slug = Slug::fresh();
    let store = Store::open(slug.clone(), Callback::noop()).await.map_err(Some)?;
    let performed = store.perform(command).await.map_err(|_| None)?;
    match performed.kept {
        Kept::Saved if !matches!(store.save_state(), SaveState::MemoryOnly { .. }) => {
            let name = store.read(|workspace| workspace.profile.name().to_owned());
            Workspaces::load().add(&slug, &name);
            restart();
            Ok(())
        }
        Kept::Saved => Err(None),
        Kept::Unsaved(why) => Err(Some(why)),
    }
}

fn open_another(slug: &Slug) {
    Workspaces::load().open(slug);
    restart();
}

/// Another workspace begins with a fresh page: nothing of the one before stays in memory. What is unsaved asks first.
fn restart() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign("/");
    }
}
