//! Boards 展示: display boards with their draft and every edition that was published, and talent boards with the consents
//! without which nobody is shown.

mod detail;
mod draft;
mod list;
mod rows;
mod station;
mod talent;
mod task;

pub use detail::{BoardPage, BoardPageProps};
pub use list::BoardsPage;
pub use station::{NewStationPage, StationPage, StationPageProps};
pub use talent::{NewTalentBoardPage, TalentBoardPage, TalentBoardPageProps, TalentPage, TalentPageProps};
pub use task::NewBoardPage;
