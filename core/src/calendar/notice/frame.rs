//! What surrounds the arrangements of a notice: the preamble, and the year and the holidays that it announces.

use std::collections::BTreeSet;

use super::{
    NoticeError, Problem,
    sentence::opens,
    source::{Spot, ends_with, read},
};
use crate::calendar::{DayKind, Holiday, NoticeDay, statutory};

/// What a notice says that it is about.
#[derive(Default)]
pub struct Frame {
    /// By its title it arranges the year.
    yearly: bool,
    /// The holidays whose arrangement it announces: 现将2026年元旦、春节……通知如下.
    announced: BTreeSet<&'static str>,
}

/// How many sentences are preamble: those up to 「…如下」 that stand before the first arrangement. They say on what
/// ground the notice is given, often with the dates of a law and the principle of the holidays, and arrange no day.
pub fn preamble(sentences: &[Vec<Spot>]) -> usize {
    let opening = sentences.iter().position(|spots| opens(spots)).unwrap_or(0);
    let before = sentences.get(..opening).unwrap_or_default();
    before.iter().rposition(|spots| read(spots).contains("如下")).map_or(0, |last| last + 1)
}

impl Frame {
    /// Takes in a sentence that arranges no day.
    ///
    /// # Errors
    /// When it names another year than `asked`: the wrong notice, or the wrong year asked for.
    pub fn take_in(&mut self, spots: &[Spot], asked: i16) -> Result<(), NoticeError> {
        let words = read(spots);
        if names_other_year(&words, "现将", "年", asked)
            || names_other_year(&words, "关于", "年部分节假日", asked)
        {
            return Err(NoticeError::at(spots, Problem::OtherYear { asked }));
        }
        // A change of a year's notice quotes its title.
        let quotes = ["《", "〈", "调整"].iter().any(|sign| words.contains(sign));
        self.yearly |= ends_with(spots, "部分节假日安排的通知") && !quotes;
        if let Some((_, announced)) = words.split_once("现将") {
            let names = Holiday::ALL.into_iter().map(|holiday| holiday.name().hans);
            self.announced.extend(names.filter(|name| announced.contains(name)));
        }
        Ok(())
    }

    /// Whether every holiday has its days that must have some: all of the year in a notice that arranges the year, by its
    /// title or with several headings; in any other those that it announces.
    pub fn check_whole(&self, days: &[NoticeDay], headings: usize, year: i16) -> Result<(), NoticeError> {
        let statutory: Vec<_> = statutory::statutory_days(year).collect();
        let arranged = |holiday: Holiday| {
            days.iter().filter(|day| day.kind == DayKind::Off).any(|day| {
                statutory.contains(&(day.date, holiday))
                    || day
                        .name
                        .split(['、', '和', '与', '與', '及'])
                        .any(|name| Holiday::named(name) == Some(holiday))
            })
        };
        let whole = self.yearly || headings > 1;
        let needed = |holiday: Holiday| {
            self.announced.contains(holiday.name().hans)
                || whole && statutory.iter().any(|(_, other)| *other == holiday)
        };
        let missing = |holiday: &Holiday| needed(*holiday) && !arranged(*holiday);
        let holidays: Vec<Holiday> = Holiday::ALL.into_iter().filter(missing).collect();
        match holidays.is_empty() {
            true => Ok(()),
            false => Err(NoticeError::at(&[], Problem::Missing { holidays })),
        }
    }
}

/// Whether four digits between two words are a year, and not the one asked for.
fn names_other_year(words: &str, before: &str, after: &str, asked: i16) -> bool {
    let year = words.split(before).skip(1).find_map(|part| {
        let digits: String = part.chars().take(4).collect();
        (digits.chars().all(|c| c.is_ascii_digit())
            && part.chars().skip(4).collect::<String>().starts_with(after))
        .then_some(digits)
    });
    year.is_some_and(|digits| digits != asked.to_string())
}
