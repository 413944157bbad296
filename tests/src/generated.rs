//! Generated workspaces for measurements.

use cobuild::example::{Size, generate};
use cobuild::journal::Journal;
use cobuild::workspace::{Fact, PerformError};

const FIRMS: u32 = 45; // in each building
const YEARS: u32 = 6;
/// What the generator writes for a firm in so many years, about.
const ENTRIES_A_FIRM: u32 = 130;
const SEED: u64 = 7;

/// About so many entries: buildings full of firms that are visited for six years.
///
/// # Errors
/// When a rule refuses a step of the generator.
pub fn journal(entries: u32) -> Result<Journal<Fact>, PerformError> {
    let buildings = (entries / (FIRMS * ENTRIES_A_FIRM)).max(1);
    generate(Size { buildings, firms: FIRMS, years: YEARS }, SEED)
}

/// A district as large as any that is known: ten buildings of five hundred firms each, visited for five years.
///
/// # Errors
/// When a rule refuses a step of the generator.
pub fn district() -> Result<Journal<Fact>, PerformError> {
    generate(Size { buildings: 10, firms: 500, years: 5 }, SEED)
}
