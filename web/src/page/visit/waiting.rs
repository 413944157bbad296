use std::rc::Rc;

use cobuild::{
    record::DemandId, rule::date_words, text::Language, visit::left_where_written, workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::raise::RaiseButton;
use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Link, Pager, Row, Table, Why},
    route::Route,
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

/// Demands that were neither answered on the spot nor made an issue; the oldest visit first.
#[component]
pub fn WaitingTable() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let looked = store.clone();
    let waiting: Rc<Vec<DemandId>> = use_memo(store.version(), move |_| {
        looked.read(|workspace| {
            let waiting = workspace.visits.demands().filter(|demand| demand.is_waiting());
            let at = |visit| workspace.visits.get(visit).map_or(DateTime::MAX, |visit| visit.at());
            let mut waiting: Vec<(DateTime, DemandId)> =
                waiting.map(|demand| (at(demand.visit()), demand.id())).collect();
            waiting.sort_unstable();
            waiting.into_iter().map(|(_, id)| id).collect()
        })
    });
    let cut = Cut::of(&address, waiting.len());
    let rows: Vec<Row> = store.read(|workspace| {
        cut.of_list(&waiting).iter().filter_map(|id| row(workspace, *id, language)).collect()
    });
    if rows.is_empty() {
        return html! { <EmptyState title={words::WAITING_NONE} purpose={words::WAITING_NONE_PURPOSE} /> };
    }
    let columns = vec![
        Column::new(words::DEMAND_TEXT),
        Column::new(words::FIRM),
        Column::new(words::CATEGORY),
        Column::new(words::URGENCY),
        Column::new(words::AT),
        Column::new(words::TO_DO),
    ];
    let n = waiting.len().to_string();
    html! {
        <div class="part">
            <Table caption={Words::from(words::WAITING_COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
            <Pager {cut} />
        </div>
    }
}

fn row(workspace: &Workspace, id: DemandId, language: Language) -> Option<Row> {
    let demand = workspace.visits.demand(id)?;
    let visit = workspace.visits.get(demand.visit())?;
    let firm = visit.organisation();
    let about = Words::from(demand.text().to_owned());
    Some(Row {
        key: id.to_string().into(),
        cells: vec![
            html! { <Link to={Route::Visit { id: visit.id() }}>{ demand.text() }</Link> },
            html! { <Link to={Route::Organisation { id: firm }}>{ workspace.organisations.name_for(firm, language) }</Link> },
            html! { demand.category().text().get(language) },
            html! { demand.urgency().text().get(language) },
            html! { date_words(visit.at().date(), language) },
            html! { <><RaiseButton demand={id} spoken={about.clone()} /><Why reason={left_where_written(workspace, demand)} {about} /></> },
        ],
    })
}
