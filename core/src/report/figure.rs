use serde::{Deserialize, Serialize};

use super::phrase::as_head;
use crate::{
    rate::Rate,
    record::Record,
    text::{Language, Text},
};

/// A figure of a report, with the records behind it. It is computed, never typed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its name in data, stable: `visits.made`.
    pub key: &'static str,
    /// Its name on paper.
    pub name: &'static Text,
    /// Its value.
    pub value: FigureValue,
}

/// What a figure can be.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureValue {
    /// How many records there are.
    Count(Vec<Record>),
    /// A sum over records: people, hours, uses.
    Sum {
        /// The sum.
        total: u64,
        /// The records that were summed.
        over: Vec<Record>,
        /// The records that belong to it and of which nobody knows how much they add.
        unknown: Vec<Record>,
    },
    /// A rate with its parts.
    Rate(Rate),
}

/// How much of a sum is known. What nobody recorded is never shown as 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// All of it.
    #[default]
    Whole,
    /// Some of it: the sum is at least that much.
    InPart,
    /// Nothing.
    NotAtAll,
}

/// A figure as it is handed in or written as data: numbers without their records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its name in data.
    pub key: String,
    /// The count, the sum, or the rate's numerator.
    pub value: u64,
    /// The rate's denominator; none for counts and sums.
    #[serde(default)]
    pub of: Option<u64>,
    /// How much of a sum is known.
    #[serde(default)]
    pub known: Known,
}

/// The figures of one part of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What they are about.
    pub title: &'static Text,
    /// The figures.
    pub figures: Vec<Figure>,
}

impl Figure {
    /// How many records there are.
    pub fn count(
        key: &'static str,
        name: &'static Text,
        records: impl IntoIterator<Item: Into<Record>>,
    ) -> Figure {
        Figure { key, name, value: FigureValue::Count(records.into_iter().map(Into::into).collect()) }
    }

    /// A sum over records of which all is known.
    pub fn sum(
        key: &'static str,
        name: &'static Text,
        parts: impl IntoIterator<Item = (impl Into<Record>, u64)>,
    ) -> Figure {
        Figure::sum_of_known(key, name, parts.into_iter().map(|(record, part)| (record, Some(part))))
    }

    /// A sum over records, `None` where nobody knows what a record adds.
    pub fn sum_of_known(
        key: &'static str,
        name: &'static Text,
        parts: impl IntoIterator<Item = (impl Into<Record>, Option<u64>)>,
    ) -> Figure {
        let (mut total, mut over, mut unknown) = (0_u64, Vec::new(), Vec::new());
        for (record, part) in parts {
            total = total.saturating_add(part.unwrap_or(0));
            // A record may add several times, such as once a month; it is named once.
            let named = if part.is_some() { &mut over } else { &mut unknown };
            let record = record.into();
            if named.last() != Some(&record) {
                named.push(record);
            }
        }
        Figure { key, name, value: FigureValue::Sum { total, over, unknown } }
    }

    /// Its name at the head of a row.
    pub fn title(&self, language: Language) -> String {
        as_head(self.name.get(language))
    }

    /// A rate, under its own name.
    pub fn rate(key: &'static str, rate: Rate) -> Figure {
        Figure { key, name: rate.name, value: FigureValue::Rate(rate) }
    }

    /// As it stands on paper: `12`, `≥ 12`, `66.7% (2/3)`, `—`.
    pub fn shown(&self) -> String {
        match &self.value {
            // Square metres and minutes say nothing without their unit; the records behind it show them.
            FigureValue::Rate(rate) if !rate.measure().counts() => rate.shown(),
            _ => self.reading().shown(),
        }
    }

    /// The number alone.
    pub fn reading(&self) -> Reading {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (value, of, known) = match &self.value {
            FigureValue::Count(records) => (number(records.len()), None, Known::Whole),
            FigureValue::Sum { total, over, unknown } => (*total, None, Known::of(over, unknown)),
            FigureValue::Rate(rate) => (rate.numerator(), Some(rate.denominator()), Known::Whole),
        };
        Reading { key: self.key.to_owned(), value, of, known }
    }

    /// The records behind it, those that a rate leaves out and those of which nothing is known included.
    pub fn records(&self) -> Vec<Record> {
        match &self.value {
            FigureValue::Count(records) => records.clone(),
            FigureValue::Sum { over, unknown, .. } => over.iter().chain(unknown).copied().collect(),
            FigureValue::Rate(rate) => rate.parts().iter().map(|part| part.record).collect(),
        }
    }
}

impl Known {
    fn of(over: &[Record], unknown: &[Record]) -> Known {
        match (over, unknown) {
            (_, []) => Known::Whole,
            ([], _) => Known::NotAtAll,
            _ => Known::InPart,
        }
    }
}

impl Reading {
    /// As it stands on paper.
    pub fn shown(&self) -> String {
        match (self.of, self.known) {
            (Some(0), _) | (None, Known::NotAtAll) => "—".to_owned(),
            (Some(of), _) => format!("{} ({}/{of})", Rate::percent(self.value, of), self.value),
            (None, Known::InPart) => format!("≥ {}", self.value),
            (None, Known::Whole) => self.value.to_string(),
        }
    }
}
