use std::cmp::Reverse;

use cobuild::{
    activity::{Activity, Series},
    record::{ActivityId, SeriesId},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::rows;
use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Link, Pager, Row, Table},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words, gap,
        messages::{account_page, activity_page as words},
        use_language,
    },
};

/// What is to come, the next first; what is over, the latest first; and the series.
#[component]
pub fn ActivitiesPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let now = store.now();
    let (ahead_cut, ahead, cut, over, series_cut, series) = store.read(|workspace| {
        let all = workspace.activities.all();
        let (mut ahead, mut over): (Vec<_>, Vec<_>) =
            all.partition(|(_, activity)| now < activity.when.get().to);
        ahead.sort_by_key(|(id, activity)| (activity.when.get().from, *id));
        over.sort_by_key(|(id, activity)| (Reverse(activity.when.get().from), *id));
        let cut = Cut::of(&address, over.len());
        let row =
            |(id, activity): &(ActivityId, &Activity)| rows::row(workspace, *id, activity, now, language);
        let ahead_cut = Cut::named("ahead", &address, ahead.len());
        let ahead: Vec<Row> = ahead_cut.of_list(&ahead).iter().map(row).collect();
        let over: Vec<Row> = cut.of_list(&over).iter().map(row).collect();
        let series: Vec<_> = workspace.activities.all_series().collect();
        let series_cut = Cut::named("series", &address, series.len());
        let shown = series_cut.of_list(&series).iter();
        let series: Vec<Row> =
            shown.map(|(id, series)| series_row(workspace, *id, series, language)).collect();
        (ahead_cut, ahead, cut, over, series_cut, series)
    });
    let none = ahead.is_empty() && over.is_empty();
    let plan = html! { <Link to={Route::NewActivity} class="button primary"><Icon glyph={Glyph::Plus} />{ words::PLAN.get(language) }</Link> };
    let action = if none {
        html! {}
    } else {
        plan.clone()
    };
    let count = |n: usize| Words::from(words::COUNT.fill(language, &[("n", &n.to_string())]));
    let series_caption =
        Words::from(words::SERIES_COUNT.fill(language, &[("n", &series_cut.total.to_string())]));
    let series_columns = [words::SERIES_NAME, words::KIND, words::THEMES, words::ACTIVITIES].map(Column::new);
    html! {
        <Page title={Place::Activities.name()} purpose={words::PURPOSE} {action}>
            if none {
                <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>{ plan }</EmptyState>
            }
            if !ahead.is_empty() {
                <section aria-labelledby="ahead">
                    <h2 id="ahead">{ words::AHEAD.get(language) }</h2>
                    <Table caption={count(ahead_cut.total)} columns={rows::columns()} rows={ahead} />
                    <Pager cut={ahead_cut} label={words::AHEAD} />
                </section>
            }
            if cut.total > 0 {
                <section aria-labelledby="over">
                    <h2 id="over">{ words::OVER.get(language) }</h2>
                    <Table caption={count(cut.total)} columns={rows::columns()} rows={over} />
                    <Pager {cut} label={words::OVER} />
                </section>
            }
            if !series.is_empty() {
                <section aria-labelledby="series">
                    <h2 id="series">{ words::ALL_SERIES.get(language) }</h2>
                    <Table caption={series_caption} columns={series_columns.to_vec()} rows={series} />
                    <Pager cut={series_cut} label={words::ALL_SERIES} />
                </section>
            }
            <nav class="actions" aria-label={words::FURTHER_ALL.get(language)}>
                <Link to={Route::NewSeries} class="button">{ words::ADD_SERIES.get(language) }</Link>
                <Link to={Route::Accounts} class="button">{ account_page::TITLE.get(language) }</Link>
            </nav>
        </Page>
    }
}

fn series_row(workspace: &Workspace, id: SeriesId, series: &Series, language: Language) -> Row {
    let gap = gap(language);
    let themes: Vec<String> = series.themes().map(|theme| theme.words(language).to_owned()).collect();
    let held = workspace.activities.of_series(id).count();
    let cells = vec![
        html! { <Link to={Route::Series { id }}>{ series.name.get().clone() }</Link> },
        html! { { series.kind.get().text().get(language) } },
        match themes.is_empty() {
            true => html! { <span class="soft">{ "—" }</span> },
            false => html! { { themes.join(gap) } },
        },
        html! { { held.to_string() } },
    ];
    Row { key: id.to_string().into(), cells }
}
