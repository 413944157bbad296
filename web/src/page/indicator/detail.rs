use cobuild::{
    indicator::{AsOf, Indicator, Reading},
    record::{IndicatorId, Record},
    text::{Language, Text},
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Link, Notice, Pager, Row, Table, Tone},
    frame::Page,
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, indicator_page as words},
        use_language,
    },
};

/// Properties of [`IndicatorPage`].
#[derive(Properties, PartialEq)]
pub struct IndicatorPageProps {
    /// Which.
    pub id: IndicatorId,
}

/// One indicator: what it counts, and its figures, the latest first, with what was said before.
#[component]
pub fn IndicatorPage(props: &IndicatorPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let above = Some((Route::Indicators.into(), words::TITLE.into()));
    let Some(indicator) = store.read(|workspace| workspace.indicators.get(id).cloned()) else {
        return html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, indicator);
    }
    let series = indicator.series();
    let cut = Cut::of(&address, series.len());
    let latest = series.iter().rev().skip(cut.range().start).take(Cut::SIZE);
    let rows: Vec<Row> =
        latest.map(|(as_of, reading)| row(id, &indicator, *as_of, reading, language)).collect();
    let columns = [words::AS_OF, words::FIGURE, words::SOURCE, common::ACTIONS].map(Column::new).to_vec();
    let kept = indicator.retired.is_none();
    let action = match kept {
        true => {
            html! { <Link to={Task::Observe.at(id)} class="button primary">{ words::OBSERVE.get(language) }</Link> }
        }
        false => html! {},
    };
    let facts: [(Text, &String); 3] = [
        (words::SCOPE, indicator.scope.get()),
        (words::UNIT, indicator.unit.get()),
        (words::MEANING, indicator.meaning.get()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <Page title={indicator.name.get().clone()} {above} {action}>
            if let Some(retired) = &indicator.retired {
                <Notice tone={Tone::Info} title={words::RETIRED_WHY.fill(language, &[("reason", &retired.reason)])} />
            }
            <Open record={Record::Indicator(id)} />
            <dl class="facts">
                { for facts.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value.clone() }</dd></> }) }
            </dl>
            <section aria-labelledby="series">
                <h2 id="series">{ words::SERIES.get(language) }</h2>
                if rows.is_empty() {
                    <p class="soft">{ words::NO_FIGURES.get(language) }</p>
                } else {
                    <Table caption={Words::from(words::SERIES)} {columns} {rows} />
                    <Pager {cut} />
                }
            </section>
            if kept {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    <Link to={Task::Edit.at(id)} class="button">{ words::EDIT.get(language) }</Link>
                    <Link to={Task::Link.at(id)} class="button">{ words::LINK.get(language) }</Link>
                    <Link to={Task::Unlink.at(id)} class="button">{ words::UNLINK.get(language) }</Link>
                    <Link to={Task::Retire.at(id)} class="button">{ words::RETIRE.get(language) }</Link>
                </nav>
            }
            { past(Record::Indicator(id), language) }
        </Page>
    }
}

fn row(id: IndicatorId, indicator: &Indicator, as_of: AsOf, reading: &Reading, language: Language) -> Row {
    let earlier = indicator.point(as_of).map(|point| point.earlier.as_slice()).unwrap_or_default();
    let earlier = earlier.iter().filter_map(|revision| revision.reading.as_ref()).map(Reading::shown);
    let earlier: Vec<String> = earlier.collect();
    let to = |task: Task| task.at(id).with("as-of", as_of.to_string());
    let words_of = as_of.words(language);
    let cells = vec![
        html! { { words_of.clone() } },
        html! {
            <>
                <span class="figure">{ reading.shown() }</span>
                if !reading.visibility.is_public() { <span class="mark">{ words::INTERNAL.get(language) }</span> }
                if !earlier.is_empty() {
                    <p class="soft small">{ words::BEFORE.fill(language, &[("figures", &earlier.join("、"))]) }</p>
                }
            </>
        },
        html! { { reading.source.clone() } },
        html! {
            <div class="actions">
                <Link to={to(Task::Observe)}>{ words::REVISE.get(language) }<span class="spoken">{ format!(" {words_of}") }</span></Link>
                <Link to={to(Task::Retract)}>{ words::RETRACT.get(language) }<span class="spoken">{ format!(" {words_of}") }</span></Link>
            </div>
        },
    ];
    Row { key: as_of.to_string().into(), cells }
}
