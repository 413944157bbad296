use yew::prelude::*;

use super::{
    about::About,
    aside::{SetAside, Unreadable},
    backup::BackupOut,
    clash::OpenClashes,
    intake::FileIn,
    office::Office,
    person::Person,
    recent::RecentEntries,
    storage::{Storage, Unsaved},
    tabs::{DataTabs, Part, attention},
    workspaces::WorkspaceList,
};
use crate::{
    address::use_address,
    component::EmptyState,
    frame::{Page, Place},
    store::use_store,
    text::messages::data as words,
};

/// Backup, merge, what needs attention, recent entries, workspaces, settings.
#[component]
pub fn DataPage() -> Html {
    let part = Part::of(&use_address());
    let body = match part {
        Part::Attention => html! { <Attention /> },
        Part::Recent => html! { <RecentEntries /> },
        Part::Workspaces => html! { <><WorkspaceList /><Office /><Person /></> },
        Part::About => html! { <About /> },
        _ => html! { <><BackupOut /><FileIn /><Storage /></> },
    };
    html! {
        <Page title={Place::Data.name()} purpose={words::PURPOSE}>
            <DataTabs />
            // The key stands on an element of its own: forms begin anew with each part.
            <div class="parts" key={format!("{part:?}")}>{ body }</div>
        </Page>
    }
}

#[component]
fn Attention() -> Html {
    let store = use_store();
    if attention(&store) == 0 {
        return html! { <EmptyState title={words::attention::NONE} purpose={words::attention::ABOUT} /> };
    }
    html! {
        <>
            <Unsaved />
            <OpenClashes />
            <SetAside />
            <Unreadable />
        </>
    }
}
