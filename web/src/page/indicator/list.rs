use cobuild::{
    indicator::{Indicator, Set},
    record::{IndicatorId, IndicatorSetId},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::screen::Screen;
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Glyph, Icon, Link, Pager, Row, Table},
    frame::{Page, Place},
    page::report::{Part, Parts},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, indicator_page as words},
        use_language,
    },
};

/// The sets with their aims, and every indicator with its latest figure; `?view=screen` is what everybody may see.
#[component]
pub fn IndicatorsPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    if address.get("view") == "screen" {
        return html! { <Screen /> };
    }
    let (cut, rows, sets) = store.read(|workspace| {
        let all: Vec<(IndicatorId, &Indicator)> = workspace.indicators.kept().collect();
        let cut = Cut::of(&address, all.len());
        let shown = cut.of_list(&all).iter();
        let rows: Vec<Row> = shown.map(|(id, one)| row(*id, one, today, language)).collect();
        let sets = workspace.indicators.sets().map(|(id, set)| set_of(workspace, id, set, today, language));
        (cut, rows, sets.collect::<Vec<Html>>())
    });
    let screen = Address::from(Route::Indicators).with("view", "screen");
    let action = html! {
        <Link to={Route::NewIndicator} class="button primary"><Icon glyph={Glyph::Plus} />{ words::DEFINE.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::NAME, words::FIGURE, words::AS_OF, words::SOURCE].map(Column::new).to_vec();
    html! {
        <Page title={Place::Reports.name()} purpose={words::PURPOSE} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={Part::Indicators} />
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::DEFINE_PURPOSE}>{ action }</EmptyState>
            } else {
                { for sets }
                <section aria-labelledby="indicators">
                    <h2 id="indicators">{ words::ALL.get(language) }</h2>
                    <Table {caption} {columns} {rows} />
                    <Pager {cut} />
                </section>
            }
            <nav class="actions" aria-label={common::FURTHER.get(language)}>
                <Link to={screen} class="button">{ words::SCREEN.get(language) }</Link>
                <Link to={Route::NewIndicatorSet} class="button">{ words::DRAW_SET.get(language) }</Link>
            </nav>
        </Page>
    }
}

/// A set: every aim with the figures that tell of it.
fn set_of(workspace: &Workspace, id: IndicatorSetId, set: &Set, today: Date, language: Language) -> Html {
    let aim = |aim: &cobuild::indicator::Aim| {
        let figures = aim.indicators.iter().filter_map(|id| {
            let (as_of, reading) = workspace.indicators.get(*id)?.latest_on(today)?;
            let name = workspace.indicators.get(*id)?.name.get().clone();
            Some(html! {
                <li>
                    <Link to={Route::Indicator { id: *id }}>{ name }</Link>{ " " }
                    <span class="figure">{ reading.shown() }</span>{ " " }
                    <span class="soft small">{ as_of.words(language) }</span>
                </li>
            })
        });
        let figures: Vec<Html> = figures.collect();
        html! {
            <>
                <dt>{ aim.title.clone() }</dt>
                <dd>{ if figures.is_empty() { html! { <span class="soft">{ "—" }</span> } } else { html! { <ul class="plain">{ for figures }</ul> } } }</dd>
            </>
        }
    };
    html! {
        <section>
            <h2><Link to={Route::IndicatorSet { id }}>{ set.title.get().clone() }</Link></h2>
            <dl class="facts">{ for set.aims.get().iter().map(aim) }</dl>
        </section>
    }
}

fn row(id: IndicatorId, one: &Indicator, today: Date, language: Language) -> Row {
    let latest = one.latest_on(today);
    let (figure, as_of, source) = match latest {
        Some((as_of, reading)) => (reading.shown(), as_of.words(language), reading.source.clone()),
        None => ("—".to_owned(), "—".to_owned(), "—".to_owned()),
    };
    let cells = vec![
        html! {
            <>
                <Link to={Route::Indicator { id }}>{ one.name.get().clone() }</Link>
                <p class="soft small">{ one.scope.get().clone() }</p>
            </>
        },
        html! { <span class="figure">{ figure }</span> },
        html! { { as_of } },
        html! { { source } },
    ];
    Row { key: id.to_string().into(), cells }
}
