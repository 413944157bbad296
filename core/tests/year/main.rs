//! A generated year of one building, replayed: what was left undone on purpose is found, and nothing else.

mod findings;
mod storage;
mod today;

use std::sync::LazyLock;

use cobuild::example::{self, Year};

/// One year for every test of this program.
static YEAR: LazyLock<Year> = LazyLock::new(|| example::year(1).unwrap_or_else(|error| panic!("{error}")));
