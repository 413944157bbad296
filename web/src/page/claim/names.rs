//! What the office calls its lists, and in which order they stand: `?do=names`.

use cobuild::{
    claim::{Command, ListContent, NamedList},
    text::Language,
    workspace,
};
use yew::prelude::*;

use super::part::key;
use crate::{
    component::{Answers, NumberField, Problem, TextField, Width},
    page::{
        number::{by_place, whole},
        step::StepPage,
    },
    route::Route,
    store::use_store,
    text::{messages::claim_page as words, use_language},
};

/// No rule speaks of a field: a list without a name is not kept.
const NO_RULES: &[(&str, &str)] = &[];

/// The form.
#[component]
pub fn NamesPage() -> Html {
    let language = use_language();
    let lists = use_store().read(|workspace| workspace.claims.lists(language));
    let asked = Callback::from(move |answers: Answers| {
        let lists = named(&answers, language)?;
        Ok(workspace::Command::Claim(Command::NameLists { lists }))
    });
    let fields = ListContent::ALL.iter().map(|content| {
        let known = lists.iter().zip(1_u32..).find(|(list, _)| list.content == *content);
        let (name, place) = known.map(|(list, place)| (list.name.clone(), place)).unzip();
        html! {
            <fieldset class="card" key={key(*content)}>
                <legend>{ content.text().get(language) }</legend>
                <TextField name={name_of(*content)} label={words::LIST_NAME} width={Width::Medium} initial={AttrValue::from(name.unwrap_or_default())} />
                <NumberField name={place_of(*content)} label={words::LIST_PLACE} initial={place} />
            </fieldset>
        }
    });
    html! {
        <StepPage id="names" draft={"lists/names".to_owned()} title={words::NAME_LISTS} purpose={words::NAME_LISTS_PURPOSE}
            of={words::TITLE} back={Route::Lists} done={words::LISTS_NAMED} speaks={NO_RULES} {asked}>
            { for fields }
        </StepPage>
    }
}

fn name_of(content: ListContent) -> String {
    format!("name-{}", key(content))
}

fn place_of(content: ListContent) -> String {
    format!("place-{}", key(content))
}

/// The lists that have a name, by their places.
fn named(answers: &Answers, language: Language) -> Result<Vec<NamedList>, Problem> {
    let mut placed = Vec::new();
    for content in ListContent::ALL.iter().copied() {
        let name = answers.text(&name_of(content)).to_owned();
        if name.is_empty() {
            continue;
        }
        let field = place_of(content);
        let place = whole(answers, &field, language)?;
        let place = place.ok_or_else(|| Problem::of(field.clone(), words::PLACE_MISSING))?;
        placed.push((field, place, NamedList { name, content }));
    }
    by_place(placed, language)
}
