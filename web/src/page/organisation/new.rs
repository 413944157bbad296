use cobuild::{
    organisation::{Command, Fact},
    text::Language,
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    kind::{KindFields, kind},
    place::place,
    read,
};
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, DateField, Form, Link, Need, NumberField, Outcome, Problem, TextField, Width},
    frame::{Page, Place},
    route::Route,
    text::{Words, messages, messages::organisation_page as words, use_language},
};

/// Registers an organisation.
#[component]
pub fn NewOrganisationPage() -> Html {
    let language = use_language();
    let (act, navigator) = (use_act(), use_navigator());
    let on_submit = move |answers: Answers| {
        let command = match register(&answers, language) {
            Ok(command) => command,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let navigator = navigator.clone();
        let open =
            Callback::from(move |facts: Vec<workspace::Fact>| open_registered(&facts, navigator.as_ref()));
        place(act.send(workspace::Command::Organisation(command), words::REGISTERED, open), read::field)
    };
    let back = html! { <Link to={Route::Organisations} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <Page
            title={words::NEW} purpose={words::NEW_PURPOSE}
            above={Some((Route::Organisations.into(), Words::from(Place::Organisations.name())))}
        >
            <Form id="organisation" draft={Some(AttrValue::Static("organisation/new"))} submit={words::REGISTER} actions={back} {on_submit}>
                <KindFields />
                <TextField name="name" label={words::NAME} need={Need::By(Words::from(words::NEED_REGISTER))} />
                <TextField name="short" label={words::SHORT_NAME} width={Width::Medium} hint={words::SHORT_NAME_HINT} />
                <TextField name="uscc" label={words::USCC} width={Width::Medium} hint={words::USCC_HINT} />
                <h2>{ words::FOUNDING.get(language) }</h2>
                <FoundingFields />
            </Form>
        </Page>
    }
}

/// When and from what it was founded.
#[component]
pub fn FoundingFields() -> Html {
    html! {
        <>
            <DateField name="founded" label={words::FOUNDED} hint={words::FOUNDED_HINT} />
            <NumberField name="founded-year" label={words::FOUNDED_YEAR} hint={words::FOUNDED_YEAR_HINT} />
            <NumberField name="units" label={words::UNITS} hint={words::UNITS_HINT} />
        </>
    }
}

fn register(answers: &Answers, language: Language) -> Result<Command, Problem> {
    Ok(Command::Register {
        name: answers.text("name").to_owned(),
        short_name: read::given(answers, "short"),
        kind: kind(answers),
        uscc: read::given(answers, "uscc"),
        founded: read::founded(answers, language)?,
        formed_from: read::formed_from(answers, language)?,
    })
}

fn open_registered(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let registered = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Organisation(Fact::Registered { organisation, .. }) => Some(*organisation),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (registered, navigator) {
        Address::from(Route::Organisation { id }).replace(navigator);
    }
}
