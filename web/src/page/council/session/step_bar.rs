//! The next step of a session as its primary action, and the other steps while it is planned.

use cobuild::{
    meeting::{Command, SessionState},
    record::SessionId,
};
use yew::prelude::*;

use super::{SessionPageProps, View};
use crate::{
    act::use_act,
    component::{Answers, DateTimeField, Fold, Form, Link, Need, Outcome, Problem, TextField, Weight, Width},
    page::council::{
        ask,
        step::{Step, use_rounds},
    },
    store::use_store,
    text::{
        Words,
        messages::{common, council_page as words},
        use_language,
    },
};

/// Properties of [`NextStep`].
#[derive(Properties, PartialEq)]
pub struct NextStepProps {
    /// Which session.
    pub id: SessionId,
    /// The view that is open: no button leads to where one is.
    pub view: View,
}

/// The one primary action: where the next step is done, or the step itself.
#[component]
pub fn NextStep(props: &NextStepProps) -> Html {
    let language = use_language();
    let store = use_store();
    let id = props.id;
    let lead = |view: View, label: cobuild::text::Text| {
        if view == props.view {
            return html! {};
        }
        html! { <Link to={view.address(id)} class="button primary">{ label.get(language) }</Link> }
    };
    let next = store.read(|workspace| {
        let session = workspace.meetings.session(id)?;
        let minutes = session.minutes.as_ref();
        let agenda = workspace.meetings.agenda(session);
        let undecided = agenda.iter().find(|item| item.concluded.is_none());
        Some(match session.state {
            SessionState::Planned => lead(View::Attendance, words::NEXT_ATTENDANCE),
            SessionState::Cancelled { .. } => html! {},
            SessionState::Open { .. } => match undecided {
                Some(item) => {
                    let to = View::Agenda.address(id).with("item", item.id.to_string());
                    html! { <Link {to} class="button primary">{ words::NEXT_ITEM.get(language) }</Link> }
                }
                None => {
                    let command = ask(Command::Close { session: id, at: None });
                    html! { <Step label={words::CLOSE} {command} done={words::CLOSED_NOW} weight={Weight::Primary} /> }
                }
            },
            SessionState::Closed { .. } => match (minutes, &session.publication) {
                (_, Some(_)) => lead(View::Papers, words::NEXT_PRINT),
                (None, _) => lead(View::Minutes, words::NEXT_WRITE),
                (Some(minutes), _) if minutes.confirmed.is_none() => lead(View::Minutes, words::NEXT_CONFIRM),
                (Some(_), _) => lead(View::Minutes, words::NEXT_PUBLISH),
            },
        })
    });
    // The frame puts this beside the title; it must be one element.
    html! { <div>{ next.unwrap_or_default() }</div> }
}

/// While it is planned: send notice, name officers, put off, call off.
#[component]
pub fn PlanSteps(props: &SessionPageProps) -> Html {
    let language = use_language();
    let session = props.id;
    let unsent = use_store().read(|workspace| {
        workspace.meetings.session(session).is_some_and(|found| found.notice_sent_on.get().is_none())
    });
    html! {
        <section class="screen-only">
            <h2>{ words::BEFORE_SESSION.get(language) }</h2>
            <div class="prose">
                if unsent {
                    <Step
                        label={words::SEND_NOTICE} command={ask(Command::SendNotice { session, on: None })}
                        done={words::NOTICE_SENT_NOW}
                    />
                }
                <Fold name="officers" class="council-more" summary={words::NAME_OFFICERS}><OfficersForm id={session} /></Fold>
                <Fold name="postpone" class="council-more" summary={words::POSTPONE}><PostponeForm id={session} /></Fold>
                <Fold name="cancel-session" class="council-more" summary={words::CANCEL_SESSION}><CancelForm id={session} /></Fold>
            </div>
        </section>
    }
}

#[component]
fn OfficersForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let session = props.id;
    let initial = use_store().read(|workspace| {
        let found = workspace.meetings.session(session)?;
        Some((
            found.chair.get().clone().unwrap_or_default(),
            found.recorder.get().clone().unwrap_or_default(),
        ))
    });
    let (chair, recorder) = initial.unwrap_or_default();
    let on_submit = move |answers: Answers| {
        let given = |name| Some(answers.text(name).to_owned()).filter(|given| !given.is_empty());
        let (chair, recorder) = (given("chair"), given("recorder"));
        let command = ask(Command::NameOfficers { session, chair, recorder });
        act.send(command, words::OFFICERS_NAMED, Callback::noop())
    };
    html! {
        <Form id="officers" draft={Some(format!("session/{session}/officers"))} submit={words::NAME_OFFICERS} weight={Weight::Secondary} {on_submit}>
            <TextField name="chair" label={words::CHAIR} initial={chair} width={Width::Medium} />
            <TextField name="recorder" label={words::RECORDER} initial={recorder} width={Width::Medium} />
        </Form>
    }
}

#[component]
fn PostponeForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let session = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let Some(to) = answers.moment("postpone-to") else {
            return Outcome::Refused(vec![Problem::of("postpone-to", words::TIME_MISSING)]);
        };
        let command = ask(Command::Postpone { session, to, why: answers.text("postpone-why").to_owned() });
        act.send(command, words::POSTPONED_NOW, next.clone())
    };
    html! {
        <Form key={round} id="postpone" draft={Some(format!("session/{session}/postpone"))} submit={words::POSTPONE} weight={Weight::Secondary} {on_submit}>
            <DateTimeField name="postpone-to" label={words::NEW_TIME} need={Need::By(words::NEED_NOTICE.into())} />
            <TextField name="postpone-why" label={common::REASON} need={Need::By(Words::from(words::NEED_FILE))} />
        </Form>
    }
}

#[component]
fn CancelForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let session = props.id;
    let on_submit = move |answers: Answers| {
        let command = ask(Command::Cancel { session, why: answers.text("cancel-why").to_owned() });
        act.send(command, words::CANCELLED_NOW, Callback::noop())
    };
    html! {
        <Form id="cancel" draft={Some(format!("session/{session}/cancel"))} submit={words::CANCEL_SESSION} weight={Weight::Danger} {on_submit}>
            <TextField name="cancel-why" label={common::REASON} need={Need::By(words::NEED_FILE.into())} />
        </Form>
    }
}
