use jiff::civil::{Date, Time};

use super::{MTG_13, MTG_43, MTG_44, MTG_45, agenda::name};
use crate::{
    calendar::{Pauses, WorkCalendar},
    meeting::{Body, Item, Outcome, Publication, Session},
    policy::{Policy, parameter},
    rule::{Condition, Explanation, Term},
    text::messages::term,
    workspace::Workspace,
};

/// MTG-13: results published from a day to a day stay public long enough.
pub fn public_long_enough(from: Date, to: Date, policy: &Policy, calendar: &WorkCalendar) -> Explanation {
    MTG_13
        .holds(Condition::not_before(
            Term::date(&term::publication::TO, to),
            public_until(from, policy, calendar).0,
        ))
        .with(Term::date(&term::publication::FROM, from))
}

/// The last day until which what is published on a day must stay public, as a term and as a day.
fn public_until(from: Date, policy: &Policy, calendar: &WorkCalendar) -> (Term, Date) {
    let span = policy.on(&parameter::COUNCIL_PUBLICITY, from);
    let deadline = calendar.deadline(from.to_datetime(Time::midnight()), span.value, &Pauses::NONE);
    let until = deadline.due.date();
    let counted = [Term::parameter(&span), Term::deadline(&term::publication::COUNTED, &deadline)];
    (Term::date(&term::publication::UNTIL, until).computed_from(counted), until)
}

/// MTG-43: a pact takes effect on the day after it was public long enough, when it is published on a day.
pub fn effective_after_publicity(
    effective_on: Date,
    published_from: Date,
    policy: &Policy,
    calendar: &WorkCalendar,
) -> Explanation {
    let (until, last) = public_until(published_from, policy, calendar);
    let earliest = Term::date(&term::publication::EFFECTIVE_EARLIEST, last.tomorrow().unwrap_or(Date::MAX));
    MTG_43
        .holds(Condition::not_before(
            Term::date(&term::publication::EFFECTIVE_ON, effective_on),
            earliest.computed_from([until]),
        ))
        .with(Term::date(&term::publication::FROM, published_from))
}

/// From when an outcome holds: a resolution from its day or the session's, a pact not before it was public long
/// enough, whatever day it names. Nothing while a pact is not published, and for what resolves nothing.
pub fn effective_on(workspace: &Workspace, item: &Item) -> Option<Date> {
    let session = workspace.meetings.session(item.session)?;
    match item.outcome()? {
        Outcome::Resolution { effective_on, .. } => Some(effective_on.unwrap_or(session.day())),
        Outcome::Pact { effective_on, .. } => {
            let from = session.publication.as_ref()?.from;
            let (_, last) = public_until(from, &workspace.policy, &workspace.calendar);
            let earliest = last.tomorrow().unwrap_or(Date::MAX);
            Some(effective_on.map_or(earliest, |named| named.max(earliest)))
        }
        Outcome::Proposal { .. }
        | Outcome::Mediation { .. }
        | Outcome::Deferred { .. }
        | Outcome::NotAdopted { .. } => None,
    }
}

/// MTG-44: an objection comes within the period of publication, and is entered when it has come.
pub fn objection_in_time(publication: &Publication, on: Date, today: Date) -> Explanation {
    let day = || Term::date(&term::publication::OBJECTED_ON, on);
    MTG_44.all([
        Condition::not_before(day(), Term::date(&term::publication::FROM, publication.from)),
        Condition::not_after(day(), Term::date(&term::publication::TO, publication.to)),
        Condition::not_after(day(), Term::date(&term::session::TODAY, today)),
    ])
}

/// MTG-45, a standing finding: results are posted where the body always posts them. Nothing to say without a fixed
/// place.
pub fn posted_at_the_place(body: &Body, session: &Session) -> Option<Explanation> {
    let (fixed, published) = (body.notice_place.as_ref()?.get(), session.publication.as_ref()?);
    let given = Term::words(&term::publication::PLACE, &published.place);
    let verdict = MTG_45.holds(Condition::is(given, Term::words(&term::publication::FIXED_PLACE, fixed)));
    Some(verdict.with(name(session)).about(session.id))
}
