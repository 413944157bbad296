//! Reads what the forms about organisations have in common.

use cobuild::organisation::{FormedFrom, FoundedOn};
use cobuild::text::Language;
use yew::AttrValue;

use crate::{
    component::{Answers, Problem},
    page::number::whole,
    text::messages::organisation_page as words,
};

/// A field's text, `None` when it is empty.
pub fn given(answers: &Answers, name: &str) -> Option<String> {
    let text = answers.text(name);
    (!text.is_empty()).then(|| text.to_owned())
}

/// When an organisation was founded: a day, or only a year.
///
/// # Errors
/// When it is neither.
pub fn founded(answers: &Answers, language: Language) -> Result<Option<FoundedOn>, Problem> {
    if let Some(date) = answers.date("founded") {
        return Ok(Some(FoundedOn::Date(date)));
    }
    let Some(year) = whole(answers, "founded-year", language)? else { return Ok(None) };
    let known = i16::try_from(year).ok().filter(|year| (1000..=9999).contains(year));
    let wrong =
        || Problem::of("founded-year", words::NOT_A_YEAR.fill(language, &[("typed", &year.to_string())]));
    known.map(|year| Some(FoundedOn::Year(year))).ok_or_else(wrong)
}

/// From how many units it was formed.
///
/// # Errors
/// When that is no number.
pub fn formed_from(answers: &Answers, language: Language) -> Result<Option<FormedFrom>, Problem> {
    Ok(whole(answers, "units", language)?.map(|units| FormedFrom { units, named: Vec::new() }))
}

/// The field that a rule about organisations speaks of.
pub fn field(asked: &str) -> Option<AttrValue> {
    let name = match asked {
        "ORG-01" | "ORG-02" | "ORG-03" | "ORG-04" => "uscc",
        "ORG-06" | "ORG-08" => "from",
        "ORG-07" => "to",
        "ORG-11" | "SPC-21" => "until",
        "space.field-reason" => "reason",
        "ORG-12" => "on",
        "ORG-13" => "phone",
        "ORG-14" => "units",
        "organisation.name" | "building.name" => "name",
        "organisation.person" => "person",
        "building.room-number" | "BLD-02" => "number",
        "BLD-01" => "from",
        "BLD-04" => "highest",
        _ => return None,
    };
    Some(name.into())
}
