//! Whole numbers in forms, and what stands in the order of the places that they give.

use std::collections::BTreeMap;

use cobuild::text::Language;

use crate::{
    component::{Answers, Problem},
    text::messages::field as words,
};

/// The number that a field holds; nothing when it is empty.
///
/// # Errors
/// When it holds something that is no whole number.
pub fn whole(answers: &Answers, name: &str, language: Language) -> Result<Option<u32>, Problem> {
    let wrong = |typed: String| {
        Problem::of(name.to_owned(), words::NOT_A_NUMBER.fill(language, &[("typed", &typed)]))
    };
    answers.number(name).transpose().map_err(wrong)
}

/// The number that a field holds.
///
/// # Errors
/// When it is empty, or holds something that is no whole number.
pub fn needed(answers: &Answers, name: &str, language: Language) -> Result<u32, Problem> {
    whole(answers, name, language)?.ok_or_else(|| Problem::of(name.to_owned(), words::NUMBER_MISSING))
}

/// Things in the order of their places, each with the field that gives its place.
///
/// # Errors
/// When two have the same place.
pub fn by_place<T>(
    placed: impl IntoIterator<Item = (String, u32, T)>,
    language: Language,
) -> Result<Vec<T>, Problem> {
    let mut places = BTreeMap::new();
    for (field, place, thing) in placed {
        if places.insert(place, thing).is_some() {
            let place = place.to_string();
            return Err(Problem::of(field, words::PLACE_TWICE.fill(language, &[("place", &place)])));
        }
    }
    Ok(places.into_values().collect())
}
