use jiff::civil::Date;

use super::{
    MTG_02, MTG_03, MTG_05, MTG_07, MTG_17, MTG_18, MTG_32, MTG_37, RuleSet, Votes, Way, seats_filled,
    threshold::terms,
};
use crate::{
    building::Area,
    meeting::{
        AreaTally, BodyKind, Competence, Consent, Count, Decision, Duty, Item, Outcome, Presence, Question,
        Roll, Session, Tally,
    },
    policy::Policy,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{meeting as words, term},
};

/// MTG-01 over any roll: before anything is recorded it tells how many are still missing.
pub fn quorum(kind: BodyKind, roll: &Roll, policy: &Policy, on: Date) -> Explanation {
    RuleSet::of(kind, policy, on).quorum.met_by(&Presence::Seats(roll.clone()))
}

/// MTG-02.
pub fn quorum_recorded(session: &Session) -> Explanation {
    let recorded = if session.presence().is_some() { &words::RECORDED } else { &words::NOT_RECORDED };
    let condition = Condition::is(
        Term::label(&term::session::QUORUM, recorded),
        Term::label(&term::session::QUORUM_REQUIRED, &words::RECORDED),
    );
    MTG_02.holds(condition).about(session.id)
}

/// MTG-03.
pub fn votes_cast(tally: Tally, present: u32) -> Explanation {
    let cast = Term::number(&term::votes::CAST, tally.cast()).computed_from(terms(tally));
    MTG_03.holds(Condition::at_most(cast, Term::number(&term::seats::PRESENT, present)))
}

/// MTG-37: the votes of owners are not of more area than takes part.
pub fn area_cast(tally: AreaTally, present: Area) -> Explanation {
    let cast = Term::area(&term::area::CAST, tally.cast()).computed_from([
        Term::area(&term::area::YES, tally.yes),
        Term::area(&term::area::NO, tally.no),
        Term::area(&term::area::ABSTAIN, tally.abstain),
        Term::area(&term::area::INVALID, tally.invalid),
    ]);
    MTG_37.holds(Condition::at_most(cast, Term::area(&term::area::PRESENT, present)))
}

/// The rule of a kind of body on a vote, for an ordinary question.
pub fn passes(kind: BodyKind, tally: Tally, count: Count, policy: &Policy, on: Date) -> Explanation {
    RuleSet::of(kind, policy, on).pass.passed_by(Votes { heads: tally, count, area: None })
}

/// MTG-32: the body decides in this way.
pub fn decides_by(kind: BodyKind, rules: &RuleSet, way: Way) -> Explanation {
    let ways = rules.ways.iter().map(|way| TermValue::Label(way.text())).collect();
    MTG_32
        .holds(Condition::one_of(
            Term::label(&term::item::DECISION, way.text()),
            Term::new(&term::item::DECISION_REQUIRED, TermValue::List(ways)),
        ))
        .with(Term::label(&term::body::KIND, kind.text()))
}

/// MTG-18.
pub fn decided(item: &Item) -> Explanation {
    let found = match item.decision.as_ref().map(|decision| decision.get()) {
        Some(Decision::Vote { .. } | Decision::OwnersVote { .. }) => TermValue::Label(Way::Vote.text()),
        Some(Decision::Consensus { .. }) => TermValue::Label(Way::Consensus.text()),
        None if !item.election.ballots.is_empty() => TermValue::Label(Way::Ballot.text()),
        None => TermValue::Nothing,
    };
    let ways = [Way::Vote, Way::Consensus, Way::Ballot].map(|way| TermValue::Label(way.text()));
    MTG_18
        .holds(Condition::one_of(
            Term::new(&term::item::DECISION, found),
            Term::new(&term::item::DECISION_REQUIRED, TermValue::List(ways.to_vec())),
        ))
        .with(title(item))
        .about(item.id)
}

