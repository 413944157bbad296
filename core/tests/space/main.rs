//! Spaces: given a hall and who wants it, when something is asked, then it is done or refused with the values that say
//! why; and whatever is asked, written or merged, no two approved bookings overlap.
#![allow(clippy::unwrap_used)]

mod booking;
mod case;
mod example;
mod loan;
mod opening;
mod property;
