//! From one day to another.

use cobuild::{rule::date_words, text::Language};
use jiff::civil::Date;

use crate::text::messages::common;

/// 「2022年10月1日至2022年10月31日」.
pub fn days(from: Date, to: Date, language: Language) -> String {
    let [from, to] = [from, to].map(|day| date_words(day, language));
    common::FROM_TO.fill(language, &[("from", &from), ("to", &to)])
}
