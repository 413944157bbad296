//! The rules of this room.

mod finding;
mod plan;
mod points;
mod registration;

pub use finding::{findings, outcome_recorded};
pub use plan::{
    ends_after_it_begins, keeps_places, organised, series_name_free, theme_named, themes_fit, venue_fits,
};
pub use points::{covers, has_come, none_lapsed, scheme_runs, something_counts, something_lapses, spendable};
pub use registration::{
    attendance_fits, has_begun, in_turn, no_more_than_registered, room_left, somebody, unit_may_send,
    window_open, within_unit_cap,
};

use super::Activity;
use crate::{
    rule::{Term, rules},
    text::messages::{activity as words, term::activity as term},
};

rules! {
    /// ACT-01 · A series names no more themes than its source speaks of, and each once.
    ACT_01 = "ACT-01", ACT_01_TITLE, ACT_01_MESSAGE, Own, ACT_01_BASIS, [];
    /// ACT-02 · An activity ends after it begins, and registration closes after it opens and not after the activity.
    ACT_02 = "ACT-02", ACT_02_TITLE, ACT_02_MESSAGE, Own, ACT_02_BASIS, [];
    /// ACT-03 · People register while registration is open.
    ACT_03 = "ACT-03", ACT_03_TITLE, ACT_03_MESSAGE, Own, ACT_03_BASIS, [];
    /// ACT-04 · Nobody gets a place that is not there.
    ACT_04 = "ACT-04", ACT_04_TITLE, ACT_04_MESSAGE, C, ACT_04_BASIS, [];
    /// ACT-05 · One unit sends no more people than it may.
    ACT_05 = "ACT-05", ACT_05_TITLE, ACT_05_MESSAGE, C, ACT_05_BASIS, ["activity.per-unit"];
    /// ACT-06 · A registration is for somebody.
    ACT_06 = "ACT-06", ACT_06_TITLE, ACT_06_MESSAGE, Own, ACT_06_BASIS, [];
    /// ACT-07 · Who waited longest moves up first.
    ACT_07 = "ACT-07", ACT_07_TITLE, ACT_07_MESSAGE, C, ACT_07_BASIS, [];
    /// ACT-08 · Nobody loses a place to a smaller number.
    ACT_08 = "ACT-08", ACT_08_TITLE, ACT_08_MESSAGE, Own, ACT_08_BASIS, [];
    /// ACT-09 · An activity's theme is one that its series names.
    ACT_09 = "ACT-09", ACT_09_TITLE, ACT_09_MESSAGE, Own, ACT_09_BASIS, [];
    /// ACT-10 · Of those who registered no more came than registered.
    ACT_10 = "ACT-10", ACT_10_TITLE, ACT_10_MESSAGE, Own, ACT_10_BASIS, [];
    /// ACT-11 · Who came is recorded once it has begun.
    ACT_11 = "ACT-11", ACT_11_TITLE, ACT_11_MESSAGE, Own, ACT_11_BASIS, [];
    /// ACT-12 · The booking lasts as long as the activity, and the space holds its places.
    ACT_12 = "ACT-12", ACT_12_TITLE, ACT_12_MESSAGE, Own, ACT_12_BASIS, [];
    /// ACT-13 · The space of an activity is booked.
    ACT_13 = "ACT-13", ACT_13_TITLE, ACT_13_MESSAGE, Own, ACT_13_BASIS, [];
    /// ACT-14 · An activity that is nearly full is seen in time.
    ACT_14 = "ACT-14", ACT_14_TITLE, ACT_14_MESSAGE, C, ACT_14_BASIS, ["activity.nearly-full"];
    /// ACT-15 · Nobody waits beside a free place.
    ACT_15 = "ACT-15", ACT_15_TITLE, ACT_15_MESSAGE, C, ACT_15_BASIS, [];
    /// ACT-16 · It is recorded how an activity went.
    ACT_16 = "ACT-16", ACT_16_TITLE, ACT_16_MESSAGE, D, ACT_16_BASIS, ["activity.outcome"];
    /// ACT-17 · Somebody holds an activity.
    ACT_17 = "ACT-17", ACT_17_TITLE, ACT_17_MESSAGE, Own, ACT_17_BASIS, [];
    /// ACT-18 · A series has a name of its own.
    ACT_18 = "ACT-18", ACT_18_TITLE, ACT_18_MESSAGE, Own, ACT_18_BASIS, [];
    /// PTS-01 · Points are for offices that run a scheme.
    PTS_01 = "PTS-01", PTS_01_TITLE, PTS_01_MESSAGE, B, PTS_01_BASIS, ["points.scheme"];
    /// PTS-02 · What is recorded has come to pass.
    PTS_02 = "PTS-02", PTS_02_TITLE, PTS_02_MESSAGE, A, PTS_02_BASIS, [];
    /// PTS-03 · An account never holds less than nothing.
    PTS_03 = "PTS-03", PTS_03_TITLE, PTS_03_MESSAGE, Own, PTS_03_BASIS, [];
    /// PTS-04 · An activity counts so many minutes and no more.
    PTS_04 = "PTS-04", PTS_04_TITLE, PTS_04_MESSAGE, D, PTS_04_BASIS, ["points.cap"];
    /// PTS-05 · Points lapse when their day has come.
    PTS_05 = "PTS-05", PTS_05_TITLE, PTS_05_MESSAGE, B, PTS_05_BASIS, ["points.expiry"];
    /// PTS-06 · Points are redeemed that have not lapsed.
    PTS_06 = "PTS-06", PTS_06_TITLE, PTS_06_MESSAGE, B, PTS_06_BASIS, ["points.expiry"];
    /// PTS-07 · Points whose day has come are taken off.
    PTS_07 = "PTS-07", PTS_07_TITLE, PTS_07_MESSAGE, B, PTS_07_BASIS, ["points.expiry"];
}

fn title(activity: &Activity) -> Term {
    Term::words(&term::TITLE, activity.title.get())
}

/// A count of places or people, as a term shows it.
fn shown(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
