//! The entry of a space: the fields of its form, and what differs from what is on record.

use cobuild::{
    building::{Area, Floor},
    space::{Access, Setting, Space, SpaceChange},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, Need, NumberField, Problem, Radios, TextField, TextKind, Width},
    page::{
        named::{choices, named},
        number::whole,
        organisation::area,
    },
    text::messages::{organisation_page, space_page as words},
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] =
    &[("space.field-name", "name"), ("SPC-13", "name"), ("SPC-24", "capacity")];

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// What is on record.
    #[prop_or_default]
    pub initial: Option<Space>,
}

/// What a space is. What is not known stays empty: nothing here is guessed.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let known = props.initial.as_ref();
    let text = |value: Option<String>| AttrValue::from(value.unwrap_or_default());
    let access = known.map_or(Access::Bookable, |space| *space.access.get()).text().key;
    let setting = known.map_or(Setting::Indoor, |space| *space.setting.get()).text().key;
    let accesses: Vec<Choice> = choices(Access::ALL, Access::text);
    let settings: Vec<Choice> = choices(Setting::ALL, Setting::text);
    let floor = known.and_then(|space| space.floor.get().map(|floor| floor.number().to_string()));
    let area = known.and_then(|space| space.area.get().map(|area| area.to_string()));
    html! {
        <>
            <TextField name="name" label={words::NAME} need={Need::By(words::NEED_BOOKING.into())} initial={text(known.map(|space| space.name.get().clone()))} />
            <TextField name="about" label={words::ABOUT} kind={TextKind::Lines(3)} initial={text(known.map(|space| space.about.get().clone()))} />
            <div class="form-group">
                <TextField name="floor" label={words::FLOOR} hint={organisation_page::FLOOR_HINT} width={Width::Short} initial={text(floor)} />
                <TextField name="area" label={words::AREA} width={Width::Short} unit={organisation_page::SQUARE_METRES} initial={text(area)} />
                <NumberField name="capacity" label={words::CAPACITY} initial={known.and_then(|space| *space.capacity.get())} />
            </div>
            <Radios name="access" label={words::ACCESS} choices={accesses} initial={AttrValue::Static(access)} need={Need::Unmarked} />
            <Radios name="setting" label={words::SETTING} choices={settings} initial={AttrValue::Static(setting)} need={Need::Unmarked} />
            <TextField name="equipment" label={words::EQUIPMENT} hint={words::EQUIPMENT_HINT} kind={TextKind::Lines(3)} initial={text(known.map(|space| space.equipment.get().join("\n")))} />
            <TextField name="rules" label={words::RULES} kind={TextKind::Lines(3)} initial={text(known.map(|space| space.rules.get().clone()))} />
        </>
    }
}

/// What the form says.
pub struct Typed {
    pub name: String,
    pub about: String,
    pub floor: Option<Floor>,
    pub area: Option<Area>,
    pub capacity: Option<u32>,
    pub equipment: Vec<String>,
    pub access: Access,
    pub setting: Setting,
    pub rules: String,
}

impl Typed {
    /// Reads the form.
    ///
    /// # Errors
    /// With the field that says nothing which could be meant.
    pub fn read(answers: &Answers, language: Language) -> Result<Typed, Problem> {
        let text = |name: &str| answers.text(name).trim().to_owned();
        let capacity = whole(answers, "capacity", language)?;
        let lines = answers.text("equipment").lines().map(str::trim).filter(|line| !line.is_empty());
        Ok(Typed {
            name: text("name"),
            about: text("about"),
            floor: floor(answers, language)?,
            area: area(answers, language)?,
            capacity,
            equipment: lines.map(str::to_owned).collect(),
            access: named(Access::ALL, Access::text, answers.text("access")).unwrap_or(Access::Open),
            setting: named(Setting::ALL, Setting::text, answers.text("setting")).unwrap_or(Setting::Indoor),
            rules: text("rules"),
        })
    }

    /// What differs from the space on record.
    pub fn changes(self, space: &Space) -> Vec<SpaceChange> {
        let mut changes = Vec::new();
        let mut push = |differs: bool, change: SpaceChange| changes.extend(differs.then_some(change));
        push(self.name != *space.name.get(), SpaceChange::Name(self.name));
        push(self.about != *space.about.get(), SpaceChange::About(self.about));
        push(self.floor != *space.floor.get(), SpaceChange::Floor(self.floor));
        push(self.area != *space.area.get(), SpaceChange::Area(self.area));
        push(self.capacity != *space.capacity.get(), SpaceChange::Capacity(self.capacity));
        push(self.equipment != *space.equipment.get(), SpaceChange::Equipment(self.equipment));
        push(self.access != *space.access.get(), SpaceChange::Access(self.access));
        push(self.setting != *space.setting.get(), SpaceChange::Setting(self.setting));
        push(self.rules != *space.rules.get(), SpaceChange::Rules(self.rules));
        changes
    }
}

fn floor(answers: &Answers, language: Language) -> Result<Option<Floor>, Problem> {
    let typed = answers.text("floor").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let floor = typed.parse().ok().and_then(Floor::new);
    let wrong = || Problem::of("floor", organisation_page::NOT_A_FLOOR.fill(language, &[("typed", typed)]));
    floor.map(Some).ok_or_else(wrong)
}
