use cobuild::{
    record::{FaultId, Record, TerminalId},
    rule::{date_words, moment_words},
    service::{
        self,
        terminal::{Command, Fault, Month, Terminal, Uses},
    },
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{list::light, task::Task};
use crate::{
    act::{Act, use_act},
    address::{Address, use_address},
    component::{Button, Column, Cut, EmptyState, Light, Link, Pager, Row, State, StateTag, Table, Weight},
    frame::Page,
    page::{
        record::{Open, past},
        service::venue,
    },
    route::Route,
    store::use_store,
    text::{
        Words, aside, gap,
        messages::{common, terminal_page as words},
        use_language,
    },
};

/// Properties of [`TerminalPage`].
#[derive(Properties, PartialEq)]
pub struct TerminalPageProps {
    /// Which.
    pub id: TerminalId,
}

/// One machine: what can be done at it, its faults, how often it was used.
#[component]
pub fn TerminalPage(props: &TerminalPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let above = Some((Route::Terminals.into(), words::TITLE.into()));
    let Some(terminal) = store.read(|workspace| workspace.services.terminals.get(id).cloned()) else {
        return html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, terminal);
    }
    let facts = store.read(|workspace| facts(workspace, &act, &terminal, language));
    let works = terminal.state();
    let in_use = terminal.retired().is_none();
    let restore = workspace::Command::Service(service::Command::Terminal(Command::Restore { terminal: id }));
    let restore = act.press(restore, words::RESTORED);
    let step =
        |task: Task| html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> };
    html! {
        <Page title={terminal.name.get().clone()} {above} marks={html! { <StateTag state={light(works)} label={works.text()} /> }}>
            <Open record={Record::Terminal(id)} />
            { facts }
            { faults(id, &terminal, &address, language) }
            { uses(&terminal, &address, language) }
            <nav class="actions" aria-label={common::FURTHER.get(language)}>
                if in_use {
                    { step(Task::Fault) }
                    { step(Task::Uses) }
                    { step(Task::Items) }
                    { step(Task::Edit) }
                    { step(Task::Retire) }
                } else {
                    <Button label={words::RESTORE} weight={Weight::Secondary} on_press={restore} />
                }
            </nav>
            { past(Record::Terminal(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, act: &Act, terminal: &Terminal, language: Language) -> Html {
    let gap = gap(language);
    let services = terminal.services.get().iter().filter_map(|id| workspace.services.get(*id));
    let services: Vec<&str> = services.map(|service| service.name.get().as_str()).collect();
    let (items, listed) = match terminal.items.get() {
        Some(list) => {
            let named = list.items.join(gap);
            let said = [named, list.said.clone()].into_iter().filter(|part| !part.is_empty());
            let listed = format!("{} · {}", date_words(list.as_of, language), list.source);
            (said.collect::<Vec<_>>().join(aside(language)), listed)
        }
        None => (words::NOT_LISTED.get(language).to_owned(), String::new()),
    };
    let retired = terminal.retired().map(|retired| retired.reason.clone()).unwrap_or_default();
    let said: [(Text, String); 6] = [
        (words::KIND, terminal.kind.get().text().get(language).to_owned()),
        (words::PLACE, terminal.place.get().clone()),
        (words::SERVICES, services.join(gap)),
        (words::ITEMS, items),
        (words::LISTED, listed),
        (words::RETIRED_WHY, retired),
    ];
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <dl class="facts">
            <dt>{ words::WHERE.get(language) }</dt>
            <dd>{ venue::link(act, workspace, *terminal.venue.get(), language) }</dd>
            { for said.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> }) }
        </dl>
    }
}

/// Open ones first, each with the way to its repair.
fn faults(id: TerminalId, terminal: &Terminal, address: &Address, language: Language) -> Html {
    let mut all: Vec<(FaultId, &Fault)> = terminal.faults().collect();
    all.sort_by_key(|(id, fault)| (fault.repair.is_some(), std::cmp::Reverse((fault.at, *id))));
    let row = |(fault_id, fault): &(FaultId, &Fault)| {
        let repaired = match &fault.repair {
            Some(repair) => html! {
                <>
                    <Light state={State::Good} label={words::REPAIRED_ON.fill(language, &[("at", &moment_words(repair.at, language))])} />
                    <p class="soft small">{ repair.done.clone() }</p>
                </>
            },
            None => html! {
                <Link to={Task::Repair.at(id).with("fault", fault_id.to_string())}>{ words::REPAIR.get(language) }</Link>
            },
        };
        let cells = vec![
            html! { <span class="figure">{ moment_words(fault.at, language) }</span> },
            html! { <><p>{ fault.what.clone() }</p><p class="soft small">{ fault.effect.text().get(language) }</p></> },
            repaired,
        ];
        Row { key: fault_id.to_string().into(), cells }
    };
    let cut = Cut::named("faults", address, all.len());
    let rows: Vec<Row> = cut.of_list(&all).iter().map(row).collect();
    let columns = [words::NOTICED, words::FAULT, words::REPAIR_COLUMN].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="faults">
            <h2 id="faults">{ words::FAULTS.get(language) }</h2>
            if rows.is_empty() {
                <p class="soft">{ words::NO_FAULTS.get(language) }</p>
            } else {
                <Table caption={words::FAULTS} {columns} {rows} />
                <Pager {cut} label={words::FAULTS} />
            }
        </section>
    }
}

/// The months, the latest first.
fn uses(terminal: &Terminal, address: &Address, language: Language) -> Html {
    let mut months: Vec<(Month, &Uses)> = terminal.uses().collect();
    months.reverse();
    let row = |(month, uses): &(Month, &Uses)| {
        let a_day = words::A_DAY.fill(language, &[("n", &uses.a_day(*month).to_string())]);
        let cells = vec![
            html! { <span class="figure">{ month.words(language) }</span> },
            html! { <><span class="figure">{ uses.times }</span>{ " " }<span class="soft small">{ a_day }</span></> },
            html! { { format!("{} · {}", uses.source, date_words(uses.as_of, language)) } },
        ];
        Row { key: month.to_string().into(), cells }
    };
    let cut = Cut::named("uses", address, months.len());
    let rows: Vec<Row> = cut.of_list(&months).iter().map(row).collect();
    let columns = [words::MONTH, words::TIMES, words::SOURCE].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="uses">
            <h2 id="uses">{ words::USES.get(language) }</h2>
            if rows.is_empty() {
                <p class="soft">{ words::NO_USES.get(language) }</p>
            } else {
                <Table caption={Words::from(words::USES)} {columns} {rows} />
                <Pager {cut} label={words::USES} />
            }
        </section>
    }
}
