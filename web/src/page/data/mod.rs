//! Data and settings: backup and merge, what needs attention, recent entries, workspaces, policy, calendar.

mod about;
mod aside;
mod backup;
mod calendar;
mod clash;
mod home;
mod intake;
mod office;
mod person;
mod policy;
mod recent;
mod storage;
mod tabs;
mod told;
mod workspaces;

pub use calendar::CalendarPage;
pub use home::DataPage;
pub use policy::PolicyPage;
