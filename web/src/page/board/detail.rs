use cobuild::{
    board::{Board, Channel, Published, Standing, Status},
    record::{BoardId, Record},
    rule::date_words,
    text::{Language, Text},
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{draft::Draft, rows, task::Task};
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, Column, EmptyState, Light, Link, Row, State, StateTag, Table, Weight},
    frame::{Page, Place},
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{board_page as words, common},
        use_language,
    },
};

/// Properties of [`BoardPage`].
#[derive(Properties, PartialEq)]
pub struct BoardPageProps {
    /// Which.
    pub id: BoardId,
}

/// One display board: its draft, what hangs today, and every edition of it.
#[component]
pub fn BoardPage(props: &BoardPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let above = Some((Route::Boards.into(), Place::Boards.name().into()));
    let Some(board) = store.read(|workspace| workspace.boards.get(id).cloned()) else {
        return html! {
            <Page title={Place::Boards.name()} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, board, &address);
    }
    let status = board.status_on(today);
    let up = matches!(status, Status::Published | Status::Scheduled);
    let link = |task: Task, class: &'static str| {
        html! { <Link to={task.at(id)} {class}>{ task.label().get(language) }</Link> }
    };
    let first = if board.publishable().is_empty() { Task::Block } else { Task::Publish };
    let assure = workspace::Command::Board(cobuild::board::Command::Assure { board: id, on: None });
    html! {
        <Page
            title={board.title.get().clone()} {above} action={link(first, "button primary")}
            marks={html! { <StateTag state={rows::shown(status)} label={status.text()} /> }}
        >
            <Open record={Record::Board(id)} />
            { facts(&board, today, language) }
            <Draft {id} board={board.clone()} />
            { editions(&board, language) }
            <nav class="actions" aria-label={words::FURTHER.get(language)}>
                if first != Task::Block {
                    { link(Task::Block, "button") }
                }
                { link(Task::Edit, "button") }
                if up {
                    <Button label={words::ASSURE} weight={Weight::Secondary} on_press={act.press(assure, words::ASSURED)} />
                    { link(Task::TakeDown, "button") }
                }
                if !board.editions().is_empty() {
                    { link(Task::Print, "button") }
                }
            </nav>
            { past(Record::Board(id), language) }
        </Page>
    }
}

fn facts(board: &Board, today: Date, language: Language) -> Html {
    let fact = |name: Text, value: String| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> };
    let up = Channel::ALL.iter().filter(|channel| board.shown_on(today, **channel).is_some());
    let up = rows::named(up, language);
    let place = board.place.get();
    html! {
        <dl class="facts">
            { fact(words::PURPOSE, board.purpose.get().text().get(language).to_owned()) }
            if !place.is_empty() {
                { fact(words::PLACE, place.clone()) }
            }
            if !up.is_empty() {
                { fact(words::SHOWN_TODAY, up) }
                { fact(words::ASSURED_ON, date_words(*board.assured.get(), language)) }
            }
        </dl>
    }
}

fn editions(board: &Board, language: Language) -> Html {
    let row = |(number, published): (usize, &Published)| {
        let edition = &published.edition;
        let (state, label) = match published.standing {
            Standing::Stands => (State::Good, words::STANDS),
            Standing::TakenDown => (State::Neutral, words::TAKEN_DOWN),
            Standing::SetAside => (State::Late, words::SET_ASIDE),
        };
        let why = Some(edition.why.clone()).filter(|why| !why.is_empty());
        let lines = why.into_iter().chain(published.printings.iter().map(|one| printing(one, language)));
        let cells = vec![
            html! { { number.to_string() } },
            html! { { rows::named(&edition.channels, language) } },
            html! { { rows::days(edition.from, edition.until, language) } },
            html! { <Light {state} {label} /> },
            rows::written(&lines.collect::<Vec<String>>().join("\n")),
        ];
        Row { key: number.to_string().into(), cells }
    };
    let mut rows: Vec<Row> = (1..).zip(board.editions()).map(row).collect();
    rows.reverse();
    if rows.is_empty() {
        return html! {};
    }
    let caption = Words::from(words::EDITION_COUNT.fill(language, &[("n", &rows.len().to_string())]));
    let columns = [words::NUMBER, words::CHANNELS, words::DAYS, common::STATE, words::WHY].map(Column::new);
    html! {
        <section aria-labelledby="editions">
            <h2 id="editions">{ words::EDITIONS.get(language) }</h2>
            <Table {caption} columns={columns.to_vec()} {rows} />
        </section>
    }
}

fn printing(printing: &cobuild::board::Printing, language: Language) -> String {
    let day = date_words(printing.on, language);
    match printing.copies {
        Some(copies) => words::PRINTED_COPIES.fill(language, &[("day", &day), ("n", &copies.to_string())]),
        None => words::PRINTED_ON.fill(language, &[("day", &day)]),
    }
}
