//! The hours of a day as somebody types them.

use cobuild::{calendar::Window, text::Language};

use crate::{
    component::{Answers, Problem},
    text::messages::opening_page as words,
};

/// `09:00–11:30 14:00–17:00`; none when the field is empty.
///
/// # Errors
/// With what is no window.
pub fn windows(answers: &Answers, name: &str, language: Language) -> Result<Vec<Window>, Problem> {
    let parts = answers
        .text(name)
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '、' | '，' | ',' | '；' | ';'));
    let window = |part: &str| {
        part.parse()
            .map_err(|_| Problem::of(name.to_owned(), words::NOT_HOURS.fill(language, &[("typed", part)])))
    };
    parts.filter(|part| !part.is_empty()).map(window).collect()
}
