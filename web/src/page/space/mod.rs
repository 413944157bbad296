//! Spaces 空間: what can be used, who has asked for it, what is kept for whom, and whether they came; what is lent there.

mod booking;
mod change;
mod class;
mod correct;
mod decide;
mod detail;
mod entry;
mod list;
mod loan;
mod new;
mod occurrences;
mod rows;
mod tour;

pub use booking::{BookingPage, BookingPageProps};
pub use change::NewSpacePage;
pub use detail::{SpacePage, SpacePageProps};
pub use list::SpacesPage;
pub use loan::{LendPage, LoanPage, LoanPageProps, LoansPage};
pub use new::NewBookingPage;
pub use tour::{Tour, TourStep};
