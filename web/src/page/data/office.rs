//! The name of the workspace that is open.

use cobuild::workspace::{Command, profile};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField, Weight, Width},
    store::use_store,
    text::{messages::data::workspace as words, use_language},
};

/// Gives the open workspace another name.
#[component]
pub(super) fn Office() -> Html {
    let language = use_language();
    let act = use_act();
    let view = use_store();
    let (name, source) = view.read(|workspace| {
        (workspace.profile.name().to_owned(), workspace.profile.source().map(str::to_owned))
    });
    let on_submit = Callback::from(move |answers: Answers| {
        let name = answers.text("open-workspace-name").to_owned();
        act.send(Command::Workspace(profile::Command::Rename { name }), words::RENAMED, Callback::noop())
    });
    html! {
        <section>
            <h2>{ words::OPEN_ONE.get(language) }</h2>
            if let Some(source) = source {
                <p class="prose soft">{ words::SOURCE.fill(language, &[("source", &source)]) }</p>
            }
            <Form id="rename-workspace" draft={Some("workspace/rename")} submit={words::RENAME} weight={Weight::Secondary} {on_submit}>
                <TextField
                    key={name.clone()} name="open-workspace-name" label={words::NAME} initial={name.clone()}
                    width={Width::Medium} need={Need::By(words::NAME_NEED.into())}
                />
            </Form>
        </section>
    }
}
