use super::{
    MTG_48, MTG_56, RuleSet, Votes, adopted, area_cast, decision::title, present_entitled, votes_cast,
};
use crate::{
    meeting::{BodyKind, Decision, Electorate, ExternalVote, Item, OutcomeKind, Question},
    policy::Policy,
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

/// MTG-56, and the rules that any owners' vote meets: a vote that the owners took elsewhere carries an item when it was on
/// the same matter, its figures can be true, enough of them took part (MTG-28) and enough were in favour (MTG-29).
pub fn owners_decided_elsewhere(item: &Item, vote: &ExternalVote, policy: &Policy) -> Vec<Explanation> {
    let matter = Question::Owners(vote.matter);
    let rules = RuleSet::for_question(BodyKind::OwnersMeeting, matter, policy, vote.on);
    let electorate = Electorate {
        heads: vote.count.entitled,
        area: Some(vote.area_count.entitled),
        source: vote.document.clone(),
    };
    let votes = Votes { heads: vote.heads, count: vote.count, area: Some((vote.area, vote.area_count)) };
    let verdicts = [
        same_matter(item, vote),
        present_entitled(&electorate, vote.count.present, Some(vote.area_count.present)),
        votes_cast(vote.heads, vote.count.present),
        area_cast(vote.area, vote.area_count.present),
        rules.quorum.met_by(&vote.presence()),
        rules.pass.passed_by(votes),
    ];
    verdicts.into_iter().map(|verdict| verdict.about(item.id)).collect()
}

/// MTG-56. Which of the owners' matters an item is may still be open: then the vote says it.
fn same_matter(item: &Item, vote: &ExternalVote) -> Explanation {
    let asked = match *item.question.get() {
        Question::Owners(asked) => asked,
        Question::Ordinary | Question::Recall | Question::CadresAndDiscipline | Question::Election { .. } => {
            vote.matter
        }
    };
    MTG_56
        .holds(Condition::is(
            Term::label(&term::owners_vote::MATTER, vote.matter.text()),
            Term::label(&term::owners_vote::MATTER_REQUIRED, asked.text()),
        ))
        .with(Term::words(&term::owners_vote::DOCUMENT, &vote.document))
        .with(title(item))
}
