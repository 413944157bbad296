//! What a figure is about, as somebody types it: `2022`, `2022-Q3`, `2022-10`, `2022-10-11`.

use cobuild::{indicator::AsOf, text::Language};

use crate::{
    component::{Answers, Problem},
    text::messages::indicator_page as words,
};

/// The year, period or day that a text names.
pub fn parsed(text: &str) -> Option<AsOf> {
    // Four characters are the year of a figure, before they are a reporting period.
    let text = text.trim();
    if text.chars().count() == 4 {
        return text.parse().ok().map(AsOf::Year);
    }
    let period = text.parse().ok().map(AsOf::Period);
    period.or_else(|| text.parse().ok().map(AsOf::Date))
}

/// What the field says.
///
/// # Errors
/// When it names none.
pub fn read(answers: &Answers, language: Language) -> Result<AsOf, Problem> {
    let typed = answers.text("as-of");
    parsed(typed).ok_or_else(|| Problem::of("as-of", words::NOT_A_TIME.fill(language, &[("typed", typed)])))
}
