use super::{ISS_02, ISS_08, ISS_10};
use crate::{
    issue::{Issue, Outcome, State, StateKind},
    record::IssueId,
    rule::{Condition, Explanation, Term},
    text::messages::{issue as words, term},
    workspace::Workspace,
};

/// ISS-02: what is linked to is followed, or was followed to its end.
pub fn duplicate_of_another(issue: IssueId, of: &Issue) -> Explanation {
    let kind = match of.state {
        _ if of.id == issue => &words::ITSELF,
        State::Duplicate { .. } | State::Excluded { .. } => of.state.text(),
        State::Closed { outcome: Outcome::Withdrawn } => Outcome::Withdrawn.text(),
        _ => &words::ANOTHER,
    };
    ISS_02
        .holds(Condition::is(
            Term::label(&term::linked::TO, kind),
            Term::label(&term::linked::TO_ALLOWED, &words::ANOTHER),
        ))
        .with(Term::words(&term::NUMBER, of.number.get().clone()))
        .about(of.id)
}

/// ISS-08.
pub fn related_once(issue: &Issue, to: &Issue) -> Explanation {
    let kind = match issue.related.contains_key(&to.id) {
        _ if issue.id == to.id => &words::ITSELF,
        true => &words::ALREADY_RELATED,
        false => &words::UNRELATED,
    };
    ISS_08
        .holds(Condition::is(
            Term::label(&term::linked::TO, kind),
            Term::label(&term::linked::TO_ALLOWED, &words::UNRELATED),
        ))
        .with(Term::words(&term::NUMBER, to.number.get().clone()))
        .about(to.id)
}

/// ISS-10, about a duplicate: the issue followed in its place was not excluded or withdrawn, which says nothing about
/// what somebody else raised.
pub fn still_followed(workspace: &Workspace, duplicate: &Issue) -> Explanation {
    let followed = workspace.issues.followed(duplicate.id);
    let (state, number) = match followed {
        Some(followed) => {
            let state = match followed.state {
                State::Closed { outcome: Outcome::Withdrawn } => Outcome::Withdrawn.text(),
                state if state.kind() == StateKind::Excluded => state.text(),
                _ => &words::FOLLOWED,
            };
            (state, followed.number.get().clone())
        }
        None => (&words::NOT_ON_RECORD, String::new()),
    };
    let explanation = ISS_10
        .holds(Condition::is(
            Term::label(&term::followed::STATE, state),
            Term::label(&term::followed::NEEDED, &words::FOLLOWED),
        ))
        .with(Term::words(&term::followed::NUMBER, number))
        .with(Term::words(&term::NUMBER, duplicate.number.get().clone()));
    followed.into_iter().fold(explanation, |explanation, followed| explanation.about(followed.id))
}
