use std::{fmt, num::NonZeroI16};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, Buildings};
use crate::{enterprise::Citation, record::BuildingId};

/// A floor: 1 is the ground floor, -1 the first one below it. There is no floor 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Floor(NonZeroI16);

impl Floor {
    pub(super) const LOWEST: Floor = Floor(NonZeroI16::MIN);
    pub(super) const HIGHEST: Floor = Floor(NonZeroI16::MAX);

    /// The floor with this number, `None` for 0.
    pub fn new(number: i16) -> Option<Floor> {
        NonZeroI16::new(number).map(Floor)
    }

    /// Its number.
    pub fn number(self) -> i16 {
        self.0.get()
    }
}

/// `12F`, `B1`: as it stands beside a lift in every language.
impl fmt::Display for Floor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            below if below < 0 => write!(f, "B{}", below.unsigned_abs()),
            above => write!(f, "{above}F"),
        }
    }
}

/// The floors of a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorRange {
    /// The lowest.
    pub lowest: Floor,
    /// The highest.
    pub highest: Floor,
}

impl FloorRange {
    pub(super) fn each(self) -> impl Iterator<Item = Floor> {
        (self.lowest.number()..=self.highest.number()).filter_map(Floor::new)
    }
}

/// The areas of a floor as somebody declares them; whether they fit each other is asked by BLD-07.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct FloorFigures {
    /// The whole floor.
    pub total: Area,
    /// What of it is for business 商業面積, when that is known.
    #[serde(default)]
    pub commercial: Option<Area>,
    /// What was sold.
    #[serde(default)]
    pub sold: Area,
    /// What is rented out.
    #[serde(default)]
    pub rented: Area,
    /// What stands empty.
    #[serde(default)]
    pub vacant: Area,
}

/// The areas of a floor: what was sold, is rented or stands empty is together at most the whole floor, and so is what
/// is for business. Others cannot be made, by hand neither.
///
/// ```
/// use cobuild::building::{Area, FloorAreas, FloorFigures};
/// let [total, rented, vacant] = [1000, 700, 301].map(Area::square_metres);
/// let figures = FloorFigures { total, commercial: None, sold: Area::default(), rented, vacant };
/// assert!(FloorAreas::new(figures).is_err());
/// let areas = FloorAreas::new(FloorFigures { vacant: Area::square_metres(300), ..figures })?;
/// assert_eq!(areas.lettable(), total);
/// # Ok::<(), cobuild::building::FloorError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "FloorFigures", try_from = "FloorFigures")]
pub struct FloorAreas(FloorFigures);

/// The areas of a floor do not fit each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part} m² of a floor of {total} m²")]
pub struct FloorError {
    /// What should be a part of the floor.
    pub part: Area,
    /// The floor.
    pub total: Area,
}

impl FloorFigures {
    /// What was sold, is rented or stands empty: all that somebody can use.
    pub fn lettable(self) -> Area {
        Area::total([self.sold, self.rented, self.vacant])
    }
}

impl FloorAreas {
    /// The areas, when they fit each other.
    ///
    /// # Errors
    /// When a part is more than the whole.
    pub fn new(figures: FloorFigures) -> Result<FloorAreas, FloorError> {
        let part = figures.lettable().max(figures.commercial.unwrap_or_default());
        let total = figures.total;
        if part <= total { Ok(FloorAreas(figures)) } else { Err(FloorError { part, total }) }
    }

    /// The figures, each by its name.
    pub fn figures(&self) -> FloorFigures {
        self.0
    }

    /// What was sold, is rented or stands empty.
    pub fn lettable(&self) -> Area {
        self.0.lettable()
    }

    /// What is in use: sold or rented.
    pub fn in_use(&self) -> Area {
        Area::total([self.0.sold, self.0.rented])
    }
}

impl From<FloorAreas> for FloorFigures {
    fn from(areas: FloorAreas) -> FloorFigures {
        areas.0
    }
}

impl TryFrom<FloorFigures> for FloorAreas {
    type Error = FloorError;
    fn try_from(figures: FloorFigures) -> Result<FloorAreas, FloorError> {
        FloorAreas::new(figures)
    }
}

/// The areas of a floor as they were declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct DeclaredFloor {
    /// The areas.
    pub areas: FloorAreas,
    /// Who declared them, or in which document they stand.
    pub source: Citation,
}

impl Buildings {
    /// The areas of a floor as last declared up to a day, with the day they speak of.
    pub fn floor_areas(
        &self,
        building: BuildingId,
        floor: Floor,
        on: Date,
    ) -> Option<(Date, &DeclaredFloor)> {
        let declared = self.floors.get(&(building, floor))?.range(..=on).next_back()?;
        Some((*declared.0, declared.1.get()))
    }
}