/// The rule on votes, or the consensus that stands in its place. Nothing when the item has not been decided
/// ([`decided`]). An election is complete when its seats are filled ([`super::seats_filled`]).
pub fn adopted(kind: BodyKind, item: &Item, policy: &Policy, on: Date) -> Option<Explanation> {
    let question = *item.question.get();
    if let Question::Election { .. } = question {
        return Some(seats_filled(kind, item, policy, on));
    }
    let votes = match *item.decision.as_ref()?.get() {
        Decision::Vote { tally, count } => Votes { heads: tally, count, area: None },
        Decision::OwnersVote { heads, area, count, area_count } => {
            Votes { heads, count, area: Some((area, area_count)) }
        }
        Decision::Consensus { .. } => return None,
    };
    Some(RuleSet::for_question(kind, question, policy, on).pass.passed_by(votes).about(item.id))
}

/// MTG-05. An owners' vote carries an item when it is on record; words that name one do not.
pub fn competent(kind: BodyKind, item: &Item, outcome: &Outcome) -> Explanation {
    let competence = item.decided_by();
    let allowed = competence.allows_in(kind, item.has_owners_vote());
    let allowed = allowed.iter().map(|kind| TermValue::Label(kind.text())).collect();
    let explanation = MTG_05
        .holds(Condition::one_of(
            Term::label(&term::outcome::KIND, outcome.kind().text()),
            Term::new(&term::outcome::ALLOWED, TermValue::List(allowed)),
        ))
        .with(Term::label(&term::body::KIND, kind.text()))
        .with(title(item))
        .with(Term::label(&term::item::COMPETENCE, competence.text()))
        .with(Term::label(&term::item::BASIS, competence.basis()))
        .about(item.id);
    match competence {
        Competence::Department(organisation) => explanation.about(organisation),
        _ => explanation,
    }
}

pub(super) fn title(item: &Item) -> Term {
    Term::words(&term::item::TITLE, item.title.get())
}

/// MTG-07: "present and agreed" needs the organisation at the session, on a seat or as a guest; a later acceptance
/// is not before the session and not after today; an order has a reference.
pub fn consented(duty: &Duty, present: u32, session_day: Date, today: Date) -> Explanation {
    let conditions = match &duty.consent {
        Consent::Pending => Vec::new(),
        Consent::PresentAgreed => vec![Condition::at_least(
            Term::number(&term::duty::PRESENT, present),
            Term::number(&term::NEEDED, 1),
        )],
        Consent::AcceptedLater { on } => vec![
            Condition::not_before(
                Term::date(&term::duty::ACCEPTED_ON, *on),
                Term::date(&term::session::DAY, session_day),
            ),
            Condition::not_after(
                Term::date(&term::duty::ACCEPTED_ON, *on),
                Term::date(&term::session::TODAY, today),
            ),
        ],
        Consent::Ordered { reference } => {
            let given = reference.trim();
            let value =
                if given.is_empty() { TermValue::Nothing } else { TermValue::Words(given.to_owned()) };
            vec![Condition::is_not(
                Term::new(&term::duty::ORDER, value),
                Term::new(&term::REQUIRED, TermValue::Nothing),
            )]
        }
    };
    MTG_07
        .all(conditions)
        .with(Term::words(&term::duty::TEXT, &duty.text))
        .with(consent(duty))
        .about(duty.organisation)
}

/// MTG-17. Ask it before a duty is dispatched: the hall binds nobody who has not agreed.
pub fn duty_binds(duty: &Duty) -> Explanation {
    let binding = [
        Consent::PresentAgreed,
        Consent::AcceptedLater { on: Date::ZERO },
        Consent::Ordered { reference: String::new() },
    ];
    let binding = binding.iter().map(|consent| TermValue::Label(consent.text())).collect();
    MTG_17
        .holds(Condition::one_of(consent(duty), Term::new(&term::duty::BINDING, TermValue::List(binding))))
        .with(Term::words(&term::duty::TEXT, &duty.text))
        .about(duty.organisation)
}

fn consent(duty: &Duty) -> Term {
    Term::label(&term::duty::CONSENT, duty.consent.text())
}
