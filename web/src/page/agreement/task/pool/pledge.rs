use cobuild::{
    agreement::{self, Pooled, pool},
    workspace,
};
use yew::prelude::*;

use super::{AmountField, amount};
use crate::{
    act::use_act,
    component::{Answers, Choice, DateField, Form, Need, Outcome, Problem, Select, TextField},
    page::{
        agreement::task::{Back, TaskPage, TaskProps, use_party_choices, use_return},
        beside::beside,
        named::{choices, named},
    },
    text::{
        messages::{agreement_page as page, agreement_pool as words},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] =
    &[("AGR-10", "party"), ("AGR-16", "amount"), ("agreement.field-purpose", "purpose")];

/// Records what a party promises to the pool.
#[component]
pub fn PledgeTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (act, back) = (use_act(), use_return(id, "pool"));
    let parties = use_party_choices(id);
    let resource = use_state_eq(|| Pooled::Funds);
    let on_change = {
        let resource = resource.setter();
        move |answers: Answers| resource.set(chosen(&answers))
    };
    let on_submit = move |answers: Answers| {
        let party = answers.text("party").parse().map_err(|_| Problem::of("party", page::PARTY_MISSING));
        match (party, amount(&answers, chosen(&answers), language)) {
            (Ok(party), Ok(amount)) => {
                let purpose = answers.text("purpose").to_owned();
                let due = answers.date("due");
                let pledge = pool::Command::Pledge { agreement: id, party, amount, purpose, due };
                let command = workspace::Command::Agreement(agreement::Command::Pool(pledge));
                beside(act.send(command, words::PLEDGED, back.clone()), FIELDS)
            }
            (party, amount) => Outcome::Refused([party.err(), amount.err()].into_iter().flatten().collect()),
        }
    };
    let resources: Vec<Choice> = choices(Pooled::ALL, Pooled::text);
    let need = || Need::By(words::NEED_LEDGER.into());
    html! {
        <TaskPage {id} title={words::PLEDGE} purpose={words::PLEDGE_PURPOSE}>
            <Form id="pledge" draft={Some(format!("agreement/{id}/pledge"))} submit={words::PLEDGE_SUBMIT} actions={html! { <Back {id} /> }} {on_change} {on_submit}>
                <Select name="party" label={page::PROMISED_BY} choices={parties} blank={page::CHOOSE_PARTY} need={need()} />
                <Select name="resource" label={words::RESOURCE} choices={resources} need={Need::Unmarked} initial={Pooled::Funds.text().key} />
                <AmountField resource={*resource} />
                <TextField name="purpose" label={words::PURPOSE} need={need()} />
                <DateField name="due" label={page::DUE} hint={words::DUE_HINT} />
            </Form>
        </TaskPage>
    }
}

fn chosen(answers: &Answers) -> Pooled {
    let named = named(Pooled::ALL, Pooled::text, answers.text("resource"));
    named.unwrap_or(Pooled::Funds)
}
