//! Giving another number: shown while another issue has the same one, with the reason and a number that is free.

use cobuild::{
    issue::{Command, rules},
    rule::TermValue,
    workspace,
};
use yew::prelude::*;

use super::next::CaseProps;
use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField, Weight, Why, Width},
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// Two devices gave the number to one issue each; one of the two gets another.
#[component]
pub fn NumberForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let taken = store.read(|all| {
        let found = all.issues.get(issue)?;
        let verdict = rules::number_free(&all.issues, found.number.get(), Some(issue));
        (!verdict.holds).then_some(verdict)
    });
    let Some(verdict) = taken else { return html! { <template></template> } };
    let free = match verdict.value("numbering.next") {
        Some(TermValue::Words(free)) => free.clone(),
        _ => String::new(),
    };
    let on_submit = Callback::from(move |answers: Answers| {
        let command = Command::Amend {
            issue,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: None,
            number: Some(answers.text("number").to_owned()),
        };
        act.send(workspace::Command::Issue(command), words::NUMBER_CHANGED, Callback::noop())
    });
    html! {
        <Form id="number-form" draft={Some(format!("issue/{issue}/number"))} submit={words::CHANGE_NUMBER} weight={Weight::Secondary} {on_submit}>
            <p class="soft">{ verdict.sentence(language) }{ " " }<Why reason={verdict} about={words::CHANGE_NUMBER} /></p>
            <TextField name="number" label={words::OTHER_NUMBER} initial={free} width={Width::Short}
                need={Need::Unmarked} />
        </Form>
    }
}
