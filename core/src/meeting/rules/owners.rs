use super::{MTG_48, adopted, decision::title};
use crate::{
    meeting::{BodyKind, Decision, Item, OutcomeKind, Question},
    rule::{Condition, Explanation, Term},
    text::messages::{meeting as words, term},
    workspace::Workspace,
};

/// MTG-48: the owners' vote that is to carry an item is on record as an owners' meeting's own resolution, passed by the
/// majority that its matter needs, on the same matter where the item names one, and of the same building where both
/// name one.
pub fn owners_decided(workspace: &Workspace, item: &Item, vote: &Item) -> Explanation {
    let meetings = &workspace.meetings;
    let [here, there] =
        [item, vote].map(|item| meetings.body(meetings.session(item.session).map(|found| found.body)?));
    let kind = there.map_or(BodyKind::default(), |body| body.kind);
    let day = meetings.session(vote.session).map(|session| session.day()).unwrap_or_default();
    let passed = matches!(vote.decision.as_ref().map(|found| found.get()), Some(Decision::OwnersVote { .. }))
        && vote.outcome().is_some_and(|outcome| outcome.kind() == OutcomeKind::Resolution)
        && adopted(kind, vote, &workspace.policy, day).is_some_and(|verdict| verdict.holds);
    let outcome = if passed { &words::owners_vote::PASSED } else { &words::owners_vote::NOT_PASSED };
    let mut conditions = vec![
        Condition::is(
            Term::label(&term::body::KIND, kind.text()),
            Term::label(&term::body::KIND_REQUIRED, BodyKind::OwnersMeeting.text()),
        ),
        Condition::is(
            Term::label(&term::owners_vote::OUTCOME, outcome),
            Term::label(&term::owners_vote::OUTCOME_REQUIRED, &words::owners_vote::PASSED),
        ),
    ];
    if let (Question::Owners(asked), question) = (*item.question.get(), *vote.question.get()) {
        conditions.push(Condition::is(
            Term::label(&term::owners_vote::MATTER, question.text()),
            Term::label(&term::owners_vote::MATTER_REQUIRED, asked.text()),
        ));
    }
    let buildings = [here, there].map(|body| body.and_then(|body| body.building));
    if let [Some(here), Some(there)] = buildings {
        let which = if here == there { &words::owners_vote::THIS } else { &words::owners_vote::ANOTHER };
        conditions.push(Condition::is(
            Term::label(&term::owners_vote::BUILDING, which),
            Term::label(&term::owners_vote::BUILDING_REQUIRED, &words::owners_vote::THIS),
        ));
    }
    MTG_48.all(conditions).with(title(vote)).about(vote.id)
}
