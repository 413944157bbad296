use cobuild::{
    service::{Venue, opening::Opening},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::{rule::RuleTask, venue_view::VenueView};
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    page::service::{part::Parts, venue},
    route::Route,
    store::use_store,
    text::{Words, messages::opening_page as words, use_language},
};

/// The address of a venue's hours.
pub fn address(of: Venue) -> Address {
    Address::from(Route::OpeningHours).with("venue", venue::value(of))
}

/// Every venue with hours; of the one that the address names, everything.
#[component]
pub fn OpeningHoursPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let now = store.now();
    if let Some(of) = venue::parsed(address.get("venue")) {
        return html! { <VenueView key={venue::value(of)} {of} /> };
    }
    if address.get("do") == "set" {
        return html! { <RuleTask /> };
    }
    let (cut, rows) = store.read(|workspace| {
        let all: Vec<(Venue, &Opening)> = workspace.services.openings.all().collect();
        let cut = Cut::of(&address, all.len());
        let shown = cut.of_list(&all).iter();
        let rows: Vec<Row> = shown.map(|(of, opening)| row(workspace, *of, opening, now, language)).collect();
        (cut, rows)
    });
    let set = Address::from(Route::OpeningHours).with("do", "set");
    let action = html! {
        <Link to={set} class="button primary"><Icon glyph={Glyph::Plus} />{ words::SET.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::VENUE, words::NOW, words::TODAY].map(Column::new).to_vec();
    html! {
        <Page title={Place::Services.name()} purpose={words::PURPOSE} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={Route::OpeningHours} />
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::SET_PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

/// Whether it is open, as it is marked.
pub fn light(workspace: &Workspace, opening: &Opening, now: DateTime) -> Html {
    let (state, label) = match opening.is_open(now, &workspace.calendar) {
        true => (State::Good, words::OPEN),
        false => (State::Neutral, words::CLOSED),
    };
    html! { <Light {state} {label} /> }
}

fn row(workspace: &Workspace, of: Venue, opening: &Opening, now: DateTime, language: Language) -> Row {
    let today = opening.day(now.date(), &workspace.calendar).words(language);
    let cells = vec![
        html! { <Link to={address(of)}>{ venue::name(workspace, of, language) }</Link> },
        light(workspace, opening, now),
        html! { { today } },
    ];
    Row { key: venue::value(of).into(), cells }
}
