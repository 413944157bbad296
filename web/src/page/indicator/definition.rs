//! What an indicator counts: for a new one and for changing one.

use cobuild::indicator::{Change, Definition, Indicator};
use yew::prelude::*;

use crate::{
    component::{Answers, Need, TextField, TextKind, Width},
    text::messages::indicator_page as words,
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("indicator.field-name", "name"),
    ("indicator.field-source", "source"),
    ("indicator.field-reason", "reason"),
    ("indicator.field-title", "title"),
    ("indicator.field-aims", "aims"),
    ("indicator.field-aim", "aims"),
    ("IND-01", "name"),
    ("IND-02", "as-of"),
    ("IND-04", "aims"),
];

/// What the fields say.
pub fn read(answers: &Answers) -> Definition {
    let text = |name: &str| answers.text(name).to_owned();
    Definition { name: text("name"), unit: text("unit"), scope: text("scope"), meaning: text("meaning") }
}

/// What differs from an indicator as it stands.
pub fn changes(definition: Definition, indicator: &Indicator) -> Vec<Change> {
    let Definition { name, unit, scope, meaning } = definition;
    let changes = [
        (name != *indicator.name.get()).then_some(Change::Name(name)),
        (unit != *indicator.unit.get()).then_some(Change::Unit(unit)),
        (scope != *indicator.scope.get()).then_some(Change::Scope(scope)),
        (meaning != *indicator.meaning.get()).then_some(Change::Meaning(meaning)),
    ];
    changes.into_iter().flatten().collect()
}

/// Properties of [`DefinitionFields`].
#[derive(Properties, PartialEq)]
pub struct DefinitionFieldsProps {
    /// The indicator that is changed.
    #[prop_or_default]
    pub known: Option<Indicator>,
}

/// The fields.
#[component]
pub fn DefinitionFields(props: &DefinitionFieldsProps) -> Html {
    let known = props.known.as_ref();
    let text = |of: fn(&Indicator) -> &String| AttrValue::from(known.map(of).cloned().unwrap_or_default());
    html! {
        <>
            <TextField name="name" label={words::NAME} initial={text(|one| one.name.get())} need={Need::By(words::NEED_SERIES.into())} />
            <TextField name="unit" label={words::UNIT} hint={words::UNIT_HINT} width={Width::Short} initial={text(|one| one.unit.get())} />
            <TextField name="scope" label={words::SCOPE} hint={words::SCOPE_HINT} initial={text(|one| one.scope.get())} />
            <TextField name="meaning" label={words::MEANING} kind={TextKind::Lines(2)} initial={text(|one| one.meaning.get())} />
        </>
    }
}
