use jiff::civil::{Date, DateTime, Weekday};

use super::{Counted, Deadline, Reach, Step, StepReason};
use crate::{
    calendar::{DayKind, LUNAR_YEARS, Reason, model::occasion_words, pause::END_OF_DAY},
    policy::Span,
    rule::{moment_words, span_words},
    text::{Language, Text, messages::calendar::step, messages::calendar::weekday, messages::month},
};

/// Above this many days, days that counted for the same reason share a line as well.
const SHORT: usize = 40;

impl Deadline {
    /// The explanation, a line a step: first the whole term, then day by day (days in a row that did not count for one
    /// reason share a line), then what is provisional.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let whole = [
            ("from", moment_words(self.from, language)),
            ("span", span_words(self.span, language)),
            ("due", self.due_words(language)),
        ];
        let mut lines = vec![fill(&step::WHOLE, language, &whole)];
        let mut year = self.from.year();
        let mut steps = self.steps.as_slice();
        while let Some(first) = steps.first() {
            let length = self.run_length(steps);
            let (run, rest) = steps.split_at(length);
            let last = run.last().unwrap_or(first);
            let mut when = day_words(first.date, year, language);
            if last.date != first.date {
                when =
                    format!("{when}{}{}", dash(language), day_words(last.date, first.date.year(), language));
            }
            year = last.date.year();
            lines.push(format!("{when} · {}", self.what(first, last, rest.first(), language)));
            steps = rest;
        }
        lines.extend(self.notes(language));
        lines
    }

    /// The last moment in words, as the lines say it.
    pub fn due_words(&self, language: Language) -> String {
        due_words(self.due, language)
    }

    /// How many steps share the first line of `steps`; at least 1.
    fn run_length(&self, steps: &[Step]) -> usize {
        let together = |pair: &[Step]| match pair {
            [a, b] => {
                let alike = match (a.counted, b.counted) {
                    (Counted::No, Counted::No) => true,
                    (Counted::Nth(_), Counted::Nth(_)) => self.steps.len() > SHORT,
                    (Counted::Seconds(a), Counted::Seconds(b)) => self.steps.len() > SHORT && a == b,
                    _ => false,
                };
                alike && a.reason == b.reason && a.date.tomorrow().is_ok_and(|next| next == b.date)
            }
            _ => false,
        };
        1 + steps.windows(2).take_while(|pair| together(pair)).count()
    }

    fn what(&self, first: &Step, last: &Step, next: Option<&Step>, language: Language) -> String {
        let reason = self.reason_words(first, language);
        let with_reason = |text: &Text| fill(text, language, &[("reason", reason.clone())]);
        match (first.counted, last.counted) {
            (Counted::No, _) => with_reason(&step::NOT_COUNTED),
            (Counted::Nth(n), Counted::Nth(to)) => {
                let number = if n == to { n.to_string() } else { format!("{n}{}{to}", dash(language)) };
                let text =
                    if matches!(self.span, Span::WorkingDays(_)) { &step::WORKING_DAY } else { &step::DAY };
                let nth = fill(text, language, &[("n", number)]);
                let moves = next.is_some_and(|next| {
                    !matches!(next.counted, Counted::Nth(_)) && next.reason != StepReason::Paused
                });
                match &first.reason {
                    StepReason::Weekday => nth,
                    // In a row of days a day of work says nothing; where the term ends, it says why it does not move.
                    _ if matches!(self.span, Span::Days(_)) && !moves && next.is_some() => nth,
                    _ if matches!(self.span, Span::Days(_)) && moves => {
                        format!("{nth} · {}", with_reason(&step::MOVES_ON))
                    }
                    _ => format!("{reason} · {nth}"),
                }
            }
            (Counted::Seconds(seconds), _) => {
                let ran = fill(&step::RAN, language, &[("time", minutes_words(seconds / 60, language))]);
                match first.reason {
                    StepReason::Clock | StepReason::Weekday => ran,
                    _ => format!("{reason} · {ran}"),
                }
            }
            (Counted::Corresponding, _) => self.end(first, &step::ENDS, &reason, language),
            (Counted::MonthEnd, _) => self.end(first, &step::ENDS_WITH_MONTH, &reason, language),
            (Counted::AfterPauses, _) => self.end(first, &step::ENDS_AFTER_PAUSES, &reason, language),
            (Counted::MovedTo, _) => step::MOVED_TO.get(language).to_owned(),
            (Counted::Nth(_), _) => reason,
        }
    }

    /// The day on which a term in months or years ends, and why it moves on, or why it does not.
    fn end(&self, day: &Step, ends: &Text, reason: &str, language: Language) -> String {
        let ends = ends.get(language);
        match day.reason {
            _ if self.due.date() != day.date => {
                let moves = fill(&step::MOVES_ON, language, &[("reason", reason.to_owned())]);
                format!("{ends} · {moves}")
            }
            StepReason::Weekday => ends.to_owned(),
            _ => format!("{reason} · {ends}"),
        }
    }

    fn reason_words(&self, step: &Step, language: Language) -> String {
        match &step.reason {
            StepReason::StartDay => step::START_DAY.get(language).to_owned(),
            StepReason::Paused => step::PAUSED.get(language).to_owned(),
            StepReason::Clock => String::new(),
            StepReason::AfterHours => step::AFTER_HOURS.get(language).to_owned(),
            StepReason::Weekday => Reason::Weekday.words(step.date, language),
            StepReason::Weekend => Reason::Weekend.words(step.date, language),
            StepReason::Day(reason) => reason.words(step.date, language),
        }
    }

    fn notes(&self, language: Language) -> Vec<String> {
        let mut notes = Vec::new();
        for year in &self.provisional {
            let text = if LUNAR_YEARS.contains(year) { &step::PROVISIONAL } else { &step::FESTIVALS_UNKNOWN };
            let values = [("year", *year), ("first", *LUNAR_YEARS.start()), ("last", *LUNAR_YEARS.end())];
            notes.push(fill(text, language, &values.map(|(key, year)| (key, year.to_string()))));
        }
        if let Some(since) = self.pauses.open_since() {
            notes.push(fill(&step::STANDS_STILL, language, &[("since", moment_words(since, language))]));
        }
        if self.reach == Reach::Capped {
            notes.push(step::CAPPED.get(language).to_owned());
        }
        notes
    }
}

