//! Values of forms as the core's types, and the choices that ask for them.

use cobuild::{
    meeting::Competence,
    record::OrganisationId,
    rule::span_words,
    text::{Language, Text, messages},
    visit::{Consent, DemandCategory, Urgency},
};
use yew::AttrValue;

pub use crate::page::party::active as organisations;

use crate::component::{Answers, Choice};

/// The value of an enum in a form: as the journal writes it.
pub fn value_of<T: serde::Serialize>(value: T) -> AttrValue {
    let json = serde_json::to_string(&value).unwrap_or_default();
    serde_json::from_str(&json).unwrap_or(json).into()
}

/// The enum behind a form's value.
pub fn parsed<T: serde::de::DeserializeOwned>(answers: &Answers, name: &str) -> Option<T> {
    let json = serde_json::to_string(answers.text(name)).ok()?;
    serde_json::from_str(&json).ok()
}

/// Choices from an enum with names.
pub fn choices<T: serde::Serialize + Copy>(all: &[T], text: impl Fn(T) -> &'static Text) -> Vec<Choice> {
    all.iter().map(|value| Choice::new(value_of(*value), text(*value))).collect()
}

/// The classes of a demand.
pub fn categories() -> Vec<Choice> {
    choices(&DemandCategory::ALL, DemandCategory::text)
}

/// How pressing.
pub fn urgencies() -> Vec<Choice> {
    choices(&Urgency::ALL, Urgency::text)
}

/// Whether it may be shared.
pub fn consents() -> Vec<Choice> {
    choices(&Consent::ALL, Consent::text)
}

/// The organisation chosen.
pub fn organisation(answers: &Answers, name: &str) -> Option<OrganisationId> {
    answers.text(name).parse().ok()
}

/// Who may decide a matter.
pub fn competences() -> Vec<Choice> {
    let own = [
        Competence::BuildingCouncil,
        Competence::Owners,
        Competence::Residents,
        Competence::Property,
        Competence::Private,
    ];
    let mut all: Vec<Choice> = own
        .into_iter()
        .map(|competence| Choice::new(value_of(competence), competence.text()).hint(competence.basis()))
        .collect();
    let department = (&messages::meeting::competence::DEPARTMENT, &messages::meeting::basis::DEPARTMENT);
    all.insert(2, Choice::new("department", department.0).hint(department.1));
    all
}

/// The competence chosen; a department needs the organisation as well.
pub fn competence(answers: &Answers) -> Option<Competence> {
    match answers.text("competence") {
        "department" => organisation(answers, "department").map(Competence::Department),
        _ => parsed(answers, "competence"),
    }
}

/// A class of work order with its limit: 「一般（5個工作日）」.
pub fn with_limit(name: &str, limit: cobuild::policy::Span, language: Language) -> String {
    let span = span_words(limit, language);
    if language == Language::En { format!("{name} ({span})") } else { format!("{name}（{span}）") }
}
