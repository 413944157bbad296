//! What the pages of this place are divided into; one row of tabs over all of them.

use cobuild::text::Text;
use yew::prelude::*;

use crate::{
    address::{Address, use_address},
    component::{Current, Tab, Tabs},
    route::Route,
    store::{StoreView, use_store},
    text::messages::data::tab as words,
};

/// A part of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Backup,
    Attention,
    Recent,
    Workspaces,
    Policy,
    Rules,
    Calendar,
    About,
}

impl Part {
    const ALL: [Part; 8] = [
        Part::Backup,
        Part::Attention,
        Part::Recent,
        Part::Workspaces,
        Part::Policy,
        Part::Rules,
        Part::Calendar,
        Part::About,
    ];

    /// The part that an address asks for.
    pub(super) fn of(address: &Address) -> Part {
        match (&address.route, address.get("view")) {
            (Route::Policy, "rules") => Part::Rules,
            (Route::Policy, _) => Part::Policy,
            (Route::Calendar, _) => Part::Calendar,
            (_, "attention") => Part::Attention,
            (_, "recent") => Part::Recent,
            (_, "workspaces") => Part::Workspaces,
            (_, "about") => Part::About,
            _ => Part::Backup,
        }
    }

    pub(super) fn address(self) -> Address {
        let data = |view: &str| Address::from(Route::Data).with("view", view);
        match self {
            Part::Backup => data(""),
            Part::Attention => data("attention"),
            Part::Recent => data("recent"),
            Part::Workspaces => data("workspaces"),
            Part::Policy => Route::Policy.into(),
            Part::Rules => Address::from(Route::Policy).with("view", "rules"),
            Part::Calendar => Route::Calendar.into(),
            Part::About => data("about"),
        }
    }

    const fn name(self) -> Text {
        match self {
            Part::Backup => words::BACKUP,
            Part::Attention => words::ATTENTION,
            Part::Recent => words::RECENT,
            Part::Workspaces => words::WORKSPACES,
            Part::Policy => words::POLICY,
            Part::Rules => words::RULES,
            Part::Calendar => words::CALENDAR,
            Part::About => words::ABOUT,
        }
    }
}

/// How many things wait for a person.
pub(super) fn attention(store: &StoreView) -> usize {
    let (clashes, aside) =
        store.read(|workspace| (workspace.clashes.open().count(), workspace.history.aside().len()));
    clashes + aside + store.keeper().unreadable().len() + store.keeper().unsaved().len()
}

/// The tabs.
#[component]
pub(super) fn DataTabs() -> Html {
    let store = use_store();
    let open = Part::of(&use_address());
    let waiting = attention(&store);
    let tab = |part: Part| Tab {
        name: part.name().into(),
        to: part.address(),
        current: if part == open { Current::Page } else { Current::No },
        count: (part == Part::Attention && waiting > 0).then_some(waiting),
    };
    html! { <Tabs label={words::LABEL} tabs={Part::ALL.map(tab).to_vec()} /> }
}
