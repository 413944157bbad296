//! Buildings, floors, rooms, who sits where since when, and what follows from it.
//!
//! Vacancy is never typed in: it is computed from the rooms and who sits in them, or from the figures declared for a floor
//! where its rooms are not on record, and says which ([`economy::Basis`]).
//!
//! ```
//! use cobuild::{
//!     building::{Area, Command, Floor, FloorFigures, economy}, enterprise::Citation,
//!     journal::Actor, workspace::{self, Desk},
//! };
//! use jiff::civil::date;
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&workspace::Command::Building(Command::Register {
//!     name: "Tower".into(), other_names: Vec::new(), address: String::new(), area: None, floors: None,
//! }))?;
//! let building = desk.workspace().buildings.by_name("Tower").expect("it was registered").id();
//! let [total, rented, vacant] = [1000, 600, 200].map(Area::square_metres);
//! desk.perform(&workspace::Command::Building(Command::DeclareFloor {
//!     building, floor: Floor::new(3).expect("not 0"), as_of: date(2022, 9, 30),
//!     figures: FloorFigures { total, commercial: None, sold: Area::default(), rented, vacant },
//!     source: Citation::new("rent roll of the property company").expect("not empty"),
//! }))?;
//! let used = economy::occupation(desk.workspace(), building, date(2022, 10, 11));
//! assert_eq!((used.occupancy_rate().shown(), used.vacancy_rate().shown()), ("75%".into(), "25%".into()));
//! assert_eq!(used.floors[0].basis, economy::Basis::Declared(date(2022, 9, 30)));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod apply;
mod area;
mod command;
mod decide;
mod detail;
mod details;
pub mod economy;
mod fact;
mod floor;
mod model;
mod occupancy;
pub mod rules;
mod sitting;
mod standing;

pub use area::Area;
pub use command::{BuildingChange, Command, RoomChange};
pub use decide::decide;
pub use detail::{
    BuildingGrade, Built, Coordinates, Detail, Lifts, Microdegrees, Operation, Stage, StatedClass,
};
pub use economy::{DeclaredTax, TaxClass};
pub use fact::Fact;
pub use floor::{DeclaredFloor, Floor, FloorAreas, FloorError, FloorFigures, FloorRange};
pub use model::{Building, Buildings, Room, Sharing};
pub use occupancy::{Holding, LeaveIntention, LeaveStatus, Occupancy};
pub use rules::findings;
pub use sitting::{buildings_with, who_sits_in};
pub use standing::{occupancy_falls, tax_falls};
