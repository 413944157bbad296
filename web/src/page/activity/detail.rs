use cobuild::{
    activity::Activity,
    record::{ActivityId, Record},
    rule::moment_words,
    text::{Language, Text},
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    registrations::Registrations,
    rows::{self, Standing},
    task::Task,
};
use crate::{
    address::use_address,
    component::{EmptyState, Link, Notice, StateTag, Tone},
    frame::{Page, Place},
    page::{
        party,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        gap,
        messages::{activity_page as words, common},
        use_language,
    },
};

/// Properties of [`ActivityPage`].
#[derive(Properties, PartialEq)]
pub struct ActivityPageProps {
    /// Which.
    pub id: ActivityId,
}

/// One activity: what it is, who has a place, who waits, who came.
#[component]
pub fn ActivityPage(props: &ActivityPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let above = Some((Route::Activities.into(), Place::Activities.name().into()));
    let found = store.read(|workspace| {
        let activity = workspace.activities.get(id)?.clone();
        Some((facts(workspace, &activity, language), activity))
    });
    let Some((facts, activity)) = found else {
        return html! {
            <Page title={Place::Activities.name()} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, activity);
    }
    let standing = Standing::of(&activity, store.now());
    let (first, further) = Task::offered(&activity, standing, store.now());
    let action = first.map(
        |task| html! { <Link to={task.at(id)} class="button primary">{ task.label().get(language) }</Link> },
    );
    let further = further.into_iter().map(|task| {
        html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> }
    });
    let further: Vec<Html> = further.collect();
    html! {
        <Page
            title={activity.title.get().clone()} {above}
            marks={html! { <StateTag state={standing.shown()} label={standing.label()} /> }}
            action={action.unwrap_or_default()}
        >
            <div>
                if let Some(ending) = activity.called_off() {
                    <Notice tone={Tone::Info} title={words::CALLED_OFF_WHY.fill(language, &[("reason", &ending.reason)])} />
                }
            </div>
            <Open record={Record::Activity(id)} />
            { facts }
            <Registrations {id} />
            if !further.is_empty() {
                <nav class="actions" aria-label={words::FURTHER.get(language)}>{ for further }</nav>
            }
            { past(Record::Activity(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, activity: &Activity, language: Language) -> Html {
    let text = |value: String| html! { { value } };
    let given = |value: &str| (!value.is_empty()).then(|| text(value.to_owned()));
    let gap = gap(language);
    let organisers = activity.organisers.get().iter();
    let organisers = organisers
        .map(|id| html! { <li key={id.to_string()}>{ party::link(workspace, *id, language) }</li> });
    let audiences = activity.audiences.get().iter().map(|one| one.text().get(language));
    let agreement = activity.agreement.get().and_then(|id| {
        let title = workspace.agreements.get(id)?.title.get().clone();
        Some(html! { <Link to={Route::Agreement { id }}>{ title }</Link> })
    });
    let window = activity.window.get();
    let moment = |moment: Option<_>| moment.map(|moment| text(moment_words(moment, language)));
    let fee = *activity.fee.get();
    let facts: [(Text, Option<Html>); 14] = [
        (words::SERIES, series(workspace, activity)),
        (words::ORGANISERS, Some(html! { <ul class="plain">{ for organisers }</ul> })),
        (words::AGREEMENT, agreement),
        (words::AUDIENCES, given(&audiences.collect::<Vec<_>>().join(gap))),
        (words::WHEN, Some(text(rows::when(*activity.when.get(), language)))),
        (words::WHERE, Some(rows::venue(workspace, activity.venue.get()))),
        (words::PLACES, Some(text(rows::places(activity, language)))),
        (words::PER_UNIT, activity.per_unit.get().heads().map(|heads| text(heads.to_string()))),
        (words::OPENS, moment(window.opens)),
        (words::CLOSES, moment(window.closes)),
        (words::FEE, (fee != Default::default()).then(|| text(fee.words(language)))),
        (words::INSURANCE, given(activity.insurance.get())),
        (words::ABOUT, given(activity.about.get())),
        (words::OUTCOME, outcome(workspace, activity, language)),
    ];
    let known = facts.into_iter().filter_map(|(name, value)| Some((name, value?)));
    html! {
        <dl class="facts">
            { for known.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value }</dd></> }) }
        </dl>
    }
}

fn series(workspace: &Workspace, activity: &Activity) -> Option<Html> {
    let id = (*activity.series.get())?;
    let name = workspace.activities.series(id)?.name.get().clone();
    let theme = activity.theme.get().as_ref().map(|theme| format!(" · {theme}"));
    Some(html! { <><Link to={Route::Series { id }}>{ name }</Link>{ theme.unwrap_or_default() }</> })
}

fn outcome(workspace: &Workspace, activity: &Activity, language: Language) -> Option<Html> {
    let outcome = activity.outcome()?;
    let came = workspace.activities.attended(activity);
    let came = came.map(|came| words::CAME_COUNT.fill(language, &[("n", &came.to_string())]));
    let walk_ins = (outcome.walk_ins > 0)
        .then(|| words::WALK_INS_COUNT.fill(language, &[("n", &outcome.walk_ins.to_string())]));
    let summary = Some(outcome.summary.clone()).filter(|summary| !summary.is_empty());
    let lines = [came, walk_ins, summary].into_iter().flatten();
    Some(html! { { lines.collect::<Vec<String>>().join("\n") } })
}
