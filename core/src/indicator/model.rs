use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AsOf, Reading, Set};
use crate::{
    clash::{Field, Trace},
    record::{IndicatorId, IndicatorSetId},
    visibility::Marking,
};

/// The indicators of a workspace and their sets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Indicators {
    pub(super) indicators: BTreeMap<IndicatorId, Indicator>,
    pub(super) sets: BTreeMap<IndicatorSetId, Set>,
}

/// An indicator: what is counted, for which area, and the dated series of its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// What it is called.
    pub name: Field<String>,
    /// What new figures count; each figure carries its own.
    pub unit: Field<String>,
    /// The area or body that it is about: the sub-district, the building.
    pub scope: Field<String>,
    /// What exactly is counted, in words.
    pub meaning: Field<String>,
    pub(super) series: BTreeMap<AsOf, Point>,
    /// That it is no longer kept.
    pub retired: Option<Retirement>,
    /// Who defined it.
    pub defined: Trace,
}

/// A year or a day of a series: the figure that stands and what was said before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The figure that stands; `None` when it was taken back.
    pub reading: Field<Option<Reading>>,
    /// Who may see the figure that stands: what its last word and the marks of others say together.
    pub(super) marking: Marking,
    /// Why the figure was taken back; none while one stands.
    pub taken_back: Option<String>,
    /// What was said before, oldest first.
    pub earlier: Vec<Revision>,
}

/// A figure that was revised or taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// What was said; `None`: that it had been taken back.
    pub reading: Option<Reading>,
    /// Why it had been taken back; none where a figure was said.
    pub reason: Option<String>,
    /// Who said it, when.
    pub trace: Trace,
}

/// An indicator or a set is no longer kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Retirement {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// A figure as a data screen shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    /// The indicator.
    pub indicator: IndicatorId,
    /// What it is called.
    pub name: &'a str,
    /// What it is about.
    pub scope: &'a str,
    /// The year or the day of the figure.
    pub as_of: AsOf,
    /// The figure with its source.
    pub reading: &'a Reading,
}

impl Indicators {
    /// The indicator with this id, retired ones included.
    pub fn get(&self, id: IndicatorId) -> Option<&Indicator> {
        self.indicators.get(&id)
    }

    /// Every indicator that was ever defined.
    pub fn all(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.indicators.iter().map(|(id, indicator)| (*id, indicator))
    }

    /// The indicators that are kept, in the order in which they were defined.
    pub fn kept(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.all().filter(|(_, indicator)| indicator.retired.is_none())
    }

    /// The kept indicators of this name and scope; spaces at the ends make no difference.
    pub fn named(&self, name: &str, scope: &str) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        let (name, scope) = (name.trim(), scope.trim());
        self.kept().filter(move |(_, indicator)| {
            indicator.name.get().trim() == name && indicator.scope.get().trim() == scope
        })
    }

    /// The set with this id, dropped ones included.
    pub fn set(&self, id: IndicatorSetId) -> Option<&Set> {
        self.sets.get(&id)
    }

    /// Every set that was ever drawn up.
    pub fn all_sets(&self) -> impl Iterator<Item = (IndicatorSetId, &Set)> {
        self.sets.iter().map(|(id, set)| (*id, set))
    }

    /// The sets in use, in the order in which they were drawn up.
    pub fn sets(&self) -> impl Iterator<Item = (IndicatorSetId, &Set)> {
        self.all_sets().filter(|(_, set)| set.dropped.is_none())
    }

    /// What a screen that everybody can see shows on a day: for every kept indicator the latest figure that may be
    /// published, none dated after the day. Internal figures never appear.
    pub fn screen(&self, day: Date) -> Vec<Shown<'_>> {
        self.kept().filter_map(|(id, indicator)| indicator.shown_on(id, day)).collect()
    }

    /// The same for one set: every aim in its order with the figures linked to it. Empty for an unknown set.
    pub fn screen_of(&self, set: IndicatorSetId, day: Date) -> Vec<(&str, Vec<Shown<'_>>)> {
        let aims = self.set(set).into_iter().flat_map(|set| set.aims.get());
        let shown =
            |id: &IndicatorId| self.get(*id).filter(|found| found.retired.is_none())?.shown_on(*id, day);
        aims.map(|aim| (aim.title.as_str(), aim.indicators.iter().filter_map(shown).collect())).collect()
    }
}

impl Indicator {
    /// Name and scope: `GDP · 祖廟街道`.
    pub fn full_name(&self) -> String {
        match self.scope.get().as_str() {
            "" => self.name.get().clone(),
            scope => format!("{} · {scope}", self.name.get()),
        }
    }

    /// The figures that stand, by their last day.
    pub fn series(&self) -> Vec<(AsOf, &Reading)> {
        let standing =
            self.series.iter().filter_map(|(as_of, point)| Some((*as_of, point.reading.get().as_ref()?)));
        let mut series: Vec<_> = standing.collect();
        series.sort_by_key(|(as_of, _)| (as_of.latest(), *as_of));
        series
    }

    /// What stands for a year or a day, and what was said before.
    pub fn point(&self, as_of: AsOf) -> Option<&Point> {
        self.series.get(&as_of)
    }

    /// The latest figure on a day: none that is wholly about later days.
    pub fn latest_on(&self, day: Date) -> Option<(AsOf, &Reading)> {
        self.series().into_iter().rev().find(|(as_of, _)| as_of.earliest() <= day)
    }

    fn shown_on(&self, id: IndicatorId, day: Date) -> Option<Shown<'_>> {
        let public =
            |(as_of, reading): &(AsOf, &Reading)| as_of.earliest() <= day && reading.visibility.is_public();
        let (as_of, reading) = self.series().into_iter().rev().find(public)?;
        Some(Shown { indicator: id, name: self.name.get(), scope: self.scope.get(), as_of, reading })
    }
}
