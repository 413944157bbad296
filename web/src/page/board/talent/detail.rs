use cobuild::{
    record::{Record, TalentBoardId},
    talent::TalentBoard,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    super::rows,
    entry::{CloseTask, EditTask},
    people::People,
    task::AdmitTask,
};
use crate::{
    address::{Address, use_address},
    component::{EmptyState, Glyph, Icon, Link, Notice, Tone},
    frame::{Page, Place},
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        messages::{board_page as words, common},
        use_language,
    },
};

/// Properties of [`TalentBoardPage`].
#[derive(Properties, PartialEq)]
pub struct TalentBoardPageProps {
    /// Which.
    pub id: TalentBoardId,
}

/// One talent board and the people on it.
#[component]
pub fn TalentBoardPage(props: &TalentBoardPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    let above = Some((Route::Boards.into(), Place::Boards.name().into()));
    let found = store.read(|workspace| {
        let board = workspace.talents.board(id)?.clone();
        Some((facts(workspace, id, &board, today, language), board))
    });
    let Some((facts, board)) = found else {
        return html! {
            <Page title={Place::Boards.name()} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    match address.get("do") {
        "admit" => return html! { <AdmitTask {id} {board} /> },
        "edit" => return html! { <EditTask {id} {board} /> },
        "close" => return html! { <CloseTask {id} {board} /> },
        _ => {}
    }
    let at = |task: &'static str| Address::from(Route::TalentBoard { id }).with("do", task);
    let kept = board.closed.is_none();
    let admit = html! { <Link to={at("admit")} class="button primary"><Icon glyph={Glyph::Plus} />{ words::ADMIT.get(language) }</Link> };
    html! {
        <Page title={board.title.get().clone()} purpose={words::TALENT_PURPOSE} {above} action={if kept { admit } else { html! {} }}>
            <div>
                if let Some(closing) = &board.closed {
                    <Notice tone={Tone::Info} title={words::CLOSED_WHY.fill(language, &[("reason", &closing.reason)])} />
                }
            </div>
            <Open record={Record::TalentBoard(id)} />
            { facts }
            if kept {
                <People {id} />
                <nav class="actions" aria-label={words::FURTHER.get(language)}>
                    <Link to={at("edit")} class="button">{ words::EDIT.get(language) }</Link>
                    <Link to={at("close")} class="button">{ words::CLOSE_BOARD.get(language) }</Link>
                </nav>
            }
            { past(Record::TalentBoard(id), language) }
        </Page>
    }
}

fn facts(
    workspace: &Workspace,
    id: TalentBoardId,
    board: &TalentBoard,
    today: Date,
    language: Language,
) -> Html {
    let fact = |name: Text, value: String| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> };
    let (place, places) = (board.place.get(), rows::places(workspace, board, today).to_string());
    let taken = workspace.talents.on_board(id).count().to_string();
    html! {
        <dl class="facts">
            if !place.is_empty() {
                { fact(words::PLACE, place.clone()) }
            }
            { fact(words::PLACES, words::TAKEN_OF.fill(language, &[("taken", &taken), ("of", &places)])) }
        </dl>
    }
}
