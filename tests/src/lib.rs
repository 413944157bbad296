//! Scenario runner, conformance suites and browser tests shared by the whole project.

pub mod conformance;
pub mod fault;
