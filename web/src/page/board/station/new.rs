use cobuild::{
    talent::{
        self,
        station::{Command, Fact},
    },
    workspace,
};
use yew::prelude::*;

use super::entry::{EntryFields, SPEAKS};
use crate::{
    act::use_act,
    component::{Answers, Checkboxes, Choice, Form, Outcome, Problem},
    frame::{Page, Place},
    page::{
        beside::beside,
        service::venue,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::messages::{common, station_page as words},
};

/// Opens a station.
#[component]
pub fn NewStationPage() -> Html {
    let (store, act, open) = (use_store(), use_act(), use_opening(opened));
    let services: Vec<Choice> = store.read(|workspace| {
        let listed = workspace.services.listed();
        listed.map(|(id, service)| Choice::new(id.to_string(), service.name.get().clone())).collect()
    });
    let on_submit = move |answers: Answers| {
        let Some(venue) = venue::chosen(&answers, "venue") else {
            return Outcome::Refused(vec![Problem::of("venue", common::VENUE_MISSING)]);
        };
        let station = Command::Open {
            name: answers.text("name").to_owned(),
            venue,
            place: answers.text("place").to_owned(),
            services: answers.all("services").into_iter().filter_map(|id| id.parse().ok()).collect(),
        };
        let station = workspace::Command::Talent(talent::Command::Station(station));
        beside(act.send(station, words::OPENED, open.clone()), SPEAKS)
    };
    html! {
        <Page title={words::OPEN} purpose={words::OPEN_PURPOSE} above={Some((Route::Boards.into(), Place::Boards.name().into()))}>
            <Form id="station" draft={Some("station/new")} submit={words::OPEN} actions={html! { <Back to={Route::Boards} /> }} {on_submit}>
                <EntryFields />
                <Checkboxes name="services" label={words::SERVICES} choices={services} />
            </Form>
        </Page>
    }
}

fn opened(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Talent(talent::Fact::Station(Fact::Opened { station, .. })) => {
            Some(Route::Station { id: *station })
        }
        _ => None,
    }
}
