use std::cmp::Reverse;

use cobuild::{
    activity::{Series, Theme},
    record::{Record, SeriesId},
    text::{Language, Text},
};
use yew::prelude::*;

use super::{super::rows, change::EditTask};
use crate::{
    address::{Address, use_address},
    component::{Cut, EmptyState, Link, Pager, Row, Table},
    frame::{Page, Place},
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{activity_page as words, common},
        use_language,
    },
};

/// Properties of [`SeriesPage`].
#[derive(Properties, PartialEq)]
pub struct SeriesPageProps {
    /// Which.
    pub id: SeriesId,
}

/// One series: its themes, and its activities, the latest first.
#[component]
pub fn SeriesPage(props: &SeriesPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let now = store.now();
    let above = Some((Route::Activities.into(), Place::Activities.name().into()));
    let Some(series) = store.read(|workspace| workspace.activities.series(id).cloned()) else {
        return html! {
            <Page title={Place::Activities.name()} {above}>
                <EmptyState title={words::LOST_SERIES} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if address.get("do") == "edit" {
        return html! { <EditTask {id} {series} /> };
    }
    let (cut, rows) = store.read(|workspace| {
        let mut all: Vec<_> = workspace.activities.of_series(id).collect();
        all.sort_by_key(|(id, activity)| (Reverse(activity.when.get().from), *id));
        let cut = Cut::of(&address, all.len());
        let shown = cut.of_list(&all).iter();
        let rows: Vec<Row> =
            shown.map(|(id, activity)| rows::row(workspace, *id, activity, now, language)).collect();
        (cut, rows)
    });
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let edit = Address::from(Route::Series { id }).with("do", "edit");
    html! {
        <Page title={series.name.get().clone()} {above}>
            <Open record={Record::Series(id)} />
            { facts(&series, language) }
            <section aria-labelledby="activities">
                <h2 id="activities">{ words::ACTIVITIES.get(language) }</h2>
                if rows.is_empty() {
                    <p class="soft">{ words::SERIES_EMPTY.get(language) }</p>
                } else {
                    <Table {caption} columns={rows::columns()} {rows} />
                    <Pager {cut} />
                }
            </section>
            <nav class="actions" aria-label={words::FURTHER_SERIES.get(language)}>
                <Link to={edit} class="button">{ words::EDIT_SERIES.get(language) }</Link>
            </nav>
            { past(Record::Series(id), language) }
        </Page>
    }
}

fn facts(series: &Series, language: Language) -> Html {
    let fact = |name: Text, value: Html| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value }</dd></> };
    let themes = series.themes().map(|theme| {
        let class = matches!(theme, Theme::NotNamed).then_some("soft");
        html! { <li {class}>{ theme.words(language).to_owned() }</li> }
    });
    let themes: Vec<Html> = themes.collect();
    let about = series.about.get();
    html! {
        <dl class="facts">
            { fact(words::KIND, html! { { series.kind.get().text().get(language) } }) }
            if !about.is_empty() {
                { fact(words::SERIES_ABOUT, html! { { about.clone() } }) }
            }
            if !themes.is_empty() {
                { fact(words::THEMES, html! { <ul class="plain">{ for themes }</ul> }) }
            }
        </dl>
    }
}
