//! Talent boards 英才榜 and talent stations ([`station`]).
//!
//! On a talent board are people who are honoured in public because they have agreed to it.
//!
//! **Nobody is shown without consent.** A person comes onto a board with a dated consent for the places that it names,
//! and [`Talents::shown_on`] is the only way to what the public sees: it asks for a consent that is valid on the day and for
//! the place. What a [`Talent`] says otherwise is for the office ([`Talent::details`]). The order of a board is the office's
//! or that of the names; there is no ranking. A photo is never asked for.
//!
//! **Withdrawing works at once and survives every merge.** A consent counts only when its entry had seen every withdrawal;
//! a renewal that was recorded on another device meanwhile is set aside, whichever of the two was first, and the clash tells
//! the office to ask the person.
//!
//! **Erasing** takes name, field, merit, photo and consents out of the state, out of what clashes remembered of them, and
//! keeps only that and why it happened (Personal Information Protection Law, art. 47). Withdrawing altogether erases; so do
//! the end of a board and the office's own decision. What was written down elsewhere meanwhile does not bring anything back.
//! The journal itself is append-only: the entries that once named the person stay in its file and in copies of it. A journal
//! can leave them out only by being written anew, which this library does not do; the screens, reports and exports that are
//! made from the state no longer have them.
//!
//! ```
//! use cobuild::{board::Channel, journal::Actor, record::{Record, TalentBoardId, TalentId}, talent::{self, Extent, NewConsent,
//!     Profile}, workspace::{Command, Desk, Fact}};
//! use jiff::civil::date;
//! let opened = date(2022, 10, 11);
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), opened.at(9, 0, 0, 0));
//! let mut ask = |command| desk.perform(&Command::Talent(command));
//! let made = ask(talent::Command::OpenBoard { title: "Talent board".into(), place: String::new(), places: None })?;
//! let board = made.iter().flat_map(Fact::touches).find_map(|record| TalentBoardId::try_from(record).ok()).expect("made");
//! let profile = Profile { name: "Test person".into(), field: "finance".into(), merit: String::new(), photo: None };
//! let consent = NewConsent {
//!     given_on: opened, until: date(2023, 10, 10), channels: [Channel::Wall].into(), form: String::new(),
//! };
//! let made = ask(talent::Command::Admit { board, profile: Box::new(profile), consent })?;
//! let talent = made.iter().flat_map(Fact::touches).find_map(|record| TalentId::try_from(record).ok()).expect("made");
//! let shown = |desk: &Desk<_>, channel| desk.workspace().talents.shown_on(board, opened, channel).len();
//! assert_eq!((shown(&desk, Channel::Wall), shown(&desk, Channel::Online)), (1, 0));
//! desk.perform(&Command::Talent(talent::Command::Withdraw { talent, on: None, from: Extent::Everything }))?;
//! assert_eq!(shown(&desk, Channel::Wall), 0);
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod enums;
mod fact;
mod model;
pub mod rules;
mod show;
pub mod station;

pub use command::{Command, decide};
pub use enums::Cause;
pub use fact::{BoardChange, Change, Extent, Fact, NewConsent, Profile};
pub use model::{Closing, Consent, Details, Erasure, Order, Talent, TalentBoard, Talents, Withdrawal};
pub use show::Shown;
