use cobuild::{issue::Command, workspace};
use yew::prelude::*;

use super::{WhistleProps, departments};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateTimeField, Form, Need, Outcome, Problem, Radios, Select, TextField, TextKind,
        Weight,
    },
    page::issue::answers::organisation,
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// Who came, who left: one department after the other.
#[component]
pub fn RespondForm(props: &WhistleProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let whistle = props.id;
    let [which, what, at, why] = ["department", "response", "at", "reason"].map(|name| props.named(name));
    let there = store.read(|all| departments(all, whistle, language, |one| one.left.is_none()));
    let leaves = use_state_eq(|| false);
    let on_change = {
        let (leaves, what) = (leaves.setter(), what.clone());
        Callback::from(move |answers: Answers| leaves.set(answers.text(&what) == "leaves"))
    };
    let on_submit = {
        let [which, what, at, why] = [&which, &what, &at, &why].map(Clone::clone);
        Callback::from(move |answers: Answers| {
            let Some(department) = organisation(&answers, &which) else {
                return Outcome::Refused(vec![Problem::of(which.to_string(), words::CHOOSE_CALLED)]);
            };
            let at = answers.moment(&at);
            let respond = match answers.text(&what) {
                "leaves" => Command::Leave { whistle, department, at, reason: answers.text(&why).to_owned() },
                _ => Command::Arrive { whistle, department, at },
            };
            act.send(workspace::Command::Issue(respond), words::RESPONDED, Callback::noop())
        })
    };
    let whats = vec![Choice::new("arrives", words::ARRIVES), Choice::new("leaves", words::LEAVES)];
    html! {
        <Form id={props.named("respond")} draft={Some(format!("whistle/{whistle}/respond"))} submit={words::RESPOND}
            weight={Weight::Secondary} {on_submit} {on_change}>
            <Select name={which} label={words::DEPARTMENT} choices={there} need={Need::Unmarked} />
            <Radios name={what} label={words::RESPONSE} choices={whats} initial="arrives" need={Need::Unmarked} />
            <DateTimeField name={at} label={words::RESPONSE_AT} hint={words::NOW_WHEN_EMPTY} />
            if *leaves {
                <TextField name={why} label={words::LEAVE_REASON} kind={TextKind::Lines(2)} />
            }
        </Form>
    }
}
