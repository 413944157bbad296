use jiff::civil::{Date, DateTime};

use crate::{
    building::Area,
    calendar::Deadline,
    money::Money,
    policy::{ParameterValue, Share, Span, Used, Value},
    record::Record,
    report::ReportingPeriod,
    text::{Text, messages::policy as words},
};

/// A named value in an explanation: 「實到 8」.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The name on screen; its key without the leading `term.` is the name in messages and scenarios.
    pub name: &'static Text,
    /// The value.
    pub value: TermValue,
    /// Where the value comes from.
    pub derivation: Derivation,
}

/// What a term can be.
#[derive(Clone, Debug, PartialEq)]
pub enum TermValue {
    /// A whole number.
    Number(i64),
    /// A day.
    Date(Date),
    /// A moment on a day, China Standard Time.
    Moment(DateTime),
    /// A length of time.
    Span(Span),
    /// A share.
    Share(Share),
    /// An amount of money.
    Money(Money),
    /// An area.
    Area(Area),
    /// A month, a quarter or a year that a report is about.
    Period(ReportingPeriod),
    /// A word of the catalogue, such as a state.
    Label(&'static Text),
    /// Words that somebody entered, such as a name.
    Words(String),
    /// Several words.
    List(Vec<TermValue>),
    /// There is none.
    Nothing,
}

impl From<Value> for TermValue {
    fn from(value: Value) -> TermValue {
        match value {
            Value::Count(count) => TermValue::Number(i64::from(count)),
            Value::Share(share) => TermValue::Share(share),
            Value::Span(span) => TermValue::Span(span),
            Value::NotSet => TermValue::Label(&words::NOT_SET),
        }
    }
}

/// Where a term's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Derivation {
    /// As entered.
    Entered,
    /// A policy parameter.
    Parameter(Box<Used<Value>>),
    /// Computed from other terms, by a parameter where one is named.
    Computed {
        /// The terms it was computed from.
        from: Vec<Term>,
    },
    /// Counted over records, which can be opened.
    Counted(Vec<Record>),
    /// A deadline, with its day-by-day explanation.
    Deadline(Box<Deadline>),
}

impl Term {
    /// A term with a value as entered.
    pub fn new(name: &'static Text, value: TermValue) -> Term {
        Term { name, value, derivation: Derivation::Entered }
    }

    /// A whole number.
    pub fn number(name: &'static Text, number: impl Into<i64>) -> Term {
        Term::new(name, TermValue::Number(number.into()))
    }

    /// How many records there are.
    pub fn counted(name: &'static Text, records: Vec<Record>) -> Term {
        let number = i64::try_from(records.len()).unwrap_or(i64::MAX);
        Term { name, value: TermValue::Number(number), derivation: Derivation::Counted(records) }
    }

    /// An amount of money.
    pub fn money(name: &'static Text, amount: Money) -> Term {
        Term::new(name, TermValue::Money(amount))
    }

    /// An area.
    pub fn area(name: &'static Text, area: Area) -> Term {
        Term::new(name, TermValue::Area(area))
    }

    /// A day.
    pub fn date(name: &'static Text, date: Date) -> Term {
        Term::new(name, TermValue::Date(date))
    }

    /// A moment.
    pub fn moment(name: &'static Text, moment: DateTime) -> Term {
        Term::new(name, TermValue::Moment(moment))
    }

    /// A word of the catalogue.
    pub fn label(name: &'static Text, label: &'static Text) -> Term {
        Term::new(name, TermValue::Label(label))
    }

    /// Words that somebody entered.
    pub fn words(name: &'static Text, words: impl Into<String>) -> Term {
        Term::new(name, TermValue::Words(words.into()))
    }

    /// A policy parameter's value, under the parameter's own name.
    pub fn parameter<T: ParameterValue>(used: &Used<T>) -> Term {
        let value = TermValue::from(used.value.into());
        Term { name: used.title, value, derivation: Derivation::Parameter(Box::new(used.clone().erased())) }
    }

    /// A deadline's last moment, with its explanation behind it.
    pub fn deadline(name: &'static Text, deadline: &Deadline) -> Term {
        let value = TermValue::Moment(deadline.due);
        Term { name, value, derivation: Derivation::Deadline(Box::new(deadline.clone())) }
    }

    /// The same term, computed from others.
    pub fn computed_from(self, from: impl IntoIterator<Item = Term>) -> Term {
        Term { derivation: Derivation::Computed { from: from.into_iter().collect() }, ..self }
    }

    /// The name by which messages and scenarios call it: `seats.present`.
    pub fn key(&self) -> &'static str {
        self.name.key.strip_prefix("term.").unwrap_or(self.name.key)
    }
}
