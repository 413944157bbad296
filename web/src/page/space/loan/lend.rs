use cobuild::{
    space::{Command, Fact},
    workspace,
};
use yew::prelude::*;

use super::place::{PlaceFields, place};
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, TextField},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::messages::space_page as words,
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[
    ("space.field-title", "title"),
    ("space.field-copy", "copy"),
    ("space.field-borrower", "borrower"),
    ("space.field-place", "elsewhere"),
    ("LON-01", "copy"),
    ("LON-04", "on"),
];

/// Lends a copy.
#[component]
pub fn LendPage() -> Html {
    let (store, act, open) = (use_store(), use_act(), use_opening(lent));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let text = |name: &str| answers.text(name).to_owned();
        let lend = Command::Lend {
            title: text("title"),
            copy: text("copy"),
            borrower: text("borrower"),
            at: place(&answers),
            on: answers.date("on"),
        };
        beside(act.send(workspace::Command::Space(lend), words::LENT_DONE, open.clone()), FIELDS)
    };
    let needed = || Need::By(words::NEED_LOAN.into());
    html! {
        <Page title={words::LEND} purpose={words::LEND_PURPOSE} above={Some((Route::Loans.into(), words::LOANS.into()))}>
            <Form id="lend" draft={Some("loan/new")} submit={words::LEND} actions={html! { <Back to={Route::Loans} /> }} {on_submit}>
                <TextField name="title" label={words::TITLE} need={needed()} />
                <TextField name="copy" label={words::COPY_NUMBER} hint={words::COPY_HINT} need={needed()} />
                <TextField name="borrower" label={words::BORROWER} hint={words::BORROWER_HINT} />
                <PlaceFields />
                <DateField name="on" label={words::LENT_ON} initial={Some(today)} between={(None, Some(today))} need={needed()} />
            </Form>
        </Page>
    }
}

fn lent(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Space(Fact::Lent { loan, .. }) => Some(Route::Loan { id: *loan }),
        _ => None,
    }
}
