use std::rc::Rc;

use cobuild::{
    query::Typed,
    record::{OrganisationId, VisitId},
    rule::moment_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{Date, DateTime};
use yew::prelude::*;

use super::{
    firm::{Found, find},
    next::NextTable,
    waiting::WaitingTable,
    words::visitors_line,
};
use crate::{
    address::{Address, use_address},
    component::{
        Column, Current, Cut, DateField, EmptyState, Filters, Glyph, Icon, Link, Need, Pager, Row, Tab,
        Table, Tabs, TextField, TextKind, Width,
    },
    frame::{Page, Place},
    page::party,
    route::Route,
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

/// A view of the place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    /// What was recorded.
    Recorded,
    /// Whom to visit next.
    Next,
    /// Demands that wait.
    Waiting,
}

impl View {
    const ALL: [View; 3] = [View::Recorded, View::Next, View::Waiting];

    fn key(self) -> &'static str {
        match self {
            View::Recorded => "",
            View::Next => "next",
            View::Waiting => "waiting",
        }
    }

    fn of(address: &Address) -> View {
        View::ALL.into_iter().find(|view| view.key() == address.get("view")).unwrap_or(View::Recorded)
    }
}

/// Visits: what was recorded, whom to visit next, what still waits.
#[component]
pub fn VisitsPage() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let open = View::of(&address);
    let (recorded, waiting) = store.read(|workspace| {
        let waiting = workspace.visits.demands().filter(|demand| demand.is_waiting()).count();
        (workspace.visits.all().count(), waiting)
    });
    let tab = |view: View| {
        let (name, count) = match view {
            View::Recorded => (words::VIEW_RECORDED, Some(recorded)),
            View::Next => (words::VIEW_NEXT, None),
            View::Waiting => (words::VIEW_WAITING, Some(waiting)),
        };
        let current = if view == open { Current::Page } else { Current::No };
        Tab { name: name.into(), to: Address::from(Route::Visits).with("view", view.key()), current, count }
    };
    let action = html! {
        <Link to={Route::NewVisit} class="button primary"><Icon glyph={Glyph::Plus} />{ words::RECORD.get(language) }</Link>
    };
    html! {
        <Page title={Place::Visits.name()} purpose={words::PURPOSE} {action}>
            <Tabs label={words::VIEWS} tabs={View::ALL.map(tab).to_vec()} />
            { match open {
                View::Recorded => html! { <RecordedTable /> },
                View::Next => html! { <NextTable /> },
                View::Waiting => html! { <WaitingTable /> },
            } }
        </Page>
    }
}

#[component]
fn RecordedTable() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    let found: Rc<Vec<VisitId>> =
        use_memo((store.version(), address.clone(), today), move |(_, address, today)| {
            looked.read(|workspace| recorded(workspace, address, *today))
        });
    let cut = Cut::of(&address, found.len());
    let rows: Vec<Row> = store.read(|workspace| {
        cut.of_list(&found).iter().filter_map(|id| row(workspace, *id, language)).collect()
    });
    let initial = |name: &str| AttrValue::from(address.get(name).to_owned());
    let day = |name: &str| address.get(name).parse::<Date>().ok();
    let columns = vec![
        Column::new(words::FIRM),
        Column::new(words::AT),
        Column::new(words::CHANNEL),
        Column::new(words::VISITORS),
        Column::new(words::DEMANDS).figures(),
        Column::new(words::VIEW_WAITING).figures(),
    ];
    let n = found.len().to_string();
    html! {
        <>
            <Filters names={["q", "from", "to"].map(AttrValue::Static).to_vec()}>
                <TextField name="q" label={words::FILTER_FIRM} kind={TextKind::Search} width={Width::Medium} need={Need::Unmarked} initial={initial("q")} />
                <DateField name="from" label={words::FROM} need={Need::Unmarked} initial={day("from")} />
                <DateField name="to" label={words::TO} need={Need::Unmarked} initial={day("to")} />
            </Filters>
            <div class="part">
                if rows.is_empty() {
                    <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>
                        <Link to={Route::NewVisit} class="button">{ words::RECORD.get(language) }</Link>
                    </EmptyState>
                } else {
                    <Table caption={Words::from(words::COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                    <Pager {cut} />
                }
            </div>
        </>
    }
}

/// The visits that the address asks for, newest first.
fn recorded(workspace: &Workspace, address: &Address, today: Date) -> Vec<VisitId> {
    let day = |name: &str| address.get(name).parse::<Date>().ok();
    let (from, to, typed) = (day("from"), day("to"), Typed::new(address.get("q")));
    let one: Option<OrganisationId> = match find(&workspace.organisations, address.get("q"), today) {
        Found::One(id) => Some(id),
        _ => None,
    };
    let named = |id: OrganisationId| match one {
        Some(one) => id == one,
        None => typed.is_empty() || party::has_name(workspace, id, |name| typed.finds([name])),
    };
    let mut visits: Vec<(DateTime, VisitId)> = workspace
        .visits
        .all()
        .filter(|visit| {
            let on = visit.at().date();
            from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to) && named(visit.organisation())
        })
        .map(|visit| (visit.at(), visit.id()))
        .collect();
    visits.sort_unstable_by(|one, other| other.cmp(one));
    visits.into_iter().map(|(_, id)| id).collect()
}

fn row(workspace: &Workspace, id: VisitId, language: Language) -> Option<Row> {
    let visit = workspace.visits.get(id)?;
    let waiting = workspace.visits.demands_of(id).filter(|demand| demand.is_waiting()).count();
    let waiting_words = if waiting > 0 { waiting.to_string() } else { "—".to_owned() };
    let firm = workspace.organisations.name_for(visit.organisation(), language);
    Some(Row {
        key: id.to_string().into(),
        cells: vec![
            html! { <Link to={Route::Visit { id }}>{ firm }</Link> },
            html! { moment_words(visit.at(), language) },
            html! { visit.channel().text().get(language) },
            html! { visitors_line(visit.visitors(), language) },
            html! { visit.demands().len() },
            html! { waiting_words },
        ],
    })
}
