use super::{Competence, OwnersMatter};
use crate::text::{
    Text, labelled,
    messages::meeting::{basis, subject as words, venue},
};

labelled! {
    /// What people bring to a council, by where it is decided. It helps to choose; a person decides.
    Subject {
        /// Activities that the units hold together.
        Activities => ACTIVITIES,
        /// Customs of the house: quiet hours, shared equipment, mutual help.
        HouseCustoms => HOUSE_CUSTOMS,
        /// How parking places are laid out and shared.
        ParkingLayout => PARKING_LAYOUT,
        /// Lifts and other shared facilities.
        Lifts => LIFTS,
        /// Altering or rebuilding the building and its facilities.
        Rebuilding => REBUILDING,
        /// Shared areas used for another purpose or for business.
        SharedAreas => SHARED_AREAS,
        /// Spending from the maintenance funds.
        SpendingFunds => SPENDING_FUNDS,
        /// Collecting maintenance funds.
        CollectingFunds => COLLECTING_FUNDS,
        /// Who manages the property.
        ChoosingManager => CHOOSING_MANAGER,
        /// Traffic on the roads outside.
        TrafficOutside => TRAFFIC_OUTSIDE,
        /// Permits, inspections, public services.
        PublicService => PUBLIC_SERVICE,
        /// What the property manager owes by contract: cleaning, guards, repairs.
        PropertyService => PROPERTY_SERVICE,
        /// Matters of the community's residents.
        Residents => RESIDENTS,
        /// A dispute between two tenants, or a tenant and its landlord.
        PrivateDispute => PRIVATE_DISPUTE,
    }
}

/// Where a subject is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// Who decides.
    pub venue: Venue,
    /// Which of the owners' matters it is, where that is certain.
    pub matter: Option<OwnersMatter>,
}

/// Who may decide, when it is not yet said which department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Venue {
    /// Known whole.
    Of(Competence),
    /// The traffic police.
    TrafficPolice,
    /// The department that the law names.
    AnyDepartment,
}

impl Subject {
    /// Where it goes.
    pub const fn route(self) -> Route {
        use Competence::{BuildingCouncil, Owners, Private, Property};
        match self {
            Subject::Activities | Subject::HouseCustoms => to(Venue::Of(BuildingCouncil)),
            Subject::ParkingLayout | Subject::Lifts => to(Venue::Of(Owners)),
            Subject::Rebuilding => of_owners(OwnersMatter::Rebuild),
            Subject::SharedAreas => of_owners(OwnersMatter::CommonParts),
            Subject::SpendingFunds => of_owners(OwnersMatter::UseMaintenanceFunds),
            Subject::CollectingFunds => of_owners(OwnersMatter::RaiseMaintenanceFunds),
            Subject::ChoosingManager => of_owners(OwnersMatter::PropertyManager),
            Subject::TrafficOutside => to(Venue::TrafficPolice),
            Subject::PublicService => to(Venue::AnyDepartment),
            Subject::PropertyService => to(Venue::Of(Property)),
            Subject::Residents => to(Venue::Of(Competence::Residents)),
            Subject::PrivateDispute => to(Venue::Of(Private)),
        }
    }
}

const fn to(venue: Venue) -> Route {
    Route { venue, matter: None }
}

const fn of_owners(matter: OwnersMatter) -> Route {
    Route { venue: Venue::Of(Competence::Owners), matter: Some(matter) }
}

impl Venue {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Venue::Of(competence) => competence.text(),
            Venue::TrafficPolice => &venue::TRAFFIC_POLICE,
            Venue::AnyDepartment => &venue::ANY_DEPARTMENT,
        }
    }

    /// Why it is decided there.
    pub fn basis(self) -> &'static Text {
        match self {
            Venue::Of(competence) => competence.basis(),
            Venue::TrafficPolice | Venue::AnyDepartment => &basis::DEPARTMENT,
        }
    }
}
