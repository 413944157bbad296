//! The rules of this room.

mod ahead;
mod booking;
mod finding;
mod loan;
mod no_show;
mod priority;
mod series;
mod space;
mod tour;

pub use ahead::SPC_15;
pub use booking::{SPC_01, SPC_02, SPC_03, SPC_04, SPC_05, bookable, fits, free, while_open, within_reach};
pub use finding::{SPC_14, SPC_16, SPC_18, SPC_23, decided_in_time, findings};
pub use loan::{LON_01, LON_02, LON_03, LON_04, back_after_lent, copy_in, in_time, lent_by_now, renewable};
pub use no_show::{
    SPC_09, SPC_10, SPC_11, SPC_17, SPC_20, SPC_21, day_has_come, ends_to_come, grace_over, not_suspended,
    on_this_day,
};
pub use priority::{SPC_07, SPC_08, first_in_line, may_displace};
pub use series::{SPC_06, SPC_12, bounded, exceptions_fit};
pub use space::{
    SPC_13, SPC_19, SPC_22, SPC_24, areas_within, holds_what_is_booked, name_free, none_to_come,
};
pub use tour::{SPC_25, leads_through};

use jiff::civil::Date;

use super::{Holder, PriorityClass, Spaces};
use crate::{
    policy::Grade,
    record::{BookingId, SpaceId},
    rule::{Rule, Term, TermValue},
    text::{Text, messages::term::booking as term},
    workspace::Workspace,
};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[
    &SPC_01, &SPC_02, &SPC_03, &SPC_04, &SPC_05, &SPC_06, &SPC_07, &SPC_08, &SPC_09, &SPC_10, &SPC_11,
    &SPC_12, &SPC_13, &SPC_14, &SPC_15, &SPC_16, &SPC_17, &SPC_18, &SPC_19, &SPC_20, &SPC_21, &SPC_22,
    &SPC_23, &SPC_24, &SPC_25, &LON_01, &LON_02, &LON_03, &LON_04,
];

/// A rule with the parameters that it reads.
const fn rule(
    code: &'static str,
    [title, message, basis]: [Text; 3],
    grade: Grade,
    parameters: &'static [&'static str],
) -> Rule {
    Rule { code, title, message, basis, grade, parameters }
}

/// The name of a space, as messages call it.
fn space_name(spaces: &Spaces, id: SpaceId) -> Term {
    Term::words(&term::SPACE, spaces.get(id).map_or("", |space| space.name.get()))
}

/// What the office calls a class of bookings.
fn class_name(name: &'static Text, spaces: &Spaces, class: PriorityClass) -> Term {
    match spaces.own_class_name(class) {
        Some(own) => Term::words(name, own),
        None => Term::label(name, class.text()),
    }
}

/// Who a booking is for, as messages call them.
fn holder_name(workspace: &Workspace, holder: &Holder) -> String {
    match holder {
        Holder::Organisation(id) => workspace.organisations.name(*id).to_owned(),
        Holder::Person(name) => name.clone(),
    }
}

/// One occurrence in words: 「2022-10-13 12:00–13:30 讀書會（…公司）」, the brackets apart.
fn occurrence_words(workspace: &Workspace, id: BookingId, on: Date) -> TermValue {
    let Some(booking) = workspace.spaces.booking(id) else { return TermValue::Nothing };
    let when = booking.when(on).map_or(on.to_string(), |when| when.to_string());
    let (purpose, holder) = (booking.purpose.get(), holder_name(workspace, &booking.holder));
    TermValue::Words(format!("{when} {purpose} · {holder}"))
}

/// How many there are, as a term says it.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
