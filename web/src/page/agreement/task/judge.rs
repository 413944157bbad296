use cobuild::{
    agreement::{Command, Rating},
    record::{AgreementId, FulfilmentId},
    rule::date_words,
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, use_return};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Outcome, Problem, Radios, TextField, TextKind},
    page::{
        agreement::words::{ratings, unit},
        beside::beside,
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as words, common},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] = &[("AGR-06", "by"), ("AGR-10", "by"), ("agreement.field-reason", "reason")];

#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    pub id: AgreementId,
    pub fulfilment: FulfilmentId,
}

/// Confirms a fulfilment for another party.
#[component]
pub fn ConfirmTask(props: &JudgeProps) -> Html {
    let JudgeProps { id, fulfilment } = *props;
    let (act, back) = (use_act(), use_return(id, "records"));
    let on_submit = move |answers: Answers| {
        let Ok(by) = answers.text("by").parse() else {
            return Outcome::Refused(vec![Problem::of("by", words::PARTY_MISSING)]);
        };
        let rating = answers.text("rating").parse().ok().and_then(Rating::new);
        let confirm = Command::ConfirmFulfilment { agreement: id, fulfilment, by, rating };
        let sent = act.send(workspace::Command::Agreement(confirm), words::CONFIRMED, back.clone());
        beside(sent, FIELDS)
    };
    html! {
        <TaskPage {id} title={words::CONFIRM} purpose={words::CONFIRM_PURPOSE}>
            <Delivered {id} {fulfilment} />
            <Form id="confirm" draft={Some(format!("agreement/{id}/confirm/{fulfilment}"))} submit={words::CONFIRM} actions={html! { <Back {id} /> }} {on_submit}>
                <OtherParties {id} {fulfilment} />
                <Radios name="rating" label={words::RATING} hint={words::RATING_HINT} choices={ratings()} />
            </Form>
        </TaskPage>
    }
}

/// Disputes a fulfilment for another party.
#[component]
pub fn DisputeTask(props: &JudgeProps) -> Html {
    let JudgeProps { id, fulfilment } = *props;
    let (act, back) = (use_act(), use_return(id, "records"));
    let on_submit = move |answers: Answers| {
        let Ok(by) = answers.text("by").parse() else {
            return Outcome::Refused(vec![Problem::of("by", words::PARTY_MISSING)]);
        };
        let reason = answers.text("reason").to_owned();
        let dispute = Command::DisputeFulfilment { agreement: id, fulfilment, by, reason };
        let sent = act.send(workspace::Command::Agreement(dispute), words::DISPUTED, back.clone());
        beside(sent, FIELDS)
    };
    html! {
        <TaskPage {id} title={words::DISPUTE} purpose={words::DISPUTE_PURPOSE}>
            <Delivered {id} {fulfilment} />
            <Form id="dispute" draft={Some(format!("agreement/{id}/dispute/{fulfilment}"))} submit={words::DISPUTE} actions={html! { <Back {id} /> }} {on_submit}>
                <OtherParties {id} {fulfilment} />
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_FILE.into())} />
            </Form>
        </TaskPage>
    }
}

/// What is judged.
#[component]
fn Delivered(props: &JudgeProps) -> Html {
    let language = use_language();
    use_store().read(|workspace| {
        let text = workspace.agreements.get(props.id);
        let done = text.and_then(|text| Some((text, text.fulfilment(props.fulfilment)?)));
        let Some((text, done)) = done else { return html! { <template></template> } };
        let terms = text.obligation_terms(done.obligation);
        let unit = terms.as_ref().map(|terms| unit(&terms.measure)).unwrap_or_default();
        html! {
            <div class="card">
                <p><strong>{ terms.map(|terms| terms.text) }</strong></p>
                <p>
                    { party::name(workspace, done.party, language) }
                    { " · " }{ date_words(done.on, language) }
                    { " · " }{ format!("{} {unit}", done.amount) }
                </p>
                <p class="soft pre-line">{ done.evidence.clone() }</p>
            </div>
        }
    })
}

/// For which party: every one but the doer, who never judges its own delivery (AGR-06).
#[component]
fn OtherParties(props: &JudgeProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let choices: Vec<Choice> = store.read(|workspace| {
        let text = workspace.agreements.get(props.id);
        let doer = text.and_then(|text| text.fulfilment(props.fulfilment)).map(|done| done.party);
        let parties = text.map(|text| text.wording_on(today)).into_iter().flat_map(|text| text.parties);
        let others = parties.map(|party| party.organisation).filter(|party| Some(*party) != doer);
        others.map(|party| party::choice(workspace, party, language)).collect()
    });
    let initial = choices.first().filter(|_| choices.len() == 1).map(|only| only.value.clone());
    html! {
        <Radios name="by" label={words::JUDGED_BY} hint={words::JUDGED_BY_HINT} need={Need::By(words::NEED_RATE.into())} {choices} initial={initial.unwrap_or_default()} />
    }
}
