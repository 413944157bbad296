use cobuild::{
    activity::{Command, Sign},
    workspace,
};
use yew::prelude::*;

use super::{super::rows, TaskProps};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, TextField},
    frame::Page,
    page::{
        beside::beside,
        number::whole,
        organisation::{PickField, picked},
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{messages::activity_page as words, use_language},
};

const SIGN: &[(&str, &str)] = &[
    ("activity.field-person", "person"),
    ("ACT-03", "heads"),
    ("ACT-04", "heads"),
    ("ACT-05", "heads"),
    ("ACT-06", "heads"),
];

/// Registers somebody.
#[component]
pub fn RegisterTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Activity { id }));
    let on_submit = move |answers: Answers| {
        let (unit, heads) = (picked(&store, &answers, "unit", language), whole(&answers, "heads", language));
        let (unit, heads) = match (unit, heads) {
            (Ok(unit), Ok(heads)) => (unit, heads),
            (unit, heads) => return Outcome::Refused(unit.err().into_iter().chain(heads.err()).collect()),
        };
        let sign = Sign { unit, person: answers.text("person").to_owned(), heads: heads.unwrap_or(0) };
        let register = workspace::Command::Activity(Command::Register { activity: id, sign });
        beside(act.send(register, words::REGISTERED, back.clone()), SIGN)
    };
    let places = rows::places(&props.activity, language);
    html! {
        <Page title={words::REGISTER} purpose={words::REGISTER_PURPOSE} above={props.above()}>
            <p>{ words::PLACES_NOW.fill(language, &[("places", &places)]) }</p>
            <Form id="register" draft={Some(format!("activity/{id}/register"))} submit={words::REGISTER} actions={html! { <Back to={Route::Activity { id }} /> }} {on_submit}>
                <PickField name="unit" label={words::UNIT} />
                <TextField name="person" label={words::PERSON} hint={words::PERSON_HINT} />
                <NumberField name="heads" label={words::HEADS} initial={Some(1)} need={Need::By(words::NEED_PLACES.into())} />
            </Form>
        </Page>
    }
}
