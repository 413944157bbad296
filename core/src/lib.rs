#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod calendar;
pub mod policy;
pub mod record;
pub mod rule;
pub mod text;
