use serde::{Deserialize, Serialize};

use super::{Aim, AsOf, Indicator, Indicators, Point, Reading, Retirement, Revision, Set};
use crate::{
    clash::{Field, Fold},
    record::{IndicatorId, IndicatorSetId, Record},
    visibility::Marking,
};

/// An indicator as somebody defines it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// What it is called.
    pub name: String,
    /// What its figures count: 億元, 家; empty for a ratio without a unit.
    #[serde(default)]
    pub unit: String,
    /// The area or body that it is about.
    #[serde(default)]
    pub scope: String,
    /// What exactly is counted.
    #[serde(default)]
    pub meaning: String,
}

/// A change of one part of an indicator's definition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// What it is called.
    Name(String),
    /// What new figures count; earlier ones keep theirs.
    Unit(String),
    /// The area or body that it is about.
    Scope(String),
    /// What exactly is counted.
    Meaning(String),
}

/// A change of one part of a set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetChange {
    /// What it is called.
    Title(String),
    /// Where the aims come from.
    Source(String),
    /// The aims in their order, with the indicators linked to each.
    Aims(Vec<Aim>),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// An indicator was defined.
    Defined {
        /// The indicator.
        indicator: IndicatorId,
        /// What is counted.
        definition: Box<Definition>,
    },
    /// One part of its definition was changed.
    Edited {
        /// The indicator.
        indicator: IndicatorId,
        /// What was changed.
        change: Change,
    },
    /// A figure was recorded. One that stands for the same year or day is revised; it is kept.
    Observed {
        /// The indicator.
        indicator: IndicatorId,
        /// The year or the day.
        as_of: AsOf,
        /// The figure.
        reading: Box<Reading>,
    },
    /// A figure was taken back: it was never right.
    Retracted {
        /// The indicator.
        indicator: IndicatorId,
        /// The year or the day.
        as_of: AsOf,
        /// Why.
        reason: String,
    },
    /// It is no longer kept.
    Retired {
        /// The indicator.
        indicator: IndicatorId,
        /// Why.
        reason: String,
    },
    /// A set was drawn up.
    SetDrawn {
        /// The set.
        set: IndicatorSetId,
        /// What it is called.
        title: String,
        /// Where the aims come from.
        source: String,
        /// The aims in their order.
        aims: Vec<Aim>,
    },
    /// One part of a set was changed.
    SetEdited {
        /// The set.
        set: IndicatorSetId,
        /// What was changed.
        change: SetChange,
    },
    /// A set is no longer used.
    SetDropped {
        /// The set.
        set: IndicatorSetId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Defined { indicator, .. }
            | Fact::Edited { indicator, .. }
            | Fact::Observed { indicator, .. }
            | Fact::Retracted { indicator, .. }
            | Fact::Retired { indicator, .. } => vec![(*indicator).into()],
            Fact::SetDrawn { set, .. } | Fact::SetEdited { set, .. } | Fact::SetDropped { set, .. } => {
                vec![(*set).into()]
            }
        }
    }

    /// Whether it signed or published something: a figure that may be published is not thereby published.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Indicators {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Defined { indicator, definition } => {
                self.indicators.entry(*indicator).or_insert_with(|| Indicator::new(definition, fold));
            }
            Fact::SetDrawn { set, title, source, aims } => {
                self.sets.entry(*set).or_insert_with(|| Set {
                    title: Field::new(title.clone(), fold),
                    source: Field::new(source.clone(), fold),
                    aims: Field::new(aims.clone(), fold),
                    dropped: None,
                    drawn: fold.trace(),
                });
            }
            Fact::Edited { indicator: id, change } => {
                self.change(*id, fold, |indicator, fold| indicator.edit(*id, change, fold));
            }
            Fact::Observed { indicator: id, as_of, reading } => {
                self.change(*id, fold, |indicator, fold| indicator.observe(*id, *as_of, reading, fold));
            }
            Fact::Retracted { indicator: id, as_of, reason } => {
                self.change(*id, fold, |indicator, fold| indicator.retract(*id, *as_of, reason, fold));
            }
            Fact::Retired { indicator: id, reason } => {
                self.change(*id, fold, |indicator, fold| {
                    retire(&mut indicator.retired, (*id).into(), reason, fold)
                });
            }
            Fact::SetEdited { set: id, change } => match (self.sets.get_mut(id), change) {
                (None, _) => fold.missing(*id),
                (Some(set), SetChange::Title(title)) => set.title.set(title.clone(), *id, "title", fold),
                (Some(set), SetChange::Source(source)) => set.source.set(source.clone(), *id, "source", fold),
                (Some(set), SetChange::Aims(aims)) => set.aims.set(aims.clone(), *id, "aims", fold),
            },
            Fact::SetDropped { set: id, reason } => match self.sets.get_mut(id) {
                Some(set) => retire(&mut set.dropped, (*id).into(), reason, fold),
                None => fold.missing(*id),
            },
        }
    }

    fn change(
        &mut self,
        id: IndicatorId,
        fold: &mut Fold<'_>,
        change: impl FnOnce(&mut Indicator, &mut Fold<'_>),
    ) {
        match self.indicators.get_mut(&id) {
            Some(indicator) => change(indicator, fold),
            None => fold.missing(id),
        }
    }
}

