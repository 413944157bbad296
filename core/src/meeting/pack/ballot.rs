use super::Blank;
use crate::{
    meeting::{
        BodyKind, Candidate, Item, Question, Seating, Session, SessionState,
        rules::{RuleSet, Way, election_result},
    },
    record::ItemId,
    text::{Text, messages::term::votes as words},
    workspace::Workspace,
};

/// A ballot paper: one design, printed so many times.
#[derive(Clone, Debug, PartialEq)]
pub struct BallotPaper {
    /// The item.
    pub item: ItemId,
    /// What is asked.
    pub title: String,
    /// What kind of question it is.
    pub question: Question,
    /// What can be marked.
    pub marks: Marks,
    /// Whether a paper carries its owner's area: then it says how much.
    pub seating: Seating,
    /// How many papers are needed: one for each who is present, or entitled while nobody has been counted.
    pub copies: u32,
    /// Where the body's seal goes.
    pub seal: Blank,
}

/// What can be marked on a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Marks {
    /// In favour, against, abstention: one of them.
    One(Vec<&'static Text>),
    /// Candidates: as many as there are seats, or fewer.
    Candidates {
        /// Who stands in this ballot.
        standing: Vec<Candidate>,
        /// At most so many marks.
        most: u32,
    },
}

/// One paper for each item that the body can vote on.
pub(super) fn papers(workspace: &Workspace, session: &Session) -> Option<Vec<BallotPaper>> {
    let kind = workspace.meetings.kind_of(session)?;
    let presence = session.presence().cloned().or_else(|| workspace.meetings.presence(session));
    let count = presence.map(|presence| presence.count()).unwrap_or_default();
    let planned = session.state == SessionState::Planned;
    let copies = if planned || count.present == 0 { count.entitled } else { count.present };
    let paper = |item: &Item| paper(workspace, session, kind, item, copies);
    Some(workspace.meetings.agenda(session).into_iter().filter_map(paper).collect())
}

fn paper(
    workspace: &Workspace,
    session: &Session,
    kind: BodyKind,
    item: &Item,
    copies: u32,
) -> Option<BallotPaper> {
    let question = *item.question.get();
    let rules = RuleSet::for_question(kind, question, &workspace.policy, session.day());
    let marks = if rules.ways.contains(&Way::Ballot) {
        let found = election_result(kind, item, &workspace.policy, session.day());
        let stands = |candidate: &&Candidate| match found.tied.is_empty() {
            true => !found.elected.iter().any(|(name, _)| *name == candidate.name),
            false => found.tied.contains(&candidate.name),
        };
        let standing = item.election.candidates.iter().filter(stands).cloned().collect();
        Marks::Candidates { standing, most: found.open }
    } else if rules.ways.contains(&Way::Vote) {
        Marks::One(vec![&words::YES, &words::NO, &words::ABSTAIN])
    } else {
        return None;
    };
    let title = item.title.get().clone();
    Some(BallotPaper { item: item.id, title, question, marks, seating: kind.seating(), copies, seal: Blank })
}
