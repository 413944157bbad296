use cobuild::{activity::Command, workspace};
use yew::prelude::*;

use super::TaskProps;
use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField, TextKind, Weight},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    text::messages::{activity_page as words, common},
};

/// Calls it off.
#[component]
pub fn CallOffTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Activity { id }));
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let call_off = workspace::Command::Activity(Command::CallOff { activity: id, reason });
        beside(
            act.send(call_off, words::CALLED_OFF_DONE, back.clone()),
            &[("activity.field-reason", "reason")],
        )
    };
    html! {
        <Page title={words::CALL_OFF} purpose={words::CALL_OFF_PURPOSE} above={props.above()}>
            <Form id="call-off" draft={Some(format!("activity/{id}/call-off"))} submit={words::CALL_OFF} weight={Weight::Danger} actions={html! { <Back to={Route::Activity { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_TOLD.into())} />
            </Form>
        </Page>
    }
}
