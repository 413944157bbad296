//! Spaces, the tour through them, their bookings, and the loans of the reading space.
//!
//! A booking asks for a space at a time; the desk approves it, or declines it. **No two approved bookings of one
//! space overlap**, over all their occurrences: what clashes is listed whole, and a series may be approved without
//! the days that clash. One class of booking alone, the important meeting, displaces what is booked, with a written
//! reason, and whoever is displaced is told. Who does not come loses the space after some minutes; who often does not
//! come is served after the others, and is shut out only when a person decides so.
//!
//! ```
//! use cobuild::{
//!     building, journal::Actor, record::{BookingId, Record},
//!     space::{Access, BookingState, Command, Holder, PriorityClass, Request, SpaceEntry, TimeRange, Timing},
//!     workspace::{self, Desk, PerformError},
//! };
//! use jiff::civil::{date, time};
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
//! let building = building::Command::Register {
//!     name: "Tower".into(), other_names: vec![], address: String::new(), area: None, floors: None,
//! };
//! desk.perform(&workspace::Command::Building(building))?;
//! let building = desk.workspace().buildings.by_name("Tower").expect("it was registered").id();
//! let mut ask = |command| desk.perform(&workspace::Command::Space(command));
//!
//! let hall = SpaceEntry { capacity: Some(30), access: Access::Bookable, ..SpaceEntry::new(building, "Hall") };
//! let made = ask(Command::Add { entry: Box::new(hall) })?;
//! let Some(Record::Space(space)) = made.first().and_then(|fact| fact.touches().first().copied()) else { panic!() };
//! let noon = TimeRange::new(time(12, 0, 0, 0), time(13, 30, 0, 0)).expect("it ends after it begins");
//! let request = |who: &str| Request {
//!     holder: Holder::Person(who.into()), contact: String::new(), purpose: "Reading circle".into(),
//!     timing: Timing::once(date(2022, 10, 13), noon), heads: 12, class: PriorityClass::Everyone,
//! };
//! let mut bookings = Vec::new();
//! for who in ["First", "Second"] {
//!     let made = ask(Command::Request { space, request: Box::new(request(who)) })?;
//!     let touched = made.iter().flat_map(workspace::Fact::touches);
//!     bookings.extend(touched.filter_map(|record| BookingId::try_from(record).ok()));
//! }
//! ask(Command::Approve { booking: bookings[0], except: vec![], displacing: None })?;
//! let second = ask(Command::Approve { booking: bookings[1], except: vec![], displacing: None });
//! let Err(PerformError::Refused(refusal)) = second else { panic!("the hall is taken") };
//! assert_eq!(refusal.code(), "SPC-01");
//! let first = desk.workspace().spaces.booking(bookings[0]).expect("it was asked for");
//! assert_eq!(first.state(), BookingState::Approved);
//! # Ok::<(), PerformError>(())
//! ```

mod command;
mod enums;
mod fact;
mod in_the_way;
mod model;
mod notice;
mod opening;
pub mod rules;
mod time;
mod usage;

pub use command::{Command, decide};
pub use enums::{Access, BookingState, PriorityClass, Setting};
pub use fact::{BookingChange, Displacement, Fact, Request, SpaceChange, SpaceEntry};
pub use in_the_way::in_the_way;
pub use model::{
    Approval, Booking, Conflict, Ending, Holder, Loan, Mark, MarkKind, Occurrence, Place, Return,
    ServiceArea, ShownStop, Space, Spaces, Stop, Suspension,
};
pub use notice::{DoorNotice, DoorRow};
pub use opening::open_day;
pub(crate) use time::clock_minutes;
pub use time::{Interval, TimeRange, Timing};
pub use usage::{Usage, use_rate};
