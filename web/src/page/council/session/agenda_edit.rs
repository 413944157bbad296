//! Changing the agenda before the session is opened.

use cobuild::{meeting::Command, record::ItemId};
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    act::use_act,
    component::{Answers, Form, Glyph, Need, Outcome, TextField, Weight, use_fold},
    page::council::{
        ask,
        competence::{CompetenceFields, competence, usual},
        question::{QuestionFields, question},
        step::{Step, use_rounds},
    },
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// Properties of [`ItemEdit`].
#[derive(Properties, PartialEq)]
pub struct ItemEditProps {
    /// Which.
    pub item: ItemId,
    /// What it is called.
    pub title: String,
    /// The agenda as it is.
    pub order: Vec<ItemId>,
}

/// Up, down, classify, off the agenda.
#[component]
pub fn ItemEdit(props: &ItemEditProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.item;
    let found = use_store().read(|workspace| {
        let item = workspace.meetings.item(item)?;
        Some((item.session, *item.competence.get()))
    });
    let Some((session, current)) = found else { return html! { <template></template> } };
    let place = props.order.iter().position(|id| *id == item).unwrap_or_default();
    let spoken = |text: cobuild::text::Text| Words::from(text.fill(language, &[("title", &props.title)]));
    let moved = |to: usize| {
        let mut items = props.order.clone();
        items.swap(place, to);
        ask(Command::OrderAgenda { session, items })
    };
    let prefix = AttrValue::from(format!("{item}-"));
    let asked = prefix.clone();
    let on_submit = move |answers: Answers| match competence(&answers, &asked) {
        Ok(competence) => {
            let command = ask(Command::ClassifyItem { item, competence });
            act.send(command, words::CLASSIFIED, Callback::noop())
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    let (classifying, ontoggle) = use_fold(false);
    html! {
        <div class="screen-only">
            <div class="actions">
                if place > 0 {
                    <Step
                        label={words::MOVE_UP} spoken={spoken(words::MOVE_UP_ITEM)} command={moved(place - 1)}
                        done={words::REORDERED} weight={Weight::Quiet} icon={Some(Glyph::Up)}
                    />
                }
                if place + 1 < props.order.len() {
                    <Step
                        label={words::MOVE_DOWN} spoken={spoken(words::MOVE_DOWN_ITEM)} command={moved(place + 1)}
                        done={words::REORDERED} weight={Weight::Quiet} icon={Some(Glyph::Down)}
                    />
                }
                <Step
                    label={words::REMOVE} spoken={spoken(words::REMOVE_ITEM)} command={ask(Command::RemoveItem { item })}
                    done={words::REMOVED} weight={Weight::Quiet} icon={Some(Glyph::Close)}
                />
            </div>
            <details class="council-more" {ontoggle}>
                <summary>{ words::CLASSIFY.get(language) }</summary>
                // Made when it is opened: every set of these fields lists the organisations.
                if classifying {
                    <Form id={format!("classify-{item}")} draft={Some(format!("item/{item}/classify"))} submit={words::CLASSIFY} weight={Weight::Secondary} {on_submit}>
                        <CompetenceFields {prefix} initial={current} />
                    </Form>
                }
            </details>
        </div>
    }
}

/// Puts an item on the agenda that is no issue.
#[component]
pub fn AddItem(props: &SessionPageProps) -> Html {
    let language = use_language();
    let act = use_act();
    let session = props.id;
    let (round, next) = use_rounds();
    let kind = use_store().read(|workspace| {
        let found = workspace.meetings.session(session)?;
        workspace.meetings.kind_of(found)
    });
    let kind = kind.unwrap_or_default();
    let on_submit = move |answers: Answers| {
        let read = competence(&answers, "")
            .and_then(|competence| Ok((competence, question(&answers, kind, "", language)?)));
        match read {
            Ok((competence, question)) => {
                let title = answers.text("item").to_owned();
                let command = ask(Command::AddItem { session, title, competence, question });
                act.send(command, words::ITEM_ADDED, next.clone())
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    html! {
        <section class="screen-only">
            <h2>{ words::ADD_ITEM.get(language) }</h2>
            <p class="soft">{ words::ADD_ITEM_HINT.get(language) }</p>
            <Form
                key={round} id="add-item" draft={Some(AttrValue::from(format!("session/{session}/item")))}
                submit={words::ADD_ITEM} weight={Weight::Secondary} {on_submit}
            >
                <TextField name="item" label={words::ITEM_TITLE} need={Need::By(words::NEED_AGENDA.into())} />
                <CompetenceFields initial={usual(kind)} />
                <QuestionFields {kind} />
            </Form>
        </section>
    }
}
