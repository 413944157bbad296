use cobuild::{
    meeting::{BodyKind, Command, Fact, NewSeat},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::ask;
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, Choice, DateField, Form, Need, Select, TextField, TextKind, Weight, Width},
    route::Route,
    store::use_store,
    text::messages::council_page as words,
};

/// Founds a body with its first seats.
#[component]
pub fn FoundForm() -> Html {
    let act = use_act();
    let store = use_store();
    let navigator = use_navigator();
    let today = store.now().date();
    let buildings: Vec<Choice> = store.read(|workspace| {
        workspace
            .buildings
            .all()
            .map(|building| Choice::new(building.id().to_string(), building.name().to_owned()))
            .collect()
    });
    let kinds: Vec<Choice> = offered().map(|kind| Choice::new(key(kind), kind.text())).collect();
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
            kind: offered().find(|kind| key(*kind) == answers.text("kind")).unwrap_or_default(),
            building: answers.text("building").parse().ok(),
            organisation: None,
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
            <Select name="kind" label={words::KIND} choices={kinds} initial={key(BodyKind::default())} need={Need::Unmarked} />
            <Select name="building" label={words::BUILDING} choices={buildings} blank={words::NONE_CHOSEN} />
            <DateField name="founded" label={words::FOUNDED_ON} initial={Some(today)} />
            <TextField name="seats" label={words::SEATS} hint={words::SEATS_HINT} kind={TextKind::Lines(5)} />
        </Form>
    }
}

/// The kinds that these pages work for: those whose seats belong to posts and organisations.
fn offered() -> impl Iterator<Item = BodyKind> {
    BodyKind::ALL.into_iter().filter(|kind| kind.takes_proxies())
}

fn key(kind: BodyKind) -> &'static str {
    kind.text().key
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
