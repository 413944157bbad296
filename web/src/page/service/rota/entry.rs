//! Who comes, for what, where: for a new slot and for changing one.

use std::collections::BTreeSet;

use cobuild::{
    organisation::Internal,
    record::{OrganisationId, ServiceId},
    service::{
        Venue,
        rota::{Change, StationedSlot},
    },
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Checkboxes, Need, Problem, Select, TextField, TextKind},
    page::{
        organisation::{PickField, kept_or_picked},
        service::{offered::offered, venue},
    },
    store::{StoreView, use_store},
    text::{
        messages::{common, rota_page as words},
        use_language,
    },
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("rota.field-offers", "offers"),
    ("rota.field-officers", "officers"),
    ("service.field-reason", "reason"),
    ("SVC-20", "to"),
    ("SVC-21", "from"),
    ("SVC-23", "came-at"),
    ("SVC-27", "last-day"),
];

/// What the fields say.
#[derive(Clone, PartialEq)]
pub struct Typed {
    /// Who sends people.
    pub provider: OrganisationId,
    /// The services that they give.
    pub services: BTreeSet<ServiceId>,
    /// What they offer in words.
    pub offers: String,
    /// Where.
    pub venue: Venue,
    /// The place within it.
    pub place: String,
    /// Who comes.
    pub officers: Vec<Internal<String>>,
    /// Who comes instead.
    pub deputies: Vec<Internal<String>>,
}

impl Typed {
    /// Reads the fields. `slot`: the one that is changed.
    ///
    /// # Errors
    /// With the field that names nobody, or no place.
    pub fn read(
        store: &StoreView,
        answers: &Answers,
        slot: Option<&StationedSlot>,
        language: Language,
    ) -> Result<Typed, Problem> {
        let known = slot.map(|slot| *slot.provider.get());
        let provider = kept_or_picked(store, answers, "provider", known, language)?;
        let names = |field: &str| {
            let lines = answers.text(field).lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|name| Internal::new(name.to_owned())).collect()
        };
        Ok(Typed {
            provider: provider.ok_or_else(|| Problem::of("provider", words::PROVIDER_MISSING))?,
            services: answers.all("services").into_iter().filter_map(|id| id.parse().ok()).collect(),
            offers: answers.text("offers").to_owned(),
            venue: venue::chosen(answers, "venue")
                .ok_or_else(|| Problem::of("venue", common::VENUE_MISSING))?,
            place: answers.text("place").to_owned(),
            officers: names("officers"),
            deputies: names("deputies"),
        })
    }

    /// What differs from a slot as it stands.
    pub fn changes(self, slot: &StationedSlot) -> Vec<Change> {
        let changes = [
            (self.provider != *slot.provider.get()).then_some(Change::Provider(self.provider)),
            (self.services != *slot.services.get()).then_some(Change::Services(self.services)),
            (self.offers != *slot.offers.get()).then_some(Change::Offers(self.offers)),
            (self.venue != *slot.venue.get()).then_some(Change::Venue(self.venue)),
            (self.place != *slot.place.get()).then_some(Change::Place(self.place)),
            (self.officers != *slot.officers.get()).then_some(Change::Officers(self.officers)),
            (self.deputies != *slot.deputies.get()).then_some(Change::Deputies(self.deputies)),
        ];
        changes.into_iter().flatten().collect()
    }
}

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// The slot that is changed.
    #[prop_or_default]
    pub known: Option<StationedSlot>,
}

/// The fields.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let known = props.known.as_ref();
    let needed = || Need::By(words::NEED_ROTA.into());
    let given = known.map(|slot| slot.services.get().clone()).unwrap_or_default();
    let (services, venues) = store
        .read(|workspace| (offered(workspace, &given, language), venue::choices(workspace, today, language)));
    let ticked: Vec<AttrValue> = given.iter().map(|id| id.to_string().into()).collect();
    let text =
        |of: fn(&StationedSlot) -> &String| AttrValue::from(known.map(of).cloned().unwrap_or_default());
    let lines = |people: Option<&Vec<Internal<String>>>| {
        let names = people.into_iter().flatten().map(|name| name.for_the_office().as_str());
        AttrValue::from(names.collect::<Vec<_>>().join("\n"))
    };
    html! {
        <>
            <PickField name="provider" label={words::PROVIDER} known={known.map(|slot| *slot.provider.get())} need={needed()} />
            <Select name="venue" label={words::VENUE} choices={venues} blank={common::CHOOSE}
                initial={known.map(|slot| venue::value(*slot.venue.get())).unwrap_or_default()} need={needed()} />
            <TextField name="place" label={words::PLACE} initial={text(|slot| slot.place.get())} />
            <details open={!ticked.is_empty()}>
                <summary>{ words::SERVICES.get(language) }</summary>
                <Checkboxes name="services" label={words::SERVICES} choices={services} initial={ticked} />
            </details>
            <TextField name="offers" label={words::OFFERS} hint={words::OFFERS_HINT} initial={text(|slot| slot.offers.get())} />
            <TextField name="officers" label={words::OFFICERS} hint={words::PEOPLE_HINT} kind={TextKind::Lines(2)}
                initial={lines(known.map(|slot| slot.officers.get()))} />
            <TextField name="deputies" label={words::DEPUTIES} hint={words::PEOPLE_HINT} kind={TextKind::Lines(2)}
                initial={lines(known.map(|slot| slot.deputies.get()))} />
        </>
    }
}
