use std::rc::Rc;

use cobuild::{query::Typed, record::OrganisationId, text::Language, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    buildings::BuildingsTable,
    kind::{key, kind_words, kinds},
};
use crate::{
    address::{Address, use_address},
    component::{
        Choice, Column, Current, Cut, EmptyState, Filters, Glyph, Icon, Link, Need, Pager, Row, Select, Tab,
        Table, Tabs, TextField, TextKind, Width,
    },
    frame::{Page, Place},
    page::visit::{room_words, written},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, organisation_page as words},
        use_language,
    },
};

/// Value of the filter `state` that shows closed organisations.
const CLOSED: &str = "closed";

/// Organisations of every kind, and the buildings they sit in.
#[component]
pub fn OrganisationsPage() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let buildings_open = address.get("view") == "buildings";
    let (organisations, buildings) =
        store.read(|workspace| (workspace.organisations.all().count(), workspace.buildings.all().count()));
    let tab = |name: cobuild::text::Text, view: &str, open: bool, count: usize| Tab {
        name: name.into(),
        to: Address::from(Route::Organisations).with("view", view),
        current: if open { Current::Page } else { Current::No },
        count: Some(count),
    };
    let tabs = vec![
        tab(words::VIEW_ORGANISATIONS, "", !buildings_open, organisations),
        tab(words::VIEW_BUILDINGS, "buildings", buildings_open, buildings),
    ];
    let action = html! {
        <Link to={Route::NewOrganisation} class="button primary"><Icon glyph={Glyph::Plus} />{ words::NEW.get(language) }</Link>
    };
    html! {
        <Page title={Place::Organisations.name()} purpose={words::PURPOSE} {action}>
            <Tabs label={words::VIEWS} {tabs} />
            if buildings_open { <BuildingsTable /> } else { <OrganisationsTable /> }
        </Page>
    }
}

#[component]
fn OrganisationsTable() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    let found: Rc<Vec<OrganisationId>> = use_memo(
        (store.version(), address.clone(), today, language),
        move |(_, address, today, language)| {
            looked.read(|workspace| find(workspace, address, *today, *language))
        },
    );
    let cut = Cut::of(&address, found.len());
    let rows: Vec<Row> = store.read(|workspace| {
        cut.of_list(&found).iter().filter_map(|id| row(workspace, *id, today, language)).collect()
    });
    let initial = |name: &str| AttrValue::from(address.get(name).to_owned());
    let columns = vec![
        Column::new(words::NAME),
        Column::new(words::KIND),
        Column::new(words::USCC),
        Column::new(words::WHERE),
    ];
    let n = found.len().to_string();
    html! {
        <>
            <Filters names={["q", "kind", "state"].map(AttrValue::Static).to_vec()}>
                <TextField name="q" label={words::SEARCH} kind={TextKind::Search} width={Width::Medium} need={Need::Unmarked} initial={initial("q")} />
                <Select name="kind" label={words::KIND} choices={kinds()} blank={words::ANY} need={Need::Unmarked} initial={initial("kind")} />
                <Select name="state" label={common::STATE} choices={vec![Choice::new(CLOSED, words::CLOSED)]} blank={words::ACTIVE} need={Need::Unmarked} initial={initial("state")} />
            </Filters>
            <div class="part">
                if rows.is_empty() {
                    <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>
                        <Link to={Route::NewOrganisation} class="button">{ words::NEW.get(language) }</Link>
                    </EmptyState>
                } else {
                    <Table caption={Words::from(words::COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                    <Pager {cut} />
                }
            </div>
        </>
    }
}

/// What the address asks for, by name.
fn find(workspace: &Workspace, address: &Address, today: Date, language: Language) -> Vec<OrganisationId> {
    let (typed, kind) = (Typed::new(address.get("q")), address.get("kind"));
    let active = address.get("state") != CLOSED;
    let mut found: Vec<_> = workspace
        .organisations
        .all()
        .filter(|one| one.is_active_on(today) == active && (kind.is_empty() || key(one.kind()) == kind))
        .filter(|one| {
            let ever = one.names().map(|(_, name)| name);
            let in_languages = one.names_in_languages().map(|(_, _, name)| name);
            let names = ever.chain(in_languages).flat_map(written);
            typed.is_empty() || typed.finds(names.chain(one.uscc().map(|uscc| uscc.as_str())))
        })
        .collect();
    found.sort_by_key(|one| (one.name_for(language), one.id()));
    found.into_iter().map(|one| one.id()).collect()
}

fn row(workspace: &Workspace, id: OrganisationId, today: Date, language: Language) -> Option<Row> {
    let one = workspace.organisations.get(id)?;
    let seats = workspace.buildings.seats_of(id, today);
    let seats: Vec<String> = seats.map(|seat| room_words(&workspace.buildings, seat.room())).collect();
    let seats = if seats.is_empty() { "—".to_owned() } else { seats.join(" / ") };
    Some(Row {
        key: id.to_string().into(),
        cells: vec![
            html! { <Link to={Route::Organisation { id }}>{ one.name_for(language) }</Link> },
            html! { kind_words(one.kind(), language) },
            html! { one.uscc().map_or("—", |uscc| uscc.as_str()) },
            html! { seats },
        ],
    })
}
