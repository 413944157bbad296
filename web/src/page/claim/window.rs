use cobuild::{claim::Window, text::Language};
use jiff::civil::Date;

use crate::{component::Problem, page::missing::fill_in, text::messages::claim_page as words};

/// The days of something that is on record: it has both.
///
/// # Errors
/// With the one that is missing.
pub fn window(from: Option<Date>, to: Option<Date>, language: Language) -> Result<Window, Problem> {
    Ok(Window {
        from: from.ok_or_else(|| fill_in("from", words::FROM, language))?,
        to: to.ok_or_else(|| fill_in("to", words::UNTIL, language))?,
    })
}
