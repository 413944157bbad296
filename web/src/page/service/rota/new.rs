use cobuild::{
    service::{
        self,
        rota::{Command, Fact, NewSlot},
    },
    workspace,
};
use yew::prelude::*;

use super::{
    entry::{EntryFields, FIELDS, Typed},
    times::{self, TimesFields},
};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::{messages::rota_page as words, use_language},
};

/// Plans a slot.
#[component]
pub fn NewSlotPage() -> Html {
    let language = use_language();
    let (store, act, open) = (use_store(), use_act(), use_opening(planned));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let (entry, times) = match (Typed::read(&store, &answers, None, language), times::read(&answers)) {
            (Ok(entry), Ok(times)) => (entry, times),
            (entry, times) => return Outcome::Refused(entry.err().into_iter().chain(times.err()).collect()),
        };
        let Typed { provider, services, offers, venue, place, officers, deputies } = entry;
        let times::Typed { recurrence, to, hours, .. } = times;
        let new =
            NewSlot { provider, services, offers, venue, place, recurrence, to, hours, officers, deputies };
        let plan = workspace::Command::Service(service::Command::Rota(Command::Plan(Box::new(new))));
        beside(act.send(plan, words::PLANNED, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::PLAN} purpose={words::PLAN_PURPOSE} above={Some((Route::Rota.into(), words::PART_ROTA.into()))}>
            <Form id="slot" draft={Some("slot/new")} submit={words::PLAN} actions={html! { <Back to={Route::Rota} /> }} {on_submit}>
                <EntryFields />
                <TimesFields first={today} label={words::FIRST} />
            </Form>
        </Page>
    }
}

fn planned(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Service(service::Fact::Rota(Fact::Planned { slot, .. })) => {
            Some(Route::Slot { id: *slot })
        }
        _ => None,
    }
}
