//! The pages: a folder a place. A page reads the store, shows, and asks for commands; it decides nothing.

pub mod activity;
pub mod agreement;
pub mod beside;
pub mod board;
pub mod claim;
pub mod council;
pub mod data;
pub mod indicator;
pub mod issue;
pub mod limit;
mod missing;
pub mod named;
pub mod number;
pub mod organisation;
pub mod party;
pub mod period;
pub mod programme;
pub mod rate;
pub mod record;
pub mod report;
pub mod search;
pub mod service;
pub mod space;
pub mod step;
pub mod today;
pub mod visit;
pub mod way;
