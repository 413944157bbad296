//! One building's year, through every room: 2025, with its holidays and make-up workdays.
//!
//! Two people look after the building. They do what is due and write it down in time, and leave a few things undone on
//! purpose. Those are told beside the journal, so that whoever replays it knows what must be found, and that nothing else
//! may be.

mod activities;
mod agreements;
mod boards;
mod council;
mod duties;
mod house;
mod issues;
mod lists;
mod play;
mod services;
mod spaces;
mod tenants;
mod visits;

use jiff::civil::{Date, DateTime, date};

use crate::{
    journal::Journal,
    record::Record,
    workspace::{Fact, PerformError},
};
use play::Play;

/// A generated year of one building.
#[derive(Clone, Debug)]
pub struct Year {
    /// The journal, of one device.
    pub journal: Journal<Fact>,
    /// What was left undone, in the order of its beginning.
    pub lapses: Vec<Lapse>,
}

impl Year {
    /// Its first moment, China Standard Time.
    pub const FIRST: DateTime = FIRST.at(8, 30, 0, 0);
    /// Its last moment.
    pub const LAST: DateTime = date(2025, 12, 31).at(20, 0, 0, 0);
}

/// Something left undone on purpose: a rule does not hold about a record for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// The rule, by its code.
    pub code: &'static str,
    /// The record.
    pub about: Record,
    /// The first moment at which it stands, China Standard Time.
    pub from: DateTime,
    /// The first moment at which it no longer does; none: it still stands at the end of the year.
    pub until: Option<DateTime>,
    /// What was left undone.
    pub why: &'static str,
}

impl Lapse {
    /// Whether it stands at a moment.
    pub fn stands_at(&self, now: DateTime) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }
}

const FIRST: Date = date(2025, 1, 2);

/// A year of test data of one building with some 200 firms: organisations and their terms, moves, files of firms,
/// agreements, lists, visits, issues, council sessions, services, spaces, activities, boards, figures and reports. The same
/// seed gives the same journal, byte for byte; the seed decides who asks for what, when, and how it ends.
///
/// # Errors
/// When a rule refuses one of its steps; a test keeps that from happening.
pub fn year(seed: u64) -> Result<Year, PerformError> {
    let mut play = Play::open(seed)?;
    duties::plan(&mut play);
    tenants::plan(&mut play)?;
    visits::plan(&mut play)?;
    agreements::plan(&mut play)?;
    lists::plan(&mut play);
    council::plan(&mut play)?;
    services::plan(&mut play)?;
    spaces::plan(&mut play)?;
    activities::plan(&mut play)?;
    boards::plan(&mut play)?;
    play.run()
}
