use cobuild::{
    meeting::{BodyKind, Command, Fact, NewSeat, Seating},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{ask, naming::use_organisations};
use crate::{
    act::use_act,
    address::Address,
    component::{
        Answers, Choice, DateField, Form, Need, Select, TextField, TextKind, Weight, Width, use_chosen,
    },
    page::named::{choices, named},
    route::Route,
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// Founds a body with its first seats.
#[component]
pub fn FoundForm() -> Html {
    let act = use_act();
    let store = use_store();
    let organisations = use_organisations();
    let navigator = use_navigator();
    let today = store.now().date();
    let buildings: Vec<Choice> = store.read(|workspace| {
        workspace
            .buildings
            .all()
            .map(|building| Choice::new(building.id().to_string(), building.name().to_owned()))
            .collect()
    });
    let on_submit = move |answers: Answers| {
        let seat = |title: &str| NewSeat {
            title: title.trim().to_owned(),
            organisation: None,
            holder: None,
            from: None,
            to: None,
        };
        let seats = answers.text("seats").lines().filter(|line| !line.trim().is_empty()).map(seat).collect();
        let command = Command::Found {
            name: answers.text("body-name").to_owned(),
            kind: named(BodyKind::ALL, BodyKind::text, answers.text("kind")).unwrap_or_default(),
            building: answers.text("building").parse().ok(),
            organisation: answers.text("organisation").parse().ok(),
            on: answers.date("founded"),
            seats,
        };
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_founded(&facts, navigator.as_ref());
        act.send(ask(command), words::FOUNDED_NOW, open.into())
    };
    html! {
        <Form id="found" draft={Some(AttrValue::Static("body/new"))} submit={words::FOUND} weight={Weight::Secondary} {on_submit}>
            <TextField name="body-name" label={words::BODY_NAME} width={Width::Medium} need={Need::By(words::NEED_MINUTES.into())} />
            <KindFields />
            <Select name="building" label={words::BUILDING} choices={buildings} blank={words::NONE_CHOSEN} />
            <Select name="organisation" label={words::ORGANISATION} hint={words::BODY_ORGANISATION_HINT} choices={(*organisations).clone()} blank={words::NONE_CHOSEN} />
            <DateField name="founded" label={words::FOUNDED_ON} initial={Some(today)} />
        </Form>
    }
}

/// The kind, and its seats where it is counted by seats.
#[component]
fn KindFields() -> Html {
    let language = use_language();
    let initial = AttrValue::Static(BodyKind::default().text().key);
    let (chosen, on_change) = use_chosen("kind", &initial);
    let kind = named(BodyKind::ALL, BodyKind::text, &chosen).unwrap_or_default();
    let how = words::COUNTED_BY.fill(language, &[("how", kind.seating().text().get(language))]);
    html! {
        <div class="form-fields">
            <Select name="kind" label={words::KIND} hint={how} choices={choices(BodyKind::ALL, BodyKind::text)} {initial} need={Need::Unmarked} {on_change} />
            if kind.seating() == Seating::Seats {
                <TextField name="seats" label={words::SEATS} hint={words::SEATS_HINT} kind={TextKind::Lines(5)} />
            }
        </div>
    }
}

fn open_founded(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let founded = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Meeting(Fact::Founded { body, .. }) => Some(*body),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (founded, navigator) {
        Address::from(Route::Body { id }).open(navigator);
    }
}
