use cobuild::{
    service::{self, opening::Command},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{hours::windows, list::address, venue_view::VenueViewProps};
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Link, Need, Outcome, Problem, TextField, Width},
    frame::Page,
    page::{beside::beside, service::venue},
    store::use_store,
    text::{
        messages,
        messages::{common, opening_page as words},
        use_language,
    },
};

/// Gives a single day hours of its own.
#[component]
pub fn DayTask(props: &VenueViewProps) -> Html {
    let of = props.of;
    let language = use_language();
    let (store, act, navigator) = (use_store(), use_act(), use_navigator());
    let today = store.now().date();
    let name = store.read(|workspace| venue::name(workspace, of, language).to_string());
    let on_submit = move |answers: Answers| {
        let Some(on) = answers.date("on") else {
            return Outcome::Refused(vec![Problem::of("on", words::DAY_MISSING)]);
        };
        let hours = match windows(&answers, "hours", language) {
            Ok(hours) => hours,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let set = Command::SetDay { venue: of, on, hours, reason: answers.text("reason").to_owned() };
        let navigator = navigator.clone();
        let back = Callback::from(move |_| {
            if let Some(navigator) = &navigator {
                address(of).replace(navigator);
            }
        });
        let sent =
            act.send(workspace::Command::Service(service::Command::Opening(set)), words::DAY_SET, back);
        beside(sent, &[("service.field-reason", "reason"), ("SVC-11", "hours"), ("SVC-12", "hours")])
    };
    let cancel =
        html! { <Link to={address(of)} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <Page title={words::SET_DAY} purpose={words::SET_DAY_PURPOSE} above={Some((address(of), name.into()))}>
            <Form id="opening-day" draft={Some(format!("opening/{}/day", venue::value(of)))} submit={words::SET_DAY} actions={cancel} {on_submit}>
                <DateField name="on" label={words::DAY} between={(Some(today), None)} need={Need::By(words::NEED_HOURS.into())} />
                <TextField name="hours" label={words::HOURS} hint={words::HOURS_HINT} width={Width::Medium} need={Need::Unmarked} />
                <TextField name="reason" label={common::REASON} need={Need::By(words::NEED_HOURS.into())} />
            </Form>
        </Page>
    }
}
