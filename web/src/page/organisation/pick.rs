use cobuild::{record::OrganisationId, rule::date_words, text::Language};
use yew::prelude::*;

use crate::{
    component::{Answers, FormScope, Need, Problem, TextField},
    page::visit::{Found, NearNames, find, label, matching},
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
    /// The one to begin with.
    #[prop_or_default]
    pub known: Option<OrganisationId>,
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
    let today = store.now().date();
    let initial = use_memo(props.known, |known| {
        AttrValue::from(known.map(|known| begins_with(&store, known, language)).unwrap_or_default())
    });
    let typed = use_state_eq(|| kept.unwrap_or_else(|| (*initial).clone()).to_string());
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
                initial={(*initial).clone()} list={Some(AttrValue::from(list.clone()))} {on_draft}
                on_commit={props.on_commit.clone()}
            />
            if found == Found::Unknown && *typed != **initial {
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
    language: Language,
) -> Result<Option<OrganisationId>, Problem> {
    let (typed, today) = (answers.text(name), store.now().date());
    match store.read(|workspace| find(&workspace.organisations, typed, today)) {
        Found::Nothing => Ok(None),
        Found::One(id) => Ok(Some(id)),
        Found::Several => Err(Problem::of(name.to_owned(), words::SEVERAL)),
        Found::Unknown => Err(Problem::of(name.to_owned(), not_found(store, typed, language))),
    }
}

/// The same where one is on record: it stays for as long as nobody types another, whether it is active or not.
///
/// # Errors
/// As [`picked`].
pub fn kept_or_picked(
    store: &StoreView,
    answers: &Answers,
    name: &str,
    known: Option<OrganisationId>,
    language: Language,
) -> Result<Option<OrganisationId>, Problem> {
    let typed = answers.text(name);
    match known.filter(|known| begins_with(store, *known, language).trim() == typed) {
        Some(known) => Ok(Some(known)),
        None => picked(store, answers, name, language),
    }
}

/// How a field names the organisation that it begins with.
fn begins_with(store: &StoreView, known: OrganisationId, language: Language) -> String {
    let today = store.now().date();
    store.read(|workspace| {
        let organisations = &workspace.organisations;
        organisations.get(known).map(|firm| label(organisations, firm, today, language)).unwrap_or_default()
    })
}

/// Why nobody active has the name: it was closed, or is not on record.
fn not_found(store: &StoreView, typed: &str, language: Language) -> String {
    let closed = store.read(|workspace| {
        let named = workspace.organisations.all().filter(|firm| firm.goes_by(typed));
        named.filter_map(|firm| firm.closing().map(|closing| closing.on)).max()
    });
    match closed {
        Some(day) => {
            words::PICK_CLOSED.fill(language, &[("name", typed), ("day", &date_words(day, language))])
        }
        None => words::NOT_ON_RECORD.fill(language, &[("name", typed)]),
    }
}