impl Reason<'_> {
    /// In words: 「國慶節放假（國辦發明電〔2025〕7號）」. `on` is the day it is about.
    pub fn words(&self, on: Date, language: Language) -> String {
        let named = |with: &Text, without: &Text, name: &str, notice: &str| {
            let text = if name.is_empty() { without } else { with };
            let name = occasion_words(name, language);
            fill(text, language, &[("name", name), ("notice", notice.to_owned())])
        };
        match self {
            Reason::Weekday => step::WEEKDAY.get(language).to_owned(),
            Reason::Weekend => step::WEEKEND.get(language).to_owned(),
            Reason::Holiday { name, notice } => named(&step::HOLIDAY, &step::UNNAMED_HOLIDAY, name, notice),
            Reason::MakeUp { name, notice } => named(&step::MAKE_UP, &step::UNNAMED_MAKE_UP, name, notice),
            Reason::Statutory(holiday) => {
                let name = holiday.name().get(language).to_owned();
                fill(&step::STATUTORY, language, &[("name", name), ("year", on.year().to_string())])
            }
            Reason::Exception { kind: DayKind::Off, reason } => {
                fill(&step::EXCEPTION_OFF, language, &[("words", reason.to_string())])
            }
            Reason::Exception { kind: DayKind::Work, reason } => {
                fill(&step::EXCEPTION_WORK, language, &[("words", reason.to_string())])
            }
        }
    }
}

fn fill(text: &Text, language: Language, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
    text.fill(language, &values)
}

fn dash(language: Language) -> &'static str {
    if language == Language::En { " – " } else { "—" }
}

/// A day with its weekday; the year only where it is not `year`.
fn day_words(day: Date, year: i16, language: Language) -> String {
    let weekday = weekday_text(day.weekday()).get(language);
    let with_year = day.year() != year;
    match language {
        Language::En => {
            let month = MONTHS.get(usize::try_from(day.month() - 1).unwrap_or(0)).unwrap_or(&MONTHS[0]);
            let year = if with_year { format!(" {}", day.year()) } else { String::new() };
            format!("{weekday} {} {}{year}", day.day(), month.get(language))
        }
        _ => {
            let year = if with_year { format!("{}年", day.year()) } else { String::new() };
            format!("{year}{}月{}日 {weekday}", day.month(), day.day())
        }
    }
}

/// A last moment in words: the end of a day reads 24:00, as the law has it.
pub fn due_words(due: DateTime, language: Language) -> String {
    let words = moment_words(due, language);
    match words.strip_suffix("23:59") {
        Some(day) if due.time() == END_OF_DAY => format!("{day}24:00"),
        _ => words,
    }
}

/// A length of time in hours and minutes: `3 hours 30 minutes`, `3小时30分钟`.
pub(super) fn minutes_words(minutes: u32, language: Language) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let gap = if language == Language::En { " " } else { "" };
    match (hours, rest) {
        (0, rest) => span_words(Span::Minutes(rest), language),
        (hours, 0) => span_words(Span::Hours(hours), language),
        (hours, rest) => {
            let (hours, rest) = (Span::Hours(hours), Span::Minutes(rest));
            format!("{}{gap}{}", span_words(hours, language), span_words(rest, language))
        }
    }
}

/// The short name of a weekday.
pub(in crate::calendar) fn weekday_text(day: Weekday) -> &'static Text {
    match day {
        Weekday::Monday => &weekday::MONDAY,
        Weekday::Tuesday => &weekday::TUESDAY,
        Weekday::Wednesday => &weekday::WEDNESDAY,
        Weekday::Thursday => &weekday::THURSDAY,
        Weekday::Friday => &weekday::FRIDAY,
        Weekday::Saturday => &weekday::SATURDAY,
        Weekday::Sunday => &weekday::SUNDAY,
    }
}

const MONTHS: [&Text; 12] = [
    &month::N1,
    &month::N2,
    &month::N3,
    &month::N4,
    &month::N5,
    &month::N6,
    &month::N7,
    &month::N8,
    &month::N9,
    &month::N10,
    &month::N11,
    &month::N12,
];
