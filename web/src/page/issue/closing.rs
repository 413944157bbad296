//! 結案卷: everything that happened to an issue, on A4.

use std::rc::Rc;

use cobuild::{record::IssueId, report::closing_file};
use yew::prelude::*;

use crate::{
    address::Address,
    component::{DocumentView, EmptyState, PrintButton},
    frame::Page,
    route::Route,
    store::use_store,
    text::{Words, messages::issue_page as words, use_language},
};

/// Its name in the address.
pub const VIEW: &str = "file";

/// Properties of [`ClosingFilePage`].
#[derive(Properties, PartialEq)]
pub struct ClosingFilePageProps {
    /// Of which issue.
    pub id: IssueId,
    /// Number and title of the issue, to go back to.
    pub title: String,
}

/// Where the file of an issue is.
pub fn address(id: IssueId) -> Address {
    Address::from(Route::Issue { id }).with("view", VIEW)
}

/// The file of a case, ready to print; of an open one it says that it is open.
#[component]
pub fn ClosingFilePage(props: &ClosingFilePageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let now = store.now();
    let id = props.id;
    let above = Some((Address::from(Route::Issue { id }), Words::from(props.title.clone())));
    match store.read(|workspace| closing_file(workspace, id, now, language)) {
        Ok(document) => html! {
            <Page title={words::FILE} {above} action={html! { <PrintButton /> }}>
                <DocumentView document={Rc::new(document)} />
            </Page>
        },
        Err(why) => html! {
            <Page title={words::FILE} {above}><EmptyState title={words::UNKNOWN} purpose={why.text()} /></Page>
        },
    }
}
