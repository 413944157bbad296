use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Element, Measure};
use crate::{
    clash::{Field, Trace},
    record::{OrganisationId, ProgrammeId, SeriesId},
};

/// The work programmes of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Programmes {
    pub(super) programmes: BTreeMap<ProgrammeId, Programme>,
}

/// A work programme for a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// The year.
    pub year: i16,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The work line in the office's words.
    pub title: Field<String>,
    /// Where it comes from.
    pub source: Field<String>,
    pub(super) lines: BTreeMap<Element, Line>,
    /// What was said at its end.
    pub concluded: Option<Conclusion>,
    /// Who drew it up.
    pub drawn: Trace,
}

/// An element of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What the element is about, in words, or that this is not known; may be empty.
    pub words: Field<String>,
    pub(super) parts: Vec<Part>,
    pub(super) targets: BTreeMap<Measure, Field<Aim>>,
}

/// What stands of a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// It is to be reached.
    Set(Target),
    /// It was given up.
    GivenUp {
        /// Why.
        reason: String,
    },
}

/// The activities that a part of an element consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartLink {
    /// Their series.
    pub series: SeriesId,
    /// Their theme, where the series has several.
    #[serde(default)]
    pub theme: Option<String>,
}

/// A part of an element that is known by name: one of the classrooms, one of the brand activities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it is called.
    pub name: String,
    /// Where that comes from.
    pub source: Field<String>,
    /// The activities that it consists of; none while nobody said so.
    pub link: Field<Option<PartLink>>,
    /// Everybody who named it and whom nobody has contradicted since.
    pub(super) named: Vec<Trace>,
}

/// What is to be reached in the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// How much, at least 1.
    pub number: u32,
    /// Why this much, or where it comes from; may be empty.
    #[serde(default)]
    pub note: String,
}

/// A programme was concluded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conclusion {
    /// What the office has to say about the year.
    pub summary: String,
    /// Who, when.
    pub trace: Trace,
}

impl Programmes {
    /// The programme with this id.
    pub fn get(&self, id: ProgrammeId) -> Option<&Programme> {
        self.programmes.get(&id)
    }

    /// Every programme, in the order in which they were drawn up.
    pub fn all(&self) -> impl Iterator<Item = (ProgrammeId, &Programme)> {
        self.programmes.iter().map(|(id, programme)| (*id, programme))
    }

    /// An organisation's programmes for a year; after a merge there may be two.
    pub fn of(
        &self,
        organisation: OrganisationId,
        year: i16,
    ) -> impl Iterator<Item = (ProgrammeId, &Programme)> {
        self.all()
            .filter(move |(_, programme)| programme.organisation == organisation && programme.year == year)
    }
}

impl Programme {
    /// The first and the last day of its year; `None` for a year that no calendar has.
    pub fn period(&self) -> Option<(Date, Date)> {
        Date::new(self.year, 1, 1).ok().zip(Date::new(self.year, 12, 31).ok())
    }

    /// What is on record about an element; `None` while nothing is.
    pub fn line(&self, element: Element) -> Option<&Line> {
        self.lines.get(&element)
    }

    /// The parts of an element that are known by name, in the order in which they were named.
    pub fn parts(&self, element: Element) -> &[Part] {
        self.line(element).map_or(&[], |line| &line.parts)
    }

    /// The targets of an element.
    pub fn targets(&self, element: Element) -> impl Iterator<Item = (Measure, &Target)> {
        let targets = self.line(element).into_iter().flat_map(|line| &line.targets);
        targets.filter_map(|(measure, aim)| match aim.get() {
            Aim::Set(target) => Some((*measure, target)),
            Aim::GivenUp { .. } => None,
        })
    }

    /// The targets of an element that were given up, each with the reason.
    pub fn given_up(&self, element: Element) -> impl Iterator<Item = (Measure, &str)> {
        let targets = self.line(element).into_iter().flat_map(|line| &line.targets);
        targets.filter_map(|(measure, aim)| match aim.get() {
            Aim::Set(_) => None,
            Aim::GivenUp { reason } => Some((*measure, reason.as_str())),
        })
    }

    /// How many parts the element's name says that it has beyond those that are known by name; `None` when it says no
    /// number.
    pub fn untold(&self, element: Element) -> Option<u32> {
        let named = u32::try_from(self.parts(element).len()).unwrap_or(u32::MAX);
        Some(element.size()?.saturating_sub(named))
    }
}
