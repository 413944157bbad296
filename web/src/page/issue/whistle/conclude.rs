use cobuild::{
    issue::{Command, WhistleResult},
    workspace,
};
use yew::prelude::*;

use super::WhistleProps;
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Radios, TextField, TextKind, Weight},
    page::issue::answers::{choices, parsed, value_of},
    text::messages::issue_page as words,
};

/// What came of it.
#[component]
pub fn ConcludeForm(props: &WhistleProps) -> Html {
    let act = use_act();
    let whistle = props.id;
    let [result, text] = ["result", "words"].map(|name| props.named(name));
    let on_submit = {
        let (result, text) = (result.clone(), text.clone());
        Callback::from(move |answers: Answers| {
            let result = parsed(&answers, &result).unwrap_or(WhistleResult::Settled);
            let conclude = Command::ConcludeWhistle { whistle, result, text: answers.text(&text).to_owned() };
            act.send(workspace::Command::Issue(conclude), words::WHISTLE_CONCLUDED, Callback::noop())
        })
    };
    html! {
        <Form id={props.named("conclude")} draft={Some(format!("whistle/{whistle}/conclude"))}
            submit={words::CONCLUDE_WHISTLE} weight={Weight::Secondary} {on_submit}>
            <Radios name={result} label={words::WHISTLE_RESULT} choices={choices(WhistleResult::ALL, WhistleResult::text)}
                initial={value_of(WhistleResult::Settled)} need={Need::Unmarked} />
            <TextField name={text} label={words::WHISTLE_WORDS} kind={TextKind::Lines(2)}
                need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
