use cobuild::{board::Command, workspace};
use yew::prelude::*;

use super::{TaskProps, above};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, TextField, TextKind, Weight},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    text::messages::{board_page as words, common},
};

/// Takes a board down, everywhere.
#[component]
pub fn TakeDownTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Board { id }));
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let down = workspace::Command::Board(Command::TakeDown { board: id, reason });
        beside(act.send(down, words::TAKEN_DOWN_DONE, back.clone()), &[("board.field-reason", "reason")])
    };
    html! {
        <Page title={words::TAKE_DOWN} purpose={words::TAKE_DOWN_PURPOSE} above={above(id, &props.board)}>
            <Form id="take-down" draft={Some(format!("board/{id}/take-down"))} submit={words::TAKE_DOWN} weight={Weight::Danger} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HISTORY.into())} />
            </Form>
        </Page>
    }
}
