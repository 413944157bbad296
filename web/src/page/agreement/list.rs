use std::{collections::BTreeSet, rc::Rc};

use cobuild::{
    agreement::{Agreement, Status, rules},
    query::Typed,
    record::{AgreementId, OrganisationId},
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::list_row::row;
use crate::{
    address::{Address, use_address},
    component::{
        Choice, Column, Current, Cut, EmptyState, Filters, Glyph, Icon, Link, Need, Order, Pager, Select,
        Tab, Table, Tabs, TextField, TextKind, Way, Width,
    },
    frame::{Page, Place},
    page::{named::named, party},
    route::Route,
    store::use_store,
    text::{Words, messages::agreement_page as words, use_language},
};

/// More parties than this are found by typing a name instead.
const PARTIES_OFFERED: usize = 200;

/// A tab: which agreements it holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tray {
    /// Drafted, being signed, in force.
    Current,
    /// With a standing finding.
    Attention,
    /// Ended, terminated, given up.
    Over,
}

impl Tray {
    const ALL: [Tray; 3] = [Tray::Current, Tray::Attention, Tray::Over];

    fn key(self) -> &'static str {
        match self {
            Tray::Current => "",
            Tray::Attention => "attention",
            Tray::Over => "over",
        }
    }

    fn of(address: &Address) -> Tray {
        Tray::ALL.into_iter().find(|tray| tray.key() == address.get("tray")).unwrap_or(Tray::Current)
    }

    fn is_over(status: Status) -> bool {
        matches!(status, Status::Ended | Status::Terminated | Status::Dropped | Status::Lapsed)
    }
}

/// What one look at every agreement gives: computed again only when the state, the day or the address changes.
#[derive(Default, PartialEq)]
struct Found {
    shown: Vec<AgreementId>,
    current: usize,
    over: usize,
    /// For the filter; more than it offers when there are more.
    parties: BTreeSet<OrganisationId>,
}

