use serde::{Deserialize, Serialize};

use super::{
    Area, Building, BuildingGrade, Built, Coordinates, Detail, Lifts, Operation, Stage, StatedClass,
};
use crate::{
    clash::{Field, Fold},
    enterprise::Industry,
    money::Money,
    record::{BuildingId, OrganisationId},
    text::{Text, messages::building as words},
};

/// What the file of a building 一樓一檔 says beyond its name and its floors. Everything may be left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Details {
    grade: Field<Option<BuildingGrade>>,
    stage: Field<Option<Stage>>,
    built: Field<Built>,
    developer: Field<String>,
    property_company: Field<Option<OrganisationId>>,
    sub_district: Field<Option<OrganisationId>>,
    operation: Field<Option<Operation>>,
    delivery_standard: Field<String>,
    parking_spaces: Field<Option<u32>>,
    lifts: Field<Option<Lifts>>,
    rent: Field<Option<Money>>,
    property_fee: Field<Option<Money>>,
    dominant_industry: Field<Option<Industry>>,
    stated_class: Field<Option<StatedClass>>,
    coordinates: Field<Option<Coordinates>>,
    height: Field<Option<u32>>,
    storey_height: Field<Option<u32>>,
    net_height: Field<Option<u32>>,
    stock_area: Field<Option<Area>>,
    images: Field<Vec<String>>,
}

impl Details {
    pub(super) fn new(fold: &Fold<'_>) -> Details {
        Details {
            grade: Field::new(None, fold),
            stage: Field::new(None, fold),
            built: Field::new(Built::default(), fold),
            developer: Field::new(String::new(), fold),
            property_company: Field::new(None, fold),
            sub_district: Field::new(None, fold),
            operation: Field::new(None, fold),
            delivery_standard: Field::new(String::new(), fold),
            parking_spaces: Field::new(None, fold),
            lifts: Field::new(None, fold),
            rent: Field::new(None, fold),
            property_fee: Field::new(None, fold),
            dominant_industry: Field::new(None, fold),
            stated_class: Field::new(None, fold),
            coordinates: Field::new(None, fold),
            height: Field::new(None, fold),
            storey_height: Field::new(None, fold),
            net_height: Field::new(None, fold),
            stock_area: Field::new(None, fold),
            images: Field::new(Vec::new(), fold),
        }
    }

    pub(super) fn set(&mut self, id: BuildingId, detail: &Detail, fold: &mut Fold<'_>) {
        match detail {
            Detail::Grade(grade) => self.grade.set(Some(*grade), id, "grade", fold),
            Detail::Stage(stage) => self.stage.set(Some(*stage), id, "stage", fold),
            Detail::Built(built) => self.built.set(*built, id, "built", fold),
            Detail::Developer(name) => self.developer.set(name.clone(), id, "developer", fold),
            Detail::PropertyCompany(company) => {
                self.property_company.set(Some(*company), id, "property_company", fold)
            }
            Detail::SubDistrict(place) => self.sub_district.set(Some(*place), id, "sub_district", fold),
            Detail::Operation(operation) => self.operation.set(Some(*operation), id, "operation", fold),
            Detail::DeliveryStandard(words) => {
                self.delivery_standard.set(words.clone(), id, "delivery_standard", fold)
            }
            Detail::ParkingSpaces(count) => self.parking_spaces.set(Some(*count), id, "parking_spaces", fold),
            Detail::Lifts(lifts) => self.lifts.set(Some(*lifts), id, "lifts", fold),
            Detail::Rent(rent) => self.rent.set(Some(*rent), id, "rent", fold),
            Detail::PropertyFee(fee) => self.property_fee.set(Some(*fee), id, "property_fee", fold),
            Detail::DominantIndustry(industry) => {
                self.dominant_industry.set(Some(industry.clone()), id, "dominant_industry", fold)
            }
            Detail::StatedClass(stated) => {
                self.stated_class.set(Some(stated.clone()), id, "stated_class", fold)
            }
            Detail::Coordinates(place) => self.coordinates.set(Some(*place), id, "coordinates", fold),
            Detail::Height(height) => self.height.set(Some(*height), id, "height", fold),
            Detail::StoreyHeight(height) => self.storey_height.set(Some(*height), id, "storey_height", fold),
            Detail::NetHeight(height) => self.net_height.set(Some(*height), id, "net_height", fold),
            Detail::StockArea(area) => self.stock_area.set(Some(*area), id, "stock_area", fold),
            Detail::Images(kept) => self.images.set(kept.clone(), id, "images", fold),
        }
    }
}

