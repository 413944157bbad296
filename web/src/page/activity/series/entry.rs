//! The entry of a series: the fields of its form, and what differs from what is on record.

use cobuild::{
    activity::{Series, SeriesChange, SeriesEntry, SeriesKind},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, Need, NumberField, Problem, Radios, TextField, TextKind},
    page::{named::choices, number::whole},
    text::messages::activity_page as words,
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] =
    &[("activity.field-series", "name"), ("ACT-01", "themes"), ("ACT-18", "name")];

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// What is on record.
    #[prop_or_default]
    pub initial: Option<Series>,
}

/// What a series is.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let known = props.initial.as_ref();
    let text = |value: Option<String>| AttrValue::from(value.unwrap_or_default());
    let kinds: Vec<Choice> = choices(SeriesKind::ALL, SeriesKind::text);
    let kind = known.map_or(SeriesKind::Brand, |series| *series.kind.get()).text().key;
    html! {
        <>
            <TextField name="name" label={words::SERIES_NAME} initial={text(known.map(|series| series.name.get().clone()))} need={Need::By(words::NEED_REPORT.into())} />
            <Radios name="kind" label={words::KIND} choices={kinds} initial={AttrValue::Static(kind)} need={Need::Unmarked} />
            <TextField name="about" label={words::SERIES_ABOUT} hint={words::SERIES_ABOUT_HINT} kind={TextKind::Lines(3)} initial={text(known.map(|series| series.about.get().clone()))} />
            <TextField name="themes" label={words::THEMES} hint={words::THEMES_HINT} kind={TextKind::Lines(4)} initial={text(known.map(|series| series.named.get().join("\n")))} />
            <NumberField name="declared" label={words::DECLARED} hint={words::DECLARED_HINT} initial={known.and_then(|series| *series.declared.get())} />
        </>
    }
}

/// What the form says.
///
/// # Errors
/// When the number of themes is none.
pub fn read(answers: &Answers, language: Language) -> Result<SeriesEntry, Problem> {
    let declared = whole(answers, "declared", language)?;
    let kind = SeriesKind::ALL.iter().find(|kind| kind.text().key == answers.text("kind"));
    let themes = answers.text("themes").lines().map(str::trim).filter(|theme| !theme.is_empty());
    Ok(SeriesEntry {
        name: answers.text("name").trim().to_owned(),
        kind: kind.copied().unwrap_or(SeriesKind::Brand),
        about: answers.text("about").trim().to_owned(),
        themes: themes.map(str::to_owned).collect(),
        declared,
    })
}

/// What differs from the series on record.
pub fn changes(entry: SeriesEntry, series: &Series) -> Vec<SeriesChange> {
    let mut changes = Vec::new();
    let mut push = |differs: bool, change: SeriesChange| changes.extend(differs.then_some(change));
    push(entry.name != *series.name.get(), SeriesChange::Name(entry.name));
    push(entry.kind != *series.kind.get(), SeriesChange::Kind(entry.kind));
    push(entry.about != *series.about.get(), SeriesChange::About(entry.about));
    push(entry.themes != *series.named.get(), SeriesChange::Themes(entry.themes));
    push(entry.declared != *series.declared.get(), SeriesChange::Declared(entry.declared));
    changes
}
