//! Reports as documents, and what was handed in to whom and when.
//!
//! A report is a projection, never a form: its [`Figure`]s are computed from records, each can be opened down to them,
//! and what a superior gets is what was entered once. [`periodic`] writes the report of a month, a quarter or a
//! year; handing it in ([`Command::HandIn`]) keeps the numbers as they were told, so that the next one says what has changed.
//!
//! A [`Document`] is structure in one language; a shell renders it. Besides the report itself:
//!
//! | document | gathered from | when it cannot stand yet |
//! |---|---|---|
//! | [`council_pack`]: agenda, sign-in sheet, ballot, minutes, public notice, task sheet | [`meeting::pack`](crate::meeting::pack) | each paper that is not made says why ([`NotMade`]); a draft, unconfirmed minutes, a notice that is not posted say so |
//! | [`agreement_text`] | the text of a day ([`Agreement::wording_on`](crate::agreement::Agreement::wording_on)) | a text that not all have signed says who has |
//! | [`closing_file`] | [`issue::case_file`](crate::issue::case_file) | an open case is a case file, not a closing file |
//!
//! The public notice is for everybody: it names whoever raised something only with their consent, leaves out an item whose
//! proposer did not agree that it is told, and carries no way to reach anybody. Everything else stays in the office.
//!
//! ```
//! use cobuild::{example, report::{periodic, ReportingPeriod}, text::Language, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let august: ReportingPeriod = "2022-08".parse().expect("a month");
//! let now = jiff::civil::date(2022, 9, 1).at(9, 0, 0, 0);
//! let document = periodic(&workspace, august, now, Language::ZhHant);
//! assert!(document.title.contains("2022年8月"));
//! assert!(document.text().contains("議事廳"));
//!
//! use cobuild::report::{CouncilPaper, NotMade, council_pack, council_paper};
//! let mut sessions = workspace.meetings.sessions();
//! let first = sessions.find(|session| session.was_held()).expect("the article tells of it").id;
//! let pack = council_pack(&workspace, first, Language::ZhHant)?;
//! assert_eq!((pack.made.len(), pack.not_made.len()), (6, 0));
//! let next = workspace.meetings.sessions().find(|session| !session.was_held()).expect("it is called").id;
//! let minutes = council_paper(&workspace, next, CouncilPaper::Minutes, Language::En);
//! assert_eq!(minutes, Err(NotMade::NotHeld), "there are no minutes of what was not held");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreement_text;
mod closing_file;
mod command;
mod council;
mod document;
mod fact;
mod figure;
mod figures;
mod model;
mod not_made;
mod periodic;
mod phrase;
mod public;
mod reporting_period;
pub mod rules;

pub use agreement_text::agreement_text;
pub use closing_file::closing_file;
pub use command::{Command, decide};
pub use council::{CouncilPack, CouncilPaper, council_pack, council_paper};
pub use document::{Block, Document};
pub use fact::Fact;
pub use figure::{Figure, FigureValue, Known, Reading, Section};
pub use figures::{TermRow, figures, terms};
pub use model::{Submission, Submissions};
pub use not_made::NotMade;
pub use periodic::{periodic, periodic_of};
pub use reporting_period::{PeriodLength, ReportingPeriod, ReportingPeriodError};
