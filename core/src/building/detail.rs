use serde::{Deserialize, Serialize};

use super::{Area, TaxClass};
use crate::{
    enterprise::{Citation, Industry},
    indicator::AsOf,
    money::Money,
    organisation::FoundedOn,
    record::OrganisationId,
    text::{labelled, messages::building as words},
};

labelled! {
    /// How good an office building is 樓宇等級. The market's own grades; no national standard sets them.
    BuildingGrade {
        /// Beyond grade A 超甲級.
        SuperA => GRADE_SUPER_A,
        /// Grade A 甲級.
        A => GRADE_A,
        /// Grade B 乙級.
        B => GRADE_B,
        /// Grade C 丙級.
        C => GRADE_C,
    }
    /// How far the building has come.
    Stage {
        /// It is planned 規劃.
        Planned => STAGE_PLANNED,
        /// It is being built 在建.
        UnderConstruction => STAGE_UNDER_CONSTRUCTION,
        /// It stands 建成.
        Completed => STAGE_COMPLETED,
    }
    /// How it is brought to users 運營模式.
    Operation {
        /// The owner keeps it and lets it 自持.
        Held => OPERATION_HELD,
        /// It is sold in parts 散售.
        Sold => OPERATION_SOLD,
        /// Part of it is kept, part sold 租售結合.
        Mixed => OPERATION_MIXED,
    }
}

/// When a building was begun and completed, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Built {
    /// When building began.
    #[serde(default)]
    pub began: Option<FoundedOn>,
    /// When it was completed.
    #[serde(default)]
    pub completed: Option<FoundedOn>,
}

/// The lifts of a building.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Lifts {
    /// For people.
    #[serde(default)]
    pub passenger: u16,
    /// For goods.
    #[serde(default)]
    pub freight: u16,
}

/// Where a building stands, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Coordinates {
    /// North of the equator, from -90 to 90 degrees.
    pub latitude: Microdegrees<90>,
    /// East of Greenwich, from -180 to 180 degrees.
    pub longitude: Microdegrees<180>,
}

/// An angle in millionths of a degree, at most `MOST` degrees to either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "i32", try_from = "i32")]
pub struct Microdegrees<const MOST: i32>(i32);

impl<const MOST: i32> Microdegrees<MOST> {
    /// The millionths.
    pub const fn millionths(self) -> i32 {
        self.0
    }
}

impl<const MOST: i32> From<Microdegrees<MOST>> for i32 {
    fn from(angle: Microdegrees<MOST>) -> i32 {
        angle.0
    }
}

impl<const MOST: i32> TryFrom<i32> for Microdegrees<MOST> {
    type Error = String;

    fn try_from(millionths: i32) -> Result<Self, String> {
        match millionths.unsigned_abs() <= MOST.unsigned_abs().saturating_mul(1_000_000) {
            true => Ok(Microdegrees(millionths)),
            false => Err(format!("{millionths} millionths of a degree are more than {MOST} degrees")),
        }
    }
}

/// What others call a building: 「百億樓宇」. Only what somebody says; what follows from taxes is computed by
/// [`super::economy::tax`] and may differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct StatedClass {
    /// What it is called.
    pub class: TaxClass,
    /// The year or the day.
    pub as_of: AsOf,
    /// Who says so.
    pub source: Citation,
}

/// A detail of a building's file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// How good it is.
    Grade(BuildingGrade),
    /// How far it has come.
    Stage(Stage),
    /// When it was built.
    Built(Built),
    /// Who developed it.
    Developer(String),
    /// The property company 物業服務企業 that manages it.
    PropertyCompany(OrganisationId),
    /// The sub-district that it lies in.
    SubDistrict(OrganisationId),
    /// How it is brought to users.
    Operation(Operation),
    /// In which state rooms are handed over 交付標準.
    DeliveryStandard(String),
    /// How many cars can park.
    ParkingSpaces(u32),
    /// Its lifts.
    Lifts(Lifts),
    /// The rent asked for, in fen for a square metre and month.
    Rent(Money),
    /// The property fee 物業費, in fen for a square metre and month.
    PropertyFee(Money),
    /// The industry that it wants to be known for 主導產業.
    DominantIndustry(Industry),
    /// What others call it.
    StatedClass(StatedClass),
    /// Where it stands.
    Coordinates(Coordinates),
    /// How high it is, in centimetres.
    Height(u32),
    /// How high a storey is, floor to floor, in centimetres.
    StoreyHeight(u32),
    /// How high a room is inside, in centimetres.
    NetHeight(u32),
    /// The area that is there to be let or sold 存量面積.
    StockArea(Area),
    /// Where its pictures are kept.
    Images(Vec<String>),
}
