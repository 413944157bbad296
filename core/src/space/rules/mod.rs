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

pub use booking::{bookable, fits, free, while_open, within_reach};
pub use finding::{decided_in_time, findings};
pub use loan::{back_after_lent, copy_in, in_time, lent_by_now, renewable};
pub use no_show::{day_has_come, ends_to_come, grace_over, not_suspended, on_this_day};
pub use priority::{first_in_line, may_displace};
pub use series::{bounded, exceptions_fit};
pub use space::{areas_within, holds_what_is_booked, name_free, none_to_come};
pub use tour::leads_through;

use jiff::civil::Date;

use super::{Holder, PriorityClass, Spaces};
use crate::{
    record::{BookingId, SpaceId},
    rule::{Term, TermValue, rules},
    text::{
        Text,
        messages::{space as words, term::booking as term},
    },
    workspace::Workspace,
};

rules! {
    /// SPC-01 · No two approved bookings of a space overlap.
    SPC_01 = "SPC-01", SPC_01_TITLE, SPC_01_MESSAGE, Own, SPC_01_BASIS, ["booking.buffer"];
    /// SPC-02 · No more people than the space holds.
    SPC_02 = "SPC-02", SPC_02_TITLE, SPC_02_MESSAGE, Own, SPC_02_BASIS, [];
    /// SPC-03 · A space is booked while it is open.
    SPC_03 = "SPC-03", SPC_03_TITLE, SPC_03_MESSAGE, D, SPC_03_BASIS, [];
    /// SPC-04 · Only what can be booked is booked.
    SPC_04 = "SPC-04", SPC_04_TITLE, SPC_04_MESSAGE, Own, SPC_04_BASIS, [];
    /// SPC-05 · A guest books for a time to come, and not too far ahead.
    SPC_05 = "SPC-05", SPC_05_TITLE, SPC_05_MESSAGE, D, SPC_05_BASIS, ["booking.ahead"];
    /// SPC-06 · A series keeps one time of day and ends within a year.
    SPC_06 = "SPC-06", SPC_06_TITLE, SPC_06_MESSAGE, Own, SPC_06_BASIS, ["booking.series"];
    /// SPC-07 · An important meeting alone displaces what is booked.
    SPC_07 = "SPC-07", SPC_07_TITLE, SPC_07_MESSAGE, C, SPC_07_BASIS, [];
    /// SPC-08 · Who wants the same time is served in order of priority.
    SPC_08 = "SPC-08", SPC_08_TITLE, SPC_08_MESSAGE, D, SPC_08_BASIS, [
        "booking.no-show-window", "booking.no-show-limit"
    ];
    /// SPC-09 · A space is released some minutes after the booking began.
    SPC_09 = "SPC-09", SPC_09_TITLE, SPC_09_MESSAGE, C, SPC_09_BASIS, ["booking.grace"];
    /// SPC-10 · That they came is recorded on the day.
    SPC_10 = "SPC-10", SPC_10_TITLE, SPC_10_MESSAGE, Own, SPC_10_BASIS, [];
    /// SPC-11 · An organisation that may not book for a while does not.
    SPC_11 = "SPC-11", SPC_11_TITLE, SPC_11_MESSAGE, D, SPC_11_BASIS, [];
    /// SPC-12 · A series is approved without days of its own, and something of it is left.
    SPC_12 = "SPC-12", SPC_12_TITLE, SPC_12_MESSAGE, Own, SPC_12_BASIS, [];
    /// SPC-13 · A name occurs once among the spaces of a building.
    SPC_13 = "SPC-13", SPC_13_TITLE, SPC_13_MESSAGE, Own, SPC_13_BASIS, [];
    /// SPC-14 · A guest confirms before the day.
    SPC_14 = "SPC-14", SPC_14_TITLE, SPC_14_MESSAGE, D, SPC_14_BASIS, ["booking.confirm"];
    /// SPC-15 · A space that is booked has opening hours.
    SPC_15 = "SPC-15", SPC_15_TITLE, SPC_15_MESSAGE, Own, SPC_15_BASIS, [];
    /// SPC-16 · Who is late loses the space.
    SPC_16 = "SPC-16", SPC_16_TITLE, SPC_16_MESSAGE, C, SPC_16_BASIS, ["booking.grace"];
    /// SPC-17 · Whoever books comes.
    SPC_17 = "SPC-17", SPC_17_TITLE, SPC_17_MESSAGE, D, SPC_17_BASIS, [
        "booking.no-show-window", "booking.no-show-limit"
    ];
    /// SPC-18 · Whoever is displaced is told.
    SPC_18 = "SPC-18", SPC_18_TITLE, SPC_18_MESSAGE, Own, SPC_18_BASIS, [];
    /// SPC-19 · The spaces together are no larger than what is declared.
    SPC_19 = "SPC-19", SPC_19_TITLE, SPC_19_MESSAGE, Own, SPC_19_BASIS, [];
    /// SPC-20 · A booking is marked on a day of its own.
    SPC_20 = "SPC-20", SPC_20_TITLE, SPC_20_MESSAGE, Own, SPC_20_BASIS, [];
    /// SPC-21 · A suspension ends on a day to come.
    SPC_21 = "SPC-21", SPC_21_TITLE, SPC_21_MESSAGE, Own, SPC_21_BASIS, [];
    /// SPC-22 · A space that is no longer booked has no bookings to come.
    SPC_22 = "SPC-22", SPC_22_TITLE, SPC_22_MESSAGE, Own, SPC_22_BASIS, [];
    /// SPC-23 · Whoever asks for a space is answered before the time.
    SPC_23 = "SPC-23", SPC_23_TITLE, SPC_23_MESSAGE, Own, SPC_23_BASIS, [];
    /// SPC-24 · A space holds everybody who was approved for it.
    SPC_24 = "SPC-24", SPC_24_TITLE, SPC_24_MESSAGE, Own, SPC_24_BASIS, [];
    /// SPC-25 · A tour leads through spaces of its building that are in use, once each.
    SPC_25 = "SPC-25", SPC_25_TITLE, SPC_25_MESSAGE, Own, SPC_25_BASIS, [];
    /// LON-01 · A copy is lent once at a time.
    LON_01 = "LON-01", LON_01_TITLE, LON_01_MESSAGE, Own, LON_01_BASIS, [];
    /// LON-02 · A loan is renewed so often and no more.
    LON_02 = "LON-02", LON_02_TITLE, LON_02_MESSAGE, D, LON_02_BASIS, ["loan.renewals"];
    /// LON-03 · A copy is handed back by its last day.
    LON_03 = "LON-03", LON_03_TITLE, LON_03_MESSAGE, D, LON_03_BASIS, ["loan.term"];
    /// LON-04 · A copy is lent and handed back on days that have come, in this order.
    LON_04 = "LON-04", LON_04_TITLE, LON_04_MESSAGE, Own, LON_04_BASIS, [];
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
