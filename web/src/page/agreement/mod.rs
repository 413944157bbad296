//! Co-building agreements and their health.
//!
//! The list says which ones need somebody; one agreement's page has six views (what was promised, what was
//! delivered, the pool, meetings and evaluations, amendments, the document to sign) and its tasks, each a form with an address of its own.

mod change_words;
mod detail;
mod document;
mod list;
mod list_row;
mod new;
mod obligation_fields;
mod party_fields;
mod task;
mod text_fields;
mod words;

pub use detail::{AgreementPage, AgreementPageProps};
pub use list::AgreementsPage;
pub use new::NewAgreementPage;
