use cobuild::{board::Command, workspace};
use yew::prelude::*;

use super::{TaskProps, above};
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, NumberField, Outcome},
    frame::Page,
    page::{
        beside::beside,
        number::whole,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{board_page as words, button},
        use_language,
    },
};

/// Records that copies of the latest edition were printed: what is on paper cannot be called back by a click.
#[component]
pub fn PrintTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Board { id }));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let copies = match whole(&answers, "copies", language) {
            Ok(copies) => copies,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let print = Command::Print { board: id, edition: None, on: answers.date("on"), copies };
        beside(act.send(workspace::Command::Board(print), words::PRINTED, back.clone()), &[("BRD-07", "on")])
    };
    html! {
        <Page title={words::PRINT} purpose={words::PRINT_PURPOSE} above={above(id, &props.board)}>
            <Form id="print" draft={Some(format!("board/{id}/print"))} submit={button::SAVE} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <DateField name="on" label={words::PRINTED_DAY} initial={Some(today)} between={(None, Some(today))} need={Need::By(words::NEED_HISTORY.into())} />
                <NumberField name="copies" label={words::COPIES} />
            </Form>
        </Page>
    }
}
