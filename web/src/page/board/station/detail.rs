use cobuild::{
    record::{Record, StationId},
    service::terminal::Month,
    talent::{
        self,
        station::{Command, Station},
    },
    text::Language,
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{Button, Column, EmptyState, Link, Notice, Row, Table, Tone, Weight},
    frame::{Page, Place},
    page::{
        record::{Open, past},
        service::venue,
    },
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, station_page as words},
        use_language,
    },
};

/// Properties of [`StationPage`].
#[derive(Properties, PartialEq)]
pub struct StationPageProps {
    /// Which.
    pub id: StationId,
}

/// One station.
#[component]
pub fn StationPage(props: &StationPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let above = Some((Route::Boards.into(), Place::Boards.name().into()));
    let Some(station) = store.read(|workspace| workspace.talents.stations.get(id).cloned()) else {
        return html! {
            <Page title={Place::Boards.name()} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, station);
    }
    let (facts, services, rows) = store.read(|workspace| {
        let services = services(workspace, &act, (id, &station), language);
        (facts(workspace, &act, &station, today, language), services, rows(workspace, &station, language))
    });
    let open = station.closed.is_none();
    let step =
        |task: Task| html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> };
    let columns = [words::MONTH, words::ABOUT, words::ENQUIRIES].map(Column::new).to_vec();
    html! {
        <Page title={station.name.get().clone()} {above}>
            if let Some(closed) = &station.closed {
                <Notice tone={Tone::Info} title={words::CLOSED_WHY.fill(language, &[("reason", &closed.reason)])} />
            }
            <Open record={Record::Station(id)} />
            { facts }
            { services }
            <section aria-labelledby="enquiries">
                <h2 id="enquiries">{ words::ENQUIRIES.get(language) }</h2>
                if rows.is_empty() {
                    <p class="soft">{ words::NO_ENQUIRIES.get(language) }</p>
                } else {
                    <Table caption={Words::from(words::ENQUIRIES)} {columns} {rows} />
                }
            </section>
            if open {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    { step(Task::Count) }
                    { step(Task::Offer) }
                    { step(Task::Edit) }
                    { step(Task::Close) }
                </nav>
            }
            { past(Record::Station(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, act: &Act, station: &Station, today: Date, language: Language) -> Html {
    let hours = station.hours(workspace, today).map(|day| day.words(language));
    html! {
        <dl class="facts">
            <dt>{ words::VENUE.get(language) }</dt><dd>{ venue::link(act, workspace, *station.venue.get(), language) }</dd>
            if !station.place.get().is_empty() {
                <dt>{ words::PLACE.get(language) }</dt><dd>{ station.place.get().clone() }</dd>
            }
            <dt>{ words::TODAY.get(language) }</dt><dd>{ hours.unwrap_or_else(|| words::NO_HOURS.get(language).to_owned()) }</dd>
        </dl>
    }
}

/// What people find there; each can be taken off.
fn services(
    workspace: &Workspace,
    act: &Act,
    (id, station): (StationId, &Station),
    language: Language,
) -> Html {
    let line = |service| {
        let name = workspace.services.get(service).map(|found| found.name.get().clone()).unwrap_or_default();
        let drop = talent::Command::Station(Command::Drop { station: id, service });
        let on_press = act.press(workspace::Command::Talent(drop), words::DROPPED);
        let spoken = Words::from(format!("{} {name}", words::DROP.get(language)));
        html! {
            <li>
                <Link to={Route::Service { id: service }}>{ name }</Link>
                if station.closed.is_none() {
                    { " " }<Button label={words::DROP} {spoken} weight={Weight::Quiet} {on_press} />
                }
            </li>
        }
    };
    let lines: Vec<Html> = station.services().map(line).collect();
    html! {
        <section aria-labelledby="services">
            <h2 id="services">{ words::SERVICES.get(language) }</h2>
            if lines.is_empty() {
                <p class="soft">{ words::NO_SERVICES.get(language) }</p>
            } else {
                <ul class="plain">{ for lines }</ul>
            }
        </section>
    }
}

/// What was counted, the latest month first.
fn rows(workspace: &Workspace, station: &Station, language: Language) -> Vec<Row> {
    let mut counted: Vec<(Month, _, u32)> = station.enquiries().collect();
    counted.reverse();
    let row =
        |(place, (month, service, count)): (usize, (Month, Option<cobuild::record::ServiceId>, u32))| {
            let about =
                service.and_then(|id| workspace.services.get(id)).map(|found| found.name.get().clone());
            let about = about.unwrap_or_else(|| words::SOMETHING_ELSE.get(language).to_owned());
            let cells = vec![
                html! { <span class="figure">{ month.words(language) }</span> },
                html! { { about } },
                html! { <span class="figure">{ count }</span> },
            ];
            Row { key: place.to_string().into(), cells }
        };
    counted.into_iter().enumerate().map(row).collect()
}
