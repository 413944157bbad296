//! What the dispatcher does while an order is open: another lead, a reminder, supervision. The clock runs on.

use cobuild::{issue::Command, workspace};
use yew::prelude::*;

use super::{
    answers::{organisation, organisations},
    order::OrderProps,
    order_form::ReasonForm,
};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Outcome, Problem, Select, TextField, TextKind, Weight, Width},
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// Gives the order to another lead.
#[component]
pub fn TransferForm(props: &OrderProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let order = props.id;
    let today = store.now().date();
    let leads = store.read(|all| organisations(all, today, language));
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(lead) = organisation(&answers, "transfer-lead") else {
            return Outcome::Refused(vec![Problem::of("transfer-lead", words::CHOOSE_LEAD)]);
        };
        let transfer = Command::Transfer { order, lead, reason: answers.text("transfer-reason").to_owned() };
        act.send(workspace::Command::Issue(transfer), words::TRANSFERRED, Callback::noop())
    });
    html! {
        <Form id="transfer" draft={Some(format!("order/{order}/transfer"))} submit={words::TRANSFER}
            weight={Weight::Secondary} {on_submit}>
            <Select name="transfer-lead" label={words::LEAD} choices={leads} blank={common::CHOOSE}
                hint={words::TRANSFER_HINT} need={Need::By(words::NEED_LEAD.into())} />
            <TextField name="transfer-reason" label={words::REASON} kind={TextKind::Lines(2)}
                need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}

/// Reminds the lead.
#[component]
pub fn RemindForm(props: &OrderProps) -> Html {
    let order = props.id;
    let command = Callback::from(move |reason| Command::Remind { order, reason });
    html! {
        <ReasonForm id="remind" draft={format!("order/{order}/remind")} submit={words::REMIND} done={words::REMINDED} {command} />
    }
}

/// Puts the order under supervision.
#[component]
pub fn SuperviseForm(props: &OrderProps) -> Html {
    let act = use_act();
    let order = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let supervise = Command::Supervise {
            order,
            reason: answers.text("supervise-reason").to_owned(),
            supervisor: answers.text("supervisor").to_owned(),
        };
        act.send(workspace::Command::Issue(supervise), words::SUPERVISED, Callback::noop())
    });
    html! {
        <Form id="supervise" draft={Some(format!("order/{order}/supervise"))} submit={words::SUPERVISE}
            weight={Weight::Secondary} {on_submit}>
            <TextField name="supervise-reason" label={words::REASON} kind={TextKind::Lines(2)}
                hint={words::SUPERVISE_HINT} need={Need::By(words::NEED_LEDGER.into())} />
            <TextField name="supervisor" label={words::SUPERVISOR} width={Width::Medium}
                need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
