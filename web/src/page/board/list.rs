use yew::prelude::*;

use super::rows;
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Glyph, Icon, Link, Pager, Row, Table},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{board_page as words, common, station_page},
        use_language,
    },
};

/// The display boards and the talent boards.
#[component]
pub fn BoardsPage() -> Html {
    let language = use_language();
    let (store, address) = (use_store(), use_address());
    let today = store.now().date();
    let ((boards, boards_cut), (talents, talents_cut), (stations, stations_cut)) = store.read(|workspace| {
        let boards = part("boards", &address, workspace.boards.all().collect(), |(id, board)| {
            rows::board(*id, board, today, language)
        });
        let talents = part("talents", &address, workspace.talents.boards().collect(), |(id, board)| {
            rows::talent_board(workspace, *id, board, today, language)
        });
        let stations = workspace.talents.stations.all().collect();
        let stations = part("stations", &address, stations, |(id, station)| {
            rows::station(workspace, *id, station, language)
        });
        (boards, talents, stations)
    });
    let make = html! { <Link to={Route::NewBoard} class="button primary"><Icon glyph={Glyph::Plus} />{ words::MAKE.get(language) }</Link> };
    let none = boards.is_empty() && talents.is_empty() && stations.is_empty();
    let caption = |n: usize| Words::from(words::COUNT.fill(language, &[("n", &n.to_string())]));
    let columns = [words::TITLE, words::PURPOSE, words::PLACE, common::STATE].map(Column::new).to_vec();
    let talent_columns =
        [words::TITLE, words::PLACE, words::PLACES, words::MAY_BE_SHOWN].map(Column::new).to_vec();
    let station_columns = [station_page::NAME, station_page::VENUE, common::STATE].map(Column::new).to_vec();
    html! {
        <Page title={Place::Boards.name()} purpose={words::PAGE_PURPOSE} action={if none { html! {} } else { make.clone() }}>
            if none {
                <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>{ make }</EmptyState>
            }
            if !boards.is_empty() {
                <section aria-labelledby="boards">
                    <h2 id="boards">{ words::DISPLAY_BOARDS.get(language) }</h2>
                    <Table caption={caption(boards_cut.total)} {columns} rows={boards} />
                    <Pager cut={boards_cut} label={words::DISPLAY_BOARDS} />
                </section>
            }
            if !talents.is_empty() {
                <section aria-labelledby="talents">
                    <h2 id="talents">{ words::TALENT_BOARDS.get(language) }</h2>
                    <Table caption={caption(talents_cut.total)} columns={talent_columns} rows={talents} />
                    <Pager cut={talents_cut} label={words::TALENT_BOARDS} />
                </section>
            }
            if !stations.is_empty() {
                <section aria-labelledby="stations">
                    <h2 id="stations">{ station_page::STATIONS.get(language) }</h2>
                    <Table caption={caption(stations_cut.total)} columns={station_columns} rows={stations} />
                    <Pager cut={stations_cut} label={station_page::STATIONS} />
                </section>
            }
            <nav class="actions" aria-label={words::FURTHER_ALL.get(language)}>
                <Link to={Route::NewTalentBoard} class="button">{ words::OPEN_TALENT_BOARD.get(language) }</Link>
                <Link to={Route::NewStation} class="button">{ station_page::OPEN.get(language) }</Link>
            </nav>
        </Page>
    }
}

/// The rows of a list that its page in the address asks for.
fn part<T>(name: &'static str, address: &Address, all: Vec<T>, row: impl Fn(&T) -> Row) -> (Vec<Row>, Cut) {
    let cut = Cut::named(name, address, all.len());
    (cut.of_list(&all).iter().map(row).collect(), cut)
}
