//! What is said of a field that was left empty and must not be: by its label, because the summary stands away from it.

use cobuild::text::{Language, Text};
use yew::AttrValue;

use crate::{component::Problem, text::messages::field as words};

/// Nothing is chosen in it.
pub fn choose(name: impl Into<AttrValue>, label: Text, language: Language) -> Problem {
    Problem::of(name, words::CHOOSE.fill(language, &[("field", label.get(language))]))
}

/// Nothing is written in it.
pub fn fill_in(name: impl Into<AttrValue>, label: Text, language: Language) -> Problem {
    Problem::of(name, words::FILL_IN.fill(language, &[("field", label.get(language))]))
}
