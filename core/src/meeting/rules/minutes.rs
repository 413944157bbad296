use super::{MTG_09, MTG_12, MTG_20, agenda::name};
use crate::{
    meeting::Session,
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
