//! Organisations of every kind: what they are called and when, their unified social credit code, who leads whom,
//! who holds which post, and when a term ends.
//!
//! ```
//! use cobuild::{journal::Actor, organisation::{self, Kind}, workspace::{Command, Desk}};
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&Command::Organisation(organisation::Command::Register {
//!     name: "Test firm".into(), kind: Kind::Enterprise, short_name: None, uscc: Some("91440604ma0000015b".into()),
//!     founded: None, formed_from: None,
//! }))?;
//! let firm = desk.workspace().organisations.by_name("Test firm").expect("it was registered");
//! assert_eq!(firm.uscc().map(|uscc| uscc.as_str()), Some("91440604MA0000015B"));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod appointment;
mod approval;
mod command;
mod contact;
pub mod count;
pub mod coverage;
mod decide;
pub mod duty;
mod fact;
mod kind;
mod model;
mod name;
mod party;
mod period;
mod place;
pub mod rules;
mod standing;
mod suspension;
pub mod term;
mod tie;
mod uscc;

pub use appointment::{Appointment, Exclusive, NewAppointment, Post, Role};
pub use approval::Approval;
pub use command::Command;
pub use contact::{Contact, Internal, Phone, PhoneError};
pub use count::{Committee, CommitteeCount, MemberCount, UnionCount};
pub use coverage::{
    Covering, Manner, Scope, due_coverage, members_of_unit, organisation_coverage, party_covering,
    staff_of_unit, union_coverage, union_covers, units_of, work_coverage,
};
pub use decide::decide;
pub use duty::{Assignment, DutyEntry, DutyKind, DutyNote};
pub use fact::Fact;
pub use kind::{Kind, Priority};
pub use model::{Closing, FormedFrom, Organisation, Organisations};
pub use name::Name;
pub use party::{PartyForm, PartyLevel, PartySetting};
pub use period::Period;
pub use place::Place;
pub use standing::{
    beginning_fits, branch_committee, brought_forward, condolence_shown, days_on_site, election_prepared,
    extension_stands, findings, firms_served, full_time_chair, inner_check, instructor_term, large_enough,
    members_enough, members_not_too_many, own_branch, residents_committee, term_in_time, union_committee,
    union_founded, units_few, womens_committee,
};
pub use suspension::{Status, Suspension};
pub use term::{Extension, FoundedOn, TermBegin, TermEnd, TermParameter, UnionTerm, later};
pub use tie::{Relation, Tie};
pub use uscc::{Uscc, UsccError};

use count::Counts;
use duty::Duty;
