use cobuild::{
    agreement::{self, review},
    record::AgreementId,
    rule::date_words,
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField},
    page::{
        agreement::task::{Back, TaskPage, use_return},
        beside::beside,
    },
    store::use_store,
    text::{
        messages::{agreement_page as page, agreement_review as words, button},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] = &[("agreement.field-minutes", "minutes")];

#[derive(Properties, PartialEq)]
pub struct MinutesProps {
    pub id: AgreementId,
    pub on: Date,
}

/// Notes where the minutes of a joint meeting are kept.
#[component]
pub fn MinutesTask(props: &MinutesProps) -> Html {
    let MinutesProps { id, on } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, "review"));
    let kept = store.read(|workspace| {
        let meeting = workspace.agreements.get(id).and_then(|text| text.joint_meeting(on));
        meeting.map(|meeting| meeting.minutes.get().clone()).unwrap_or_default()
    });
    let on_submit = move |answers: Answers| {
        let minutes = answers.text("minutes").to_owned();
        let note = review::Command::Minutes { agreement: id, on, minutes };
        let command = workspace::Command::Agreement(agreement::Command::Review(note));
        beside(act.send(command, words::MINUTES_NOTED, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::NOTE_MINUTES} purpose={words::NOTE_MINUTES_PURPOSE}>
            <Form id="minutes-of" draft={Some(format!("agreement/{id}/minutes/{on}"))} submit={button::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <p><strong>{ words::MEETING_OF.fill(language, &[("day", &date_words(on, language))]) }</strong></p>
                <TextField name="minutes" label={words::MINUTES} hint={words::MINUTES_HINT} need={Need::By(page::NEED_FILE.into())} initial={kept} />
            </Form>
        </TaskPage>
    }
}
