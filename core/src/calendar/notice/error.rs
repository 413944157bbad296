use jiff::civil::Date;

use super::source::Spot;
use crate::{
    calendar::Holiday,
    rule::TermValue,
    text::{Language, Text, messages::calendar::notice as messages},
};

/// Why a notice was not read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeError {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The words at the place, as written.
    pub words: String,
    /// What is wrong with them.
    pub problem: Problem,
}

/// What is wrong with a place of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The words are not understood.
    NotUnderstood,
    /// A heading that names no holiday.
    UnknownHeading,
    /// There is no such day: 2月30日.
    NoSuchDay,
    /// A day without a month, and no month was named before.
    NoMonth,
    /// A day of another year than the notice's.
    OtherYear {
        /// The year that was asked for.
        asked: i16,
    },
    /// A range that ends before it starts, or is longer than a month.
    Range,
    /// The weekday written is not the day's.
    Weekday {
        /// The day.
        date: Date,
    },
    /// The number of days written is not the number of days given.
    Total {
        /// As counted.
        counted: usize,
    },
    /// A date, but neither off nor of work.
    NoAction,
    /// A make-up workday on a Monday to Friday, or a rest day that is no weekend.
    NotWeekend {
        /// The day.
        date: Date,
    },
    /// A day given both off and of work.
    Both {
        /// The day.
        date: Date,
    },
    /// Not one day in the whole text.
    NoDay,
    /// The notice arranges a year, or announces holidays, and has not a day of some of them: it was cut.
    Missing {
        /// Those holidays, as they come in the year.
        holidays: Vec<Holiday>,
    },
}

impl NoticeError {
    /// How many characters at fault are quoted.
    pub(super) const MOST_WORDS: usize = 20;

    pub(super) fn at(spots: &[Spot], problem: Problem) -> NoticeError {
        let (line, column) = spots.first().map_or((1, 1), |spot| (spot.line, spot.column));
        let words = spots.iter().take(NoticeError::MOST_WORDS).map(|spot| spot.written).collect();
        NoticeError { line, column, words, problem }
    }

    /// In words: the place, the words there, the problem and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let mut values = vec![
            ("line", self.line.to_string()),
            ("column", self.column.to_string()),
            ("words", self.words.clone()),
        ];
        let day = |date: &Date| ("date", crate::rule::date_words(*date, language));
        let text: &Text = match &self.problem {
            Problem::NotUnderstood => &messages::NOT_UNDERSTOOD,
            Problem::UnknownHeading => &messages::UNKNOWN_HEADING,
            Problem::NoSuchDay => &messages::NO_SUCH_DAY,
            Problem::NoMonth => &messages::NO_MONTH,
            Problem::OtherYear { asked } => {
                values.push(("year", asked.to_string()));
                &messages::OTHER_YEAR
            }
            Problem::Range => &messages::RANGE,
            Problem::Weekday { date } => {
                let weekday = crate::calendar::deadline::weekday_text(date.weekday()).get(language);
                values.extend([day(date), ("weekday", weekday.to_owned())]);
                &messages::WEEKDAY
            }
            Problem::Total { counted } => {
                values.push(("n", counted.to_string()));
                &messages::TOTAL
            }
            Problem::NoAction => &messages::NO_ACTION,
            Problem::NotWeekend { date } => {
                values.push(day(date));
                &messages::NOT_WEEKEND
            }
            Problem::Both { date } => {
                values.push(day(date));
                &messages::BOTH
            }
            Problem::NoDay => return messages::NO_DAY.get(language).to_owned(),
            Problem::Missing { holidays } => {
                let names = holidays.iter().map(|holiday| TermValue::Label(holiday.name())).collect();
                let names = TermValue::List(names).words(language);
                return messages::MISSING.fill(language, &[("holidays", &names)]);
            }
        };
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let place = messages::PLACE.fill(language, &values);
        format!("{place}{}", text.fill(language, &values))
    }
}

impl std::fmt::Display for NoticeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for NoticeError {}
