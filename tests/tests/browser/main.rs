//! The real app in headless Chromium. `cargo xtask test --only browser` builds it and runs these.

mod activity;
mod agreement;
mod axe;
mod board;
mod case;
mod chain;
mod claim;
mod file;
mod hall;
mod harness;
mod ime;
mod keyboard;
mod mediation;
mod offline;
mod person;
mod plan;
mod points;
mod policy;
mod post;
mod report;
mod service;
mod space;
mod start;
mod tabs;
mod trouble;
mod update;
