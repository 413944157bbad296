//! What keeps a series from being asked for or approved.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{SPC_06, SPC_12, count};
use crate::{
    organisation::later,
    policy::parameter,
    rule::{Condition, Explanation, Term, TermValue},
    space::{Booking, Timing},
    text::messages::{term, term::booking},
    workspace::Workspace,
};

/// SPC-06. A booking that does not come back always fits.
pub fn bounded(workspace: &Workspace, timing: &Timing, today: Date) -> Explanation {
    let Some(repeats) = &timing.repeats else { return SPC_06.all([]) };
    let longest = workspace.policy.on(&parameter::BOOKING_SERIES, today);
    let days = timing.days();
    let other =
        repeats.occurrences().take(Timing::MOST).filter(|moment| moment.time() != timing.hours.from());
    let date = |day: Option<&Date>| day.map_or(TermValue::Nothing, |day| TermValue::Date(*day));
    let last_allowed = later(&workspace.calendar, timing.on, longest.value);
    let last_allowed =
        Term::date(&booking::SERIES_UNTIL, last_allowed).computed_from([Term::parameter(&longest)]);
    SPC_06.all([
        Condition::is(Term::new(&booking::FIRST, date(days.first())), Term::date(&booking::ON, timing.on)),
        Condition::at_most(
            Term::number(&booking::OTHER_TIMES, count(other.count())),
            Term::number(&term::ALLOWED, 0),
        ),
        Condition::at_most(
            Term::number(&booking::ENDLESS, i64::from(!repeats.is_bounded())),
            Term::number(&term::ALLOWED, 0),
        ),
        Condition::not_after(Term::new(&booking::LAST, date(days.last())), last_allowed),
        Condition::at_most(
            Term::number(&booking::TIMES, count(days.len())),
            Term::number(&booking::TIMES_ALLOWED, count(Timing::MOST)),
        ),
    ])
}

/// SPC-12.
pub fn exceptions_fit(wants: &Booking, except: &BTreeSet<Date>) -> Explanation {
    let strangers = except.iter().filter(|on| wants.when(**on).is_none());
    let strangers: Vec<TermValue> = strangers.map(|on| TermValue::Date(*on)).collect();
    SPC_12
        .all([
            Condition::at_most(
                Term::number(&booking::NOT_ITS_OWN, count(strangers.len())),
                Term::number(&term::ALLOWED, 0),
            ),
            Condition::at_least(
                Term::number(&booking::LEFT, count(wants.wanted(except).len())),
                Term::number(&term::NEEDED, 1),
            ),
        ])
        .with(Term::new(&booking::NOT_ITS_DAYS, TermValue::List(strangers)))
}
