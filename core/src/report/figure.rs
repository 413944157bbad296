use serde::Serialize;

use crate::{rate::Rate, record::Record, text::Text};

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
    },
    /// A rate with its parts.
    Rate(Rate),
}

/// A figure as it is handed in or written as data: numbers without their records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Reading {
    /// Its name in data.
    pub key: String,
    /// The count, the sum, or the rate's numerator.
    pub value: u64,
    /// The rate's denominator; none for counts and sums.
    #[serde(default)]
    pub of: Option<u64>,
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

    /// A sum over records.
    pub fn sum(
        key: &'static str,
        name: &'static Text,
        parts: impl IntoIterator<Item = (impl Into<Record>, u64)>,
    ) -> Figure {
        let (mut total, mut over) = (0_u64, Vec::new());
        for (record, part) in parts {
            total = total.saturating_add(part);
            over.push(record.into());
        }
        Figure { key, name, value: FigureValue::Sum { total, over } }
    }

    /// A rate, under its own name.
    pub fn rate(key: &'static str, rate: Rate) -> Figure {
        Figure { key, name: rate.name, value: FigureValue::Rate(rate) }
    }

    /// As it stands on paper: `12`, `66.6% (2/3)`, `—`.
    pub fn shown(&self) -> String {
        match &self.value {
            FigureValue::Count(records) => records.len().to_string(),
            FigureValue::Sum { total, .. } => total.to_string(),
            FigureValue::Rate(rate) if rate.denominator() == 0 => rate.shown(),
            FigureValue::Rate(rate) => {
                format!("{} ({}/{})", rate.shown(), rate.numerator(), rate.denominator())
            }
        }
    }

    /// The number alone.
    pub fn reading(&self) -> Reading {
        let (value, of) = match &self.value {
            FigureValue::Count(records) => (u64::try_from(records.len()).unwrap_or(u64::MAX), None),
            FigureValue::Sum { total, .. } => (*total, None),
            FigureValue::Rate(rate) => (rate.numerator(), Some(rate.denominator())),
        };
        Reading { key: self.key.to_owned(), value, of }
    }

    /// The records behind it, those that a rate leaves out included.
    pub fn records(&self) -> Vec<Record> {
        match &self.value {
            FigureValue::Count(records) | FigureValue::Sum { over: records, .. } => records.clone(),
            FigureValue::Rate(rate) => rate.parts().iter().map(|part| part.record).collect(),
        }
    }
}
