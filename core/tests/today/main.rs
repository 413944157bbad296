//! What a day asks for: every room's duties, each once, with its last moment and its why.
#![allow(clippy::unwrap_used)]

mod case;
mod duties;
mod earlier;
mod happening;
mod once;
