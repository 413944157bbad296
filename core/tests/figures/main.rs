//! The figures of a report: what each counts, over which days, and the records behind it.
#![allow(clippy::unwrap_used)]

mod absurd;
mod border;
mod case;
mod counted;
mod state;
mod unknown;
