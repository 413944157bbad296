//! The rules for opening hours.

use jiff::civil::{Date, DateTime, Time};

use super::{HoursError, Opening};
use crate::{
    calendar::clock,
    rule::{Condition, Explanation, Term, TermValue, rules},
    service::Venue,
    text::messages::{opening as words, term::opening as term},
    workspace::Workspace,
};

rules! {
    /// SVC-10 · A venue is open within its hours. Refuses nothing: it says whether, why, and when next.
    SVC_10 = "SVC-10", SVC_10_TITLE, SVC_10_MESSAGE, Own, SVC_10_BASIS, [];
    /// SVC-11 · An interval closes after it opens.
    SVC_11 = "SVC-11", SVC_11_TITLE, SVC_11_MESSAGE, Own, SVC_11_BASIS, [];
    /// SVC-12 · The intervals of a day do not overlap.
    SVC_12 = "SVC-12", SVC_12_TITLE, SVC_12_MESSAGE, Own, SVC_12_BASIS, [];
    /// SVC-13 · Only an exception that stands can be taken back.
    SVC_13 = "SVC-13", SVC_13_TITLE, SVC_13_MESSAGE, Own, SVC_13_BASIS, [];
}

/// SVC-10: whether a venue is open at a moment.
pub fn open_at(workspace: &Workspace, venue: Venue, at: DateTime) -> Explanation {
    let unknown = Opening::default();
    let opening = workspace.services.openings.get(venue).unwrap_or(&unknown);
    let day = opening.day(at.date(), &workspace.calendar);
    let state = if day.hours.at(at.time()).is_some() { &words::OPEN } else { &words::CLOSED };
    let hours = match day.hours.is_closed() {
        true => TermValue::Nothing,
        false => TermValue::Words(day.hours.to_string()),
    };
    let next = opening.next_opening(at, &workspace.calendar);
    SVC_10
        .holds(Condition::is(Term::label(&term::STATE, state), Term::label(&term::ASKED, &words::OPEN)))
        .with(Term::new(&term::VENUE, venue.called(workspace)))
        .with(Term::moment(&term::AT, at))
        .with(Term::new(&term::HOURS, hours))
        .with(Term::label(&term::BECAUSE, day.because.text()))
        .with(Term::new(&term::NEXT, next.map_or(TermValue::Nothing, TermValue::Moment)))
        .about(venue)
}

/// SVC-11 or SVC-12: refused because of `error`.
pub fn hours_wrong(error: HoursError) -> Explanation {
    let on_a_day = |time: Time| TermValue::Words(clock(time));
    match error {
        HoursError::ClosesFirst(window) => SVC_11.fails([
            Term::new(&term::OPENS, on_a_day(window.opens)),
            Term::new(&term::CLOSES, on_a_day(window.closes)),
        ]),
        HoursError::Overlap(first, second) => SVC_12.fails([
            Term::new(&term::OPENS, on_a_day(first.opens)),
            Term::new(&term::CLOSES, on_a_day(first.closes)),
            Term::new(&term::SECOND_OPENS, on_a_day(second.opens)),
        ]),
    }
}

/// SVC-13.
pub fn exception_there(workspace: &Workspace, venue: Venue, on: Date) -> Explanation {
    let exception = workspace.services.openings.get(venue).and_then(|opening| opening.exception_on(on));
    SVC_13
        .holds(Condition::at_least(
            Term::number(&term::EXCEPTIONS, i64::from(exception.is_some())),
            Term::number(&term::NEEDED, 1),
        ))
        .with(Term::new(&term::VENUE, venue.called(workspace)))
        .with(Term::date(&term::ON, on))
}
