use cobuild::{
    record::OrganisationId,
    service::{Command, Fact, Listing},
    text::Language,
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    entry::{EntryFields, FIELDS, NameFields, Typed},
    join::{DRAFT, JoinOffer},
};
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, Form, FormScope, Link, Need, Outcome, Problem},
    frame::{Page, Place},
    page::{
        beside::beside,
        organisation::{PickField, picked},
    },
    route::Route,
    store::{StoreView, use_store},
    text::{Words, messages, messages::service_page as words, use_language},
};

/// More providers than this join the entry one by one.
const MOST: usize = 10;

/// Lists a service.
#[component]
pub fn NewServicePage() -> Html {
    let language = use_language();
    let (act, navigator) = (use_act(), use_navigator());
    let typed = use_state_eq(|| (AttrValue::Static(""), Vec::<OrganisationId>::new()));
    let store = use_store();
    let on_change = {
        let (typed, store) = (typed.setter(), store.clone());
        move |answers: Answers| {
            let named = providers(&store, &answers, language).unwrap_or_default();
            typed.set((answers.text("name").to_owned().into(), named));
        }
    };
    let on_submit = move |answers: Answers| {
        let providers = match providers(&store, &answers, language) {
            Ok(providers) => providers,
            Err(problems) => return Outcome::Refused(problems),
        };
        let typed = Typed::read(&answers);
        let listing = Listing {
            name: typed.name,
            category: typed.category,
            providers,
            venues: typed.venues,
            given_at: Default::default(),
            channels: typed.channels,
            audiences: typed.audiences,
            conditions: typed.conditions,
            documents: typed.documents,
            time_limit: typed.time_limit,
            fee: typed.fee,
        };
        let number = (!typed.number.is_empty()).then_some(typed.number);
        let list = Command::List { number, listing: Box::new(listing) };
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_listed(&facts, navigator.as_ref());
        beside(act.send(workspace::Command::Service(list), words::LISTED, open.into()), FIELDS)
    };
    let back =
        html! { <Link to={Route::Services} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    let (name, chosen) = (*typed).clone();
    html! {
        <Page
            title={words::NEW} purpose={words::NEW_PURPOSE}
            above={Some((Route::Services.into(), Place::Services.name().into()))}
        >
            <Form id="service" draft={Some(DRAFT)} submit={words::NEW} actions={back} {on_change} {on_submit}>
                <NameFields />
                <JoinOffer {name} providers={chosen} />
                <ProviderSlots />
                <EntryFields />
            </Form>
        </Page>
    }
}

/// Fields for the providers; another one appears when the last is filled.
#[component]
fn ProviderSlots() -> Html {
    let language = use_language();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let count = use_state_eq(|| {
        let kept = |index: &usize| {
            let kept = scope.draft.as_ref().and_then(|draft| draft.get(&slot_name(*index)));
            kept.is_some_and(|kept| !kept.is_empty())
        };
        ((0..MOST).filter(kept).max().map_or(0, |last| last + 1) + 1).min(MOST)
    });
    let slot = |index: usize| {
        let label = match index {
            0 => Words::from(words::PROVIDER),
            _ => words::PROVIDER_NUMBER.fill(language, &[("n", &(index + 1).to_string())]).into(),
        };
        let need = if index == 0 { Need::By(words::NEED_PROVIDER.into()) } else { Need::Optional };
        let on_commit = {
            let count = count.clone();
            move |name: String| {
                if index + 1 == *count && !name.trim().is_empty() {
                    count.set((*count + 1).min(MOST));
                }
            }
        };
        html! {
            <PickField key={index} name={slot_name(index)} {label} {need} {on_commit} />
        }
    };
    html! { <div class="form-group">{ for (0..*count).map(slot) }</div> }
}

fn slot_name(index: usize) -> String {
    format!("provider-{index}")
}

/// The providers that were named, each once.
///
/// # Errors
/// With the fields whose name is not one organisation's.
fn providers(
    store: &StoreView,
    answers: &Answers,
    language: Language,
) -> Result<Vec<OrganisationId>, Vec<Problem>> {
    let mut named: Vec<OrganisationId> = Vec::new();
    let mut problems = Vec::new();
    for index in 0..MOST {
        match picked(store, answers, &slot_name(index), language) {
            Ok(provider) => named.extend(provider.filter(|provider| !named.contains(provider))),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(named) } else { Err(problems) }
}

fn open_listed(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let listed = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Service(Fact::Listed { service, .. }) => Some(*service),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (listed, navigator) {
        Address::from(Route::Service { id }).replace(navigator);
    }
}
