use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Basis, Dated, Grade, Parameter, ParameterValue, Used, Value, rules};
use crate::{
    clash::{Field, Fold},
    record::{ParameterId, Record},
    rule::{Explanation, Refusal},
    text::{Language, messages::policy as words},
    workspace::rules::said,
};

/// The policy of an office: the shipped values and the office's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    overrides: BTreeMap<String, BTreeMap<Date, Field<Override>>>,
}

/// A value that the office set for itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Override {
    /// The value.
    pub value: Value,
    /// The first day on which it holds.
    pub valid_from: Date,
    /// Why the office set it: a decision, a notice.
    pub basis: String,
}

impl Override {
    /// The value and its basis, as a reader of `language` reads them.
    pub fn words(&self, language: Language) -> String {
        format!("{} · {}", self.value.words(language), self.basis)
    }
}

/// What an office may ask of its policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Set a parameter from a day on.
    Set {
        /// The parameter's key.
        key: String,
        /// The value, of the parameter's kind.
        value: Value,
        /// The first day on which it holds.
        valid_from: Date,
        /// Why: a decision, a notice. Shown beside the value wherever it is used.
        basis: String,
    },
}

/// What happened to a policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The office set a parameter from a day on.
    Set {
        /// The parameter's key.
        key: String,
        /// The value.
        value: Value,
        /// The first day on which it holds.
        valid_from: Date,
        /// Why.
        basis: String,
    },
}

impl Policy {
    /// The value of `parameter` in force `on` a day, with where it comes from.
    pub fn on<T: ParameterValue>(&self, parameter: &'static Parameter<T>, on: Date) -> Used<T> {
        let shipped = parameter.shipped_on(on);
        let Dated { value, valid_from, grade, ref basis } = *shipped;
        let used = Used {
            key: parameter.key,
            title: &parameter.title,
            value,
            unit: &parameter.unit,
            valid_from,
            grade,
            basis: Basis::Shipped(basis),
        };
        // Where a source changed and its new value is not known, what the office set before says nothing about it.
        let own = self.own(parameter.key, on).filter(|own| value.is_set() || own.valid_from >= valid_from);
        let Some((own, value)) = own.and_then(|own| Some((own, T::from_value(own.value)?))) else {
            return used;
        };
        let basis = Basis::Office(own.basis.clone());
        Used { value, valid_from: own.valid_from, grade: Grade::Office, basis, ..used }
    }

    /// Every value that a parameter has ever had or is to have, shipped or the office's.
    pub(crate) fn ever<T: ParameterValue>(
        &self,
        parameter: &'static Parameter<T>,
    ) -> impl Iterator<Item = T> {
        let shipped = std::iter::once(&parameter.first).chain(parameter.later).map(|dated| dated.value);
        shipped.chain(self.overrides(parameter.key).filter_map(|own| T::from_value(own.value)))
    }

    /// The office's own values of a parameter, by date.
    pub fn overrides(&self, key: &str) -> impl DoubleEndedIterator<Item = &Override> {
        self.overrides.get(key).into_iter().flat_map(BTreeMap::values).map(Field::get)
    }

    /// The keys of the parameters that the office has set.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.overrides.keys().map(String::as_str)
    }

    /// The key that a record names, when the office has set it.
    pub fn set_key(&self, id: ParameterId) -> Option<&str> {
        self.keys().find(|key| ParameterId::of(key) == id)
    }

    fn own(&self, key: &str, on: Date) -> Option<&Override> {
        Some(self.overrides.get(key)?.range(..=on).next_back()?.1.get())
    }

    /// Applies what happened in one place, outside of a journal; a parameter that this version does not know is kept, for
    /// the version that does.
    pub fn apply(&mut self, fact: &Fact) {
        Fold::alone(|fold| self.fold(fact, fold));
    }

    /// The same for a fact of an entry: what two devices set for the same day without having seen each other clashes.
    pub(crate) fn fold(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Set { key, value, valid_from, basis } = fact;
        let own = Override { value: *value, valid_from: *valid_from, basis: basis.clone() };
        let days = self.overrides.entry(key.clone()).or_default();
        match days.get_mut(valid_from) {
            Some(day) => day.set(own, ParameterId::of(key), &valid_from.to_string(), fold),
            None => {
                days.insert(*valid_from, Field::new(own, fold));
            }
        }
    }
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        let Fact::Set { key, .. } = self;
        vec![ParameterId::of(key).into()]
    }
}

/// Decides a command.
///
/// # Errors
/// When no parameter has this key, the value is of another kind, in another unit, too small or too large, or the basis is
/// missing.
pub fn decide(command: &Command) -> Result<Vec<Fact>, Refusal> {
    let Command::Set { key, value, valid_from, basis } = command;
    rules::known(key).require()?;
    rules::fits(key, *value).require()?;
    rules::unit_fits(key, *value).map_or(Ok(()), Explanation::require)?;
    rules::in_range(key, *value).map_or(Ok(()), Explanation::require)?;
    said(&words::BASIS, basis).require()?;
    Ok(vec![Fact::Set {
        key: key.clone(),
        value: *value,
        valid_from: *valid_from,
        basis: basis.trim().to_owned(),
    }])
}
