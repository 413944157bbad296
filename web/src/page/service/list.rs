use std::{collections::BTreeSet, rc::Rc};

use cobuild::{
    query::Typed,
    record::{OrganisationId, ServiceId},
    rule::date_words,
    service::{Audience, Category, Service, rules},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    address::{Address, use_address},
    component::{
        Choice, Column, Cut, EmptyState, Filters, Glyph, Icon, Light, Link, Need, Pager, Row, Select, State,
        Table, TextField, TextKind, Why, Width,
    },
    frame::{Page, Place},
    page::{named::named, party, service::part::Parts},
    route::Route,
    store::use_store,
    text::{Words, gap, messages::service_page as words, use_language},
};

/// More providers than this are found by typing a name instead.
const PROVIDERS_OFFERED: usize = 200;

/// One look at the catalogue: taken again only when the state or the address changes.
#[derive(Default, PartialEq)]
struct Found {
    shown: Vec<ServiceId>,
    listed: usize,
    withdrawn: usize,
    /// For the filter; more than it offers when there are more.
    providers: BTreeSet<OrganisationId>,
}

/// Services by category, with those who provide them.
#[component]
pub fn ServicesPage() -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let on = store.now().date();
    let looked = store.clone();
    let found: Rc<Found> = use_memo((store.version(), on, address.clone()), move |(_, on, address)| {
        looked.read(|workspace| find(workspace, *on, address))
    });
    let cut = Cut::of(&address, found.shown.len());
    let groups = store.read(|workspace| grouped(workspace, cut.of_list(&found.shown), on, language));
    let action = html! {
        <Link to={Route::NewService} class="button primary"><Icon glyph={Glyph::Plus} />{ words::NEW.get(language) }</Link>
    };
    let none_at_all = found.listed + found.withdrawn == 0;
    let n = found.listed.to_string();
    html! {
        <Page title={Place::Services.name()} purpose={words::PURPOSE} action={if none_at_all { html! {} } else { action.clone() }}>
            <Parts current={Route::Services} />
            if none_at_all {
                <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>{ action }</EmptyState>
            } else {
                <p data-test="catalogue-count"><strong>{ words::CATALOGUE_COUNT.fill(language, &[("n", &n)]) }</strong></p>
                <ListFilters providers={found.providers.clone()} />
                if groups.is_empty() {
                    <EmptyState title={words::NONE_FOUND} purpose={words::NONE_FOUND_PURPOSE} />
                } else {
                    <div class="catalogue">{ for groups }</div>
                    <Pager {cut} />
                }
            }
        </Page>
    }
}

/// A table a category, as many rows as the page shows.
fn grouped(workspace: &Workspace, shown: &[ServiceId], on: Date, language: Language) -> Vec<Html> {
    let columns = vec![
        Column::new(words::SERVICE),
        Column::new(words::PROVIDERS),
        Column::new(words::AUDIENCES),
        Column::new(words::VENUES),
        Column::new(words::ASSURED),
    ];
    let group = |category: &Category| {
        let here = shown.iter().filter_map(|id| Some((*id, workspace.services.get(*id)?)));
        let here = here.filter(|(_, service)| service.category.get() == category);
        let rows: Vec<Row> = here.map(|(id, service)| row(workspace, id, service, on, language)).collect();
        let n = rows.len().to_string();
        let caption = Words::from(words::GROUP_COUNT.fill(language, &[("n", &n)]));
        (!rows.is_empty()).then(|| {
            html! {
                <section key={category.text().key}>
                    <h2>{ category.text().get(language) }</h2>
                    <Table {caption} columns={columns.clone()} {rows} />
                </section>
            }
        })
    };
    Category::ALL.iter().filter_map(group).collect()
}

