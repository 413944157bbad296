//! Withdrawing: somebody asks for it, and a call finds out whose wish it is.

use cobuild::{
    issue::{Channel, Command, Wish},
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{choices, organisation, organisations, parsed},
    call_back::CallerField,
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Choice, Fold, Form, Need, Radios, Select, TextField, TextKind, Weight},
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// Asking for it while nobody has; otherwise the call about it.
#[component]
pub fn WithdrawalStep(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let id = props.id;
    let asked = store.read(|all| {
        let issue = all.issues.get(id).filter(|issue| issue.state.is_open())?;
        Some(issue.pending_withdrawal().map(|asked| asked.why.clone()))
    });
    match asked {
        Some(Some(why)) => html! {
            <div>
                <p class="pre-line">{ words::WITHDRAWAL_PENDING.fill(language, &[("why", &why)]) }</p>
                <p class="soft">{ words::WITHDRAWAL_RULE.get(language) }</p>
                <CallForm {id} />
            </div>
        },
        Some(None) => html! {
            <Fold name="ask-withdrawal" class="more-steps" summary={words::ASK_WITHDRAWAL}><AskForm {id} /></Fold>
        },
        None => html! { <template></template> },
    }
}

#[component]
fn AskForm(props: &CaseProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let today = store.now().date();
    let passed_on = store.read(|workspace| organisations(workspace, today, language));
    let on_submit = Callback::from(move |answers: Answers| {
        let ask = Command::AskToWithdraw {
            issue,
            why: answers.text("withdrawal-why").to_owned(),
            passed_on_by: organisation(&answers, "withdrawal-from"),
        };
        act.send(workspace::Command::Issue(ask), words::WITHDRAWAL_ASKED, Callback::noop())
    });
    html! {
        <Form id="ask-withdrawal" draft={Some(format!("issue/{issue}/ask-withdrawal"))} submit={words::ASK_WITHDRAWAL}
            weight={Weight::Secondary} {on_submit}>
            <TextField name="withdrawal-why" label={words::WITHDRAWAL_WHY} kind={TextKind::Lines(2)}
                hint={words::WITHDRAWAL_RULE} need={Need::By(words::NEED_LEDGER.into())} />
            <Select name="withdrawal-from" label={words::WITHDRAWAL_FROM} choices={passed_on}
                blank={words::WITHDRAWAL_THEMSELVES} need={Need::Unmarked} />
        </Form>
    }
}

#[component]
fn CallForm(props: &CaseProps) -> Html {
    let act = use_act();
    let issue = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let call = Command::CallAboutWithdrawal {
            issue,
            channel: parsed(&answers, "withdrawal-channel").unwrap_or(Channel::Phone),
            wish: parsed(&answers, "wish"),
            comment: answers.text("withdrawal-comment").to_owned(),
            caller: organisation(&answers, "withdrawal-caller"),
        };
        act.send(workspace::Command::Issue(call), words::WITHDRAWAL_CALLED, Callback::noop())
    });
    let mut wishes = choices(Wish::ALL, Wish::text);
    wishes.push(Choice::new("none", words::NOT_REACHED));
    html! {
        <Form id="call-withdrawal" draft={Some(format!("issue/{issue}/call-withdrawal"))} submit={words::CALL_WITHDRAWAL}
            {on_submit}>
            <Radios name="wish" label={words::WISH} choices={wishes} initial="none" need={Need::Unmarked} />
            <Select name="withdrawal-channel" label={words::CHANNEL} choices={choices(Channel::ALL, Channel::text)}
                need={Need::Unmarked} />
            <CallerField {issue} name="withdrawal-caller" />
            <TextField name="withdrawal-comment" label={words::COMMENT} kind={TextKind::Lines(2)} />
        </Form>
    }
}
