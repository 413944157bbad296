//! The rules of this room.

use jiff::civil::{Date, DateTime};

use super::ReportingPeriod;
use crate::{
    calendar::Pauses,
    policy::{Span, parameter},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue, rules},
    text::messages::{report as words, term},
    workspace::Workspace,
};

rules! {
    /// REP-01 · A report covers days that are over.
    REP_01 = "REP-01", REP_01_TITLE, REP_01_MESSAGE, Own, REP_01_BASIS, [];
    /// REP-02 · A report that was handed in has not a day to come.
    REP_02 = "REP-02", REP_02_TITLE, REP_02_MESSAGE, Own, REP_02_BASIS, [];
    /// REP-03 · A monthly report that is handed in every month is handed in for this one too.
    REP_03 = "REP-03", REP_03_TITLE, REP_03_MESSAGE, Own, REP_03_BASIS, ["report.monthly"];
}

/// REP-01.
pub fn period_over(period: ReportingPeriod, on: Date) -> Explanation {
    REP_01
        .holds(Condition::at_least(
            Term::number(&term::report::DAYS_AFTER, days_between(period.last(), on)).computed_from([
                Term::date(&term::report::ON, on),
                Term::date(&term::report::LAST_DAY, period.last()),
            ]),
            Term::number(&term::report::DAYS_NEEDED, 1),
        ))
        .with(Term::new(&term::report::PERIOD, TermValue::Period(period)))
}

/// REP-02.
pub fn handed_in_by_now(on: Date, today: Date) -> Explanation {
    REP_02.holds(Condition::not_after(Term::date(&term::report::ON, on), Term::date(&term::TODAY, today)))
}

/// REP-03, about the month before `now`.
pub fn handed_in(workspace: &Workspace, now: DateTime) -> Option<Explanation> {
    let month = ReportingPeriod::month_of(now.date()).before()?;
    let earlier = workspace.submissions.about(month.before()?)?;
    let within = workspace.policy.on(&parameter::REPORT_MONTHLY, now.date());
    let deadline = workspace.calendar.deadline(month.last().at(0, 0, 0, 0), within.value, &Pauses::NONE);
    let given = workspace.submissions.about(month);
    let at = given.map_or(TermValue::Moment(now), |given| TermValue::Moment(given.on.at(0, 0, 0, 0)));
    Some(
        REP_03
            .holds(Condition::not_after(
                Term::new(&term::report::AT, at),
                Term::deadline(&term::report::DUE, &deadline),
            ))
            .with(Term::new(&term::report::PERIOD, TermValue::Period(month)))
            .with(Term::parameter::<Span>(&within))
            .about(earlier.id),
    )
}

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let month = ReportingPeriod::month_of(now.date()).before();
    let missing = month.is_some_and(|month| workspace.submissions.about(month).is_none());
    let late = handed_in(workspace, now).filter(|_| missing);
    let about = late.as_ref().and_then(|explanation| explanation.records.first().copied());
    let finding = late.zip(about).and_then(|(late, about)| late.finding(Severity::Warning, about));
    finding.into_iter().collect()
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