impl Building {
    /// How good it is.
    pub fn grade(&self) -> Option<BuildingGrade> {
        *self.details.grade.get()
    }

    /// How far it has come.
    pub fn stage(&self) -> Option<Stage> {
        *self.details.stage.get()
    }

    /// When it was built.
    pub fn built(&self) -> Built {
        *self.details.built.get()
    }

    /// Who developed it, empty when that is not known.
    pub fn developer(&self) -> &str {
        self.details.developer.get()
    }

    /// The property company that manages it.
    pub fn property_company(&self) -> Option<OrganisationId> {
        *self.details.property_company.get()
    }

    /// The sub-district that it lies in.
    pub fn sub_district(&self) -> Option<OrganisationId> {
        *self.details.sub_district.get()
    }

    /// How it is brought to users.
    pub fn operation(&self) -> Option<Operation> {
        *self.details.operation.get()
    }

    /// In which state rooms are handed over, empty when that is not known.
    pub fn delivery_standard(&self) -> &str {
        self.details.delivery_standard.get()
    }

    /// How many cars can park.
    pub fn parking_spaces(&self) -> Option<u32> {
        *self.details.parking_spaces.get()
    }

    /// Its lifts.
    pub fn lifts(&self) -> Option<Lifts> {
        *self.details.lifts.get()
    }

    /// The rent asked for, for a square metre and month.
    pub fn rent(&self) -> Option<Money> {
        *self.details.rent.get()
    }

    /// The property fee, for a square metre and month.
    pub fn property_fee(&self) -> Option<Money> {
        *self.details.property_fee.get()
    }

    /// The industry that it wants to be known for.
    pub fn dominant_industry(&self) -> Option<&Industry> {
        self.details.dominant_industry.get().as_ref()
    }

    /// What others call it.
    pub fn stated_class(&self) -> Option<&StatedClass> {
        self.details.stated_class.get().as_ref()
    }

    /// Where it stands.
    pub fn coordinates(&self) -> Option<Coordinates> {
        *self.details.coordinates.get()
    }

    /// How high it is, in centimetres.
    pub fn height(&self) -> Option<u32> {
        *self.details.height.get()
    }

    /// How high a storey is, floor to floor, in centimetres.
    pub fn storey_height(&self) -> Option<u32> {
        *self.details.storey_height.get()
    }

    /// How high a room is inside, in centimetres.
    pub fn net_height(&self) -> Option<u32> {
        *self.details.net_height.get()
    }

    /// The area that is there to be let or sold.
    pub fn stock_area(&self) -> Option<Area> {
        *self.details.stock_area.get()
    }

    /// Where its pictures are kept.
    pub fn images(&self) -> &[String] {
        self.details.images.get()
    }

    /// What its file does not say yet 信息完整度: a list to ask about, never a duty.
    pub fn missing(&self) -> Vec<&'static Text> {
        let said = [
            (self.address().is_empty(), &words::ADDRESS),
            (self.area().is_none(), &words::AREA),
            (self.floors().is_none(), &words::FLOORS),
            (self.grade().is_none(), &words::GRADE),
            (self.stage().is_none(), &words::STAGE),
            (self.built() == Built::default(), &words::BUILT),
            (self.developer().is_empty(), &words::DEVELOPER),
            (self.property_company().is_none(), &words::PROPERTY_COMPANY),
            (self.sub_district().is_none(), &words::SUB_DISTRICT),
            (self.operation().is_none(), &words::OPERATION),
            (self.delivery_standard().is_empty(), &words::DELIVERY_STANDARD),
            (self.parking_spaces().is_none(), &words::PARKING_SPACES),
            (self.lifts().is_none(), &words::LIFTS),
            (self.rent().is_none(), &words::RENT),
            (self.property_fee().is_none(), &words::PROPERTY_FEE),
            (self.dominant_industry().is_none(), &words::DOMINANT_INDUSTRY),
        ];
        said.into_iter().filter_map(|(missing, name)| missing.then_some(name)).collect()
    }
}
