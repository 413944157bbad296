use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Booking, Conflict, clock_minutes};
use crate::{policy::parameter, workspace::Workspace};

/// What is in the way of approving a booking on a day, without some of its own days: every approved occurrence that meets
/// one that is wanted, or the minutes that stay free after it.
pub fn in_the_way(
    workspace: &Workspace,
    booking: &Booking,
    except: &BTreeSet<Date>,
    on: Date,
) -> Vec<Conflict> {
    let buffer = workspace.policy.on(&parameter::BOOKING_BUFFER, on).value;
    workspace.spaces.conflicts(booking.space, &booking.wanted(except), clock_minutes(buffer))
}
