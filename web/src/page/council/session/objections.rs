//! What was objected to while the results are public.

use cobuild::{
    meeting::{Command, Objection, Session},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    act::use_act,
    component::{Answers, Choice, Fold, Form, Need, Select, TextField, TextKind, Weight, Width},
    page::council::{ask, step::use_rounds},
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// The objections to a publication, and the form that notes one.
#[component]
pub fn Objections(props: &SessionPageProps) -> Html {
    let language = use_language();
    let id = props.id;
    let shown = use_store().read(|workspace| {
        let session = workspace.meetings.session(id)?;
        let published = session.publication.as_ref()?;
        let lines: Vec<Html> =
            published.objections.iter().map(|one| line(workspace, one, language)).collect();
        Some((lines, items(workspace, session)))
    });
    let Some((lines, items)) = shown else { return html! { <template></template> } };
    html! {
        <div>
            <h3>{ words::OBJECTIONS.get(language) }</h3>
            if lines.is_empty() {
                <p class="soft">{ words::NO_OBJECTIONS.get(language) }</p>
            } else {
                <ul class="log">{ for lines }</ul>
            }
            <Fold name="object" class="council-more screen-only" summary={words::NOTE_OBJECTION}><ObjectionForm {id} {items} /></Fold>
        </div>
    }
}

fn items(workspace: &Workspace, session: &Session) -> Vec<Choice> {
    let agenda = workspace.meetings.agenda(session);
    agenda.iter().map(|item| Choice::new(item.id.to_string(), item.title.get().clone())).collect()
}

fn line(workspace: &Workspace, one: &Objection, language: Language) -> Html {
    let item = one.item.and_then(|id| workspace.meetings.item(id)).map(|item| item.title.get().clone());
    let from = one.from.clone().unwrap_or_else(|| words::OBJECTED_BY_NOBODY.get(language).to_owned());
    html! {
        <li>
            <span class="figure soft">{ date_words(one.on, language) }</span>{ " " }{ from }
            if let Some(item) = item { <span class="soft">{ " · " }{ item }</span> }
            <p class="pre-line">{ one.text.clone() }</p>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct ObjectionFormProps {
    id: cobuild::record::SessionId,
    items: Vec<Choice>,
}

#[component]
fn ObjectionForm(props: &ObjectionFormProps) -> Html {
    let act = use_act();
    let session = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let from = answers.text("objection-from");
        let object = Command::Object {
            session,
            item: answers.text("objection-item").parse().ok(),
            from: (!from.is_empty()).then(|| from.to_owned()),
            text: answers.text("objection").to_owned(),
            on: None,
        };
        act.send(ask(object), words::OBJECTION_NOTED, next.clone())
    };
    html! {
        <Form key={round} id="object" draft={Some(AttrValue::from(format!("session/{session}/object")))}
            submit={words::NOTE_OBJECTION} weight={Weight::Secondary} {on_submit}>
            <TextField name="objection" label={words::OBJECTION} kind={TextKind::Lines(3)} need={Need::By(words::NEED_NOTICE_PAPER.into())} />
            <Select name="objection-item" label={words::OBJECTION_ITEM} choices={props.items.clone()} blank={words::WHOLE_NOTICE} need={Need::Unmarked} />
            <TextField name="objection-from" label={words::OBJECTION_FROM} hint={words::OBJECTION_FROM_HINT} width={Width::Medium} />
        </Form>
    }
}
