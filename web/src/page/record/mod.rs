//! A record of a room that has no page of its own: what it is, what is due or stands out about it, and everything that
//! happened to it, so that no name on another page leads nowhere.

mod history;

use cobuild::{
    query::{self, Today, Why as Because},
    record::Record,
    rule::moment_words,
    text::Language,
};
use serde_json::{Value, json};
use yew::prelude::*;

use crate::{
    component::{EmptyState, Link, Notice, Tone, Why},
    frame::Page,
    page::limit::LimitLine,
    route::Route,
    store::use_store,
    text::{messages::record_page as words, use_language},
};
use history::History;

/// The address of a record's page.
pub fn route(record: Record) -> Option<Route> {
    let Value::Object(named) = serde_json::to_value(record).ok()? else { return None };
    let (kind, id) = named.into_iter().next()?;
    Some(Route::Record { kind, id: id.as_str()?.to_owned() })
}

/// The record that an address names.
fn named(kind: &str, id: &str) -> Option<Record> {
    serde_json::from_value(json!({ kind: id })).ok()
}

/// Properties of [`RecordPage`].
#[derive(Properties, PartialEq)]
pub struct RecordPageProps {
    /// The kind of record, in the journal's words.
    pub kind: String,
    /// Which.
    pub id: String,
}

/// One record.
#[component]
pub fn RecordPage(props: &RecordPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let record = named(&props.kind, &props.id);
    let called = record.and_then(|record| store.read(|workspace| query::name(workspace, record, language)));
    let (Some(record), Some(name)) = (record, called) else {
        return html! {
            <Page title={words::TITLE}><EmptyState title={words::LOST} purpose={words::LOST_PURPOSE} /></Page>
        };
    };
    let title = if name.is_empty() { record.text().get(language).to_owned() } else { name };
    html! {
        <Page {title} purpose={record.text().get(language).to_owned()}>
            <Open {record} />
            <History {record} />
        </Page>
    }
}

/// Properties of [`Open`].
#[derive(Properties, PartialEq)]
pub struct OpenProps {
    /// Which.
    pub record: Record,
}

/// What is due about a record, and what stands out.
#[component]
pub fn Open(props: &OpenProps) -> Html {
    let language = use_language();
    let store = use_store();
    let now = store.now();
    let record = props.record;
    let today = store.today(language);
    let Today { overdue, due, ahead, findings, .. } = &*today;
    let tasks = overdue.iter().chain(due).chain(ahead).filter(|task| task.about == record);
    let task = |task: &query::Task| match &task.why {
        Because::Limit { number, limit } => {
            html! { <LimitLine limit={(**limit).clone()} number={number.clone()} {now} /> }
        }
        Because::Rule(why) => html! {
            <Notice tone={Tone::Info} title={format!("{} · {}", task.text().get(language), moment_words(task.due, language))}>
                <Why reason={why.clone()} />
            </Notice>
        },
    };
    let findings = findings.iter().filter(|finding| finding.about == record);
    let finding = |finding: &cobuild::rule::Finding| {
        html! {
            <Notice tone={Tone::Warning} title={finding.explanation.sentence(language)}>
                <Why reason={finding.explanation.clone()} />
            </Notice>
        }
    };
    html! { <div class="stack">{ for tasks.map(task).chain(findings.map(finding)) }</div> }
}

/// The way to everything that happened to a record: reading it takes a while, so it has a page of its own.
pub fn past(record: Record, language: Language) -> Html {
    let to = route(record);
    html! {
        if let Some(to) = to {
            <p><Link {to}>{ words::PAST.get(language) }</Link></p>
        }
    }
}
