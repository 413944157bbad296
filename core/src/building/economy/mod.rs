//! What follows from who sits where and what is known of them: rates, taxes, leases that end. Nothing here is typed in as a
//! result; every rate keeps the records behind it, and says what was left out and why.

mod firms;
mod lease;
mod tax;
mod vacancy;

pub use firms::{firms_in, industries, registration_rate, tax_place_rate};
pub use lease::{LeaseEnding, Reminder, leases_ending};
pub(super) use tax::taxes;
pub use tax::{
    BuildingTax, Classified, DeclaredTax, TaxBasis, TaxClass, TaxPerArea, tax, tax_per_square_metre,
};
pub use vacancy::{Basis, FloorOccupation, Occupation, occupation};
