use cobuild::{
    agreement::Command,
    record::{AgreementId, OrganisationId},
    workspace,
};
use yew::prelude::*;

use super::{Back, ReasonField, TaskPage, TaskProps, use_party_choices, use_return};
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, Select, Weight},
    page::{beside::beside, party},
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

const FIELDS: &[(&str, &str)] = &[("agreement.field-reason", "reason"), ("AGR-08", "effective")];

#[derive(Properties, PartialEq)]
pub struct WithdrawProps {
    pub id: AgreementId,
    pub party: OrganisationId,
}

/// Takes a signature back.
#[component]
pub fn WithdrawTask(props: &WithdrawProps) -> Html {
    let WithdrawProps { id, party } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let name = store.read(|workspace| party::name(workspace, party, language));
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let withdraw = Command::WithdrawSignature { agreement: id, party, reason };
        let sent = act.send(workspace::Command::Agreement(withdraw), words::WITHDRAWN, back.clone());
        beside(sent, FIELDS)
    };
    html! {
        <TaskPage {id} title={words::WITHDRAW} purpose={words::WITHDRAW_PURPOSE}>
            <Form id="withdraw" draft={Some(format!("agreement/{id}/withdraw/{party}"))} submit={words::WITHDRAW} actions={html! { <Back {id} /> }} {on_submit}>
                <p><strong>{ name }</strong></p>
                <ReasonField />
            </Form>
        </TaskPage>
    }
}

/// Gives an agreement up.
#[component]
pub fn DropTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(id, ""));
    let on_submit = move |answers: Answers| {
        let drop = Command::Drop { agreement: id, reason: answers.text("reason").to_owned() };
        beside(act.send(workspace::Command::Agreement(drop), words::DROPPED_DONE, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::DROP} purpose={words::DROP_PURPOSE}>
            <Form id="drop" draft={Some(format!("agreement/{id}/drop"))} submit={words::DROP} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <ReasonField />
            </Form>
        </TaskPage>
    }
}

/// Ends an agreement early by notice.
#[component]
pub fn TerminateTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let parties = use_party_choices(id);
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let missing = |field: &'static str, words| Problem::of(field, words);
        let by = answers.text("by").parse().map_err(|_| missing("by", words::PARTY_MISSING));
        let notice_on = answers.date("notice").ok_or(missing("notice", words::DAY_MISSING));
        let effective_on = answers.date("effective").ok_or(missing("effective", words::DAY_MISSING));
        match (by, notice_on, effective_on) {
            (Ok(by), Ok(notice_on), Ok(effective_on)) => {
                let reason = answers.text("reason").to_owned();
                let end = Command::Terminate { agreement: id, by, notice_on, effective_on, reason };
                let sent = act.send(workspace::Command::Agreement(end), words::TERMINATED_DONE, back.clone());
                beside(sent, FIELDS)
            }
            (by, notice, effective) => {
                Outcome::Refused([by.err(), notice.err(), effective.err()].into_iter().flatten().collect())
            }
        }
    };
    let need = || Need::By(words::NEED_FILE.into());
    html! {
        <TaskPage {id} title={words::TERMINATE} purpose={words::TERMINATE_PURPOSE}>
            <Form id="terminate" draft={Some(format!("agreement/{id}/terminate"))} submit={words::TERMINATE} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <Select name="by" label={words::NOTICE_BY} choices={parties} blank={words::CHOOSE_PARTY} need={need()} />
                <DateField name="notice" label={words::NOTICE_ON} hint={words::NOTICE_ON_HINT} need={need()} initial={Some(today)} />
                <DateField name="effective" label={words::LAST_DAY} hint={words::LAST_DAY_HINT} need={need()} />
                <ReasonField />
            </Form>
        </TaskPage>
    }
}
