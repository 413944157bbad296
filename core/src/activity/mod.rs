//! Lectures, brand activities, registrations with a waiting list, and points by choice.
//!
//! Places are never given twice: whoever registers when all are taken waits, and moves up in order when one is free.
//! Two devices that each gave the last place leave one place and one on the waiting list, told as a clash. A
//! registration may be a number of people of a unit without any name.
//!
//! Points are for offices that run a scheme, and for people who chose an account. **Nothing here compares accounts**:
//! there is no order by points, no board, and no way to ask for one.
//!
//! ```
//! use cobuild::{
//!     activity::{Command, Plan, Placing, Fact, Sign}, journal::Actor, organisation,
//!     record::{ActivityId, OrganisationId}, space::Interval, workspace::{self, Desk, PerformError},
//! };
//! use jiff::civil::date;
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
//! let centre = organisation::Command::Register {
//!     name: "Centre".into(), short_name: None, kind: organisation::Kind::ServiceCentre, uscc: None, founded: None, formed_from: None,
//! };
//! let made = desk.perform(&workspace::Command::Organisation(centre))?;
//! let centre = made.iter().flat_map(|fact| fact.touches()).find_map(|record| OrganisationId::try_from(record).ok()).expect("made");
//!
//! let when = Interval { from: date(2022, 10, 20).at(12, 0, 0, 0), to: date(2022, 10, 20).at(13, 0, 0, 0) };
//! let plan = Plan { capacity: Some(1), ..Plan::new("A lecture at noon", centre, when, "the hall") };
//! let made = desk.perform(&workspace::Command::Activity(Command::Plan { plan: Box::new(plan) }))?;
//! let activity = made.iter().flat_map(|fact| fact.touches()).find_map(|record| ActivityId::try_from(record).ok()).expect("made");
//! let mut placings = Vec::new();
//! for _ in 0..2 {
//!     let sign = Sign { unit: None, person: String::new(), heads: 1 };
//!     let facts = desk.perform(&workspace::Command::Activity(Command::Register { activity, sign }))?;
//!     placings.extend(facts.into_iter().filter_map(|fact| match fact {
//!         workspace::Fact::Activity(Fact::Registered { placing, .. }) => Some(placing),
//!         _ => None,
//!     }));
//! }
//! assert_eq!(placings, [Placing::Seat, Placing::Waiting]);
//! assert_eq!(desk.workspace().activities.fill_rate(date(2022, 10, 1), date(2022, 10, 31)).shown(), "100%");
//! # Ok::<(), PerformError>(())
//! ```

mod command;
mod enums;
mod fact;
mod model;
mod rates;
pub mod rules;
mod sheet;
mod waiting;

pub use command::{Command, decide};
pub use enums::{Placing, RegistrationState, SeriesKind, UnitCap, WaitingList};
pub use fact::{Change, Fact, Plan, SeriesChange, SeriesEntry, Sign};
use model::Tally;
pub use model::{
    Account, Activities, Activity, Cause, Consent, Ending, Line, Outcome, Registration, RegistrationWindow,
    Seats, Series, Theme, Venue,
};
pub use sheet::{SignInRow, SignInSheet};
