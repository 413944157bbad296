//! What an entry of a list says: for a new one and for changing one.

use cobuild::{
    agreement::Area,
    claim::{Category, ItemChange, ItemTerms, ListItem, Unit},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, DateField, Need, NumberField, Problem, Select, TextField, TextKind},
    page::{
        claim::window::window,
        named::{choices, named},
        number::needed,
    },
    text::{Words, messages::claim_page as words},
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("claim.field-text", "text"),
    ("claim.field-reason", "reason"),
    ("claim.field-offer", "offer"),
    ("claim.field-terms", "terms"),
    ("CLM-01", "quantity"),
    ("CLM-02", "claimant"),
    ("CLM-05", "answers"),
    ("CLM-06", "to"),
    ("CLM-07", "quantity"),
    ("CLM-14", "quantity"),
];

/// What the fields say.
///
/// # Errors
/// With the field that holds no number.
pub fn read(answers: &Answers, language: Language) -> Result<ItemTerms, Problem> {
    let quantity = needed(answers, "quantity", language)?;
    let category = named(Category::ALL, Category::text, answers.text("category"));
    Ok(ItemTerms {
        category: category.unwrap_or(Category::Other),
        area: named(Area::ALL, Area::text, answers.text("area")),
        text: answers.text("text").to_owned(),
        quantity,
        unit: named(Unit::ALL, Unit::text, answers.text("unit")),
        from: answers.date("from"),
        to: answers.date("to"),
        place: answers.text("place").to_owned(),
    })
}

/// What differs from an item as it stands. A unit stays: claims are counted in it.
///
/// # Errors
/// With the field that is empty and was not.
pub fn changes(terms: ItemTerms, item: &ListItem, language: Language) -> Result<Vec<ItemChange>, Problem> {
    let ItemTerms { category, area, text, quantity, from, to, place, .. } = terms;
    let before = *item.window.get();
    let window = window(from, to, language)?;
    let changes = [
        (category != *item.category.get()).then_some(ItemChange::Category(category)),
        (area != *item.area.get()).then_some(ItemChange::Area(area)),
        (text != *item.text.get()).then_some(ItemChange::Text(text)),
        (quantity != *item.quantity.get()).then_some(ItemChange::Quantity(quantity)),
        (window != before).then_some(ItemChange::Window(window)),
        (place != *item.place.get()).then_some(ItemChange::Place(place)),
    ];
    Ok(changes.into_iter().flatten().collect())
}

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// The item that is changed.
    #[prop_or_default]
    pub known: Option<ListItem>,
}

/// The fields.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let known = props.known.as_ref();
    let marked = || Need::By(words::NEED_LIST.into());
    let categories: Vec<Choice> = choices(Category::ALL, Category::text);
    let areas: Vec<Choice> = choices(Area::ALL, Area::text);
    let units: Vec<Choice> = choices(Unit::ALL, Unit::text);
    let text = |of: fn(&ListItem) -> &String| AttrValue::from(known.map(of).cloned().unwrap_or_default());
    let category = known.map_or(Category::Service, |item| *item.category.get());
    let area = known.and_then(|item| *item.area.get()).map(|area| area.text().key).unwrap_or_default();
    let window = known.map(|item| *item.window.get());
    let (need, until) = match window {
        None => (Need::Optional, Words::from(words::UNTIL_HINT)),
        Some(_) => (Need::Unmarked, Words::Nothing),
    };
    html! {
        <>
            <TextField name="text" label={words::WHAT} kind={TextKind::Lines(2)} initial={text(|item| item.text.get())} need={marked()} />
            <Select name="category" label={words::CATEGORY} choices={categories} initial={category.text().key} need={Need::Unmarked} />
            <Select name="area" label={words::AREA} choices={areas} blank={words::NO_AREA} initial={area} need={Need::Unmarked} />
            <NumberField name="quantity" label={words::QUANTITY} initial={Some(known.map_or(1, |item| *item.quantity.get()))} need={Need::Unmarked} />
            if known.is_none() {
                <Select name="unit" label={words::UNIT} choices={units} blank={words::USUAL_UNIT} need={Need::Unmarked} />
            }
            <DateField name="from" label={words::FROM} need={need.clone()} initial={window.map(|window| window.from)} />
            <DateField name="to" label={words::UNTIL} hint={until} {need} initial={window.map(|window| window.to)} />
            <TextField name="place" label={words::PLACE} initial={text(|item| item.place.get())} />
        </>
    }
}
