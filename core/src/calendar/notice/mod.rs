//! Reading the text of a State Council notice.
//!
//! [`parse`] takes a sentence, a line or a whole pasted notice, in either script, and gives the days off and the
//! make-up workdays. What it does not understand it refuses, with the place: a date that was guessed would move
//! deadlines. Titles, greetings, the preamble up to 「…如下」, closing words, "鼓励…" and the date of issue arrange no day
//! and are passed over. A notice that arranges the year must have every holiday of it: one that was cut is refused.
//!
//! ```
//! use cobuild::calendar::notice;
//! let days = notice::parse("六、國慶節：10月1日（週四）至7日（週三）放假調休，共7天。10月10日（週六）上班。", 2026)?;
//! assert_eq!(notice::lines(&days).last().map(String::as_str), Some("2026-10-10 work"));
//!
//! let error = notice::parse("元旦：1月1日至3日放假，共4天。", 2026).unwrap_err();
//! assert_eq!((error.line, error.column, error.words.as_str()), (1, 14, "共4天"));
//! # Ok::<(), notice::NoticeError>(())
//! ```

mod collect;
mod count;
mod date;
mod error;
mod frame;
mod item;
mod lexer;
mod note;
mod sentence;
mod source;

pub use error::{NoticeError, Problem};

use super::{DayKind, NoticeDay};
use collect::Collected;
use frame::Frame;
use item::Item;
use sentence::Sentence;

/// The days that a notice for `year` arranges, in order.
///
/// Dates without a year are of `year`; December of the year before must be written with its year at least once within
/// its item. A day without a month is of the month named last.
///
/// # Errors
/// With the place and the problem: a clause that is not understood, a range that ends before it starts, a weekday or a
/// total that contradicts the dates, a day of another year, a day given both off and of work, no day at all; and without
/// a place, when a notice that arranges the year, or announces holidays, has no day of some of them.
pub fn parse(text: &str, year: i16) -> Result<Vec<NoticeDay>, NoticeError> {
    let sentences = source::sentences(text);
    let mut collected = Collected::default();
    let mut item = Item::new(year);
    let mut frame = Frame::default();
    let (preamble, arrangements) = sentences.split_at(frame::preamble(&sentences));
    for spots in preamble {
        frame.take_in(spots, year)?;
    }
    for spots in arrangements {
        match Sentence::classify(spots, &mut item)? {
            Sentence::PassedOver => frame.take_in(spots, year)?,
            Sentence::Days(days) => item.read(&days, &mut collected)?,
        }
    }
    let days = collected.finish()?;
    frame.check_whole(&days, item.headings(), year)?;
    Ok(days)
}

/// A day a line, `2026-10-01 off`, `2026-10-10 work`.
pub fn lines(days: &[NoticeDay]) -> Vec<String> {
    let word = |kind| if kind == DayKind::Off { "off" } else { "work" };
    days.iter().map(|day| format!("{} {}", day.date, word(day.kind))).collect()
}