fn row(workspace: &Workspace, id: ServiceId, service: &Service, on: Date, language: Language) -> Row {
    let gap = gap(language);
    let join = |words: Vec<String>| words.join(gap);
    let providers =
        service.providers().map(|provider| party::name(workspace, provider, language).to_string());
    let audiences = service.audiences.get().iter().map(|one| one.text().get(language).to_owned());
    let fresh = rules::fresh(workspace, service, on);
    let name: Words = service.name.get().clone().into();
    let cells = vec![
        html! {
            <>
                <Link to={Route::Service { id }}>{ service.name.get().clone() }</Link>
                <p class="soft small">{ service.number.get().clone() }</p>
                if service.withdrawn.is_some() {
                    <Light state={State::Neutral} label={words::WITHDRAWN} />
                }
            </>
        },
        html! { { join(providers.collect()) } },
        html! { { join(audiences.collect()) } },
        html! { { service.venues.get().clone() } },
        html! {
            <>
                <p>{ date_words(*service.assured.get(), language) }</p>
                if !fresh.holds && service.withdrawn.is_none() {
                    <Light state={State::Soon} label={words::STALE} />
                    <Why reason={fresh} about={name} />
                }
            </>
        },
    ];
    Row { key: id.to_string().into(), cells }
}

#[derive(Properties, PartialEq)]
struct ListFiltersProps {
    providers: BTreeSet<OrganisationId>,
}

#[component]
fn ListFilters(props: &ListFiltersProps) -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let choice = |text: &'static cobuild::text::Text| Choice::new(text.key, text);
    let categories: Vec<Choice> = Category::ALL.iter().map(|one| choice(one.text())).collect();
    let audiences: Vec<Choice> = Audience::ALL.iter().map(|one| choice(one.text())).collect();
    let providers: Vec<Choice> = store
        .read(|workspace| props.providers.iter().map(|id| party::choice(workspace, *id, language)).collect());
    let entries = vec![Choice::new("stale", words::STALE), Choice::new("withdrawn", words::WITHDRAWN)];
    let initial = |name: &str| AttrValue::from(address.get(name).to_owned());
    html! {
        <Filters names={["q", "category", "audience", "provider", "entry"].map(AttrValue::Static).to_vec()}>
            <TextField name="q" label={words::SEARCH} kind={TextKind::Search} width={Width::Medium} need={Need::Unmarked} initial={initial("q")} />
            <Select name="category" label={words::CATEGORY} choices={categories} blank={words::ANY} need={Need::Unmarked} initial={initial("category")} />
            <Select name="audience" label={words::AUDIENCES} choices={audiences} blank={words::ANY} need={Need::Unmarked} initial={initial("audience")} />
            if providers.len() <= PROVIDERS_OFFERED {
                <Select name="provider" label={words::PROVIDER} choices={providers} blank={words::ANY} need={Need::Unmarked} initial={initial("provider")} />
            }
            <Select name="entry" label={words::ENTRY} choices={entries} blank={words::ENTRY_LISTED} need={Need::Unmarked} initial={initial("entry")} />
        </Filters>
    }
}

fn find(workspace: &Workspace, on: Date, address: &Address) -> Found {
    let asked = Typed::new(address.get("q"));
    let category = named(Category::ALL, Category::text, address.get("category"));
    let audience = named(Audience::ALL, Audience::text, address.get("audience"));
    let provider: Option<OrganisationId> = address.get("provider").parse().ok();
    let holds = |text: &str| asked.finds([text]);
    let mut found = Found::default();
    let mut shown: Vec<(ServiceId, &Service)> = Vec::new();
    for (id, service) in workspace.services.all() {
        let withdrawn = service.withdrawn.is_some();
        *if withdrawn { &mut found.withdrawn } else { &mut found.listed } += 1;
        if found.providers.len() <= PROVIDERS_OFFERED {
            found.providers.extend(service.providers());
        }
        let here = match address.get("entry") {
            "withdrawn" => withdrawn,
            "stale" => !withdrawn && !rules::fresh(workspace, service, on).holds,
            _ => !withdrawn,
        };
        let said = || {
            asked.is_empty()
                || holds(service.name.get())
                || holds(service.number.get())
                || service.providers().any(|provider| party::has_name(workspace, provider, holds))
        };
        let fits = here
            && category.is_none_or(|category| category == *service.category.get())
            && audience.is_none_or(|audience| service.audiences.get().contains(&audience))
            && provider.is_none_or(|provider| service.is_provided_by(provider))
            && said();
        if fits {
            shown.push((id, service));
        }
    }
    shown.sort_by_key(|(_, service)| (*service.category.get(), service.number.get().as_str()));
    found.shown = shown.into_iter().map(|(id, _)| id).collect();
    found
}
