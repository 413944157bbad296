use cobuild::{
    agreement::{self, Movement, pool},
    record::{AgreementId, PledgeId},
    workspace,
};
use yew::prelude::*;

use super::{AmountField, amount};
use crate::{
    act::use_act,
    component::{Answers, Choice, DateField, EmptyState, Form, Need, Outcome, Radios, TextField},
    page::{
        agreement::task::{Back, TaskPage, use_return},
        beside::beside,
        named::{choices, named},
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as page, agreement_pool as words},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] = &[
    ("AGR-14", "on"),
    ("AGR-07", "on"),
    ("AGR-15", "on"),
    ("AGR-16", "amount"),
    ("AGR-29", "amount"),
    ("agreement.field-reference", "reference"),
];

#[derive(Properties, PartialEq)]
pub struct PledgeProps {
    pub id: AgreementId,
    pub pledge: PledgeId,
}

/// Enters a line in the ledger of a pledge.
#[component]
pub fn LedgerTask(props: &PledgeProps) -> Html {
    let PledgeProps { id, pledge } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, "pool"));
    let today = store.now().date();
    let promised = store.read(|workspace| {
        let promised = workspace.agreements.get(id).and_then(|text| text.pledge(pledge));
        promised.map(|promised| (promised.resource(), says(workspace, promised, language)))
    });
    let Some((resource, says)) = promised else {
        return html! { <EmptyState title={words::LOST} purpose={page::LOST_PURPOSE} /> };
    };
    let on_submit = move |answers: Answers| match amount(&answers, resource, language) {
        Err(problem) => Outcome::Refused(vec![problem]),
        Ok(amount) => {
            let said = answers.text("movement");
            let movement = named(Movement::ALL, Movement::text, said);
            let line = pool::Command::Record {
                agreement: id,
                pledge,
                movement: movement.unwrap_or(Movement::Delivered),
                amount,
                on: answers.date("on"),
                reference: answers.text("reference").to_owned(),
            };
            let command = workspace::Command::Agreement(agreement::Command::Pool(line));
            beside(act.send(command, words::LINE_ENTERED, back.clone()), FIELDS)
        }
    };
    let movements: Vec<Choice> = choices(Movement::ALL, Movement::text);
    let need = || Need::By(words::NEED_LEDGER.into());
    html! {
        <TaskPage {id} title={words::LEDGER} purpose={words::LEDGER_PURPOSE}>
            <div class="card">{ says }</div>
            <Form id="ledger" draft={Some(format!("agreement/{id}/ledger/{pledge}"))} submit={words::LEDGER_SUBMIT} actions={html! { <Back {id} /> }} {on_submit}>
                <Radios name="movement" label={words::MOVEMENT} choices={movements} need={Need::Unmarked} initial={Movement::Delivered.text().key} />
                <AmountField {resource} />
                <DateField name="on" label={words::ON} need={need()} initial={Some(today)} between={(None, Some(today))} />
                <TextField name="reference" label={words::REFERENCE} hint={words::REFERENCE_HINT} need={need()} />
            </Form>
        </TaskPage>
    }
}

/// Who promised what, and where it stands.
pub(super) fn says(
    workspace: &workspace::Workspace,
    pledge: &agreement::Pledge,
    language: cobuild::text::Language,
) -> Html {
    let values = [
        ("promised", pledge.promised.words(language)),
        ("delivered", pledge.delivered().words(language)),
        ("used", pledge.used().words(language)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <>
            <p><strong>{ pledge.purpose.clone() }</strong></p>
            <p>{ party::name(workspace, pledge.party, language) }</p>
            <p class="soft small">{ words::STANDS.fill(language, &values) }</p>
        </>
    }
}
