//! The fields of a catalogue entry, for a new one and for changing one.

use std::collections::BTreeSet;

use cobuild::service::{Audience, Category, Change, Channel, Service};
use yew::prelude::*;

use crate::{
    component::{Answers, Checkboxes, Need, Select, TextField, TextKind, Width},
    page::named::{choices, named},
    text::{Words, messages::service_page as words},
};

/// Where problems belong.
pub const FIELDS: &[(&str, &str)] = &[
    ("service.field-name", "name"),
    ("service.field-number", "number"),
    ("SVC-01", "name"),
    ("SVC-02", "provider-0"),
];

/// What was typed, providers left out.
pub struct Typed {
    pub number: String,
    pub name: String,
    pub category: Category,
    pub venues: String,
    pub channels: BTreeSet<Channel>,
    pub audiences: BTreeSet<Audience>,
    pub conditions: String,
    pub documents: String,
    pub time_limit: String,
    pub fee: String,
}

impl Typed {
    /// Reads the fields. A select always holds one of its choices.
    pub fn read(answers: &Answers) -> Typed {
        let said = |name: &str| answers.text(name).to_owned();
        let (channels, audiences) = (answers.all("channels"), answers.all("audiences"));
        let category = named(Category::ALL, Category::text, answers.text("category"));
        Typed {
            number: said("number"),
            name: said("name"),
            category: category.unwrap_or(Category::PartyAffairs),
            venues: said("venues"),
            channels: Channel::ALL.iter().copied().filter(|one| channels.contains(&one.text().key)).collect(),
            audiences: Audience::ALL
                .iter()
                .copied()
                .filter(|one| audiences.contains(&one.text().key))
                .collect(),
            conditions: said("conditions"),
            documents: said("documents"),
            time_limit: said("time-limit"),
            fee: said("fee"),
        }
    }

    /// What differs from the entry as it stands.
    pub fn changes(self, before: &Service) -> Vec<Change> {
        let changed = [
            (self.number != *before.number.get()).then_some(Change::Number(self.number)),
            (self.name != *before.name.get()).then_some(Change::Name(self.name)),
            (self.category != *before.category.get()).then_some(Change::Category(self.category)),
            (self.venues != *before.venues.get()).then_some(Change::Venues(self.venues)),
            (self.channels != *before.channels.get()).then_some(Change::Channels(self.channels)),
            (self.audiences != *before.audiences.get()).then_some(Change::Audiences(self.audiences)),
            (self.conditions != *before.conditions.get()).then_some(Change::Conditions(self.conditions)),
            (self.documents != *before.documents.get()).then_some(Change::Documents(self.documents)),
            (self.time_limit != *before.time_limit.get()).then_some(Change::TimeLimit(self.time_limit)),
            (self.fee != *before.fee.get()).then_some(Change::Fee(self.fee)),
        ];
        changed.into_iter().flatten().collect()
    }
}

/// Properties of [`NameFields`] and [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// The entry to begin with.
    #[prop_or_default]
    pub initial: Option<Service>,
}

/// Name, number and category.
#[component]
pub fn NameFields(props: &EntryFieldsProps) -> Html {
    let initial = props.initial.as_ref();
    let name = initial.map(|entry| entry.name.get().clone()).unwrap_or_default();
    let number = initial.map(|entry| entry.number.get().clone()).unwrap_or_default();
    let category = initial.map(|entry| entry.category.get().text().key).unwrap_or_default();
    let hint = if initial.is_none() { words::NUMBER_HINT.into() } else { Words::Nothing };
    let categories = choices(Category::ALL, Category::text);
    html! {
        <div class="form-group">
            <TextField name="name" label={words::NAME} need={Need::By(words::NEED_CATALOGUE.into())} initial={name} />
            <TextField name="number" label={words::NUMBER} {hint} width={Width::Short} initial={number} />
            <Select name="category" label={words::CATEGORY} choices={categories} need={Need::Unmarked} initial={category} />
        </div>
    }
}

/// Everything that somebody who looks for the service wants to know.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let initial = props.initial.as_ref();
    let said = |part: fn(&Service) -> &String| initial.map(|entry| part(entry).clone()).unwrap_or_default();
    let key = |text: &'static cobuild::text::Text| AttrValue::Static(text.key);
    let channels: Vec<AttrValue> = initial
        .map(|entry| entry.channels.get().iter().map(|one| key(one.text())).collect())
        .unwrap_or_default();
    let audiences: Vec<AttrValue> = initial
        .map(|entry| entry.audiences.get().iter().map(|one| key(one.text())).collect())
        .unwrap_or_default();
    let all_channels = choices(Channel::ALL, Channel::text);
    let all_audiences = choices(Audience::ALL, Audience::text);
    html! {
        <div class="form-group">
            <Checkboxes name="audiences" label={words::AUDIENCES} choices={all_audiences} initial={audiences} />
            <Checkboxes name="channels" label={words::CHANNELS} choices={all_channels} initial={channels} />
            <TextField name="venues" label={words::VENUES} initial={said(|entry| entry.venues.get())} />
            <TextField name="conditions" label={words::CONDITIONS} kind={TextKind::Lines(2)} initial={said(|entry| entry.conditions.get())} />
            <TextField name="documents" label={words::DOCUMENTS} kind={TextKind::Lines(2)} initial={said(|entry| entry.documents.get())} />
            <TextField name="time-limit" label={words::TIME_LIMIT} hint={words::TIME_LIMIT_HINT} width={Width::Medium} initial={said(|entry| entry.time_limit.get())} />
            <TextField name="fee" label={words::FEE} hint={words::FEE_HINT} width={Width::Medium} initial={said(|entry| entry.fee.get())} />
        </div>
    }
}
