//! What a machine is and where it stands: for a new one and for changing one.

use std::collections::BTreeSet;

use cobuild::{
    record::ServiceId,
    service::{
        Venue,
        terminal::{Change, Terminal, TerminalEntry, TerminalKind},
    },
};
use yew::prelude::*;

use crate::{
    component::{Answers, Checkboxes, Choice, Need, Problem, Select, TextField},
    page::{
        named::{choices, named},
        service::{offered::offered, venue},
    },
    store::use_store,
    text::{
        messages::{common, terminal_page as words},
        use_language,
    },
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("terminal.field-name", "name"),
    ("terminal.field-source", "source"),
    ("terminal.field-items", "said"),
    ("terminal.field-fault", "what"),
    ("service.field-reason", "reason"),
    ("SVC-30", "name"),
    ("SVC-33", "as-of"),
    ("SVC-34", "at"),
];

/// What the fields say.
///
/// # Errors
/// When no place is chosen.
pub fn read(answers: &Answers) -> Result<TerminalEntry, Problem> {
    let kind = named(TerminalKind::ALL, TerminalKind::text, answers.text("kind"));
    Ok(TerminalEntry {
        name: answers.text("name").to_owned(),
        kind: kind.unwrap_or(TerminalKind::Other),
        venue: venue::chosen(answers, "venue").ok_or_else(|| Problem::of("venue", common::VENUE_MISSING))?,
        place: answers.text("place").to_owned(),
        services: answers.all("services").into_iter().filter_map(|id| id.parse().ok()).collect(),
    })
}

/// What differs from a machine as it stands.
pub fn changes(entry: TerminalEntry, terminal: &Terminal) -> Vec<Change> {
    let TerminalEntry { name, kind, venue, place, services } = entry;
    let changes = [
        (name != *terminal.name.get()).then_some(Change::Name(name)),
        (kind != *terminal.kind.get()).then_some(Change::Kind(kind)),
        (venue != *terminal.venue.get()).then_some(Change::Venue(venue)),
        (place != *terminal.place.get()).then_some(Change::Place(place)),
        (services != *terminal.services.get()).then_some(Change::Services(services)),
    ];
    changes.into_iter().flatten().collect()
}

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// The machine that is changed.
    #[prop_or_default]
    pub known: Option<Terminal>,
}

/// The fields.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let known = props.known.as_ref();
    let needed = || Need::By(words::NEED_LIST.into());
    let given: BTreeSet<ServiceId> = known.map(|one| one.services.get().clone()).unwrap_or_default();
    let (services, venues) = store
        .read(|workspace| (offered(workspace, &given, language), venue::choices(workspace, today, language)));
    let kinds: Vec<Choice> = choices(TerminalKind::ALL, TerminalKind::text);
    let ticked: Vec<AttrValue> = given.iter().map(|id| id.to_string().into()).collect();
    let kind = known.map_or(TerminalKind::Government, |one| *one.kind.get());
    let place: Option<Venue> = known.map(|one| *one.venue.get());
    let text = |of: fn(&Terminal) -> &String| AttrValue::from(known.map(of).cloned().unwrap_or_default());
    html! {
        <>
            <TextField name="name" label={words::NAME} initial={text(|one| one.name.get())} need={needed()} />
            <Select name="kind" label={words::KIND} choices={kinds} initial={kind.text().key} need={Need::Unmarked} />
            <Select name="venue" label={words::VENUE} choices={venues} blank={common::CHOOSE}
                initial={place.map(venue::value).unwrap_or_default()} need={needed()} />
            <TextField name="place" label={words::PLACE} initial={text(|one| one.place.get())} />
            <details open={!ticked.is_empty()}>
                <summary>{ words::SERVICES.get(language) }</summary>
                <Checkboxes name="services" label={words::SERVICES} choices={services} initial={ticked} />
            </details>
        </>
    }
}
