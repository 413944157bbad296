use cobuild::agreement::Agreement;
use yew::prelude::*;

use super::{Back, TaskPage, TaskProps, use_edit};
use crate::{
    component::Form,
    page::agreement::text_fields::{ContentFields, TermFields, TitleFields, Typed},
    text::messages::{agreement_page as words, button},
};

/// Changes the text of a draft.
#[component]
pub fn TextTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (text, on_submit) = use_edit(id, words::TEXT_CHANGED, |before, answers, language| {
        Typed::read(answers)?.changes(before, language)
    });
    let wording = text.as_ref().map(Agreement::signed_wording);
    html! {
        <TaskPage {id} title={words::EDIT_TITLE} purpose={words::EDIT_PURPOSE}>
            <Form id="text" draft={Some(format!("agreement/{id}/text"))} submit={button::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <TitleFields initial={text} />
                <ContentFields initial={wording.clone()} />
                <TermFields initial={wording} />
            </Form>
        </TaskPage>
    }
}
