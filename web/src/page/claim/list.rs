use cobuild::{
    claim::{ItemStatus, ListContent, ListItem, Project, ProjectStatus, Side},
    record::{ListItemId, ProjectId},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    names::NamesPage,
    part::{Parts, key},
};
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    page::{party, period},
    route::Route,
    store::use_store,
    text::{Words, messages::claim_page as words, use_language},
};

/// One list: what can still be claimed comes first, the latest first.
#[component]
pub fn ListsPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    if address.get("do") == "names" {
        return html! { <NamesPage /> };
    }
    let content = ListContent::ALL.iter().copied().find(|one| key(*one) == address.get("list"));
    let content = content.unwrap_or(ListContent::Demands);
    let (cut, rows) = store.read(|workspace| match content {
        ListContent::Projects => projects(workspace, &address, language),
        _ => items(workspace, content, &address, today, language),
    });
    let action = match content {
        ListContent::Projects => html! {},
        _ => {
            let (side, label) = match content {
                ListContent::Demands => (Side::Demand, words::ADD_DEMAND),
                _ => (Side::Resource, words::ADD_RESOURCE),
            };
            let new = Address::from(Route::NewListItem).with("side", side.text().key);
            html! { <Link to={new} class="button primary"><Icon glyph={Glyph::Plus} />{ label.get(language) }</Link> }
        }
    };
    let columns = match content {
        ListContent::Projects => [words::PROJECT, words::LEAD, words::WINDOW, words::STANDING],
        _ => [words::WHAT, words::OWNER, words::LEFT, words::WINDOW],
    };
    let columns = columns.map(Column::new).to_vec();
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let (none, purpose) = match content {
        ListContent::Projects => (words::NO_PROJECTS, words::NO_PROJECTS_PURPOSE),
        _ => (words::NONE, words::PURPOSE),
    };
    html! {
        <Page title={words::TITLE} purpose={words::PURPOSE} above={Some((Route::Agreements.into(), Place::Agreements.name().into()))} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={content} />
            if rows.is_empty() {
                <EmptyState title={none} {purpose}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
            <p class="screen-only"><Link to={Address::from(Route::Lists).with("do", "names")}>{ words::NAME_LISTS.get(language) }</Link></p>
        </Page>
    }
}

fn items(
    workspace: &Workspace,
    content: ListContent,
    address: &Address,
    today: Date,
    language: Language,
) -> (Cut, Vec<Row>) {
    let mut all: Vec<(ListItemId, &ListItem)> = workspace.list_items(content).collect();
    all.sort_by_key(|(id, item)| (!item.is_open_on(workspace, today), std::cmp::Reverse(*id)));
    let cut = Cut::of(address, all.len());
    let shown = cut.of_list(&all).iter();
    let rows = shown.map(|(id, item)| item_row(workspace, *id, item, today, language)).collect();
    (cut, rows)
}

/// Where an item stands, as it is marked.
pub fn light(status: ItemStatus) -> State {
    match status {
        ItemStatus::Open | ItemStatus::PartlyTaken => State::Good,
        ItemStatus::Taken | ItemStatus::Withdrawn => State::Neutral,
        ItemStatus::Expired => State::Soon,
    }
}

fn item_row(workspace: &Workspace, id: ListItemId, item: &ListItem, today: Date, language: Language) -> Row {
    let status = item.status_on(workspace, today);
    let window = item.window.get();
    let cells = vec![
        html! {
            <>
                <Link to={Route::ListItem { id }}>{ item.text.get().clone() }</Link>
                <p class="soft small">{ item.category.get().text().get(language) }</p>
            </>
        },
        party::link(workspace, item.owner, language),
        html! {
            <>
                <Light state={light(status)} label={status.text()} />
                <p class="soft small">{ left(item, language) }</p>
            </>
        },
        html! { { period::days(window.from, window.to, language) } },
    ];
    Row { key: id.to_string().into(), cells }
}

/// How much of an item is left, of how much.
pub fn left(item: &ListItem, language: Language) -> String {
    let figures = [item.remaining(), *item.quantity.get()].map(|figure| figure.to_string());
    let unit = item.unit.text().get(language);
    words::LEFT_OF.fill(language, &[("left", &figures[0]), ("all", &figures[1]), ("unit", unit)])
}

fn projects(workspace: &Workspace, address: &Address, language: Language) -> (Cut, Vec<Row>) {
    let mut all: Vec<(ProjectId, &Project)> = workspace.claims.projects().collect();
    all.reverse();
    let cut = Cut::of(address, all.len());
    let row = |(id, project): &(ProjectId, &Project)| {
        let (status, window) = (workspace.claims.project_status(project), project.window.get());
        let cells = vec![
            html! { <Link to={Route::Project { id: *id }}>{ project.title.get().clone() }</Link> },
            party::link(workspace, *project.lead.get(), language),
            html! { { period::days(window.from, window.to, language) } },
            html! { <Light state={project_light(status)} label={status.text()} /> },
        ];
        Row { key: id.to_string().into(), cells }
    };
    let rows = cut.of_list(&all).iter().map(row).collect();
    (cut, rows)
}

/// Where a project stands, as it is marked.
pub fn project_light(status: ProjectStatus) -> State {
    match status {
        ProjectStatus::Done | ProjectStatus::Evaluated => State::Good,
        ProjectStatus::DoneUnrated | ProjectStatus::Unfounded => State::Soon,
        ProjectStatus::Planned | ProjectStatus::Running | ProjectStatus::Cancelled => State::Neutral,
    }
}
