//! Scenarios: rules tested as data, readable and writable by people who never saw the code (feature `scenario`).
//!
//! A file under `tests/scenarios` holds one or more `[[scenario]]` tables: what is **given**, **when** something is
//! asked, what **then** must follow. Steps are commands, written as the journal's commands are; `as` names the records a
//! step makes, `"@name"` refers to them. `elsewhere` is what another device did meanwhile, so that merges and their
//! clashes can be told as well.
//!
//! ```
//! # use cobuild::scenario::{Outcome, run_file};
//! let file = r#"
//! [[scenario]]
//! title = "A workspace needs a name"
//! rule = "GEN-03"
//! when.do.workspace.open = { name = "  ", clock = "real" }
//! then.refused = "GEN-03"
//! "#;
//! let outcomes = run_file(file, &|_| Err("there are none".to_owned())).expect("the file is well formed");
//! assert!(matches!(outcomes[0].outcome, Outcome::Passed));
//! ```

mod ask;
mod check;
mod error;
mod known;
mod model;
mod read;
mod run;
mod stage;

pub use error::{Mistake, Place, ScenarioError};
pub use model::{Duration, Expectation, ExpectedLimit, Given, Look, Names, Scenario, Step, When};
pub use run::{Outcome, Ran, Starts, run_file};
