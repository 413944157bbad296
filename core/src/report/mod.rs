//! Reports as documents, and what was handed in to whom and when.
//!
//! A report is a projection, never a form: its [`Figure`]s are computed from records, each can be opened down to them,
//! and what a superior gets is what was entered once. [`periodic`] writes the monthly or quarterly report;
//! handing it in ([`Command::HandIn`]) keeps the numbers as they were told, so that the next one says what has changed.
//!
//! A [`Document`] is structure in one language; a shell renders it.
//!
//! ```
//! use cobuild::{example, report::{periodic, Period}, text::Language, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let august: Period = "2022-08".parse().expect("a month");
//! let now = jiff::civil::date(2022, 9, 1).at(9, 0, 0, 0);
//! let document = periodic(&workspace, august, now, Language::ZhHant);
//! assert!(document.title.contains("2022年8月"));
//! assert!(document.text().contains("議事廳"));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod document;
mod fact;
mod figure;
mod figures;
mod model;
mod period;
mod periodic;
pub mod rules;

pub use command::{Command, decide};
pub use document::{Block, Document};
pub use fact::Fact;
pub use figure::{Figure, FigureValue, Known, Reading, Section};
pub use figures::{TermRow, figures, terms};
pub use model::{Submission, Submissions};
pub use period::{Period, PeriodError};
pub use periodic::periodic;
