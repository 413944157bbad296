//! Workspaces of test data, marked as such. Every firm has a unified social credit code with a valid check digit.
//!
//! Two kinds, each the same for the same seed: [`generate`] makes many buildings and years of visits and issues, to
//! measure with; [`year`] makes one building's year through every room, to check against what it left undone.

mod hand;
mod many;
mod year;

pub use many::{Size, generate};
pub use year::{Lapse, Year, year};

/// The words by which test data are known everywhere.
const MARK: &str = "（測試數據）";