fn retire(standing: &mut Option<Retirement>, record: Record, reason: &str, fold: &mut Fold<'_>) {
    match standing {
        Some(retired) => fold.impossible(record, "retired", "retired", &retired.trace),
        None => *standing = Some(Retirement { reason: reason.to_owned(), trace: fold.trace() }),
    }
}

impl Indicator {
    fn new(definition: &Definition, fold: &Fold<'_>) -> Indicator {
        Indicator {
            name: Field::new(definition.name.clone(), fold),
            unit: Field::new(definition.unit.clone(), fold),
            scope: Field::new(definition.scope.clone(), fold),
            meaning: Field::new(definition.meaning.clone(), fold),
            series: Default::default(),
            retired: None,
            defined: fold.trace(),
        }
    }

    fn edit(&mut self, id: IndicatorId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Name(name) => self.name.set(name.clone(), id, "name", fold),
            Change::Unit(unit) => self.unit.set(unit.clone(), id, "unit", fold),
            Change::Scope(scope) => self.scope.set(scope.clone(), id, "scope", fold),
            Change::Meaning(meaning) => self.meaning.set(meaning.clone(), id, "meaning", fold),
        }
    }

    fn observe(&mut self, id: IndicatorId, as_of: AsOf, reading: &Reading, fold: &mut Fold<'_>) {
        match self.series.get_mut(&as_of) {
            Some(point) => point.revise(reading.clone(), (id, as_of), fold),
            None => {
                self.series.insert(as_of, Point::new(reading, fold));
            }
        }
    }

    fn retract(&mut self, id: IndicatorId, as_of: AsOf, reason: &str, fold: &mut Fold<'_>) {
        match self.series.get_mut(&as_of) {
            Some(point) => point.take_back(reason, (id, as_of), fold),
            None => {
                let since = self.defined.clone();
                fold.impossible(id, "retracted", "no_figure", &since);
            }
        }
    }
}

impl Point {
    fn new(reading: &Reading, fold: &Fold<'_>) -> Point {
        let marking = Marking::new(reading.visibility, fold);
        let reading = Field::new(Some(reading.clone()), fold);
        Point { reading, marking, taken_back: None, earlier: Vec::new() }
    }

    /// Whoever revises without having seen what stands gets a clash with both; an "internal" that they had not seen stays.
    fn revise(&mut self, reading: Reading, (id, as_of): (IndicatorId, AsOf), fold: &mut Fold<'_>) {
        self.marking.mark(reading.visibility, id, &format!("visibility_{as_of}"), fold);
        let reading = Reading { visibility: self.marking.get(), ..reading };
        self.say(Some(reading), None, (id, as_of), fold);
    }

    fn take_back(&mut self, reason: &str, of: (IndicatorId, AsOf), fold: &mut Fold<'_>) {
        self.say(None, Some(reason.to_owned()), of, fold);
    }

    fn say(
        &mut self,
        reading: Option<Reading>,
        taken_back: Option<String>,
        (id, as_of): (IndicatorId, AsOf),
        fold: &mut Fold<'_>,
    ) {
        let (standing, trace) = (self.reading.get().clone(), self.reading.set_by().clone());
        if standing != reading || self.taken_back != taken_back {
            self.earlier.push(Revision { reading: standing, reason: self.taken_back.take(), trace });
        }
        self.taken_back = taken_back;
        self.reading.set(reading, id, &format!("figure_{as_of}"), fold);
    }
}
