use cobuild::{
    agreement::{self, pool},
    workspace,
};
use yew::prelude::*;

use super::ledger::{PledgeProps, says};
use crate::{
    act::use_act,
    component::{Answers, Form, Weight},
    page::{
        agreement::task::{Back, ReasonField, TaskPage, use_return},
        beside::beside,
    },
    store::use_store,
    text::{messages::agreement_pool as words, use_language},
};

const FIELDS: &[(&str, &str)] = &[("agreement.field-reason", "reason")];

/// Takes back a pledge of which nothing is delivered.
#[component]
pub fn UnpledgeTask(props: &PledgeProps) -> Html {
    let PledgeProps { id, pledge } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, "pool"));
    let says = store.read(|workspace| {
        let promised = workspace.agreements.get(id).and_then(|text| text.pledge(pledge));
        promised.map(|promised| says(workspace, promised, language))
    });
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let withdraw = pool::Command::Withdraw { agreement: id, pledge, reason };
        let command = workspace::Command::Agreement(agreement::Command::Pool(withdraw));
        beside(act.send(command, words::UNPLEDGED, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::UNPLEDGE} purpose={words::UNPLEDGE_PURPOSE}>
            <div class="card">{ says.unwrap_or_default() }</div>
            <Form id="unpledge" draft={Some(format!("agreement/{id}/unpledge/{pledge}"))} submit={words::UNPLEDGE} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <ReasonField />
            </Form>
        </TaskPage>
    }
}
