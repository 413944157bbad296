//! Somebody lists a service whose name is in the catalogue already (SVC-01): offer to join it instead.

use cobuild::{
    record::{OrganisationId, ServiceId},
    service::Command,
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    act::use_act,
    address::Address,
    component::{Announce, Button, ErrorSummary, Link, Notice, Outcome, Tone, Weight},
    draft,
    page::party,
    route::Route,
    store::use_store,
    text::{messages::service_page as words, use_language},
};

/// Properties of [`JoinOffer`].
#[derive(Properties, PartialEq)]
pub struct JoinOfferProps {
    /// The name that was typed.
    pub name: AttrValue,
    /// The providers that were chosen.
    pub providers: Vec<OrganisationId>,
}

/// The key of the draft behind the form that the offer replaces.
pub const DRAFT: &str = "service/new";

/// Names the service that has the name already, and lets the chosen organisations join it.
#[component]
pub fn JoinOffer(props: &JoinOfferProps) -> Html {
    let language = use_language();
    let store = use_store();
    let same: Vec<(ServiceId, String, Vec<OrganisationId>)> = store.read(|workspace| {
        if props.name.trim().is_empty() {
            return Vec::new();
        }
        let found = workspace.services.named(&props.name);
        let joining = |service: &cobuild::service::Service| {
            let providers = props.providers.iter().copied();
            providers.filter(|provider| !service.is_provided_by(*provider)).collect()
        };
        found.map(|(id, service)| (id, service.number.get().clone(), joining(service))).collect()
    });
    let offer = |(id, number, joining): &(ServiceId, String, Vec<OrganisationId>)| {
        let title = words::EXISTS.fill(language, &[("name", props.name.trim()), ("number", number)]);
        html! {
            <Notice tone={Tone::Info} {title} announce={Announce::Politely} test="join">
                <p>{ words::EXISTS_NEXT.get(language) }</p>
                <div class="actions">
                    { for joining.iter().map(|provider| html! { <Join service={*id} provider={*provider} /> }) }
                    <Link to={Route::Service { id: *id }} class="button">{ words::OPEN_EXISTING.get(language) }</Link>
                </div>
            </Notice>
        }
    };
    html! { <div>{ for same.iter().map(offer) }</div> }
}

#[derive(Properties, PartialEq)]
struct JoinProps {
    service: ServiceId,
    provider: OrganisationId,
}

#[component]
fn Join(props: &JoinProps) -> Html {
    let JoinProps { service, provider } = *props;
    let language = use_language();
    let (store, act, navigator) = (use_store(), use_act(), use_navigator());
    let problems = use_state(|| std::rc::Rc::new(Vec::new()));
    let name = store.read(|workspace| party::name(workspace, provider, language));
    let label = words::JOIN.fill(language, &[("provider", &name)]);
    let on_press = {
        let problems = problems.setter();
        move |()| {
            let navigator = navigator.clone();
            let open = Callback::from(move |_| {
                draft::forget(DRAFT);
                if let Some(navigator) = &navigator {
                    Address::from(Route::Service { id: service }).replace(navigator);
                }
            });
            let join = workspace::Command::Service(Command::AddProvider { service, provider });
            if let Outcome::Refused(found) = act.send(join, words::PROVIDER_ADDED, open) {
                problems.set(std::rc::Rc::new(found));
            }
        }
    };
    html! {
        <div>
            <ErrorSummary problems={(*problems).clone()} />
            <Button {label} weight={Weight::Primary} {on_press} />
        </div>
    }
}
