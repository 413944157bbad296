//! 協議書: the text as it lies on the table when it is signed and sealed, on A4.

use std::rc::Rc;

use cobuild::{record::AgreementId, report::agreement_text};
use yew::prelude::*;

use crate::{
    component::{DocumentView, EmptyState, PrintButton},
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub struct DocumentProps {
    pub id: AgreementId,
}

/// The text of the day, and the button that prints it.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    match store.read(|workspace| agreement_text(workspace, props.id, today, language)) {
        Ok(document) => html! {
            <div class="stack">
                <div class="actions screen-only"><PrintButton /></div>
                <DocumentView document={Rc::new(document)} />
            </div>
        },
        Err(why) => html! { <EmptyState title={words::LOST} purpose={why.text()} /> },
    }
}
