use std::collections::BTreeSet;

use cobuild::{
    board::Channel,
    talent::{Command, Extent},
    workspace,
};
use yew::prelude::*;

use super::{
    super::{
        super::rows,
        consent::{self, ConsentFields},
    },
    PersonProps, above,
};
use crate::{
    act::use_act,
    component::{Answers, Checkboxes, Choice, DateField, Form, Need, Outcome, Weight},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::messages::{board_page as words, button},
};

/// Records a further consent.
#[component]
pub fn ConsentTask(props: &PersonProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Talent { id }));
    let on_submit = move |answers: Answers| match consent::read(&answers) {
        Ok(consent) => {
            let consent = workspace::Command::Talent(Command::Consent { talent: id, consent });
            beside(act.send(consent, words::CONSENT_RECORDED, back.clone()), consent::FIELDS)
        }
        Err(problems) => Outcome::Refused(problems),
    };
    html! {
        <Page title={words::NEW_CONSENT} purpose={words::CONSENT_PURPOSE} above={above(id, &props.details)}>
            <Form id="consent" draft={Some(format!("talent/{id}/consent"))} submit={button::SAVE} actions={html! { <Back to={Route::Talent { id }} /> }} {on_submit}>
                <ConsentFields today={store.now().date()} />
            </Form>
        </Page>
    }
}

/// Records that somebody withdrew their consent; when none is left their details are erased.
#[component]
pub fn WithdrawTask(props: &PersonProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Talent { id }));
    let today = store.now().date();
    let standing: BTreeSet<Channel> =
        props.details.consents().iter().flat_map(|consent| consent.standing.iter().copied()).collect();
    let choices: Vec<Choice> =
        standing.iter().map(|channel| Choice::new(channel.text().key, channel.text())).collect();
    let initial: Vec<AttrValue> = choices.iter().map(|choice| choice.value.clone()).collect();
    let on_submit = move |answers: Answers| {
        let channels = rows::ticked(&answers);
        let from = if channels == standing { Extent::Everything } else { Extent::Channels(channels) };
        let withdraw = Command::Withdraw { talent: id, on: answers.date("on"), from };
        let sent = act.send(workspace::Command::Talent(withdraw), words::WITHDRAWAL_RECORDED, back.clone());
        beside(sent, &[("talent.field-channels", "channels"), ("TAL-02", "on")])
    };
    html! {
        <Page title={words::WITHDRAW} purpose={words::WITHDRAW_PURPOSE} above={above(id, &props.details)}>
            <Form id="withdraw" draft={Some(format!("talent/{id}/withdraw"))} submit={words::WITHDRAW} weight={Weight::Danger} actions={html! { <Back to={Route::Talent { id }} /> }} {on_submit}>
                <DateField name="on" label={words::SAID_ON} initial={Some(today)} between={(None, Some(today))} need={Need::By(words::NEED_CONSENT.into())} />
                <Checkboxes name="channels" label={words::NO_LONGER} {choices} {initial} need={Need::By(words::NEED_CONSENT.into())} />
            </Form>
        </Page>
    }
}
