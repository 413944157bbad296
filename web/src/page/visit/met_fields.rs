use cobuild::visit::{Met, MetPerson};
use yew::prelude::*;

use super::rows::{Rows, ids, use_rows};
use crate::{
    component::{Answers, Button, Glyph, Need, TextField, TextKind, Weight, Width},
    text::{Words, messages::visit_page as words, use_language},
};

const ROWS: &str = "met";

/// Properties of [`MetRows`].
#[derive(Properties, PartialEq)]
pub struct MetRowsProps {
    /// The people to begin with.
    #[prop_or_default]
    pub initial: Vec<MetPerson>,
}

/// Whom they met: any number of people.
#[component]
pub fn MetRows(props: &MetRowsProps) -> Html {
    let language = use_language();
    let rows: Rows = use_rows(ROWS, props.initial.len());
    let add = {
        let rows = rows.clone();
        move |()| rows.add()
    };
    let row = |(index, id): (usize, &u32)| {
        let (id, rows) = (*id, rows.clone());
        let field = |name: &str| AttrValue::from(format!("{ROWS}-{id}-{name}"));
        let known = props.initial.get(id as usize);
        let name = known.map(|person| person.name.for_the_office().clone()).unwrap_or_default();
        let post = known.map(|person| person.post.clone()).unwrap_or_default();
        let phone = known.and_then(|person| person.phone.as_ref());
        let phone = phone.map(|phone| phone.for_the_office().to_string()).unwrap_or_default();
        let n = (index + 1).to_string();
        let spoken = words::REMOVE_PERSON.fill(language, &[("n", &n)]);
        html! {
            <fieldset class="card" key={id}>
                <legend class="label">{ words::PERSON_NUMBER.fill(language, &[("n", &n)]) }</legend>
                <TextField name={field("name")} label={words::MET_NAME} width={Width::Medium} initial={name} need={Need::By(Words::from(words::NEED_RECORD))} />
                <TextField name={field("post")} label={words::POST} width={Width::Medium} initial={post} />
                <TextField name={field("phone")} label={words::PHONE} kind={TextKind::Telephone} width={Width::Medium} hint={words::INTERNAL} initial={phone} />
                <Button label={words::REMOVE} {spoken} weight={Weight::Quiet} icon={Glyph::Close} on_press={move |()| rows.remove(id)} />
            </fieldset>
        }
    };
    html! {
        <div class="part">
            <input type="hidden" name={ROWS} value={rows.value()} />
            <div class="part">{ for rows.ids().iter().enumerate().map(row) }</div>
            <div class="actions"><Button label={words::ADD_PERSON} icon={Glyph::Plus} on_press={add} /></div>
        </div>
    }
}

/// The people of a sent form, with the prefix of each. A row in which nothing was written is none.
pub fn met(answers: &Answers) -> Vec<(String, Met)> {
    let prefixes = ids(answers.text(ROWS)).into_iter().map(|id| format!("{ROWS}-{id}"));
    let read = prefixes.map(|prefix| {
        let said = |name: &str| answers.text(&format!("{prefix}-{name}")).to_owned();
        let phone = said("phone");
        let person =
            Met { name: said("name"), post: said("post"), phone: (!phone.is_empty()).then_some(phone) };
        (prefix, person)
    });
    read.filter(|(_, person)| !(person.name.is_empty() && person.post.is_empty() && person.phone.is_none()))
        .collect()
}
