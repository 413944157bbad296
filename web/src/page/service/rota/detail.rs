use cobuild::{
    organisation::Internal,
    record::{Record, SlotId},
    rule::{date_words, moment_words},
    service::rota::StationedSlot,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::{occurrence::Occurrences, task::Task};
use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{EmptyState, Link, State, StateTag},
    frame::Page,
    page::{
        party,
        record::{Open, past},
        service::venue,
    },
    route::Route,
    store::use_store,
    text::{
        gap,
        messages::{common, rota_page as words},
        use_language,
    },
};

/// Properties of [`SlotPage`].
#[derive(Properties, PartialEq)]
pub struct SlotPageProps {
    /// Which.
    pub id: SlotId,
}

/// One slot: who, where, when, and its occurrences.
#[component]
pub fn SlotPage(props: &SlotPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let now = store.now();
    let above = Some((Route::Rota.into(), words::PART_ROTA.into()));
    let Some(slot) = store.read(|workspace| workspace.services.rota.get(id).cloned()) else {
        return html! {
            <Page title={words::PART_ROTA} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, slot);
    }
    let (title, facts) = store.read(|workspace| {
        let title = party::name(workspace, *slot.provider.get(), language);
        (title, facts(workspace, &act, &slot, now, language))
    });
    let running = slot.ended().is_none();
    let marks = match running {
        true => html! {},
        false => html! { <StateTag state={State::Neutral} label={words::ENDED} /> },
    };
    let step =
        |task: Task| html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> };
    html! {
        <Page {title} {above} {marks}>
            <Open record={Record::Slot(id)} />
            { facts }
            <Occurrences {id} />
            if running {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    { step(Task::Edit) }
                    { step(Task::Reschedule) }
                    { step(Task::End) }
                </nav>
            }
            { past(Record::Slot(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, act: &Act, slot: &StationedSlot, now: DateTime, language: Language) -> Html {
    let people = |people: &[Internal<String>]| {
        let names: Vec<&str> = people.iter().map(|name| name.for_the_office().as_str()).collect();
        names.join(gap(language))
    };
    let when = slot.times_on(now.date()).map(|times| times.words(language)).unwrap_or_default();
    let next = slot.next_after(now, &workspace.calendar).map(|next| moment_words(next, language));
    let ended = slot.ended().map(|ended| {
        let day = date_words(ended.on, language);
        words::ENDED_WHY.fill(language, &[("day", &day), ("reason", &ended.reason)])
    });
    let said: [(Text, String); 7] = [
        (words::OFFERED, slot.offered(workspace)),
        (words::PLACE, slot.place.get().clone()),
        (words::WHEN, when),
        (words::NEXT, next.unwrap_or_default()),
        (words::OFFICERS, people(slot.officers.get())),
        (words::DEPUTIES, people(slot.deputies.get())),
        (words::ENDED, ended.unwrap_or_default()),
    ];
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <dl class="facts">
            <dt>{ words::PROVIDER.get(language) }</dt>
            <dd>{ party::link(workspace, *slot.provider.get(), language) }</dd>
            <dt>{ words::WHERE.get(language) }</dt>
            <dd>{ venue::link(act, workspace, *slot.venue.get(), language) }</dd>
            { for said.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> }) }
        </dl>
    }
}
