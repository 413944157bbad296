//! What is decided about a booking with words, each as a form with an address of its own: `?do=decline`.

use cobuild::{
    record::BookingId,
    rule::date_words,
    space::{self, Booking, Command},
    text::Text,
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::correct::CorrectTask;
use crate::{
    act::use_act,
    address::Address,
    component::{
        Answers, Checkboxes, Choice, Form, Need, Notice, Select, TextField, TextKind, Tone, Weight, Why,
    },
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{common, space_page as words},
        use_language,
    },
};

const APPROVAL: &[(&str, &str)] =
    &[("space.field-displacing", "displacing"), ("SPC-07", "displacing"), ("SPC-12", "except")];
const REASON: &[(&str, &str)] = &[("space.field-reason", "reason")];

/// One thing that can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Approve without some days, or in the place of others.
    Approve,
    /// Say no.
    Decline,
    /// Record that it was given up.
    Cancel,
    /// Change what it says.
    Correct,
}

impl Task {
    const ALL: [Task; 4] = [Task::Approve, Task::Decline, Task::Cancel, Task::Correct];

    const fn key(self) -> &'static str {
        match self {
            Task::Approve => "approve",
            Task::Decline => "decline",
            Task::Cancel => "cancel",
            Task::Correct => "edit",
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: BookingId) -> Address {
        Address::from(Route::Booking { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: BookingId) -> Html {
        match self {
            Task::Approve => html! { <ApproveTask {id} /> },
            Task::Decline => html! { <DeclineTask {id} /> },
            Task::Cancel => html! { <CancelTask {id} /> },
            Task::Correct => html! { <CorrectTask {id} /> },
        }
    }
}

/// Approving a booking.
pub fn approve(booking: BookingId, except: Vec<Date>, displacing: Option<String>) -> Command {
    Command::Approve { booking, except, displacing }
}

#[derive(Properties, PartialEq)]
struct TaskProps {
    id: BookingId,
}

/// Properties of [`TaskPage`].
#[derive(Properties, PartialEq)]
pub struct TaskPageProps {
    /// The booking.
    pub id: BookingId,
    /// What is done.
    pub title: Text,
    /// Why.
    pub purpose: Text,
    /// The form.
    pub children: Html,
}

/// The page around a form: below the booking, which it names.
#[component]
pub fn TaskPage(props: &TaskPageProps) -> Html {
    let store = use_store();
    let purpose =
        store.read(|workspace| workspace.spaces.booking(props.id).map(|one| one.purpose.get().clone()));
    let above = purpose.map(|purpose| (Route::Booking { id: props.id }.into(), purpose.into()));
    html! { <Page title={props.title} purpose={props.purpose} {above}>{ props.children.clone() }</Page> }
}

#[component]
fn ApproveTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Booking { id }));
    let today = store.now().date();
    let (days, displaces) = store.read(|workspace| {
        let Some(booking) = workspace.spaces.booking(id) else { return (Vec::new(), false) };
        let series = booking.days().len() > 1;
        let days = if series { taken_days(workspace, booking, today) } else { Vec::new() };
        (days, booking.class.displaces())
    });
    let choices: Vec<Choice> =
        days.iter().map(|day| Choice::new(day.to_string(), date_words(*day, language))).collect();
    let initial: Vec<AttrValue> = choices.iter().map(|choice| choice.value.clone()).collect();
    let refused = store.consider(&workspace::Command::Space(approve(id, Vec::new(), None))).err();
    let reasons = refused.into_iter().flat_map(|refusal| refusal.reasons);
    let on_submit = move |answers: Answers| {
        let except = answers.all("except").into_iter().filter_map(|day| day.parse().ok()).collect();
        let displacing = Some(answers.text("displacing").to_owned()).filter(|_| displaces);
        let command = workspace::Command::Space(approve(id, except, displacing));
        beside(act.send(command, words::APPROVED, back.clone()), APPROVAL)
    };
    html! {
        <TaskPage {id} title={words::APPROVE_PART} purpose={words::APPROVE_PART_PURPOSE}>
            <div class="stack">
                { for reasons.map(|reason| html! {
                    <Notice tone={Tone::Warning} title={reason.sentence(language)}><Why {reason} /></Notice>
                }) }
            </div>
            <Form id="approve" draft={Some(format!("booking/{id}/approve"))} submit={words::APPROVE} actions={html! { <Back to={Route::Booking { id }} /> }} {on_submit}>
                if !choices.is_empty() {
                    <Checkboxes name="except" label={words::EXCEPT} {choices} {initial} />
                }
                if displaces {
                    <TextField name="displacing" label={words::DISPLACING} hint={words::DISPLACING_HINT} kind={TextKind::Lines(3)} />
                }
            </Form>
        </TaskPage>
    }
}

/// The days of a series on which the space is taken.
fn taken_days(workspace: &workspace::Workspace, booking: &Booking, today: Date) -> Vec<Date> {
    let conflicts = space::in_the_way(workspace, booking, &Default::default(), today);
    let mut days: Vec<Date> = conflicts.into_iter().map(|conflict| conflict.wanted.from.date()).collect();
    days.dedup();
    days
}

#[component]
fn DeclineTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Booking { id }));
    let on_submit = move |answers: Answers| {
        let decline = Command::Decline { booking: id, reason: answers.text("reason").to_owned() };
        beside(act.send(workspace::Command::Space(decline), words::DECLINED, back.clone()), REASON)
    };
    html! {
        <TaskPage {id} title={words::DECLINE} purpose={words::DECLINE_PURPOSE}>
            <Form id="decline" draft={Some(format!("booking/{id}/decline"))} submit={words::DECLINE} weight={Weight::Danger} actions={html! { <Back to={Route::Booking { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HOLDER.into())} />
            </Form>
        </TaskPage>
    }
}

#[component]
fn CancelTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Booking { id }));
    let now = store.now();
    let ahead: Vec<Choice> = store.read(|workspace| {
        let occurrences = workspace.spaces.booking(id).into_iter().flat_map(Booking::occurrences);
        let ahead = occurrences.filter(|found| found.when.from > now && found.state.takes_space());
        let day = ahead.map(|found| found.when.from.date());
        day.map(|day| Choice::new(day.to_string(), date_words(day, language))).collect()
    });
    let on_submit = move |answers: Answers| {
        let reason = answers.text("reason").to_owned();
        let cancel = Command::Cancel { booking: id, on: answers.text("on").parse().ok(), reason };
        beside(act.send(workspace::Command::Space(cancel), words::CANCELLED, back.clone()), REASON)
    };
    html! {
        <TaskPage {id} title={words::CANCEL} purpose={words::CANCEL_PURPOSE}>
            <Form id="cancel" draft={Some(format!("booking/{id}/cancel"))} submit={words::CANCEL} weight={Weight::Danger} actions={html! { <Back to={Route::Booking { id }} /> }} {on_submit}>
                if ahead.len() > 1 {
                    <Select name="on" label={words::WHICH_DAY} choices={ahead} blank={words::EVERY_DAY} />
                }
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_RATE.into())} />
            </Form>
        </TaskPage>
    }
}
