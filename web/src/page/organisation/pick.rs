use cobuild::record::OrganisationId;
use yew::prelude::*;

use crate::{
    component::{Answers, FormScope, Need, Problem, TextField},
    page::visit::{Found, NearNames, find, matching},
    store::{StoreView, use_store},
    text::{Words, messages::organisation_page as words, use_language},
};

/// More names than this would be no help to choose.
const OFFERED: usize = 20;

/// Properties of [`PickField`].
#[derive(Properties, PartialEq)]
pub struct PickFieldProps {
    /// The name of the value in the form.
    pub name: AttrValue,
    /// The label.
    pub label: Words,
    /// Whether it must be filled.
    #[prop_or_default]
    pub need: Need,
    /// The name to begin with.
    #[prop_or_default]
    pub initial: AttrValue,
    /// The name when the field is left.
    #[prop_or_default]
    pub on_commit: Callback<String>,
}

/// An organisation on record, found by typing.
#[component]
pub fn PickField(props: &PickFieldProps) -> Html {
    let language = use_language();
    let store = use_store();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.and_then(|draft| draft.get(&props.name));
    let typed = use_state_eq(|| kept.unwrap_or_else(|| props.initial.clone()).to_string());
    let today = store.now().date();
    let (found, names) = store.read(|workspace| {
        let organisations = &workspace.organisations;
        let names = matching(organisations, &typed, (today, language), OFFERED);
        (find(organisations, &typed, today), names)
    });
    let on_draft = {
        let typed = typed.setter();
        move |value| typed.set(value)
    };
    let list = format!("{}-names", props.name);
    html! {
        <div>
            <TextField
                name={props.name.clone()} label={props.label.clone()} need={props.need.clone()} hint={words::PICK_HINT}
                initial={props.initial.clone()} list={Some(AttrValue::from(list.clone()))} {on_draft}
                on_commit={props.on_commit.clone()}
            />
            if found == Found::Unknown {
                <NearNames field={props.name.clone()} names={names.clone()} />
            }
            <datalist id={list}>{ for names.into_iter().map(|name| html! { <option key={name.clone()} value={name.clone()} /> }) }</datalist>
        </div>
    }
}

/// The organisation that a [`PickField`] names; `None` when it is empty.
///
/// # Errors
/// When none or several have that name.
pub fn picked(
    store: &StoreView,
    answers: &Answers,
    name: &str,
    language: cobuild::text::Language,
) -> Result<Option<OrganisationId>, Problem> {
    let (typed, today) = (answers.text(name), store.now().date());
    match store.read(|workspace| find(&workspace.organisations, typed, today)) {
        Found::Nothing => Ok(None),
        Found::One(id) => Ok(Some(id)),
        Found::Several => Err(Problem::of(name.to_owned(), words::SEVERAL)),
        Found::Unknown => {
            Err(Problem::of(name.to_owned(), words::NOT_ON_RECORD.fill(language, &[("name", typed)])))
        }
    }
}
