//! Policy: every parameter with value, source and grade; an office sets its own; the rules that read them.

mod history;
mod list;
mod rules;
mod set;
mod value;

pub(super) use value::{UNITS, number, span, unit_choice};

use cobuild::policy::parameter;
use yew::prelude::*;

use super::tabs::{DataTabs, Part};
use crate::{
    address::use_address,
    component::EmptyState,
    frame::{Page, Place},
    route::Route,
    text::{messages::policy_page as words, use_language},
};

/// Every parameter with its value, source and grade; the office sets its own.
#[component]
pub fn PolicyPage() -> Html {
    let language = use_language();
    let address = use_address();
    if Part::of(&address) == Part::Rules {
        return html! {
            <Page title={Place::Data.name()} purpose={words::RULES_PURPOSE}>
                <DataTabs />
                <rules::Register />
            </Page>
        };
    }
    let key = address.get("key").to_owned();
    if key.is_empty() {
        return html! {
            <Page title={Place::Data.name()} purpose={words::PURPOSE}>
                <DataTabs />
                <list::ParameterList />
            </Page>
        };
    }
    let above = Some((Route::Policy.into(), words::TITLE.into()));
    match parameter::find(&key) {
        Some(parameter) => html! {
            <Page title={parameter.title()} {above}>
                <history::ParameterDetail key={key.clone()} name={key.clone()} />
            </Page>
        },
        None => html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::UNKNOWN.fill(language, &[("key", &key)])} purpose={words::UNKNOWN_NEXT} />
            </Page>
        },
    }
}
