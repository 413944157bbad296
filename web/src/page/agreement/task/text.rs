use cobuild::{agreement::Command, workspace};
use yew::prelude::*;

use super::{Back, TaskPage, TaskProps, use_return};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    page::{
        agreement::text_fields::{ContentFields, FIELDS, TermFields, TitleFields, Typed},
        beside::beside,
    },
    store::use_store,
    text::messages::agreement_page as words,
};

/// Changes the text of a draft.
#[component]
pub fn TextTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let text = store.read(|workspace| workspace.agreements.get(id).cloned());
    let on_submit = {
        let text = text.clone();
        move |answers: Answers| {
            let Some(text) = &text else { return Outcome::Waiting };
            match Typed::read(&answers) {
                Err(problem) => Outcome::Refused(vec![problem]),
                Ok(typed) => {
                    let edit = Command::Edit { agreement: id, changes: typed.changes(text) };
                    let sent =
                        act.send(workspace::Command::Agreement(edit), words::TEXT_CHANGED, back.clone());
                    beside(sent, FIELDS)
                }
            }
        }
    };
    html! {
        <TaskPage {id} title={words::EDIT_TITLE} purpose={words::EDIT_PURPOSE}>
            <Form id="text" draft={Some(format!("agreement/{id}/text"))} submit={words::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <TitleFields initial={text.clone()} />
                <ContentFields initial={text.clone()} />
                <TermFields initial={text} />
            </Form>
        </TaskPage>
    }
}
