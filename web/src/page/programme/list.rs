use cobuild::{programme::Programme, record::ProgrammeId, text::Language, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    page::{
        party,
        report::{Part, Parts},
    },
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, programme_page as words},
        use_language,
    },
};

/// Every programme, the latest year first.
#[component]
pub fn ProgrammesPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    let (cut, rows) = store.read(|workspace| {
        let mut all: Vec<(ProgrammeId, &Programme)> = workspace.programmes.all().collect();
        all.sort_by_key(|(id, programme)| (std::cmp::Reverse(programme.year), *id));
        let cut = Cut::of(&address, all.len());
        let shown = cut.of_list(&all).iter();
        let rows: Vec<Row> = shown.map(|(id, one)| row(workspace, *id, one, today, language)).collect();
        (cut, rows)
    });
    let action = html! {
        <Link to={Route::NewProgramme} class="button primary"><Icon glyph={Glyph::Plus} />{ words::DRAW.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::PROGRAMME, words::WHOSE, words::REACHED, common::STATE].map(Column::new).to_vec();
    html! {
        <Page title={Place::Reports.name()} purpose={words::PURPOSE} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={Part::Programmes} />
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::DRAW_PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

fn row(workspace: &Workspace, id: ProgrammeId, one: &Programme, today: Date, language: Language) -> Row {
    let reached = one.reached_on(workspace, id, today);
    let (state, label) = match one.concluded {
        Some(_) => (State::Neutral, words::CONCLUDED),
        None => (State::Good, words::RUNNING),
    };
    let of = [reached.numerator(), reached.denominator()].map(|n| n.to_string());
    let cells = vec![
        html! {
            <>
                <Link to={Route::Programme { id }}>{ one.title.get().clone() }</Link>
                <p class="soft small">{ words::OF_YEAR.fill(language, &[("year", &one.year.to_string())]) }</p>
            </>
        },
        party::link(workspace, one.organisation, language),
        html! { <span class="figure">{ format!("{}/{}", of[0], of[1]) }</span> },
        html! { <Light {state} {label} /> },
    ];
    Row { key: id.to_string().into(), cells }
}
