use jiff::civil::{Date, DateTime};

use super::{Derivation, Explanation, Relation, Term, TermValue};
use crate::{
    building::Area,
    policy::Span,
    text::{Language, Text, messages},
};

/// A line of an explanation, indented by its depth in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 0 for the rule itself.
    pub depth: usize,
    /// The words.
    pub words: String,
}

impl Explanation {
    /// What is said when the rule does not hold, with the values filled in.
    pub fn sentence(&self, language: Language) -> String {
        let terms = self.terms();
        let values: Vec<(&str, String)> =
            terms.iter().map(|term| (term.key(), term.value.words(language))).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        self.rule.message.fill(language, &values)
    }

    /// The whole tree as indented lines: rule, conditions, values, parameters with their source.
    pub fn lines(&self, language: Language) -> Vec<Line> {
        let mut lines = Vec::new();
        let verdict = if self.holds { &messages::explain::HELD } else { &messages::explain::FAILED };
        push(
            &mut lines,
            0,
            format!("{} {} — {}", self.rule.code, self.rule.title.get(language), verdict.get(language)),
        );
        for condition in &self.conditions {
            let relation = condition.relation.text().get(language);
            let (left, right) = (&condition.left, &condition.right);
            let mark = if condition.holds { "✓" } else { "✗" };
            push(
                &mut lines,
                1,
                format!("{mark} {} {relation} {}", left.phrase(language), right.phrase(language)),
            );
            left.push_derivation(&mut lines, 2, language);
            right.push_derivation(&mut lines, 2, language);
        }
        for term in &self.context {
            push(&mut lines, 1, term.phrase(language));
            term.push_derivation(&mut lines, 2, language);
        }
        lines
    }
}

fn push(lines: &mut Vec<Line>, depth: usize, words: String) {
    lines.push(Line { depth, words });
}

impl Relation {
    /// Its words, between two terms.
    pub fn text(self) -> &'static Text {
        match self {
            Relation::AtLeast => &messages::explain::AT_LEAST,
            Relation::MoreThan => &messages::explain::MORE_THAN,
            Relation::AtMost => &messages::explain::AT_MOST,
            Relation::Is => &messages::explain::IS,
            Relation::IsNot => &messages::explain::IS_NOT,
            Relation::NotBefore => &messages::explain::NOT_BEFORE,
            Relation::NotAfter => &messages::explain::NOT_AFTER,
            Relation::OneOf => &messages::explain::ONE_OF,
        }
    }
}

impl Term {
    /// Name and value: 「實到 8」.
    pub fn phrase(&self, language: Language) -> String {
        format!("{} {}", self.name.get(language), self.value.words(language))
    }

    fn push_derivation(&self, lines: &mut Vec<Line>, depth: usize, language: Language) {
        match &self.derivation {
            Derivation::Entered | Derivation::Counted(_) => {}
            Derivation::Parameter(used) => {
                let (unit, grade) = (used.unit.get(language), used.grade.text().get(language));
                let basis = used.basis.words(language);
                push(lines, depth, format!("{} ({unit}) · {grade} · {basis}", used.key));
            }
            Derivation::Computed { from } => {
                for term in from {
                    push(lines, depth, term.phrase(language));
                    term.push_derivation(lines, depth + 1, language);
                }
            }
            Derivation::Deadline(deadline) => {
                for words in deadline.lines(language) {
                    push(lines, depth, words);
                }
            }
        }
    }
}

impl TermValue {
    /// The value as a reader of `language` writes it.
    pub fn words(&self, language: Language) -> String {
        match self {
            TermValue::Number(number) => number.to_string(),
            TermValue::Date(date) => date_words(*date, language),
            TermValue::Moment(moment) => moment_words(*moment, language),
            TermValue::Span(span) => span_words(*span, language),
            TermValue::Share(share) => share.to_string(),
            TermValue::Money(amount) => amount.words(language),
            TermValue::Area(area) => area_words(*area, language),
            TermValue::Period(period) => period.words(language),
            TermValue::Label(label) => label.get(language).to_owned(),
            TermValue::Words(words) => words.clone(),
            TermValue::List(values) => {
                let gap = if language == Language::En { ", " } else { "、" };
                values.iter().map(|value| value.words(language)).collect::<Vec<_>>().join(gap)
            }
            TermValue::Nothing => messages::explain::NOTHING.get(language).to_owned(),
        }
    }
}

/// An area in words: `120.5 m²`, `120.5平方米`.
pub fn area_words(area: Area, language: Language) -> String {
    messages::explain::SQUARE_METRES.fill(language, &[("area", &area.to_string())])
}

/// A day in words: `11 October 2022`, `2022年10月11日`.
pub fn date_words(date: Date, language: Language) -> String {
    let (year, day) = (date.year(), month_day_words(date.month(), date.day(), language));
    match language {
        Language::En => format!("{day} {year}"),
        _ => format!("{year}年{day}"),
    }
}

/// A day of any year in words: `11 October`, `10月11日`.
pub(crate) fn month_day_words(month: i8, day: i8, language: Language) -> String {
    match language {
        Language::En => format!("{day} {}", month_name(month).get(language)),
        _ => format!("{month}月{day}日"),
    }
}

/// A moment in words: `11 October 2022, 09:30`, `2022年10月11日 09:30`.
pub fn moment_words(moment: DateTime, language: Language) -> String {
    let comma = if language == Language::En { "," } else { "" };
    format!("{}{comma} {:02}:{:02}", date_words(moment.date(), language), moment.hour(), moment.minute())
}

/// A length of time in words: `5 working days`, `5個工作日`.
pub fn span_words(span: Span, language: Language) -> String {
    let (text, n) = match span {
        Span::Minutes(n) => (messages::span::MINUTES, n),
        Span::Hours(n) => (messages::span::HOURS, n),
        Span::WorkingHours(n) => (messages::span::WORKING_HOURS, n),
        Span::WorkingDays(n) => (messages::span::WORKING_DAYS, n),
        Span::Days(n) => (messages::span::DAYS, n),
        Span::Months(n) => (messages::span::MONTHS, n),
        Span::Years(n) => (messages::span::YEARS, n),
    };
    text.fill(language, &[("n", &n.to_string())])
}

/// The name of a month, 1–12.
pub(crate) fn month_name(month: i8) -> &'static Text {
    use messages::month;
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
    usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).unwrap_or(&MONTHS[0])
}
