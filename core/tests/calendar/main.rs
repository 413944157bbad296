//! The working-day calendar and its deadlines.

#![allow(clippy::unwrap_used)]

mod deadlines;
mod fixtures;
mod lunar;
mod shipped;
