use cobuild::{
    issue::{Issue, State, limit},
    query::Typed,
    text::Text,
    workspace::Workspace,
};
use yew::prelude::*;

use super::answers::categories;
use crate::{
    address::use_address,
    component::{
        Column, Current, Cut, EmptyState, Filters, Glyph, Icon, Link, Need, Pager, Row, Select, StateTag,
        Tab, Table, Tabs, TextField, TextKind, Width,
    },
    frame::{Page, Place},
    page::limit::LimitLine,
    route::Route,
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// A part of the list, by what is to be done.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Open,
    Screen,
    Council,
    InProgress,
    CallBack,
    Closed,
}

impl Part {
    const ALL: [(Part, &'static str, Text); 6] = [
        (Part::Open, "", words::PART_OPEN),
        (Part::Screen, "screen", words::PART_SCREEN),
        (Part::Council, "council", words::PART_COUNCIL),
        (Part::InProgress, "progress", words::PART_PROGRESS),
        (Part::CallBack, "call-back", words::PART_CALL_BACK),
        (Part::Closed, "closed", words::PART_CLOSED),
    ];

    fn holds(self, issue: &Issue) -> bool {
        match self {
            Part::Open => issue.state.is_open(),
            Part::Screen => matches!(issue.state, State::Received | State::Quick | State::Reopened),
            Part::Council => {
                matches!(issue.state, State::Council | State::Scheduled { .. } | State::Deliberated { .. })
            }
            Part::InProgress => issue.state == State::InProgress,
            Part::CallBack => issue.state == State::Replied,
            Part::Closed => !issue.state.is_open(),
        }
    }
}

/// Every issue, by what is to be done.
#[component]
pub fn IssuesPage() -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let now = store.now();
    let (part, ..) =
        Part::ALL.into_iter().find(|(_, key, _)| *key == address.get("part")).unwrap_or(Part::ALL[0]);
    let (query, category) = (address.get("q").to_owned(), address.get("category").to_owned());
    let found = use_memo(
        (store.clone(), now.date(), part, query.clone(), category.clone()),
        |(store, _, part, query, category)| {
            store.read(|workspace| chosen(workspace, *part, query, category, now))
        },
    );
    let counts = use_memo(store.clone(), |store| {
        store.read(|workspace| {
            Part::ALL.map(|(part, ..)| workspace.issues.all().filter(|issue| part.holds(issue)).count())
        })
    });
    let tabs = Part::ALL.iter().zip(counts.iter()).map(|((each, key, name), count)| Tab {
        name: name.into(),
        to: address.clone().with("part", *key).with("page", ""),
        current: if *each == part { Current::Page } else { Current::No },
        count: Some(*count),
    });
    let cut = Cut::of(&address, found.len());
    let rows = store.read(|workspace| {
        let issues = cut.of_list(&found).iter().filter_map(|id| workspace.issues.get(*id));
        issues.map(|issue| row(workspace, issue, now, language)).collect::<Vec<_>>()
    });
    let record = html! {
        <Link to={Route::NewIssue} class="button primary"><Icon glyph={Glyph::Plus} />{ words::RECORD.get(language) }</Link>
    };
    let columns = [words::COLUMN_TITLE, common::STATE, words::COLUMN_LIMIT, words::COLUMN_RECEIVED];
    html! {
        <Page title={Place::Issues.name()} purpose={words::PURPOSE} action={record.clone()}>
            <Tabs label={words::PARTS} tabs={tabs.collect::<Vec<_>>()} />
            <Filters names={vec!["q".into(), "category".into()]}>
                <TextField name="q" label={words::FIND} kind={TextKind::Search} initial={query} need={Need::Unmarked}
                    width={Width::Medium} />
                <Select name="category" label={words::CATEGORY} choices={categories()} initial={category}
                    blank={words::ANY} need={Need::Unmarked} />
            </Filters>
            if found.is_empty() {
                <EmptyState title={words::NONE} purpose={words::NONE_NEXT}>{ record }</EmptyState>
            } else {
                <Table caption={words::CAPTION.fill(language, &[("n", &found.len().to_string())])}
                    columns={columns.map(Column::new).to_vec()} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

/// Open ones by their nearest limit, closed ones with the newest first.
fn chosen(
    workspace: &Workspace,
    part: Part,
    query: &str,
    category: &str,
    now: jiff::civil::DateTime,
) -> Vec<cobuild::record::IssueId> {
    let typed = Typed::new(query);
    let matches = |issue: &&Issue| {
        let words = [issue.title.get(), issue.number.get(), issue.text.get()].map(String::as_str);
        (typed.is_empty() || typed.finds(words))
            && (category.is_empty() || super::answers::value_of(*issue.category.get()) == category)
    };
    let issues = workspace.issues.all().rev().filter(|issue| part.holds(issue)).filter(matches);
    if part == Part::Closed {
        return issues.map(|issue| issue.id).collect();
    }
    let due = |issue: &Issue| limit::of_issue(workspace, issue, now).first().map(|limit| limit.deadline.due);
    let mut with_due: Vec<_> = issues.map(|issue| (due(issue), issue.id)).collect();
    with_due.sort_by_key(|(due, id)| (due.is_none(), *due, *id));
    with_due.into_iter().map(|(_, id)| id).collect()
}

fn row(
    workspace: &Workspace,
    issue: &Issue,
    now: jiff::civil::DateTime,
    language: cobuild::text::Language,
) -> Row {
    let limit = limit::of_issue(workspace, issue, now).into_iter().next();
    let to = Route::Issue { id: issue.id };
    Row {
        key: issue.id.to_string().into(),
        cells: vec![
            html! {
                <Link {to}><span class="figure">{ issue.number.get() }</span>{ " " }{ issue.title.get() }</Link>
            },
            html! { <StateTag state={super::stages::state_of(issue.state)} label={issue.state.text()} /> },
            match limit {
                Some(limit) => html! { <LimitLine {limit} number={issue.number.get().clone()} {now} /> },
                None => html! { <span class="soft">{ "—" }</span> },
            },
            html! { <span class="figure">{ cobuild::rule::date_words(issue.received_at.date(), language) }</span> },
        ],
    }
}
