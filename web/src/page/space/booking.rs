use cobuild::{
    record::{BookingId, Record},
    space::{Booking, BookingState, Holder},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    decide::{Task, approve},
    occurrences::Occurrences,
    rows,
};
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, EmptyState, Link, Notice, StateTag, Tone, Weight, Why},
    frame::{Page, Place},
    page::{
        organisation::stop_bookings,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{common, post_page, space_page as words},
        use_language,
    },
};

/// Properties of [`BookingPage`].
#[derive(Properties, PartialEq)]
pub struct BookingPageProps {
    /// Which.
    pub id: BookingId,
}

/// One booking: who wants what when, the decision on it, and what became of each day.
#[component]
pub fn BookingPage(props: &BookingPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let found = store.read(|workspace| {
        let booking = workspace.spaces.booking(id)?.clone();
        let space = workspace.spaces.get(booking.space)?.name.get().clone();
        Some((facts(workspace, &booking, &space, today, language), booking, space))
    });
    let Some((facts, booking, space)) = found else {
        return html! {
            <Page title={words::BOOKING} above={Some((Route::Spaces.into(), Place::Spaces.name().into()))}>
                <EmptyState title={words::LOST_BOOKING} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id);
    }
    let state = booking.state();
    let undecided = booking.approval().is_none() && booking.ending().is_none();
    let command = workspace::Command::Space(approve(id, Vec::new(), None));
    // Asked now, so that nobody finds out by pressing.
    let refused = undecided.then(|| store.consider(&command).err()).flatten();
    let action = match (undecided, &refused) {
        (true, None) => {
            let on_press = act.press(command, words::APPROVED);
            html! { <Button label={words::APPROVE} weight={Weight::Primary} {on_press} /> }
        }
        (true, Some(_)) => {
            html! { <Link to={Task::Approve.at(id)} class="button primary">{ words::APPROVE_PART.get(language) }</Link> }
        }
        (false, _) => html! {},
    };
    let reasons = refused.into_iter().flat_map(|refusal| refusal.reasons);
    let task = |task: Task, label: Text| html! { <Link to={task.at(id)} class="button">{ label.get(language) }</Link> };
    let lives = matches!(booking.state(), BookingState::Requested | BookingState::Approved);
    html! {
        <Page
            title={booking.purpose.get().clone()} above={Some((Route::Space { id: booking.space }.into(), space.into()))}
            marks={html! { <StateTag state={rows::shown(state)} label={state.text()} /> }} {action}
        >
            <div class="stack">
                { for reasons.map(|reason| html! {
                    <Notice tone={Tone::Warning} title={reason.sentence(language)}><Why {reason} /></Notice>
                }) }
                if let Some(ending) = booking.ending() {
                    <Notice tone={Tone::Info} title={words::ENDED_WHY.fill(language, &[("reason", &ending.reason)])} />
                }
            </div>
            <Open record={Record::Booking(id)} />
            { facts }
            if lives {
                <nav class="actions" aria-label={words::FURTHER.get(language)}>
                    if undecided {
                        { task(Task::Decline, words::DECLINE) }
                    }
                    { task(Task::Correct, words::EDIT_BOOKING) }
                    { task(Task::Cancel, words::CANCEL) }
                </nav>
            }
            if booking.approval().is_some() {
                <Occurrences {id} />
            }
            { past(Record::Booking(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, booking: &Booking, space: &str, today: Date, language: Language) -> Html {
    let fact = |name: Text, value: Html| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> };
    let text = |value: String| html! { { value } };
    let contact = booking.contact.get();
    let stop = match &booking.holder {
        Holder::Organisation(id) => stop_bookings(workspace, *id, today),
        Holder::Person(_) => None,
    };
    let displaced =
        booking.approval().map(|approval| approval.reason.as_str()).filter(|reason| !reason.is_empty());
    html! {
        <dl class="facts">
            { fact(words::SPACE, html! { <Link to={Route::Space { id: booking.space }}>{ space.to_owned() }</Link> }) }
            { fact(words::WHEN, text(rows::when(booking, language))) }
            <dt>{ words::HOLDER.get(language) }</dt>
            <dd>
                { rows::holder(workspace, booking, language) }
                if let Some(stop) = stop {
                    { " " }<Link to={stop} class="button quiet screen-only">{ post_page::STOP_BOOKINGS.get(language) }</Link>
                }
            </dd>
            if !contact.is_empty() {
                { fact(words::CONTACT, text(contact.clone())) }
            }
            { fact(words::HEADS, text(booking.heads.get().to_string())) }
            { fact(words::CLASS, text(workspace.spaces.class_name(booking.class, language).to_owned())) }
            if let Some(reason) = displaced {
                { fact(words::DISPLACING, text(reason.to_owned())) }
            }
        </dl>
    }
}
