use cobuild::{
    activity::{Command, Consent, Fact},
    workspace,
};
use yew::prelude::*;

use super::task::SPEAKS;
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, TextField},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::messages::account_page as words,
};

/// Opens an account, with its owner's consent.
#[component]
pub fn NewAccountPage() -> Html {
    let (store, act, open) = (use_store(), use_act(), use_opening(opened));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let Some(on) = answers.date("consent-on") else {
            return Outcome::Refused(vec![Problem::of("consent-on", words::DAY_MISSING)]);
        };
        let consent = Consent { on, how: answers.text("consent-how").to_owned() };
        let account = Command::OpenAccount { owner: answers.text("owner").to_owned(), consent };
        beside(act.send(workspace::Command::Activity(account), words::OPENED_DONE, open.clone()), SPEAKS)
    };
    let needed = || Need::By(words::NEED_CONSENT.into());
    html! {
        <Page title={words::OPEN} purpose={words::OPEN_PURPOSE} above={Some((Route::Accounts.into(), words::TITLE.into()))}>
            <Form id="account" draft={Some("account/new")} submit={words::OPEN} actions={html! { <Back to={Route::Accounts} /> }} {on_submit}>
                <TextField name="owner" label={words::OWNER} hint={words::OWNER_HINT} need={needed()} />
                <DateField name="consent-on" label={words::CONSENT_ON} initial={Some(today)} between={(None, Some(today))} need={needed()} />
                <TextField name="consent-how" label={words::CONSENT_HOW} hint={words::CONSENT_HOW_HINT} need={needed()} />
            </Form>
        </Page>
    }
}

fn opened(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Activity(Fact::AccountOpened { account, .. }) => {
            Some(Route::Account { id: *account })
        }
        _ => None,
    }
}
