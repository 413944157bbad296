//! The occurrences of a slot around a day, each with how it stands and what can be done with it.

use cobuild::{
    record::SlotId,
    rule::moment_words,
    service,
    service::rota::{Command, Occurrence, Outcome, Standing},
    text::Language,
    workspace,
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::{Act, use_act},
    address::{Address, use_address},
    component::{Button, Column, Light, Link, Row, State, Table, Weight},
    page::period,
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, rota_page as words},
        use_language,
    },
};

/// How many days before and after are shown.
const WINDOW: i64 = 28;

/// Properties of [`Occurrences`].
#[derive(Properties, PartialEq)]
pub struct OccurrencesProps {
    /// Of which slot.
    pub id: SlotId,
}

/// Four weeks before and after the day that the address names, or today.
#[component]
pub fn Occurrences(props: &OccurrencesProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let now = store.now();
    let around: Date = address.get("around").parse().unwrap_or(now.date());
    let moved = |days: i64| around.checked_add(days.days()).unwrap_or(around);
    let rows: Vec<Row> = store.read(|workspace| {
        let Some(slot) = workspace.services.rota.get(id) else { return Vec::new() };
        let found = slot.occurrences(workspace, moved(-WINDOW), moved(WINDOW), now);
        found.iter().map(|one| row(&act, id, one, now, language)).collect()
    });
    let other = |days: i64| Address::from(Route::Slot { id }).with("around", moved(days).to_string());
    let caption = Words::from(period::days(moved(-WINDOW), moved(WINDOW), language));
    let columns = [words::OCCURRENCE, words::STANDING, common::ACTIONS].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="occurrences">
            <h2 id="occurrences">{ words::OCCURRENCES.get(language) }</h2>
            <Table {caption} {columns} {rows} />
            <nav class="actions" aria-label={words::OCCURRENCES.get(language)}>
                <Link to={other(-2 * WINDOW)} class="button">{ words::EARLIER.get(language) }</Link>
                <Link to={other(2 * WINDOW)} class="button">{ words::LATER.get(language) }</Link>
            </nav>
        </section>
    }
}

fn row(act: &Act, id: SlotId, one: &Occurrence, now: DateTime, language: Language) -> Row {
    let at = one.at;
    let spoken = moment_words(at, language);
    let step = |task: Task, label: cobuild::text::Text| {
        html! {
            <Link to={task.at(id).with("at", at.to_string())}>
                { label.get(language) }<span class="spoken">{ format!(" {spoken}") }</span>
            </Link>
        }
    };
    let begun = at <= now;
    let steps = match &one.standing {
        Standing::Planned if begun => step(Task::Came, words::CAME),
        Standing::Planned => step(Task::Cancel, words::CANCEL),
        Standing::Suspended(_) => step(Task::Confirm, words::CONFIRM),
        Standing::Cancelled { .. } if begun => html! {},
        Standing::Cancelled { .. } => {
            let again =
                workspace::Command::Service(service::Command::Rota(Command::Reinstate { slot: id, at }));
            let on_press = act.press(again, words::REINSTATED);
            html! { <Button label={words::REINSTATE} spoken={format!("{} {spoken}", words::REINSTATE.get(language))} weight={Weight::Quiet} {on_press} /> }
        }
        Standing::Known(_) | Standing::Unrecorded => step(Task::Came, words::CAME),
    };
    let cells = vec![
        html! { <span class="figure">{ spoken.clone() }</span> },
        html! {
            <>
                <Light state={light(&one.standing)} label={one.standing.text()} />
                <p class="soft small">{ said(one, language) }</p>
            </>
        },
        html! { <div class="actions">{ steps }</div> },
    ];
    Row { key: at.to_string().into(), cells }
}

fn light(standing: &Standing) -> State {
    match standing {
        Standing::Known(Outcome::Held { .. }) => State::Good,
        Standing::Known(Outcome::Absent { .. }) | Standing::Unrecorded => State::Late,
        Standing::Cancelled { in_time: false, .. } => State::Soon,
        Standing::Planned | Standing::Suspended(_) | Standing::Cancelled { in_time: true, .. } => {
            State::Neutral
        }
    }
}

/// What is on record about it, in words.
fn said(one: &Occurrence, language: Language) -> String {
    match &one.standing {
        Standing::Known(Outcome::Held { came_at, served }) => {
            let served = words::SERVED.fill(language, &[("n", &served.to_string())]);
            format!("{} · {served}", came_at.strftime("%H:%M"))
        }
        Standing::Known(Outcome::Absent { note }) => note.clone(),
        Standing::Cancelled { reason, .. } => reason.clone(),
        Standing::Suspended(reason) => reason.words(one.at.date(), language),
        Standing::Planned | Standing::Unrecorded => String::new(),
    }
}
