use std::collections::BTreeSet;

use cobuild::{
    record::{BuildingId, SpaceId},
    space::{Access, Space},
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{class, rows};
use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{Words, messages::space_page as words, use_language},
};

/// The spaces of every building, and the bookings that wait for a decision.
#[component]
pub fn SpacesPage() -> Html {
    let language = use_language();
    let (store, address) = (use_store(), use_address());
    let today = store.now().date();
    let (waiting_cut, waiting, cut, buildings) = store.read(|workspace| {
        let waiting: Vec<_> = workspace.spaces.pending().collect();
        let waiting_cut = Cut::named("waiting", &address, waiting.len());
        let shown = waiting_cut.of_list(&waiting).iter();
        let waiting: Vec<Row> =
            shown.map(|(id, booking)| rows::row(workspace, *id, booking, language)).collect();
        let with_spaces: BTreeSet<BuildingId> =
            workspace.spaces.in_use().map(|(_, space)| space.building).collect();
        let buildings = workspace.buildings.all().map(|building| building.id());
        let buildings: Vec<BuildingId> = buildings.filter(|id| with_spaces.contains(id)).collect();
        let cut = Cut::of(&address, buildings.len());
        let shown = cut.of_list(&buildings).iter();
        let buildings: Vec<Html> = shown.map(|id| of_building(workspace, *id, today, language)).collect();
        (waiting_cut, waiting, cut, buildings)
    });
    if let Some(class) = class::named_in(&address) {
        return class::form(class);
    }
    let none = store.read(|workspace| workspace.spaces.in_use().next().is_none());
    let bookable = store.read(|workspace| workspace.spaces.in_use().any(|(_, space)| is_bookable(space)));
    let book = html! { <Link to={Route::NewBooking} class="button primary"><Icon glyph={Glyph::Plus} />{ words::BOOK.get(language) }</Link> };
    let add = |class| html! { <Link to={Route::NewSpace} {class}>{ words::ADD.get(language) }</Link> };
    let action = match (none, bookable) {
        (true, _) => html! {},
        (false, true) => book,
        (false, false) => add("button primary"),
    };
    let n = waiting_cut.total.to_string();
    html! {
        <Page title={Place::Spaces.name()} purpose={words::PURPOSE} {action}>
            if none {
                <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>{ add("button primary") }</EmptyState>
            }
            if !waiting.is_empty() {
                <section aria-labelledby="waiting">
                    <h2 id="waiting">{ words::WAITING.get(language) }</h2>
                    <Table caption={Words::from(words::BOOKING_COUNT.fill(language, &[("n", &n)]))} columns={rows::columns()} rows={waiting} />
                    <Pager cut={waiting_cut} label={words::WAITING} />
                </section>
            }
            <div class="catalogue">{ for buildings }</div>
            <Pager {cut} />
            if bookable {
                <class::Classes />
            }
            if !none {
                <nav class="actions" aria-label={words::FURTHER_SPACES.get(language)}>
                    <Link to={Route::Loans} class="button">{ words::LOANS.get(language) }</Link>
                    if bookable {
                        { add("button") }
                    }
                </nav>
            }
        </Page>
    }
}

fn of_building(workspace: &Workspace, id: BuildingId, today: Date, language: Language) -> Html {
    let spaces = &workspace.spaces;
    let rows: Vec<Row> =
        spaces.of_building(id).map(|(id, space)| row(workspace, id, space, today, language)).collect();
    let name = workspace.buildings.get(id).map(|building| building.name().to_owned()).unwrap_or_default();
    let columns = [words::SPACE, words::PARTICULARS, words::ACCESS, words::TODAY];
    let caption = Words::from(words::SPACE_COUNT.fill(language, &[("n", &rows.len().to_string())]));
    let whole = spaces
        .service_area(id)
        .map(|area| words::WHOLE.fill(language, &[("name", &area.name), ("area", &area.total.to_string())]));
    html! {
        <section key={id.to_string()}>
            <h2><Link to={Route::Building { id }}>{ name }</Link></h2>
            if let Some(whole) = whole {
                <p>{ whole }</p>
            }
            <Table {caption} columns={columns.map(Column::new).to_vec()} {rows} />
        </section>
    }
}

fn row(workspace: &Workspace, id: SpaceId, space: &Space, today: Date, language: Language) -> Row {
    let taken = workspace.spaces.on(id, today);
    let taken = taken.into_iter().filter_map(|(id, when)| {
        let booking = workspace.spaces.booking(id)?;
        let hours = booking.timing.hours;
        Some(html! {
            <li key={format!("{id}{}", when.from)}>
                <span class="figure">{ hours.to_string() }</span>{ " " }
                <Link to={Route::Booking { id }}>{ booking.purpose.get().clone() }</Link>
            </li>
        })
    });
    let taken: Vec<Html> = taken.collect();
    let access: &Text = space.access.get().text();
    let cells = vec![
        html! { <Link to={Route::Space { id }}>{ space.name.get().clone() }</Link> },
        particulars(space, language),
        html! { { access.get(language) } },
        match (taken.is_empty(), is_bookable(space)) {
            (false, _) => html! { <ul class="plain">{ for taken }</ul> },
            (true, true) => html! { <Light state={State::Good} label={words::FREE} /> },
            (true, false) => html! { <span class="soft">{ "—" }</span> },
        },
    ];
    Row { key: id.to_string().into(), cells }
}

/// Floor, area and how many it holds, as far as they are known.
fn particulars(space: &Space, language: Language) -> Html {
    let fill = |text: Text, value: String| text.fill(language, &[("n", &value)]);
    let known = [
        space.floor.get().map(|floor| floor.to_string()),
        space.area.get().map(|area| words::SQUARE_METRES.fill(language, &[("area", &area.to_string())])),
        space.capacity.get().map(|capacity| fill(words::PEOPLE, capacity.to_string())),
    ];
    let known: Vec<String> = known.into_iter().flatten().collect();
    match known.is_empty() {
        true => html! { <span class="soft">{ words::UNKNOWN.get(language) }</span> },
        false => html! { { known.join(" · ") } },
    }
}

/// Whether a space can be asked for.
pub fn is_bookable(space: &Space) -> bool {
    *space.access.get() == Access::Bookable
}

/// The form for a booking of this space.
pub fn booking_of(space: SpaceId) -> Address {
    Address::from(Route::NewBooking).with("space", space.to_string())
}
