//! The minutes: written, confirmed once, corrected beside themselves; and the publication of the results.

use cobuild::{
    meeting::{Command, Minutes, SessionState, rules},
    rule::moment_words,
    text::Language,
};
use yew::prelude::*;

use super::{SessionPageProps, draft_minutes::draft, publish::PublishView};
use crate::{
    act::use_act,
    component::{Answers, EmptyState, Form, Light, Need, State, TextField, TextKind, Weight, Why},
    page::council::{
        ask,
        step::{Once, use_rounds},
    },
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// Minutes and publication.
#[component]
pub fn MinutesView(props: &SessionPageProps) -> Html {
    let language = use_language();
    let session = props.id;
    let found = use_store().read(|workspace| {
        let session = workspace.meetings.session(session)?;
        let verdict = rules::minutes_confirmed(session);
        Some((session.state.clone(), session.minutes.clone(), verdict))
    });
    let Some((state, minutes, verdict)) = found else { return html! { <template></template> } };
    if matches!(state, SessionState::Planned | SessionState::Cancelled { .. }) {
        return html! { <EmptyState title={words::NO_MINUTES_YET} purpose={words::NO_MINUTES_YET_PURPOSE} /> };
    }
    let confirmed = minutes.as_ref().is_some_and(|minutes| minutes.confirmed.is_some());
    let written = minutes.is_some();
    let (light, label) = match (confirmed, written) {
        (true, _) => (State::Good, &cobuild::text::messages::meeting::minutes::CONFIRMED),
        (false, true) => (State::Soon, &cobuild::text::messages::meeting::minutes::WRITTEN),
        (false, false) => (State::Soon, &cobuild::text::messages::meeting::minutes::MISSING),
    };
    html! {
        <div>
            <section>
                <h2>{ words::MINUTES.get(language) }</h2>
                <p><Light state={light} {label} /></p>
                <Why reason={verdict} about={words::MINUTES} />
                if let Some(minutes) = minutes.filter(|_| confirmed) {
                    { text(&minutes, language) }
                    <details class="council-more screen-only">
                        <summary>{ words::CORRECT.get(language) }</summary>
                        <CorrectForm id={session} />
                    </details>
                } else {
                    <WriteForm id={session} />
                    if written && matches!(state, SessionState::Closed { .. }) {
                        <Once
                            id="confirm-minutes" label={words::CONFIRM} title={words::CONFIRM_TITLE} told={words::CONFIRM_TOLD}
                            command={ask(Command::ConfirmMinutes { session })} done={words::CONFIRMED_NOW}
                        />
                    } else if written {
                        <p class="soft">{ words::CLOSE_FIRST.get(language) }</p>
                    }
                }
            </section>
            if confirmed {
                <PublishView id={session} />
            }
        </div>
    }
}

/// Confirmed minutes with the corrections beside them.
pub fn text(minutes: &Minutes, language: Language) -> Html {
    html! {
        <>
            <div class="prose lines">{ for minutes.text.get().lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</div>
            if let Some(by) = &minutes.confirmed {
                <p class="soft">{ words::CONFIRMED_BY.fill(language, &[("when", &moment_words(by.at, language)), ("who", by.actor.name())]) }</p>
            }
            <ul>
                { for minutes.corrections.iter().map(|correction| {
                    let when = moment_words(correction.by.at, language);
                    html! { <li><span class="soft">{ words::CORRECTION_OF.fill(language, &[("when", &when)]) }</span>{ correction.text.clone() }</li> }
                }) }
            </ul>
        </>
    }
}

#[component]
fn WriteForm(props: &SessionPageProps) -> Html {
    let language = use_language();
    let act = use_act();
    let session = props.id;
    let (initial, written) = use_store().read(|workspace| {
        let written = workspace.meetings.session(session).and_then(|found| found.minutes.as_ref());
        match written {
            Some(minutes) => (minutes.text.get().clone(), true),
            None => (draft(workspace, session, language), false),
        }
    });
    let on_submit = move |answers: Answers| {
        let text = answers.text("minutes").to_owned();
        act.send(ask(Command::WriteMinutes { session, text }), words::WRITTEN_NOW, Callback::noop())
    };
    let hint = if written { words::MINUTES_HINT } else { words::MINUTES_DRAFTED };
    html! {
        <Form
            id="minutes-form" draft={Some(AttrValue::from(format!("session/{session}/minutes")))} submit={words::WRITE}
            weight={if written { Weight::Secondary } else { Weight::Primary }} {on_submit}
        >
            <TextField
                name="minutes" label={words::MINUTES_TEXT} {hint} kind={TextKind::Lines(14)} {initial}
                need={Need::By(words::NEED_MTG_12.into())}
            />
        </Form>
    }
}

#[component]
fn CorrectForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let session = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let text = answers.text("correction").to_owned();
        act.send(ask(Command::CorrectMinutes { session, text }), words::CORRECTED, next.clone())
    };
    html! {
        <Form
            key={round} id="correct" draft={Some(AttrValue::from(format!("session/{session}/correction")))}
            submit={words::CORRECT} weight={Weight::Secondary} {on_submit}
        >
            <TextField name="correction" label={words::CORRECTION} hint={words::CORRECTION_HINT} kind={TextKind::Lines(2)} need={Need::By(words::NEED_MTG_09.into())} />
        </Form>
    }
}
