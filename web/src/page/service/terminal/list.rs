use cobuild::{
    record::TerminalId,
    service::terminal::{Month, State as Works, Terminal},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    page::service::{part::Parts, venue},
    route::Route,
    store::use_store,
    text::{Words, messages::terminal_page as words, use_language},
};

/// Every machine, those in use first.
#[component]
pub fn TerminalsPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let (cut, rows) = store.read(|workspace| {
        let mut all: Vec<(TerminalId, &Terminal)> = workspace.services.terminals.all().collect();
        all.sort_by_key(|(id, terminal)| (terminal.retired().is_some(), *id));
        let cut = Cut::of(&address, all.len());
        let shown = cut.of_list(&all).iter();
        let rows: Vec<Row> =
            shown.map(|(id, terminal)| row(workspace, &act, *id, terminal, today, language)).collect();
        (cut, rows)
    });
    let action = html! {
        <Link to={Route::NewTerminal} class="button primary"><Icon glyph={Glyph::Plus} />{ words::INSTALL.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::MACHINE, words::WHERE, words::STATE, words::USES].map(Column::new).to_vec();
    html! {
        <Page title={Place::Services.name()} purpose={words::PURPOSE} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={Route::Terminals} />
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::INSTALL_PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

/// How a machine works, as it is marked.
pub fn light(works: Works) -> State {
    match works {
        Works::Working => State::Good,
        Works::Partly => State::Soon,
        Works::Stopped => State::Late,
        Works::Retired => State::Neutral,
    }
}

fn row(
    workspace: &Workspace,
    act: &Act,
    id: TerminalId,
    terminal: &Terminal,
    today: Date,
    language: Language,
) -> Row {
    let works = terminal.state();
    let month = Month::of(today).before();
    let uses = terminal.uses_of(month).map_or_else(
        || words::USES_UNKNOWN.fill(language, &[("month", &month.words(language))]),
        |uses| {
            let n = uses.times.to_string();
            words::USES_OF.fill(language, &[("month", &month.words(language)), ("n", &n)])
        },
    );
    let cells = vec![
        html! {
            <>
                <Link to={Route::Terminal { id }}>{ terminal.name.get().clone() }</Link>
                <p class="soft small">{ terminal.kind.get().text().get(language) }</p>
            </>
        },
        html! {
            <>
                { venue::link(act, workspace, *terminal.venue.get(), language) }
                <p class="soft small">{ terminal.place.get().clone() }</p>
            </>
        },
        html! { <Light state={light(works)} label={works.text()} /> },
        html! { { uses } },
    ];
    Row { key: id.to_string().into(), cells }
}
