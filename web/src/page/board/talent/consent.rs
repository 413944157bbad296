//! The fields of a consent: when it was given, until when it holds, where the person may be shown.

use cobuild::talent::NewConsent;
use jiff::civil::Date;
use yew::prelude::*;

use super::super::rows;
use crate::{
    component::{Answers, Checkboxes, DateField, Need, Problem, TextField},
    text::messages::board_page as words,
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("talent.field-channels", "channels"),
    ("talent.field-form", "form"),
    ("TAL-02", "given"),
    ("TAL-03", "until"),
];

/// Properties of [`ConsentFields`].
#[derive(Properties, PartialEq)]
pub struct ConsentFieldsProps {
    /// The day on which the form is filled.
    pub today: Date,
}

/// What a consent says.
#[component]
pub fn ConsentFields(props: &ConsentFieldsProps) -> Html {
    let today = props.today;
    let needed = || Need::By(words::NEED_CONSENT.into());
    html! {
        <>
            <div class="form-group">
                <DateField name="given" label={words::GIVEN_ON} initial={Some(today)} between={(None, Some(today))} need={needed()} />
                <DateField name="until" label={words::HOLDS_UNTIL} between={(Some(today), None)} need={needed()} />
            </div>
            <Checkboxes name="channels" label={words::WHERE_SHOWN} choices={rows::channels()} need={needed()} />
            <TextField name="form" label={words::FORM} hint={words::FORM_HINT} />
        </>
    }
}

/// What the form says of the consent.
///
/// # Errors
/// With the days that are missing.
pub fn read(answers: &Answers) -> Result<NewConsent, Vec<Problem>> {
    let (given, until) = (answers.date("given"), answers.date("until"));
    let (Some(given_on), Some(until)) = (given, until) else {
        let missing = |name: &'static str, day: Option<Date>| {
            day.is_none().then(|| Problem::of(name, words::DAY_MISSING))
        };
        return Err(missing("given", given).into_iter().chain(missing("until", until)).collect());
    };
    let form = answers.text("form").trim().to_owned();
    Ok(NewConsent { given_on, until, channels: rows::ticked(answers), form })
}
