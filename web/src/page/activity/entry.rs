//! The entry of an activity: the fields of its form.

use cobuild::{
    activity::{Activity, Venue, WaitingList},
    money::Money,
    policy::parameter,
    record::OrganisationId,
    service::Audience,
};
use yew::prelude::*;

use super::choices;
use crate::{
    component::{
        Checkboxes, Choice, DateTimeField, Need, NumberField, Radios, Select, TextField, TextKind, Width,
    },
    page::{named::choices, organisation::PickField},
    store::use_store,
    text::{messages::activity_page as words, use_language},
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("activity.field-title", "title"),
    ("activity.field-place", "place"),
    ("ACT-02", "ends"),
    ("ACT-08", "capacity"),
    ("ACT-09", "series"),
    ("ACT-12", "venue"),
    ("ACT-17", "organiser-1"),
];

/// As many organisers as a new form has room for; one that is changed has room for one more than it has.
const ORGANISERS: usize = 2;

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// What is on record.
    #[prop_or_default]
    pub initial: Option<Activity>,
}

/// What an activity is.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let known = props.initial.as_ref();
    let text = |value: Option<&String>| AttrValue::from(value.cloned().unwrap_or_default());
    let (series, chosen_series) = store.read(|workspace| choices::series(workspace, known, language));
    let (venues, chosen_venue) =
        store.read(|workspace| choices::venues(workspace, known, store.now(), language));
    let agreements = store.read(choices::agreements);
    let agreement = known.and_then(|activity| *activity.agreement.get()).map(|id| id.to_string());
    let organisers: Vec<OrganisationId> =
        known.into_iter().flat_map(|activity| activity.organisers.get()).copied().collect();
    let organiser = |place: usize| {
        let need = if place == 1 { Need::By(words::NEED_REPORT.into()) } else { Need::Optional };
        let label = if place == 1 { words::ORGANISER } else { words::ORGANISER_TOO };
        let known = organisers.get(place - 1).copied();
        html! { <PickField key={place} name={organiser_field(place)} {label} {known} {need} /> }
    };
    let audiences: Vec<Choice> = choices(Audience::ALL, Audience::text);
    let for_whom: Vec<AttrValue> = known
        .into_iter()
        .flat_map(|activity| activity.audiences.get())
        .map(|one| AttrValue::Static(one.text().key))
        .collect();
    let lists: Vec<Choice> = choices(WaitingList::ALL, WaitingList::text);
    let list = known.map_or(WaitingList::Kept, |activity| *activity.waiting_list.get()).text().key;
    let per_unit = match known {
        Some(activity) => activity.per_unit.get().heads(),
        None => {
            Some(store.read(|all| all.policy.on(&parameter::ACTIVITY_PER_UNIT, store.now().date()).value))
        }
    };
    let window = known.map(|activity| *activity.window.get()).unwrap_or_default();
    let fee = known.map(|activity| *activity.fee.get()).filter(|fee| *fee != Money::ZERO);
    let fee = AttrValue::from(fee.map(|fee| fee.exact(language)).unwrap_or_default());
    html! {
        <>
            <TextField name="title" label={words::TITLE} initial={text(known.map(|one| one.title.get()))} need={Need::By(words::NEED_REPORT.into())} />
            if !series.is_empty() {
                <Select name="series" label={words::SERIES_AND_THEME} choices={series} initial={chosen_series} blank={words::NO_SERIES} width={Width::Full} />
            }
            <div class="form-group">{ for (1..=rooms_for(organisers.len())).map(organiser) }</div>
            <div class="form-group">
                <DateTimeField name="begins" label={words::BEGINS} initial={known.map(|one| one.when.get().from)} need={Need::By(words::NEED_REGISTER.into())} />
                <DateTimeField name="ends" label={words::ENDS} initial={known.map(|one| one.when.get().to)} need={Need::By(words::NEED_REGISTER.into())} />
            </div>
            <div class="form-group">
                <Select name="venue" label={words::WHERE} hint={words::WHERE_HINT} choices={venues} initial={chosen_venue} need={Need::Unmarked} width={Width::Full} />
                <TextField name="place" label={words::PLACE} hint={words::PLACE_HINT} initial={place(known)} />
            </div>
            <div class="form-group">
                <NumberField name="capacity" label={words::CAPACITY} hint={words::CAPACITY_HINT} initial={known.and_then(|one| *one.capacity.get())} />
                <NumberField name="per-unit" label={words::PER_UNIT} hint={words::PER_UNIT_HINT} initial={per_unit} />
            </div>
            <Radios name="waiting" label={words::WAITING_LIST} choices={lists} initial={AttrValue::Static(list)} need={Need::Unmarked} />
            <div class="form-group">
                <DateTimeField name="opens" label={words::OPENS} hint={words::OPENS_HINT} initial={window.opens} />
                <DateTimeField name="closes" label={words::CLOSES} hint={words::CLOSES_HINT} initial={window.closes} />
            </div>
            <Checkboxes name="audiences" label={words::AUDIENCES} choices={audiences} initial={for_whom} />
            if !agreements.is_empty() {
                <Select name="agreement" label={words::AGREEMENT} choices={agreements} initial={AttrValue::from(agreement.unwrap_or_default())} blank={words::NO_AGREEMENT} width={Width::Full} />
            }
            <TextField name="fee" label={words::FEE} hint={words::FEE_HINT} width={Width::Short} initial={fee} />
            <TextField name="insurance" label={words::INSURANCE} initial={text(known.map(|one| one.insurance.get()))} />
            <TextField name="about" label={words::ABOUT} kind={TextKind::Lines(4)} initial={text(known.map(|one| one.about.get()))} />
        </>
    }
}

/// How many fields for organisers a form has.
pub fn rooms_for(known: usize) -> usize {
    ORGANISERS.max(known.saturating_add(1))
}

/// The name of the field for an organiser.
pub fn organiser_field(place: usize) -> String {
    format!("organiser-{place}")
}

fn place(known: Option<&Activity>) -> AttrValue {
    match known.map(|activity| activity.venue.get()) {
        Some(Venue::Place(place)) => place.clone().into(),
        _ => AttrValue::default(),
    }
}
