//! What an item asks, and who studied it beforehand: both are said before it is decided, and a body that decides only
//! certain questions needs the first.

use cobuild::meeting::{
    BodyKind, Command, Question,
    rules::{Moment, questions},
};
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, TextField, Weight, Width},
    page::council::{
        ask,
        question::{QuestionFields, question},
    },
    store::use_store,
    text::{messages::assembly_page as words, use_language},
};

/// The forms that say it, as far as the kind of body asks for them; nothing once the item is concluded.
#[component]
pub fn BeforeDeciding(props: &ItemProps) -> Html {
    let language = use_language();
    let id = props.id;
    let found = use_store().read(|workspace| {
        let item = workspace.meetings.item(id)?;
        let session = workspace.meetings.session(item.session)?;
        let kind = workspace.meetings.kind_of(session)?;
        item.concluded.is_none().then(|| (kind, *item.question.get()))
    });
    let Some((kind, asked)) = found else { return html! { <template></template> } };
    html! {
        <div class="screen-only">
            if questions(kind, Moment::Planning).len() > 1 {
                <details class="council-more">
                    <summary>{ words::PUT_QUESTION.get(language) }</summary>
                    <QuestionForm {id} {kind} {asked} />
                </details>
            }
            if kind.is_of_residents() {
                <details class="council-more">
                    <summary>{ words::NOTE_STUDY.get(language) }</summary>
                    <StudyForm {id} />
                </details>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionFormProps {
    id: cobuild::record::ItemId,
    kind: BodyKind,
    asked: Question,
}

#[component]
fn QuestionForm(props: &QuestionFormProps) -> Html {
    let act = use_act();
    let language = use_language();
    let (item, kind) = (props.id, props.kind);
    let prefix = AttrValue::from(format!("{item}-"));
    let on_submit = {
        let prefix = prefix.clone();
        move |answers: Answers| match question(&answers, kind, &prefix, language) {
            Ok(question) => {
                let put = ask(Command::PutQuestion { item, question });
                act.send(put, words::QUESTION_PUT, Callback::noop())
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    html! {
        <Form id={format!("question-{item}")} draft={Some(format!("item/{item}/question"))} submit={words::PUT_QUESTION} weight={Weight::Secondary} {on_submit}>
            <QuestionFields {kind} {prefix} initial={props.asked} />
        </Form>
    }
}

#[component]
fn StudyForm(props: &ItemProps) -> Html {
    let act = use_act();
    let today = use_store().now().date();
    let item = props.id;
    let (by_name, on_name) = (format!("{item}-studied-by"), format!("{item}-studied-on"));
    let on_submit = {
        let (by_name, on_name) = (by_name.clone(), on_name.clone());
        move |answers: Answers| {
            let (by, on) = (answers.text(&by_name).to_owned(), answers.date(&on_name));
            act.send(ask(Command::NoteStudy { item, by, on }), words::STUDY_NOTED, Callback::noop())
        }
    };
    let need = || Need::By(words::NEED_MTG_52.into());
    html! {
        <Form id={format!("study-{item}")} draft={Some(format!("item/{item}/study"))} submit={words::NOTE_STUDY} weight={Weight::Secondary} {on_submit}>
            <TextField name={by_name} label={words::STUDIED_BY} width={Width::Medium} need={need()} />
            <DateField name={on_name} label={words::STUDIED_ON} initial={Some(today)} need={need()} />
        </Form>
    }
}
