use cobuild::{
    claim::{self, Side, item},
    record::IssueId,
    workspace,
};
use yew::prelude::*;

use super::entry::{self, EntryFields, FIELDS};
use crate::{
    act::use_act,
    address::use_address,
    component::{Answers, Choice, Form, Need, Outcome, Problem, Radios},
    frame::Page,
    page::{
        beside::beside,
        named::{choices, named},
        organisation::{PickField, picked},
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::{messages::claim_page as words, use_language},
};

/// Puts something on a list; of an issue with what it says: `?issue=…`.
#[component]
pub fn NewItemPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let (store, act, open) = (use_store(), use_act(), use_opening(listed));
    let asked = named(Side::ALL, Side::text, address.get("side"));
    let initial = asked.unwrap_or(Side::Demand).text().key;
    let issue: Option<IssueId> = address.get("issue").parse().ok();
    let owner = store.read(|workspace| workspace.issues.get(issue?)?.raised_by.organisation());
    let on_submit = move |answers: Answers| {
        let owner = match picked(&store, &answers, "owner", language) {
            Ok(Some(owner)) => owner,
            Ok(None) => return Outcome::Refused(vec![Problem::of("owner", words::OWNER_MISSING)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let terms = match entry::read(&answers, language) {
            Ok(terms) => terms,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let side = named(Side::ALL, Side::text, answers.text("side"));
        let list = item::Command::List { side: side.unwrap_or(Side::Demand), owner, terms, on: None, issue };
        let sent =
            act.send(workspace::Command::Claim(claim::Command::Item(list)), words::LISTED, open.clone());
        beside(sent, FIELDS)
    };
    let sides: Vec<Choice> = choices(Side::ALL, Side::text);
    html! {
        <Page title={words::ADD} purpose={words::ADD_PURPOSE} above={Some((Route::Lists.into(), words::TITLE.into()))}>
            <Form id="item" draft={Some("list/new")} submit={words::ADD} actions={html! { <Back to={Route::Lists} /> }} {on_submit}>
                <Radios name="side" label={words::SIDE} choices={sides} {initial} need={Need::Unmarked} />
                <PickField name="owner" label={words::OWNER} known={owner} need={Need::By(words::NEED_LIST.into())} />
                <EntryFields />
            </Form>
        </Page>
    }
}

fn listed(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Claim(claim::Fact::Item(item::Fact::Listed { item, .. })) => {
            Some(Route::ListItem { id: *item })
        }
        _ => None,
    }
}
