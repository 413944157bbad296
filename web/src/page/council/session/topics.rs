//! What units want on the agenda 議題徵集: handed in, taken up as items, or answered.

use cobuild::{
    meeting::{Command, SessionState, Topic, TopicCommand},
    record::ItemId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    act::use_act,
    component::{Answers, Fold, Form, Need, Outcome, Select, TextField, TextKind, Weight},
    page::council::{
        ask,
        competence::{CompetenceFields, competence},
        naming::{organisation, use_organisations},
        step::use_rounds,
    },
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// The topics of a session; while it is planned, the form that hands one in.
#[component]
pub fn Topics(props: &SessionPageProps) -> Html {
    let language = use_language();
    let id = props.id;
    let shown = use_store().read(|workspace| {
        let session = workspace.meetings.session(id)?;
        let planned = session.state == SessionState::Planned;
        let lines: Vec<Html> =
            session.topics.iter().map(|(id, topic)| line(workspace, *id, topic, planned, language)).collect();
        Some((planned, lines))
    });
    let Some((planned, lines)) = shown else { return html! { <template></template> } };
    if !planned && lines.is_empty() {
        return html! { <template></template> };
    }
    html! {
        <section aria-labelledby="topics">
            <h2 id="topics">{ words::TOPICS.get(language) }</h2>
            if !lines.is_empty() {
                <ul class="log">{ for lines }</ul>
            }
            if planned {
                <Fold name="submit-topic" class="council-more screen-only" summary={words::SUBMIT_TOPIC}><SubmitForm {id} /></Fold>
            }
        </section>
    }
}

fn line(workspace: &Workspace, id: ItemId, topic: &Topic, planned: bool, language: Language) -> Html {
    let from = topic.organisation.map(|id| organisation(workspace, id).get(language).to_string());
    let taken_up = workspace.meetings.item(id).is_some();
    let answer = topic.answer.as_ref().map(|answer| answer.get().clone());
    html! {
        <li>
            <strong>{ topic.title.clone() }</strong>
            <span class="soft">{ " · " }{ [from.unwrap_or_default(), date_words(topic.on, language)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") }</span>
            if !topic.text.is_empty() { <p class="pre-line">{ topic.text.clone() }</p> }
            if taken_up {
                <p class="soft small">{ words::TAKEN_UP.get(language) }</p>
            } else if let Some(answer) = answer {
                <p class="pre-line">{ words::TOPIC_ANSWERED.fill(language, &[("answer", &answer)]) }</p>
            } else {
                if planned {
                    <Fold name="take-up" class="council-more screen-only" summary={words::TAKE_UP}><TakeUpForm {id} /></Fold>
                }
                <Fold name="answer-topic" class="council-more screen-only" summary={words::ANSWER_TOPIC}><AnswerForm {id} /></Fold>
            }
        </li>
    }
}

#[component]
fn SubmitForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let organisations = use_organisations();
    let session = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let submit = TopicCommand::Submit {
            session,
            organisation: answers.text("topic-from").parse().ok(),
            title: answers.text("topic-title").to_owned(),
            text: answers.text("topic-text").to_owned(),
            on: None,
        };
        act.send(ask(Command::Topic(submit)), words::TOPIC_SUBMITTED, next.clone())
    };
    html! {
        <Form key={round} id="submit-topic" draft={Some(AttrValue::from(format!("session/{session}/topic")))}
            submit={words::SUBMIT_TOPIC} weight={Weight::Secondary} {on_submit}>
            <TextField name="topic-title" label={words::TOPIC_TITLE} need={Need::By(words::NEED_AGENDA.into())} />
            <TextField name="topic-text" label={words::TOPIC_TEXT} kind={TextKind::Lines(3)} />
            <Select name="topic-from" label={words::TOPIC_FROM} choices={(*organisations).clone()} blank={words::NONE_CHOSEN} />
        </Form>
    }
}

#[derive(Properties, PartialEq)]
struct TopicProps {
    id: ItemId,
}

#[component]
fn TakeUpForm(props: &TopicProps) -> Html {
    let act = use_act();
    let topic = props.id;
    let prefix = AttrValue::from(format!("topic-{topic}-"));
    let on_submit = {
        let prefix = prefix.clone();
        move |answers: Answers| match competence(&answers, &prefix) {
            Ok(competence) => {
                let take_up = TopicCommand::TakeUp { topic, competence };
                act.send(ask(Command::Topic(take_up)), words::TOPIC_TAKEN_UP, Callback::noop())
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    html! {
        <Form id={format!("take-up-{topic}")} draft={Some(format!("topic/{topic}/take-up"))} submit={words::TAKE_UP} weight={Weight::Secondary} {on_submit}>
            <CompetenceFields {prefix} />
        </Form>
    }
}

#[component]
fn AnswerForm(props: &TopicProps) -> Html {
    let act = use_act();
    let topic = props.id;
    let name = AttrValue::from(format!("topic-{topic}-answer"));
    let on_submit = {
        let name = name.clone();
        move |answers: Answers| {
            let answer = TopicCommand::Answer { topic, answer: answers.text(&name).to_owned() };
            act.send(ask(Command::Topic(answer)), words::ANSWER_GIVEN, Callback::noop())
        }
    };
    html! {
        <Form id={format!("answer-{topic}")} draft={Some(AttrValue::from(format!("topic/{topic}/answer")))}
            submit={words::ANSWER_TOPIC} weight={Weight::Secondary} {on_submit}>
            <TextField {name} label={words::TOPIC_ANSWER} kind={TextKind::Lines(2)} need={Need::By(words::NEED_AGENDA.into())} />
        </Form>
    }
}
