//! Who sits here, and how the screen looks to them.

use cobuild::journal::Actor;
use yew::prelude::*;

use crate::{
    component::{Announce, Answers, Form, Need, Notice, Outcome, TextField, Tone, Weight, Width},
    draft::Keep,
    frame::{LanguageSwitch, ThemeSwitch},
    store::use_store,
    text::{messages::data::person as words, use_language},
};

/// The name that is written into every further entry; language and theme.
#[component]
pub(super) fn Person() -> Html {
    let language = use_language();
    let view = use_store();
    let noted = use_state_eq(|| None::<String>);
    let on_submit = {
        let (store, noted) = (view.store(), noted.setter());
        Callback::from(move |answers: Answers| {
            let name = answers.text("actor").to_owned();
            store.set_actor(Actor::new(&name));
            noted.set(Some(name));
            Outcome::Accepted
        })
    };
    let title = noted.as_ref().map(|name| match name.as_str() {
        "" => words::CLEARED.get(language).to_owned(),
        name => words::NOTED.fill(language, &[("name", name)]),
    });
    html! {
        <section>
            <h2>{ words::TITLE.get(language) }</h2>
            <Form id="person" draft={Keep::Nothing} submit={words::SUBMIT} weight={Weight::Secondary} {on_submit}>
                <TextField
                    name="actor" label={words::NAME} hint={words::HINT} initial={view.actor().name().to_owned()}
                    width={Width::Medium} need={Need::Unmarked}
                />
            </Form>
            if let Some(title) = title {
                <Notice tone={Tone::Success} {title} announce={Announce::Politely} />
            }
            <h3>{ words::SCREEN.get(language) }</h3>
            <div class="screen-switches">
                <LanguageSwitch id="data-language" />
                <ThemeSwitch id="data-theme" />
            </div>
        </section>
    }
}
