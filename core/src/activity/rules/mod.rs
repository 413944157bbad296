//! The rules of this room.

mod finding;
mod plan;
mod points;
mod registration;

pub use finding::{ACT_13, ACT_14, ACT_15, ACT_16, findings, outcome_recorded};
pub use plan::{
    ACT_01, ACT_02, ACT_08, ACT_09, ACT_12, ACT_17, ACT_18, ends_after_it_begins, keeps_places, organised,
    series_name_free, theme_named, themes_fit, venue_fits,
};
pub use points::{
    PTS_01, PTS_02, PTS_03, PTS_04, PTS_05, PTS_06, PTS_07, covers, has_come, none_lapsed, scheme_runs,
    something_counts, something_lapses, spendable,
};
pub use registration::{
    ACT_03, ACT_04, ACT_05, ACT_06, ACT_07, ACT_10, ACT_11, attendance_fits, has_begun, in_turn,
    no_more_than_registered, room_left, somebody, unit_may_send, window_open, within_unit_cap,
};

use super::Activity;
use crate::{
    policy::Grade,
    rule::{Rule, Term},
    text::{Text, messages::term::activity as term},
};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[
    &ACT_01, &ACT_02, &ACT_03, &ACT_04, &ACT_05, &ACT_06, &ACT_07, &ACT_08, &ACT_09, &ACT_10, &ACT_11,
    &ACT_12, &ACT_13, &ACT_14, &ACT_15, &ACT_16, &ACT_17, &ACT_18, &PTS_01, &PTS_02, &PTS_03, &PTS_04,
    &PTS_05, &PTS_06, &PTS_07,
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

fn title(activity: &Activity) -> Term {
    Term::words(&term::TITLE, activity.title.get())
}

/// A count of places or people, as a term shows it.
fn shown(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
