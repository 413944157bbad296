//! Scenario runner, conformance suites and browser tests shared by the whole project.

#[cfg(all(feature = "browser", not(target_arch = "wasm32")))]
pub mod browser;
pub mod conformance;
pub mod fault;
#[cfg(all(feature = "bench", not(target_arch = "wasm32")))]
pub mod generated;
#[cfg(not(target_arch = "wasm32"))]
pub mod scenarios;
