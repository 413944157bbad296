//! Coming, coming late, not coming, and what follows from it.

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{SPC_09, SPC_10, SPC_11, SPC_17, SPC_20, SPC_21, holder_name};
use crate::{
    calendar::WorkCalendar,
    policy::{Span, parameter},
    record::{OrganisationId, Record},
    rule::{Condition, Explanation, Term, TermValue},
    space::{Booking, Holder, Interval, clock_minutes},
    text::messages::{term, term::booking},
    workspace::Workspace,
};

/// SPC-09.
pub fn grace_over(workspace: &Workspace, when: Interval, now: DateTime) -> Explanation {
    let grace = workspace.policy.on(&parameter::BOOKING_GRACE, now.date());
    let over =
        when.from.checked_add(i64::from(clock_minutes(grace.value)).minutes()).unwrap_or(DateTime::MAX);
    let over = Term::moment(&booking::GRACE_OVER, over)
        .computed_from([Term::moment(&booking::BEGINS, when.from), Term::parameter(&grace)]);
    SPC_09.holds(Condition::not_before(Term::moment(&booking::NOW, now), over))
}

/// SPC-10.
pub fn day_has_come(on: Date, today: Date) -> Explanation {
    SPC_10.holds(Condition::not_after(Term::date(&booking::ON, on), Term::date(&term::TODAY, today)))
}

/// SPC-11.
pub fn not_suspended(workspace: &Workspace, organisation: OrganisationId, today: Date) -> Explanation {
    let suspension = workspace.spaces.suspension(organisation, today);
    let until = suspension.map_or(TermValue::Nothing, |suspension| TermValue::Date(suspension.until));
    SPC_11
        .holds(Condition::at_most(
            Term::number(&booking::SUSPENSIONS, i64::from(suspension.is_some())),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&booking::HOLDER, workspace.organisations.name(organisation)))
        .with(Term::new(&booking::UNTIL, until))
        .with(Term::words(&booking::REASON, suspension.map_or("", |suspension| suspension.reason.as_str())))
        .about(organisation)
}

/// SPC-17: the no-shows of a holder within the days that count stay below the limit.
pub fn comes(workspace: &Workspace, holder: &Holder, today: Date) -> Explanation {
    let window = workspace.policy.on(&parameter::BOOKING_NO_SHOW_WINDOW, today);
    let limit = workspace.policy.on(&parameter::BOOKING_NO_SHOW_LIMIT, today);
    let since = earlier(&workspace.calendar, today, window.value);
    let missed = workspace.spaces.missed_by(holder, since, today);
    let records: Vec<Record> = missed.iter().map(|(booking, _)| (*booking).into()).collect();
    let days = missed.iter().map(|(_, on)| TermValue::Date(*on)).collect();
    let missed = Term::counted(&booking::MISSED, records);
    let allowed = Term::number(&booking::MISSED_ALLOWED, i64::from(limit.value).saturating_sub(1).max(0))
        .computed_from([Term::parameter(&limit)]);
    SPC_17
        .holds(Condition::at_most(missed, allowed))
        .with(Term::words(&booking::HOLDER, holder_name(workspace, holder)))
        .with(Term::new(&booking::MISSED_DAYS, TermValue::List(days)))
        .with(Term::date(&booking::SINCE, since).computed_from([Term::parameter(&window)]))
}

/// SPC-20.
pub fn on_this_day(marked: &Booking, on: Date) -> Explanation {
    let found = i64::from(marked.when(on).is_some());
    SPC_20
        .holds(Condition::at_least(Term::number(&term::FOUND, found), Term::number(&term::NEEDED, 1)))
        .with(Term::date(&booking::ON, on))
        .with(Term::words(&booking::PURPOSE, marked.purpose.get()))
}

/// SPC-21.
pub fn ends_to_come(until: Date, today: Date) -> Explanation {
    SPC_21.holds(Condition::not_before(Term::date(&booking::UNTIL, until), Term::date(&term::TODAY, today)))
}

/// The day that is a length of time before another; a part of a day reaches back to the whole of it. A hundred years
/// at most, working days ten.
fn earlier(calendar: &WorkCalendar, today: Date, span: Span) -> Date {
    let days = |days: u32| i64::from(days.min(36_500)).days();
    let back = match span {
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => {
            days(clock_minutes(span).div_ceil(24 * 60))
        }
        Span::Days(count) => days(count),
        Span::WorkingDays(count) => return working_days_before(calendar, today, count),
        Span::Months(months) => i64::from(months.min(1_200)).months(),
        Span::Years(years) => i64::from(years.min(100)).years(),
    };
    today.checked_sub(back).unwrap_or(Date::MIN)
}

fn working_days_before(calendar: &WorkCalendar, today: Date, count: u32) -> Date {
    let Some(nth) = count.checked_sub(1) else { return today };
    let before = std::iter::successors(today.yesterday().ok(), |day| day.yesterday().ok()).take(3_660);
    let mut working = before.filter(|day| calendar.is_working(*day)).take(2_500);
    let nth = usize::try_from(nth).unwrap_or(usize::MAX);
    // Fewer than were asked for: as far back as is looked.
    working.nth(nth).unwrap_or_else(|| today.checked_sub(10.years()).unwrap_or(Date::MIN))
}
