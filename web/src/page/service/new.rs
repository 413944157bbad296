use std::rc::Rc;

use cobuild::{
    record::OrganisationId,
    service::{Command, Fact, Listing},
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
    component::{Answers, Choice, Form, FormScope, Link, Need, Select},
    frame::{Page, Place},
    page::{beside::beside, party},
    route::Route,
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
    let on_change = {
        let typed = typed.setter();
        move |answers: Answers| typed.set((answers.text("name").to_owned().into(), providers(&answers)))
    };
    let on_submit = move |answers: Answers| {
        let typed = Typed::read(&answers);
        let listing = Listing {
            name: typed.name,
            category: typed.category,
            providers: providers(&answers),
            venues: typed.venues,
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

/// Selects for the providers; another one appears when the last is filled.
#[component]
fn ProviderSlots() -> Html {
    let language = use_language();
    let organisations: Rc<Vec<Choice>> = party::use_organisations();
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
        let on_change = {
            let count = count.clone();
            move |value: AttrValue| {
                if index + 1 == *count && !value.is_empty() {
                    count.set((*count + 1).min(MOST));
                }
            }
        };
        html! {
            <Select
                key={index} name={slot_name(index)} {label} {need} choices={(*organisations).clone()}
                blank={words::CHOOSE} {on_change}
            />
        }
    };
    html! { <div class="form-group">{ for (0..*count).map(slot) }</div> }
}

fn slot_name(index: usize) -> String {
    format!("provider-{index}")
}

/// The providers that were chosen, each once.
fn providers(answers: &Answers) -> Vec<OrganisationId> {
    let mut chosen: Vec<OrganisationId> = Vec::new();
    for provider in (0..MOST).filter_map(|index| answers.text(&slot_name(index)).parse().ok()) {
        if !chosen.contains(&provider) {
            chosen.push(provider);
        }
    }
    chosen
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
