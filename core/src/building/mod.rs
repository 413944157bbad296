//! Buildings, floors, rooms, and who sits where since when.

mod area;
mod command;
mod decide;
mod fact;
mod model;
mod occupancy;
pub mod rules;

pub use area::Area;
pub use command::{BuildingChange, Command, RoomChange};
pub use decide::decide;
pub use fact::Fact;
pub use model::{Building, Buildings, Floor, FloorRange, Room, Sharing};
pub use occupancy::{Holding, LeaveIntention, LeaveStatus, Occupancy};
pub use rules::findings;
