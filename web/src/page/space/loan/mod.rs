//! Loans 通借通還: what is lent, until when, and where it came back.

mod detail;
mod lend;
mod list;
mod place;

pub use detail::{LoanPage, LoanPageProps};
pub use lend::LendPage;
pub use list::LoansPage;
