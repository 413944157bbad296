#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod activity;
pub mod agreement;
pub mod board;
pub mod building;
pub mod calendar;
pub mod claim;
pub mod clash;
pub mod enterprise;
pub mod example;
pub mod indicator;
pub mod issue;
pub mod journal;
pub mod meeting;
mod moment;
pub mod money;
pub mod organisation;
pub mod policy;
pub mod programme;
pub mod query;
pub mod rate;
pub mod record;
pub mod report;
pub mod rule;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod service;
mod shelf;
pub mod space;
pub mod talent;
pub mod text;
pub mod visibility;
pub mod visit;
pub mod workspace;
