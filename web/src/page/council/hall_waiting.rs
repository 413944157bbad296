//! Issues that wait for an agenda, nearest limit first, and the one action that puts them on one.

use cobuild::{
    issue::{self, Issue, State as IssueState, limit::of_issue},
    meeting::SessionState,
    record::{IssueId, SessionId},
    rule::moment_words,
    text::Language,
    workspace::{self, Workspace},
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::step::Step;
use crate::{
    address::Address,
    component::{Choice, Column, EmptyState, Link, Need, Row, Select, Table},
    page::limit::LimitLine,
    route::Route,
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// How many are shown here, nearest limit first; the list of issues has them all.
const SHOWN: usize = 20;

/// The list of issues on the council track that stand on no agenda.
#[component]
pub fn Waiting() -> Html {
    let language = use_language();
    let store = use_store();
    let now = store.now();
    let looked = store.clone();
    let waiting =
        use_memo((store.clone(), now), move |(_, now)| looked.read(|workspace| waiting(workspace, *now)));
    let planned = store.read(|workspace| planned(workspace, language));
    let chosen = use_state_eq(AttrValue::default);
    let on_change = {
        let chosen = chosen.setter();
        move |value| chosen.set(value)
    };
    let first = planned.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let known = planned.iter().any(|choice| choice.value == *chosen);
    let session: Option<SessionId> = if known { chosen.parse().ok() } else { first.parse().ok() };
    let title = planned
        .iter()
        .find(|choice| choice.value.parse().ok() == session)
        .map(|choice| choice.words.get(language));
    let rows: Vec<Row> = store.read(|workspace| {
        let rows = waiting.iter().take(SHOWN);
        rows.filter_map(|id| row(workspace, *id, session, title.as_ref(), now, language)).collect()
    });
    let columns = vec![
        Column::new(words::ISSUE),
        Column::new(words::RAISED),
        Column::new(words::LIMIT),
        Column::new(words::ACTION),
    ];
    let n = waiting.len().to_string();
    html! {
        <section>
            <h2>{ words::WAITING.get(language) }</h2>
            if rows.is_empty() {
                <EmptyState title={words::NONE_WAITING} purpose={words::NONE_WAITING_PURPOSE} />
            } else {
                if planned.len() > 1 {
                    <Select name="onto" label={words::ONTO} choices={planned} need={Need::Unmarked} {on_change} />
                }
                <Table caption={Words::from(words::WAITING_COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                if waiting.len() > SHOWN {
                    <p><Link to={Address::from(Route::Issues).with("part", "council")}>{ words::ALL_WAITING.get(language) }</Link></p>
                }
            }
        </section>
    }
}

/// Sessions that still take items, the next one first.
fn planned(workspace: &Workspace, language: Language) -> Vec<Choice> {
    let mut planned: Vec<_> =
        workspace.meetings.sessions().filter(|session| session.state == SessionState::Planned).collect();
    planned.sort_by_key(|session| *session.planned_at.get());
    let choice = |session: &&cobuild::meeting::Session| {
        let when = moment_words(*session.planned_at.get(), language);
        Choice::new(session.id.to_string(), format!("{} · {when}", session.title.get()))
    };
    planned.iter().map(choice).collect()
}

/// Nearest limit first.
fn waiting(workspace: &Workspace, now: DateTime) -> Vec<IssueId> {
    let waits = |issue: &&Issue| issue.state == IssueState::Council;
    let due = |issue: &Issue| of_issue(workspace, issue, now).first().map(|limit| limit.deadline.due);
    let mut found: Vec<_> =
        workspace.issues.all().filter(waits).map(|issue| (due(issue), issue.id)).collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

fn row(
    workspace: &Workspace,
    id: IssueId,
    session: Option<SessionId>,
    title: Option<&AttrValue>,
    now: DateTime,
    language: Language,
) -> Option<Row> {
    let found = workspace.issues.get(id)?;
    let limit = of_issue(workspace, found, now).into_iter().next();
    let limit = limit.map(|limit| html! { <LimitLine {limit} number={found.number.get().clone()} {now} /> });
    let action = match (session, title) {
        (Some(session), Some(title)) => {
            let command = workspace::Command::Issue(issue::Command::Schedule { issue: id, session });
            let label = words::PUT_ON.fill(language, &[("session", title)]);
            html! { <Step label={Words::from(label)} {command} done={words::PUT_ON_NOW} /> }
        }
        _ => html! { <Link to={Route::NewSession}>{ words::CALL_FIRST.get(language) }</Link> },
    };
    let cells = vec![
        html! { <Link to={Route::Issue { id }}>{ format!("{} {}", found.number.get(), found.title.get()) }</Link> },
        html! { { moment_words(found.received_at, language) } },
        limit.unwrap_or_default(),
        action,
    ];
    Some(Row { key: id.to_string().into(), cells })
}
