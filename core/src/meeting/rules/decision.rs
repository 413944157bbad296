use jiff::civil::Date;

use super::{MTG_01, MTG_02, MTG_03, MTG_04, MTG_05, MTG_07, MTG_17, MTG_18, RuleSet};
use crate::{
    meeting::{BodyKind, Competence, Consent, Count, Decision, Duty, Item, Outcome, Roll, Session, Tally},
    policy::Policy,
    record::Record,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{meeting as words, term},
};

/// MTG-01 over any roll: before anything is recorded it tells how many are still missing.
pub fn quorum(kind: BodyKind, roll: &Roll, policy: &Policy, on: Date) -> Explanation {
    let threshold = RuleSet::of(kind, policy, on).quorum;
    let count = roll.count();
    let seats = |seats: &[_]| seats.iter().copied().map(Record::Seat).collect();
    let entitled = Term::counted(&term::seats::ENTITLED, seats(&roll.entitled));
    let present = Term::counted(&term::seats::PRESENT, seats(&roll.present));
    let short = threshold.needed(count).saturating_sub(count.present);
    MTG_01
        .holds(Condition::at_least(present, threshold.term(count, entitled)))
        .with(Term::number(&term::seats::SHORT, short))
}

/// MTG-02.
pub fn quorum_recorded(session: &Session) -> Explanation {
    let recorded = if session.roll().is_some() { &words::RECORDED } else { &words::NOT_RECORDED };
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

/// MTG-04 over any count.
pub fn passes(kind: BodyKind, tally: Tally, count: Count, policy: &Policy, on: Date) -> Explanation {
    let threshold = RuleSet::of(kind, policy, on).pass;
    let needed = threshold.term(count, threshold.whole(count));
    let [yes, others @ ..] = terms(tally);
    let mut verdict = MTG_04.holds(Condition::at_least(yes, needed));
    verdict.context.extend(others);
    verdict
}

fn terms(tally: Tally) -> [Term; 4] {
    [
        Term::number(&term::votes::YES, tally.yes),
        Term::number(&term::votes::NO, tally.no),
        Term::number(&term::votes::ABSTAIN, tally.abstain),
        Term::number(&term::votes::INVALID, tally.invalid),
    ]
}

/// MTG-18.
pub fn decided(item: &Item) -> Explanation {
    let found = match item.decision.as_ref().map(|decision| decision.get()) {
        Some(Decision::Vote { .. }) => TermValue::Label(&words::VOTE),
        Some(Decision::Consensus { .. }) => TermValue::Label(&words::CONSENSUS),
        None => TermValue::Nothing,
    };
    let either = vec![TermValue::Label(&words::VOTE), TermValue::Label(&words::CONSENSUS)];
    MTG_18
        .holds(Condition::one_of(
            Term::new(&term::item::DECISION, found),
            Term::new(&term::item::DECISION_REQUIRED, TermValue::List(either)),
        ))
        .with(title(item))
        .about(item.id)
}

/// MTG-04 or the consensus that stands in its place. Nothing when the item has not been decided ([`decided`]).
pub fn adopted(kind: BodyKind, item: &Item, policy: &Policy, on: Date) -> Option<Explanation> {
    match item.decision.as_ref()?.get() {
        Decision::Vote { tally, count } => Some(passes(kind, *tally, *count, policy, on).about(item.id)),
        Decision::Consensus { .. } => None,
    }
}

/// MTG-05.
pub fn competent(item: &Item, competence: Competence, outcome: &Outcome) -> Explanation {
    let allowed = competence.allows(outcome.owners_voted());
    let allowed = allowed.iter().map(|kind| TermValue::Label(kind.text())).collect();
    let explanation = MTG_05
        .holds(Condition::one_of(
            Term::label(&term::outcome::KIND, outcome.kind().text()),
            Term::new(&term::outcome::ALLOWED, TermValue::List(allowed)),
        ))
        .with(title(item))
        .with(Term::label(&term::item::COMPETENCE, competence.text()))
        .with(Term::label(&term::item::BASIS, competence.basis()))
        .about(item.id);
    match competence {
        Competence::Department(organisation) => explanation.about(organisation),
        _ => explanation,
    }
}

fn title(item: &Item) -> Term {
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
