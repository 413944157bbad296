#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod agreement;
pub mod building;
pub mod calendar;
pub mod clash;
pub mod example;
pub mod issue;
pub mod journal;
pub mod meeting;
pub mod organisation;
pub mod policy;
pub mod query;
pub mod record;
pub mod rule;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod service;
pub mod text;
pub mod visit;
pub mod workspace;
