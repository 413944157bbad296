use cobuild::{
    programme::{Command, Fact},
    workspace,
};
use yew::prelude::*;

use super::task::FIELDS;
use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, Problem, TextField},
    frame::Page,
    page::{
        beside::beside,
        number::whole,
        organisation::{PickField, picked},
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::{messages::programme_page as words, use_language},
};

/// Draws up a programme.
#[component]
pub fn NewProgrammePage() -> Html {
    let language = use_language();
    let (store, act, open) = (use_store(), use_act(), use_opening(drawn));
    let year = u32::try_from(store.now().date().year()).ok();
    let on_submit = move |answers: Answers| {
        let organisation = picked(&store, &answers, "organisation", language);
        let year = whole(&answers, "year", language);
        let (organisation, year) = match (organisation, year) {
            (Ok(Some(organisation)), Ok(year)) => {
                (organisation, year.and_then(|year| i16::try_from(year).ok()))
            }
            (Ok(None), _) => {
                return Outcome::Refused(vec![Problem::of("organisation", words::WHOSE_MISSING)]);
            }
            (one, other) => return Outcome::Refused(one.err().into_iter().chain(other.err()).collect()),
        };
        let Some(year) = year else {
            return Outcome::Refused(vec![Problem::of("year", words::YEAR_MISSING)]);
        };
        let (title, source) = (answers.text("title").to_owned(), answers.text("source").to_owned());
        let draw = Command::Draw { year, organisation, title, source };
        beside(act.send(workspace::Command::Programme(draw), words::DRAWN, open.clone()), FIELDS)
    };
    let needed = || Need::By(words::NEED_PROGRAMME.into());
    html! {
        <Page title={words::DRAW} purpose={words::DRAW_PURPOSE} above={Some((Route::Programmes.into(), words::TITLE.into()))}>
            <Form id="programme" draft={Some("programme/new")} submit={words::DRAW} actions={html! { <Back to={Route::Programmes} /> }} {on_submit}>
                <NumberField name="year" label={words::YEAR} initial={year} need={needed()} />
                <PickField name="organisation" label={words::WHOSE} need={needed()} />
                <TextField name="title" label={words::PROGRAMME} hint={words::TITLE_HINT} need={needed()} />
                <TextField name="source" label={words::SOURCE} />
            </Form>
        </Page>
    }
}

fn drawn(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Programme(Fact::Drawn { programme, .. }) => {
            Some(Route::Programme { id: *programme })
        }
        _ => None,
    }
}
