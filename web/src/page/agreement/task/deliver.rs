use cobuild::{
    agreement::{Command, Measure},
    record::{AgreementId, ObligationId},
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, use_return};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Select, TextField, TextKind,
    },
    page::{agreement::words::unit, beside::beside, number::whole, party},
    store::use_store,
    text::{Words, messages::agreement_page as words, use_language},
};

const FIELDS: &[(&str, &str)] =
    &[("agreement.field-evidence", "evidence"), ("AGR-14", "on"), ("AGR-07", "on"), ("AGR-16", "amount")];

#[derive(Properties, PartialEq)]
pub struct FulfilTaskProps {
    pub id: AgreementId,
    pub obligation: Option<ObligationId>,
}

/// Records what the party bound by an obligation delivered.
#[component]
pub fn FulfilTask(props: &FulfilTaskProps) -> Html {
    let FulfilTaskProps { id, obligation } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, "records"));
    let today = store.now().date();
    let obligations: Vec<(ObligationId, Measure, Choice)> = store.read(|workspace| {
        // What an amendment has let fall away may have been delivered before.
        let text = workspace.agreements.get(id);
        let each = text
            .into_iter()
            .flat_map(|text| text.promised().filter_map(|(id, _)| Some((id, text.obligation_terms(id)?))));
        let each = each.map(|(id, terms)| {
            let values =
                [("party", party::name(workspace, terms.party, language).to_string()), ("text", terms.text)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            let words = words::OBLIGATION_OF.fill(language, &values);
            (id, terms.measure, Choice::new(id.to_string(), words))
        });
        each.collect()
    });
    let chosen = use_state_eq(|| obligation);
    let on_change = {
        let chosen = chosen.setter();
        move |answers: Answers| chosen.set(answers.text("obligation").parse().ok())
    };
    let on_submit = move |answers: Answers| {
        let obligation = answers.text("obligation").parse();
        let amount = whole(&answers, "amount", language).map(|amount| amount.unwrap_or(1));
        let beneficiaries = whole(&answers, "beneficiaries", language);
        match (obligation, amount, beneficiaries) {
            (Ok(obligation), Ok(amount), Ok(beneficiaries)) => {
                let evidence = answers.text("evidence").to_owned();
                let on = answers.date("on");
                let fulfil =
                    Command::Fulfil { agreement: id, obligation, on, amount, evidence, beneficiaries };
                let sent =
                    act.send(workspace::Command::Agreement(fulfil), words::FULFILMENT_RECORDED, back.clone());
                beside(sent, FIELDS)
            }
            (obligation, amount, beneficiaries) => {
                let obligation =
                    obligation.err().map(|_| Problem::of("obligation", words::OBLIGATION_MISSING));
                let problems = [obligation, amount.err(), beneficiaries.err()];
                Outcome::Refused(problems.into_iter().flatten().collect())
            }
        }
    };
    let measure = obligations.iter().find(|(id, _, _)| Some(*id) == *chosen).map(|(_, measure, _)| measure);
    let unit: Words = measure.map(unit).filter(|unit| !unit.is_empty()).map_or(Words::Nothing, Words::from);
    let choices: Vec<Choice> = obligations.iter().map(|(_, _, choice)| choice.clone()).collect();
    let initial = obligation.map(|id| id.to_string()).unwrap_or_default();
    let need = || Need::By(words::NEED_RATE.into());
    html! {
        <TaskPage {id} title={words::FULFIL} purpose={words::FULFIL_PURPOSE}>
            <Form id="fulfil" draft={Some(format!("agreement/{id}/fulfil"))} submit={words::FULFIL_SUBMIT} actions={html! { <Back {id} /> }} {on_change} {on_submit}>
                <Select name="obligation" label={words::OBLIGATION} {choices} blank={words::CHOOSE_OBLIGATION} need={need()} {initial} width={crate::component::Width::Full} />
                <DateField name="on" label={words::DELIVERED_ON} need={need()} initial={Some(today)} between={(None, Some(today))} />
                <NumberField name="amount" label={words::AMOUNT} {unit} need={need()} initial={Some(1)} />
                <TextField name="evidence" label={words::EVIDENCE} hint={words::EVIDENCE_HINT} kind={TextKind::Lines(2)} need={Need::By(words::NEED_FILE.into())} />
                <NumberField name="beneficiaries" label={words::BENEFICIARIES} unit={words::PEOPLE} />
            </Form>
        </TaskPage>
    }
}
