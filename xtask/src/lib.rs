//! The project's commands, `cargo xtask run | test | bench | check`, and the parts of them the browser tests use too:
//! the server with the app's security policy, and the list of files the service worker keeps.

pub mod bench;
pub mod build;
pub mod check;
pub mod page;
pub mod precache;
pub mod process;
pub mod run;
pub mod serve;
pub mod test;
pub mod tools;
pub mod workspace;
