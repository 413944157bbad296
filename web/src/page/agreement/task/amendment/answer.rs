use cobuild::{
    agreement::{self, Amendment, amendment},
    record::{AgreementId, AmendmentId},
    rule::date_words,
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Choice, DateField, Form, Need, Outcome, Problem, Radios, Weight},
    page::{
        agreement::{
            change_words::change_lines,
            task::{Back, ReasonField, TaskPage, use_return},
        },
        beside::beside,
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_amendment as words, agreement_page as page},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] = &[("AGR-25", "by"), ("AGR-26", "on"), ("agreement.field-reason", "reason")];

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    pub id: AgreementId,
    pub amendment: AmendmentId,
}

/// Records that one of those asked accepts.
#[component]
pub fn AcceptTask(props: &AnswerProps) -> Html {
    let AnswerProps { id, amendment } = *props;
    let (store, act, back) = (use_store(), use_act(), use_return(id, "amendments"));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let Ok(by) = answers.text("by").parse() else {
            return Outcome::Refused(vec![Problem::of("by", page::PARTY_MISSING)]);
        };
        let accept = amendment::Command::Accept { agreement: id, amendment, by, on: answers.date("on") };
        let command = workspace::Command::Agreement(agreement::Command::Amendment(accept));
        beside(act.send(command, words::ACCEPTED, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::ACCEPT} purpose={words::ACCEPT_PURPOSE}>
            <Proposed {id} {amendment} />
            <Form id="accept" draft={Some(format!("agreement/{id}/accept/{amendment}"))} submit={words::ACCEPT} actions={html! { <Back {id} /> }} {on_submit}>
                <Awaited {id} {amendment} />
                <DateField name="on" label={words::ANSWERED_ON} need={Need::By(page::NEED_FILE.into())} initial={Some(today)} between={(None, Some(today))} />
            </Form>
        </TaskPage>
    }
}

/// Records that one of those asked rejects.
#[component]
pub fn RejectTask(props: &AnswerProps) -> Html {
    let AnswerProps { id, amendment } = *props;
    let (act, back) = (use_act(), use_return(id, "amendments"));
    let on_submit = move |answers: Answers| {
        let Ok(by) = answers.text("by").parse() else {
            return Outcome::Refused(vec![Problem::of("by", page::PARTY_MISSING)]);
        };
        let reason = answers.text("reason").to_owned();
        let reject = amendment::Command::Reject { agreement: id, amendment, by, reason };
        let command = workspace::Command::Agreement(agreement::Command::Amendment(reject));
        beside(act.send(command, words::REJECTED, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::REJECT} purpose={words::REJECT_PURPOSE}>
            <Proposed {id} {amendment} />
            <Form id="reject" draft={Some(format!("agreement/{id}/reject/{amendment}"))} submit={words::REJECT} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <Awaited {id} {amendment} />
                <ReasonField />
            </Form>
        </TaskPage>
    }
}

/// Takes a proposal back.
#[component]
pub fn WithdrawTask(props: &AnswerProps) -> Html {
    let AnswerProps { id, amendment } = *props;
    let (act, back) = (use_act(), use_return(id, "amendments"));
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let withdraw = amendment::Command::Withdraw { agreement: id, amendment, reason };
        let command = workspace::Command::Agreement(agreement::Command::Amendment(withdraw));
        beside(act.send(command, words::WITHDRAWN, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::WITHDRAW} purpose={words::WITHDRAW_PURPOSE}>
            <Proposed {id} {amendment} />
            <Form id="withdraw-amendment" draft={Some(format!("agreement/{id}/withdraw-amendment/{amendment}"))} submit={words::WITHDRAW} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <ReasonField />
            </Form>
        </TaskPage>
    }
}

/// What is proposed.
#[component]
fn Proposed(props: &AnswerProps) -> Html {
    let language = use_language();
    use_store().read(|workspace| {
        let text = workspace.agreements.get(props.id);
        let found = text.and_then(|text| Some((text, text.amendment(props.amendment)?)));
        let Some((text, amendment)) = found else { return html! { <template></template> } };
        let lines = change_lines(workspace, text, amendment, language);
        let values = [
            ("party", party::name(workspace, amendment.by, language).to_string()),
            ("day", date_words(amendment.proposed_on, language)),
            ("from", date_words(amendment.from, language)),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        html! {
            <div class="card">
                <p>{ words::PROPOSED_BY.fill(language, &values) }</p>
                <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <p class="soft pre-line">{ amendment.reason.clone() }</p>
            </div>
        }
    })
}

/// For which party: those whose answer is awaited.
#[component]
fn Awaited(props: &AnswerProps) -> Html {
    let language = use_language();
    let choices: Vec<Choice> = use_store().read(|workspace| {
        let text = workspace.agreements.get(props.id);
        let awaited =
            text.and_then(|text| text.amendment(props.amendment)).into_iter().flat_map(Amendment::awaited);
        awaited.map(|party| party::choice(workspace, party, language)).collect()
    });
    let initial = choices.first().filter(|_| choices.len() == 1).map(|only| only.value.clone());
    html! {
        <Radios name="by" label={words::ANSWERED_BY} need={Need::By(page::NEED_FILE.into())} {choices} initial={initial.unwrap_or_default()} />
    }
}
