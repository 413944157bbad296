use std::rc::Rc;

use cobuild::{
    organisation::Organisation,
    record::OrganisationId,
    rule::{Explanation, date_words},
    text::Language,
    visit::{promise_kept, visited_in_time},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::words::{day, days_after, room};
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Light, Link, Pager, Row, State, Table, Why},
    route::Route,
    store::use_store,
    text::{Words, gap, messages::visit_page as words, use_language},
};

/// Why a firm is to be visited.
struct Reason {
    by: Date,
    why: Explanation,
    promised: bool,
}

/// Whom to visit next: firms beyond the cycle, and those that were promised a visit; what has waited longest first.
#[component]
pub fn NextTable() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    let due: Rc<Vec<OrganisationId>> = use_memo((store.version(), today), move |(_, today)| {
        looked.read(|workspace| {
            let firms = workspace.organisations.active_on(*today).filter(|firm| firm.kind().is_visited());
            let due = firms.filter_map(|firm| Some((reason(workspace, firm, *today)?.by, firm.id())));
            let mut due: Vec<(Date, OrganisationId)> = due.collect();
            due.sort_unstable();
            due.into_iter().map(|(_, id)| id).collect()
        })
    });
    let cut = Cut::of(&address, due.len());
    let rows: Vec<Row> = store.read(|workspace| {
        cut.of_list(&due).iter().filter_map(|id| row(workspace, *id, today, language)).collect()
    });
    if rows.is_empty() {
        return html! { <EmptyState title={words::NEXT_NONE} purpose={words::NEXT_NONE_PURPOSE} /> };
    }
    let columns = vec![
        Column::new(words::FIRM),
        Column::new(words::WHERE),
        Column::new(words::LAST_VISIT),
        Column::new(words::DUE),
        Column::new(words::TO_DO),
    ];
    let n = due.len().to_string();
    html! {
        <div class="part">
            <Table caption={Words::from(words::NEXT_COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
            <Pager {cut} />
        </div>
    }
}

/// A broken promise before a broken cycle, that before a promise that can still be kept.
fn reason(workspace: &Workspace, firm: &Organisation, today: Date) -> Option<Reason> {
    let cycle = visited_in_time(workspace, firm, today);
    let promise = promise_kept(workspace, firm, today);
    let promised = |why: Explanation| Some(Reason { by: day(&why, "visit.next")?, why, promised: true });
    match promise {
        Some(why) if !why.holds => promised(why),
        _ if !cycle.holds => Some(Reason { by: day(&cycle, "visit.due")?, why: cycle, promised: false }),
        Some(why) => promised(why),
        None => None,
    }
}

fn row(workspace: &Workspace, id: OrganisationId, today: Date, language: Language) -> Option<Row> {
    let firm = workspace.organisations.get(id)?;
    let Reason { by, why, promised } = reason(workspace, firm, today)?;
    let over = days_after(by, today).to_string();
    let state = if why.holds { State::Soon } else { State::Late };
    let day = date_words(by, language);
    let label = match (promised, why.holds) {
        (true, true) => words::PROMISED_FOR.fill(language, &[("day", &day)]),
        (true, false) => words::PROMISE_MISSED.fill(language, &[("day", &day), ("n", &over)]),
        (false, _) => words::OVER_CYCLE.fill(language, &[("day", &day), ("n", &over)]),
    };
    let last = workspace.visits.last_to(id, today);
    let seats = workspace.buildings.seats_of(id, today);
    let seats: Vec<String> = seats.map(|seat| room(&workspace.buildings, seat.room())).collect();
    let seats = if seats.is_empty() { "—".to_owned() } else { seats.join(gap(language)) };
    let record = Address::from(Route::NewVisit).with("organisation", id.to_string());
    Some(Row {
        key: id.to_string().into(),
        cells: vec![
            html! { <Link to={Route::Organisation { id }}>{ firm.name_for(language) }</Link> },
            html! { seats },
            html! {
                if let Some(last) = last {
                    <Link to={Route::Visit { id: last.id() }}>{ date_words(last.at().date(), language) }</Link>
                } else {
                    { words::NEVER.get(language) }
                }
            },
            html! { <><Light {state} label={Words::from(label)} /><Why reason={why} about={Words::from(firm.name_for(language).to_owned())} /></> },
            html! { <Link to={record} class="button">{ words::RECORD.get(language) }</Link> },
        ],
    })
}
