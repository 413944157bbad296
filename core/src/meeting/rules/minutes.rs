use jiff::civil::{Date, Time};

use super::{MTG_09, MTG_12, MTG_13, MTG_20, agenda::name};
use crate::{
    calendar::{Pauses, WorkCalendar},
    meeting::Session,
    policy::{Policy, parameter},
    rule::{Condition, Explanation, Rule, Term},
    text::{
        Text,
        messages::{meeting as words, term},
    },
};

/// MTG-09: the minutes can still be written.
pub fn minutes_still_open(session: &Session) -> Explanation {
    minutes(&MTG_09, session, &[&words::minutes::MISSING, &words::minutes::WRITTEN])
}

/// MTG-12, a standing finding about a closed session.
pub fn minutes_confirmed(session: &Session) -> Explanation {
    minutes(&MTG_12, session, &[&words::minutes::CONFIRMED]).with(name(session))
}

/// MTG-20.
pub fn publishable(session: &Session) -> Explanation {
    minutes(&MTG_20, session, &[&words::minutes::CONFIRMED])
}

fn minutes(rule: &'static Rule, session: &Session, required: &[&'static Text]) -> Explanation {
    use crate::rule::TermValue::{Label, List};
    let state = match &session.minutes {
        None => &words::minutes::MISSING,
        Some(minutes) if minutes.confirmed.is_none() => &words::minutes::WRITTEN,
        Some(_) => &words::minutes::CONFIRMED,
    };
    let required = List(required.iter().map(|state| Label(state)).collect());
    rule.holds(Condition::one_of(
        Term::label(&term::minutes::STATE, state),
        Term::new(&term::minutes::REQUIRED, required),
    ))
    .about(session.id)
}

/// MTG-13: results published from a day to a day stay public long enough.
pub fn public_long_enough(from: Date, to: Date, policy: &Policy, calendar: &WorkCalendar) -> Explanation {
    let span = policy.on(&parameter::COUNCIL_PUBLICITY, from);
    let deadline = calendar.deadline(from.to_datetime(Time::midnight()), span.value, &Pauses::NONE);
    let until = Term::date(&term::publication::UNTIL, deadline.due.date())
        .computed_from([Term::parameter(&span), Term::deadline(&term::publication::COUNTED, &deadline)]);
    MTG_13
        .holds(Condition::not_before(Term::date(&term::publication::TO, to), until))
        .with(Term::date(&term::publication::FROM, from))
}
