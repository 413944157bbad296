use cobuild::{
    talent::{Cause, Command},
    workspace,
};
use yew::prelude::*;

use super::{PersonProps, above};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Radios, Weight},
    draft::{self, Keep},
    frame::Page,
    page::{
        named::choices,
        way::{Back, use_return},
    },
    route::Route,
    text::messages::board_page as words,
};

/// Erases what is known of somebody.
#[component]
pub fn EraseTask(props: &PersonProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Talent { id }));
    let on_submit = move |answers: Answers| {
        let cause = Cause::ALL.iter().find(|cause| cause.text().key == answers.text("cause"));
        // Words about the person that somebody began to change and did not send go with the rest.
        draft::forget(&format!("talent/{id}/edit"));
        let erase = Command::Erase { talent: id, cause: cause.copied().unwrap_or(Cause::Requested) };
        act.send(workspace::Command::Talent(erase), words::ERASED_DONE, back.clone())
    };
    let causes: Vec<Choice> = choices(Cause::ALL, Cause::text);
    let initial = AttrValue::Static(Cause::Requested.text().key);
    html! {
        <Page title={words::ERASE} purpose={words::ERASE_PURPOSE} above={above(id, &props.details)}>
            <Form id="erase" draft={Keep::Nothing} submit={words::ERASE} weight={Weight::Danger} actions={html! { <Back to={Route::Talent { id }} /> }} {on_submit}>
                <Radios name="cause" label={words::CAUSE} choices={causes} {initial} need={Need::Unmarked} />
            </Form>
        </Page>
    }
}
