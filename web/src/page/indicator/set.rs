//! A set of aims such as 六最: drawn up, changed, dropped.

use cobuild::{
    indicator::{Aim, Command, Fact, Set, SetChange},
    record::{IndicatorSetId, Record},
    text::Language,
    workspace,
};
use yew::prelude::*;

use super::definition::FIELDS;
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, EmptyState, Form, Link, Need, Notice, TextField, TextKind, Tone, Weight},
    frame::Page,
    page::{
        beside::beside,
        record::past,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        aside,
        messages::{common, indicator_page as words},
        use_language,
    },
};

/// Draws up a set.
#[component]
pub fn NewSetPage() -> Html {
    let (act, open) = (use_act(), use_opening(drawn));
    let on_submit = move |answers: Answers| {
        let draw = Command::DrawSet {
            title: answers.text("title").to_owned(),
            source: answers.text("source").to_owned(),
            aims: aims(&answers, &[]),
        };
        beside(act.send(workspace::Command::Indicator(draw), words::SET_DRAWN, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::DRAW_SET} purpose={words::DRAW_SET_PURPOSE} above={Some((Route::Indicators.into(), words::TITLE.into()))}>
            <Form id="set" draft={Some("indicator/set/new")} submit={words::DRAW_SET} actions={html! { <Back to={Route::Indicators} /> }} {on_submit}>
                { fields(None) }
            </Form>
        </Page>
    }
}

fn drawn(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Indicator(Fact::SetDrawn { set, .. }) => Some(Route::IndicatorSet { id: *set }),
        _ => None,
    }
}

fn fields(known: Option<&Set>) -> Html {
    let text = |of: fn(&Set) -> String| AttrValue::from(known.map(of).unwrap_or_default());
    let titles =
        text(|set| set.aims.get().iter().map(|aim| aim.title.as_str()).collect::<Vec<_>>().join("\n"));
    let needed = || Need::By(words::NEED_SERIES.into());
    html! {
        <>
            <TextField name="title" label={words::SET_TITLE} initial={text(|set| set.title.get().clone())} need={needed()} />
            <TextField name="source" label={words::SOURCE} initial={text(|set| set.source.get().clone())} need={needed()} />
            <TextField name="aims" label={words::AIMS} hint={words::AIMS_HINT} kind={TextKind::Lines(6)} initial={titles} need={needed()} />
        </>
    }
}

/// The aims by their lines; one that keeps its title keeps its indicators.
fn aims(answers: &Answers, before: &[Aim]) -> Vec<Aim> {
    let lines = answers.text("aims").lines().map(str::trim).filter(|line| !line.is_empty());
    let aim = |title: &str| {
        let known = before.iter().find(|aim| aim.title == title);
        Aim {
            title: title.to_owned(),
            indicators: known.map(|aim| aim.indicators.clone()).unwrap_or_default(),
        }
    };
    lines.map(aim).collect()
}

/// Properties of [`SetPage`].
#[derive(Properties, PartialEq)]
pub struct SetPageProps {
    /// Which.
    pub id: IndicatorSetId,
}

/// One set.
#[component]
pub fn SetPage(props: &SetPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let above = Some((Route::Indicators.into(), words::TITLE.into()));
    let Some(set) = store.read(|workspace| workspace.indicators.set(id).cloned()) else {
        return html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::LOST_SET} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    match address.get("do") {
        "edit" => return html! { <EditTask {id} {set} /> },
        "drop" => return html! { <DropTask {id} /> },
        _ => {}
    }
    let to = |task: &str| Address::from(Route::IndicatorSet { id }).with("do", task);
    html! {
        <Page title={set.title.get().clone()} {above}>
            if let Some(dropped) = &set.dropped {
                <Notice tone={Tone::Info} title={words::DROPPED_WHY.fill(language, &[("reason", &dropped.reason)])} />
            }
            <dl class="facts"><dt>{ words::SOURCE.get(language) }</dt><dd>{ set.source.get().clone() }</dd></dl>
            <ol class="log">{ for set.aims.get().iter().map(|aim| line(&store, aim, language)) }</ol>
            if set.dropped.is_none() {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    <Link to={to("edit")} class="button">{ words::EDIT_SET.get(language) }</Link>
                    <Link to={to("drop")} class="button">{ words::DROP_SET.get(language) }</Link>
                </nav>
            }
            { past(Record::IndicatorSet(id), language) }
        </Page>
    }
}

fn line(store: &crate::store::StoreView, aim: &Aim, language: Language) -> Html {
    let linked = aim.indicators.iter().map(|id| {
        let name = store.read(|all| all.indicators.get(*id).map(|one| one.name.get().clone()));
        html! { <>{ " " }<Link to={Route::Indicator { id: *id }}>{ name.unwrap_or_default() }</Link></> }
    });
    let linked: Vec<Html> = linked.collect();
    html! {
        <li>
            <strong>{ aim.title.clone() }</strong>
            if linked.is_empty() { <span class="soft">{ aside(language) }{ words::NO_INDICATOR.get(language) }</span> } else { { for linked } }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct EditTaskProps {
    id: IndicatorSetId,
    set: Set,
}

#[component]
fn EditTask(props: &EditTaskProps) -> Html {
    let EditTaskProps { id, ref set } = *props;
    let (act, back) = (use_act(), use_return(Route::IndicatorSet { id }));
    let on_submit = {
        let set = set.clone();
        move |answers: Answers| {
            let (title, source) = (answers.text("title").to_owned(), answers.text("source").to_owned());
            let aims = aims(&answers, set.aims.get());
            let changes = [
                (title != *set.title.get()).then_some(SetChange::Title(title)),
                (source != *set.source.get()).then_some(SetChange::Source(source)),
                (aims != *set.aims.get()).then_some(SetChange::Aims(aims)),
            ];
            let edit = Command::EditSet { set: id, changes: changes.into_iter().flatten().collect() };
            beside(act.send(workspace::Command::Indicator(edit), words::SET_CHANGED, back.clone()), FIELDS)
        }
    };
    let above = Some((Route::IndicatorSet { id }.into(), set.title.get().clone().into()));
    html! {
        <Page title={words::EDIT_SET} {above}>
            <Form id="set" draft={Some(format!("indicator/set/{id}/edit"))} submit={words::EDIT_SET} actions={html! { <Back to={Route::IndicatorSet { id }} /> }} {on_submit}>
                { fields(Some(set)) }
            </Form>
        </Page>
    }
}

#[component]
fn DropTask(props: &SetPageProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::IndicatorSet { id }));
    let on_submit = move |answers: Answers| {
        let drop = Command::DropSet { set: id, reason: answers.text("reason").to_owned() };
        beside(act.send(workspace::Command::Indicator(drop), words::SET_DROPPED, back.clone()), FIELDS)
    };
    html! {
        <Page title={words::DROP_SET} above={Some((Route::IndicatorSet { id }.into(), words::SET_TITLE.into()))}>
            <Form id="drop" draft={Some(format!("indicator/set/{id}/drop"))} submit={words::DROP_SET} weight={Weight::Danger} actions={html! { <Back to={Route::IndicatorSet { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} need={Need::By(words::NEED_SERIES.into())} />
            </Form>
        </Page>
    }
}
