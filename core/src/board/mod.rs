//! Display boards 展板: the exhibits of a display corridor or an exhibition hall, and notices, as content that is written,
//! published in editions and taken down.
//!
//! A board's **draft** is a list of blocks, each with heading, text, source, a picture if there is one, and who may see it.
//! **Publishing** freezes what may be published into an [`Edition`]: a value that has no place for anything internal. Every
//! edition is kept as it was; a correction is a further edition that says what changed. [`Board::shown_on`] is the only way
//! to what hangs on a day, and it leaves out a block that has been marked internal since.
//!
//! Devices that had not seen each other: a publication does not stand against a taking-down that it had not seen, nor against
//! another publication; it is kept and the clash told. A block marked internal stays internal against a concurrent "may be
//! published".
//!
//! ```
//! use cobuild::{board::{self, Channel, Content, Purpose, Status}, journal::Actor, record::BoardId, visibility::Visibility,
//!     workspace::{Command, Desk, Fact}};
//! let opened = jiff::civil::date(2022, 10, 11);
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), opened.at(9, 0, 0, 0));
//! let content = |text: &str, visibility| Content {
//!     heading: String::new(), text: text.into(), source: "the office".into(), picture: None, visibility,
//! };
//! let facts = desk.perform(&Command::Board(board::Command::Make {
//!     purpose: Purpose::DisplayCorridor, title: "Services".into(), place: "corridor".into(),
//!     blocks: vec![content("for everybody", Visibility::MayPublish), content("a telephone number", Visibility::Internal)],
//! }))?;
//! let id = facts.iter().flat_map(Fact::touches).find_map(|record| BoardId::try_from(record).ok()).expect("one was made");
//! desk.perform(&Command::Board(board::Command::Publish {
//!     board: id, channels: [Channel::Wall].into(), from: opened, until: None, why: String::new(),
//! }))?;
//! let board = desk.workspace().boards.get(id).expect("it was made");
//! assert_eq!(board.status_on(opened), Status::Published);
//! let shown = board.shown_on(opened, Channel::Wall).expect("it hangs");
//! assert_eq!(shown.blocks().map(|block| block.text.as_str()).collect::<Vec<_>>(), ["for everybody"]);
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod content;
mod enums;
mod fact;
mod model;
pub mod rules;
mod show;

pub use command::{Command, decide};
pub use content::{BlockChange, Change, Content, Edition, Picture, PublicBlock};
pub use enums::{Channel, Purpose, Status};
pub use fact::Fact;
pub use model::{Block, Board, Boards, Printing, Published, Standing, TakingDown};
pub use show::Shown;