/// Co-building agreements and their health.
#[component]
pub fn AgreementsPage() -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let now = store.now();
    let looked = store.clone();
    let found: Rc<Found> = use_memo((store.version(), now, address.clone()), move |(_, now, address)| {
        looked.read(|workspace| find(workspace, *now, address))
    });
    let cut = Cut::of(&address, found.shown.len());
    let tray = Tray::of(&address);
    let tab = |of: Tray| {
        let (name, count) = match of {
            Tray::Current => (words::TRAY_CURRENT, Some(found.current)),
            Tray::Attention => (words::TRAY_ATTENTION, (tray == of).then_some(found.shown.len())),
            Tray::Over => (words::TRAY_OVER, Some(found.over)),
        };
        let to = Address::from(Route::Agreements).with("tray", of.key());
        Tab { name: name.into(), to, current: if tray == of { Current::Page } else { Current::No }, count }
    };
    let rows = store.read(|workspace| {
        cut.of_list(&found.shown)
            .iter()
            .filter_map(|id| row(workspace, *id, now, language))
            .collect::<Vec<_>>()
    });
    let columns = vec![
        Column::new(words::AGREEMENT).sorted_by("title"),
        Column::new(words::PARTIES),
        Column::new(words::STATUS),
        Column::new(words::ENDS).sorted_by("ends"),
        Column::new(words::FULFILLED).figures(),
        Column::new(words::REMINDERS),
    ];
    let n = found.shown.len().to_string();
    let action = html! {
        <Link to={Route::NewAgreement} class="button primary"><Icon glyph={Glyph::Plus} />{ words::NEW.get(language) }</Link>
    };
    let none_at_all = found.current + found.over == 0;
    html! {
        <Page title={Place::Agreements.name()} purpose={words::PURPOSE} action={if none_at_all { html! {} } else { action.clone() }}>
            <p><Link to={Route::Lists}>{ words::LISTS.get(language) }</Link></p>
            if none_at_all {
                <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE}>{ action }</EmptyState>
            } else {
                <Tabs label={words::TRAYS} tabs={Tray::ALL.map(tab).to_vec()} />
                <ListFilters parties={found.parties.clone()} />
                if rows.is_empty() {
                    <EmptyState title={words::NONE_FOUND} purpose={words::NONE_FOUND_PURPOSE} />
                } else {
                    <Table caption={Words::from(words::COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                    <Pager {cut} />
                }
            }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct ListFiltersProps {
    parties: BTreeSet<OrganisationId>,
}

#[component]
fn ListFilters(props: &ListFiltersProps) -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let of_tray = |status: &&Status| Tray::is_over(**status) == (Tray::of(&address) == Tray::Over);
    let statuses: Vec<Choice> = Status::ALL
        .iter()
        .filter(of_tray)
        .map(|status| Choice::new(status.text().key, status.text()))
        .collect();
    let parties: Vec<Choice> = store
        .read(|workspace| props.parties.iter().map(|id| party::choice(workspace, *id, language)).collect());
    let initial = |name: &str| AttrValue::from(address.get(name).to_owned());
    html! {
        <Filters names={["q", "status", "party"].map(AttrValue::Static).to_vec()}>
            <TextField name="q" label={words::SEARCH} kind={TextKind::Search} width={Width::Medium} need={Need::Unmarked} initial={initial("q")} />
            <Select key={Tray::of(&address).key()} name="status" label={words::STATUS} choices={statuses} blank={words::ANY} need={Need::Unmarked} initial={initial("status")} />
            if parties.len() <= PARTIES_OFFERED {
                <Select name="party" label={words::PARTY} choices={parties} blank={words::ANY} need={Need::Unmarked} initial={initial("party")} />
            }
        </Filters>
    }
}

fn find(workspace: &Workspace, now: DateTime, address: &Address) -> Found {
    let (tray, on) = (Tray::of(address), now.date());
    let asked = Asked::of(address);
    let mut found = Found::default();
    let mut shown: Vec<(AgreementId, &Agreement)> = Vec::new();
    for (id, agreement) in workspace.agreements.all() {
        let status = agreement.status_on(on);
        let over = Tray::is_over(status);
        *if over { &mut found.over } else { &mut found.current } += 1;
        if found.parties.len() <= PARTIES_OFFERED {
            found.parties.extend(agreement.parties.iter().map(|party| party.organisation));
        }
        let here = match tray {
            Tray::Current => !over,
            Tray::Over => over,
            Tray::Attention => !over && !rules::findings_of(workspace, id, now).is_empty(),
        };
        if here && asked.fits(workspace, agreement, status) {
            shown.push((id, agreement));
        }
    }
    let order = Order::of(address).unwrap_or(Order { by: "ends".into(), way: default_way(tray) });
    match order.by.as_str() {
        "title" => shown.sort_by_key(|(_, agreement)| agreement.title.get().as_str()),
        _ => shown.sort_by_key(|(_, agreement)| agreement.last_day()),
    }
    if order.way == Way::Falling {
        shown.reverse();
    }
    found.shown = shown.into_iter().map(|(id, _)| id).collect();
    found
}

/// What ends next comes first; of what is over, the latest.
fn default_way(tray: Tray) -> Way {
    if tray == Tray::Over { Way::Falling } else { Way::Rising }
}

/// What the filters ask for.
struct Asked {
    words: Typed,
    status: Option<Status>,
    party: Option<OrganisationId>,
}

impl Asked {
    fn of(address: &Address) -> Asked {
        Asked {
            words: Typed::new(address.get("q")),
            status: named(Status::ALL, Status::text, address.get("status")),
            party: address.get("party").parse().ok(),
        }
    }

    fn fits(&self, workspace: &Workspace, agreement: &Agreement, status: Status) -> bool {
        let holds = |text: &str| self.words.finds([text]);
        let name = |organisation| party::has_name(workspace, organisation, holds);
        let said = self.words.is_empty()
            || holds(agreement.title.get())
            || holds(agreement.number.get())
            || agreement.parties.iter().any(|party| name(party.organisation));
        said && self.status.is_none_or(|asked| asked == status)
            && self.party.is_none_or(|party| agreement.party(party).is_some())
    }
}
