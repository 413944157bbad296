use cobuild::{
    record::{LoanId, Record},
    rule::date_words,
    space::{Command, Loan},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{
    list::state,
    place::{self, PlaceFields, place},
};
use crate::{
    act::use_act,
    component::{Answers, Button, DateField, EmptyState, Form, Need, Weight},
    frame::Page,
    page::{
        beside::beside,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{common, space_page as words},
        use_language,
    },
};

/// Properties of [`LoanPage`].
#[derive(Properties, PartialEq)]
pub struct LoanPageProps {
    /// Which.
    pub id: LoanId,
}

/// One loan: what, by whom, until when; taken back or renewed here.
#[component]
pub fn LoanPage(props: &LoanPageProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let above = Some((Route::Loans.into(), words::LOANS.into()));
    let found = store.read(|workspace| {
        let loan = workspace.spaces.loan(id)?.clone();
        Some((facts(workspace, &loan, language), loan))
    });
    let Some((facts, loan)) = found else {
        return html! {
            <Page title={words::LOANS} {above}>
                <EmptyState title={words::LOST_LOAN} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    let on_submit = {
        let act = act.clone();
        move |answers: Answers| {
            let back = Command::TakeBack { loan: id, at: place(&answers), on: answers.date("on") };
            let sent = act.send(workspace::Command::Space(back), words::TAKEN_BACK, Callback::noop());
            beside(sent, &[("space.field-place", "elsewhere"), ("LON-04", "on")])
        }
    };
    let renew = act.press(workspace::Command::Space(Command::Renew { loan: id }), words::RENEWED);
    let is_out = loan.returned().is_none();
    html! {
        <Page title={loan.title.clone()} {above} marks={state(&loan, today, language)}>
            <Open record={Record::Loan(id)} />
            { facts }
            if is_out {
                <section aria-labelledby="take-back">
                    <h2 id="take-back">{ words::TAKE_BACK.get(language) }</h2>
                    <Form id="back" draft={Some(format!("loan/{id}/back"))} submit={words::TAKE_BACK} {on_submit}>
                        <PlaceFields />
                        <DateField name="on" label={words::BACK_DAY} initial={Some(today)} between={(Some(loan.lent_on), Some(today))} need={Need::By(words::NEED_LOAN.into())} />
                    </Form>
                </section>
                <nav class="actions" aria-label={words::FURTHER_LOAN.get(language)}>
                    <Button label={words::RENEW} weight={Weight::Secondary} on_press={renew} />
                </nav>
            }
            { past(Record::Loan(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, loan: &Loan, language: Language) -> Html {
    let fact = |name: Text, value: String| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> };
    let place = |at| place::name(workspace, at, language);
    html! {
        <dl class="facts">
            { fact(words::COPY_NUMBER, loan.copy.clone()) }
            if !loan.borrower.is_empty() {
                { fact(words::BORROWER, loan.borrower.clone()) }
            }
            { fact(words::LENT, format!("{} · {}", date_words(loan.lent_on, language), place(&loan.lent_at))) }
            { fact(words::DUE, date_words(loan.due, language)) }
            { fact(words::RENEWALS, loan.renewals().to_string()) }
            if let Some(back) = loan.returned() {
                { fact(words::BACK, format!("{} · {}", date_words(back.on, language), place(&back.at))) }
            }
        </dl>
    }
}
