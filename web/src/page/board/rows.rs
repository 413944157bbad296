//! Boards as rows of a table, and what boards of both kinds share.

use std::collections::BTreeSet;

use cobuild::{
    board::{Board, Channel, Status},
    policy::parameter,
    record::{BoardId, StationId, TalentBoardId},
    rule::date_words,
    talent::{TalentBoard, station::Station},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, Light, Link, Row, State},
    page::{named::choices, service::venue},
    route::Route,
    text::{
        gap,
        messages::{board_page as words, station_page},
    },
};

/// A display board.
pub fn board(id: BoardId, board: &Board, today: Date, language: Language) -> Row {
    let status = board.status_on(today);
    let cells = vec![
        html! { <Link to={Route::Board { id }}>{ board.title.get().clone() }</Link> },
        html! { { board.purpose.get().text().get(language) } },
        written(board.place.get()),
        html! { <Light state={shown(status)} label={status.text()} /> },
    ];
    Row { key: id.to_string().into(), cells }
}

/// A talent board: of how many places how many are taken, and who may be shown today.
pub fn talent_board(
    workspace: &Workspace,
    id: TalentBoardId,
    board: &TalentBoard,
    today: Date,
    language: Language,
) -> Row {
    let on_board: Vec<_> = workspace.talents.on_board(id).collect();
    let may = on_board.iter().filter(|(_, details)| !details.shown_until(today).is_empty()).count();
    let places = places(workspace, board, today);
    let taken = words::TAKEN_OF
        .fill(language, &[("taken", &on_board.len().to_string()), ("of", &places.to_string())]);
    let cells = vec![
        html! { <Link to={Route::TalentBoard { id }}>{ board.title.get().clone() }</Link> },
        written(board.place.get()),
        html! { { taken } },
        html! { { may.to_string() } },
    ];
    Row { key: id.to_string().into(), cells }
}

/// A talent station.
pub fn station(workspace: &Workspace, id: StationId, station: &Station, language: Language) -> Row {
    let (state, label) = match station.closed {
        Some(_) => (State::Neutral, station_page::CLOSED_STATE),
        None => (State::Good, station_page::OPEN_STATE),
    };
    let cells = vec![
        html! { <Link to={Route::Station { id }}>{ station.name.get().clone() }</Link> },
        html! { { venue::name(workspace, *station.venue.get(), language) } },
        html! { <Light {state} {label} /> },
    ];
    Row { key: id.to_string().into(), cells }
}

/// How many people a talent board has room for: its own number, or the office's.
pub fn places(workspace: &Workspace, board: &TalentBoard, today: Date) -> u32 {
    let office = || workspace.policy.on(&parameter::TALENT_PLACES, today).value;
    board.places.get().unwrap_or_else(office)
}

/// What somebody wrote, or a dash where nobody did.
pub fn written(words: &str) -> Html {
    match words.is_empty() {
        true => html! { <span class="soft">{ "—" }</span> },
        false => html! { <span class="pre-line">{ words.to_owned() }</span> },
    }
}

/// How a status looks.
pub const fn shown(status: Status) -> State {
    match status {
        Status::Published => State::Good,
        Status::Scheduled => State::Soon,
        Status::Draft | Status::Ended | Status::TakenDown => State::Neutral,
    }
}

/// The places where something is shown, as choices.
pub fn channels() -> Vec<Choice> {
    choices(Channel::ALL, Channel::text)
}

/// The places that were ticked.
pub fn ticked(answers: &Answers) -> BTreeSet<Channel> {
    let ticked = answers.all("channels");
    Channel::ALL.iter().filter(|channel| ticked.contains(&channel.text().key)).copied().collect()
}

/// Places in words.
pub fn named<'a>(channels: impl IntoIterator<Item = &'a Channel>, language: Language) -> String {
    let gap = gap(language);
    let names = channels.into_iter().map(|channel| channel.text().get(language));
    names.collect::<Vec<&str>>().join(gap)
}

/// From one day to another, or for as long as nobody ends it.
pub fn days(from: Date, until: Option<Date>, language: Language) -> String {
    let from = date_words(from, language);
    match until {
        Some(until) => format!("{from} – {}", date_words(until, language)),
        None => words::SINCE.fill(language, &[("day", &from)]),
    }
}
