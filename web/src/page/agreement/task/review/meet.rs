use cobuild::{
    agreement::{self, review},
    meeting::{BodyKind, Session},
    rule::date_words,
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Checkboxes, Choice, DateField, Form, Need, Select, TextField, Width},
    page::{
        agreement::task::{Back, TaskPage, TaskProps, use_party_choices, use_return},
        beside::beside,
    },
    store::use_store,
    text::{messages::agreement_review as words, use_language},
};

const FIELDS: &[(&str, &str)] =
    &[("AGR-14", "on"), ("AGR-07", "on"), ("AGR-33", "session"), ("AGR-10", "present")];

/// Records that a joint meeting was held.
#[component]
pub fn MeetTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, "review"));
    let today = store.now().date();
    let parties = use_party_choices(id);
    let sessions: Vec<Choice> = store.read(|workspace| {
        let choice = |session: &Session| {
            let words = format!("{} {}", date_words(session.day(), language), session.title.get());
            Choice::new(session.id.to_string(), words)
        };
        held(workspace, today).into_iter().map(choice).collect()
    });
    let everyone: Vec<AttrValue> = parties.iter().map(|party| party.value.clone()).collect();
    let on_submit = move |answers: Answers| {
        let present = answers.all("present").into_iter().filter_map(|party| party.parse().ok()).collect();
        let held = review::Command::JointMeeting {
            agreement: id,
            on: answers.date("on"),
            minutes: answers.text("minutes").to_owned(),
            session: answers.text("session").parse().ok(),
            present,
        };
        let command = workspace::Command::Agreement(agreement::Command::Review(held));
        beside(act.send(command, words::MET, back.clone()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::MEET} purpose={words::MEET_PURPOSE}>
            <Form id="meet" draft={Some(format!("agreement/{id}/meet"))} submit={words::MEET_SUBMIT} actions={html! { <Back {id} /> }} {on_submit}>
                <DateField name="on" label={words::MET_ON} need={Need::By(words::NEED_RHYTHM.into())} initial={Some(today)} between={(None, Some(today))} />
                if !sessions.is_empty() {
                    <Select name="session" label={words::SESSION} hint={words::SESSION_HINT} choices={sessions} blank={words::NO_SESSION} width={Width::Full} />
                }
                <Checkboxes name="present" label={words::PRESENT} choices={parties} initial={everyone} />
                <TextField name="minutes" label={words::MINUTES} hint={words::MINUTES_HINT} need={Need::Optional} />
            </Form>
        </TaskPage>
    }
}

/// The joint meetings that were held as sessions, the latest first.
fn held(workspace: &Workspace, today: Date) -> Vec<&Session> {
    let meetings = &workspace.meetings;
    let joint = |session: &&Session| meetings.kind_of(session) == Some(BodyKind::JointMeeting);
    let mut held: Vec<&Session> = meetings
        .sessions()
        .filter(|session| session.was_held() && session.day() <= today)
        .filter(joint)
        .collect();
    held.sort_by_key(|session| std::cmp::Reverse((session.day(), session.id)));
    held
}
