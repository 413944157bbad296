use cobuild::{
    space::{Command, Fact},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::place::{PlaceFields, place};
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, DateField, Form, Link, Need, TextField},
    frame::Page,
    page::beside::beside,
    route::Route,
    store::use_store,
    text::{messages, messages::space_page as words, use_language},
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
    let language = use_language();
    let (store, act, navigator) = (use_store(), use_act(), use_navigator());
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
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_lent(&facts, navigator.as_ref());
        beside(act.send(workspace::Command::Space(lend), words::LENT_DONE, open.into()), FIELDS)
    };
    let back =
        html! { <Link to={Route::Loans} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    let needed = || Need::By(words::NEED_LOAN.into());
    html! {
        <Page title={words::LEND} purpose={words::LEND_PURPOSE} above={Some((Route::Loans.into(), words::LOANS.into()))}>
            <Form id="lend" draft={Some("loan/new")} submit={words::LEND} actions={back} {on_submit}>
                <TextField name="title" label={words::TITLE} need={needed()} />
                <TextField name="copy" label={words::COPY_NUMBER} hint={words::COPY_HINT} need={needed()} />
                <TextField name="borrower" label={words::BORROWER} hint={words::BORROWER_HINT} />
                <PlaceFields />
                <DateField name="on" label={words::LENT_ON} initial={Some(today)} between={(None, Some(today))} need={needed()} />
            </Form>
        </Page>
    }
}

fn open_lent(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let lent = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Space(Fact::Lent { loan, .. }) => Some(*loan),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (lent, navigator) {
        Address::from(Route::Loan { id }).replace(navigator);
    }
}
