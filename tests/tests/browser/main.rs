//! The real app in headless Chromium. `cargo xtask test --only browser` builds it and runs these.

mod harness;
mod offline;
mod policy;
mod start;
mod update;
