use cobuild::{
    talent::{Change, Command, Details},
    workspace,
};
use yew::prelude::*;

use super::{PersonProps, above};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField, TextKind},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    text::messages::{board_page as words, button},
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] =
    &[("talent.field-name", "name"), ("talent.field-field", "field"), ("talent.field-merit", "merit")];

/// Properties of [`PersonFields`].
#[derive(Properties, PartialEq)]
pub struct PersonFieldsProps {
    /// What is on record.
    #[prop_or_default]
    pub initial: Option<Details>,
}

/// Who somebody is, and what they are honoured for.
#[component]
pub fn PersonFields(props: &PersonFieldsProps) -> Html {
    let known = props.initial.as_ref();
    let text = |value: Option<&String>| AttrValue::from(value.cloned().unwrap_or_default());
    html! {
        <>
            <TextField name="name" label={words::NAME} hint={words::NAME_HINT} initial={text(known.map(|one| one.name.get()))} need={Need::By(words::NEED_WALL.into())} />
            <TextField name="field" label={words::FIELD} initial={text(known.map(|one| one.field.get()))} />
            <TextField name="merit" label={words::MERIT} kind={TextKind::Lines(3)} initial={text(known.map(|one| one.merit.get()))} />
        </>
    }
}

/// Changes what is said of somebody.
#[component]
pub fn PersonTask(props: &PersonProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Talent { id }));
    let on_submit = {
        let details = props.details.clone();
        move |answers: Answers| {
            let said = |name: &str| answers.text(name).trim().to_owned();
            let mut changes = Vec::new();
            let mut push = |differs: bool, change: Change| changes.extend(differs.then_some(change));
            push(said("name") != *details.name.get(), Change::Name(said("name")));
            push(said("field") != *details.field.get(), Change::Field(said("field")));
            push(said("merit") != *details.merit.get(), Change::Merit(said("merit")));
            let edit = workspace::Command::Talent(Command::Edit { talent: id, changes });
            beside(act.send(edit, words::PERSON_CHANGED, back.clone()), FIELDS)
        }
    };
    html! {
        <Page title={words::EDIT_PERSON} above={above(id, &props.details)}>
            <Form id="person" draft={Some(format!("talent/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Talent { id }} /> }} {on_submit}>
                <PersonFields initial={props.details.clone()} />
            </Form>
        </Page>
    }
}
