//! The working-day calendar and its deadlines.

#![allow(clippy::unwrap_used)]

mod commands;
mod deadlines;
mod fixtures;
mod frames;
mod lunar;
mod notices;
mod pauses;
mod shipped;
