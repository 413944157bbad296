//! Talent boards 英才榜: people who are honoured, each with the consents that say where and until when they may be shown.
//! Nobody is ranked, and nobody is shown without a consent.

mod consent;
mod detail;
mod entry;
mod people;
mod person;
mod task;

pub use detail::{TalentBoardPage, TalentBoardPageProps};
pub use entry::NewTalentBoardPage;
pub use person::{TalentPage, TalentPageProps};
