mod approval;
mod house;
mod series;
mod turn_up;

use std::{collections::BTreeSet, num::NonZeroU16};

use cobuild::{
    calendar::Recurrence,
    policy::{self, Span, Value},
    query,
    record::{BookingId, OrganisationId, Record},
    rule::{Severity, TermValue},
    space::{
        Access, BookingChange, BookingState, Command, Displacement, Fact, Holder, PriorityClass, Request,
        SpaceChange, Timing,
    },
    text::Language,
    workspace,
};
use jiff::{
    ToSpan,
    civil::{Date, date, time},
};

use crate::case::{Case, DAY, TODAY, from_to, hours, refused};

fn important(firm: OrganisationId, from: i8, to: i8) -> Request {
    Request { class: PriorityClass::ImportantMeeting, ..from_to(firm, from, to) }
}

fn approval(booking: BookingId) -> Fact {
    Fact::Approved { booking, except: vec![], buffer: 0, displaces: vec![], reason: String::new() }
}
