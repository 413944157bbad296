use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Decided, agenda::not_concluded, find_body, find_item, is_open, is_planned, named, refused_by,
    require_state, sitting::may_decide,
};
use crate::{
    meeting::{
        Ballot, Candidate, ElectionFact, Fact, Item, Question, Reduction, Session,
        rules::{self, ElectionResult, Way},
    },
    record::ItemId,
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Workspace,
        rules::{not_now, one_line, said},
    },
};

/// What may be asked in an election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionCommand {
    /// Put somebody on the ballot paper.
    Nominate {
        /// The item.
        item: ItemId,
        /// Who. Two of one name are told apart by a word with the name.
        candidate: Candidate,
    },
    /// Record a ballot: the first; after a tie one on those who tied; one on seats that nobody won.
    CountBallot {
        /// The item.
        item: ItemId,
        /// How many papers came back.
        collected: u32,
        /// How many of them were spoilt.
        #[serde(default)]
        invalid: u32,
        /// Votes in favour, by candidate: everybody who stood, with 0 where nobody voted for them.
        votes: BTreeMap<String, u32>,
    },
    /// Record that the seats stay open that nobody won.
    ReduceSeats {
        /// The item.
        item: ItemId,
        /// How many agreed, or what the presidium decided.
        #[serde(flatten)]
        why: Reduction,
    },
}

pub(super) fn decide(command: &ElectionCommand, workspace: &Workspace) -> Decided {
    let fact = match command {
        ElectionCommand::Nominate { item, candidate } => {
            let (session, item) = election(workspace, *item)?;
            require_state(session, &words::step::NOMINATE, |state| is_planned(state) || is_open(state))?;
            not_concluded(item, &words::step::NOMINATE)?;
            one_line(&words::field::CANDIDATE, &candidate.name).require()?;
            named::organisation(workspace, candidate.organisation)?;
            let name = candidate.name.trim().to_owned();
            if item.election.candidates.iter().any(|known| known.name == name) {
                return Err(not_now(item.id, &words::step::NOMINATE, &words::NOMINATED).into());
            }
            let candidate = Candidate { name, organisation: candidate.organisation };
            ElectionFact::Nominated { session: session.id, item: item.id, candidate }
        }
        ElectionCommand::CountBallot { item, collected, invalid, votes } => {
            let (session, item) = election(workspace, *item)?;
            let count = may_decide(workspace, session, item, Way::Ballot)?.count();
            let found = unfinished(workspace, session, item)?;
            let (collected, invalid, votes) = (*collected, *invalid, votes.clone());
            let ballot = Ballot { collected, invalid, votes, count };
            rules::stands(item, &found, &ballot.votes.keys().cloned().collect()).require()?;
            rules::ballot_adds_up(&ballot, found.open).about(item.id).require()?;
            ElectionFact::BallotCounted { session: session.id, item: item.id, ballot }
        }
        ElectionCommand::ReduceSeats { item, why } => {
            let (session, item) = election(workspace, *item)?;
            let count = may_decide(workspace, session, item, Way::Ballot)?.count();
            let found = unfinished(workspace, session, item)?;
            let to = u32::try_from(found.elected.len()).unwrap_or(u32::MAX);
            let state = match (to, found.tied.is_empty()) {
                (0, _) => Some(&words::NOBODY_ELECTED),
                (_, false) => Some(&words::TIED),
                _ => None,
            };
            if let Some(state) = state {
                return Err(not_now(item.id, &words::step::REDUCE_SEATS, state).into());
            }
            let kind = find_body(workspace, session.body)?.kind;
            let why = match why {
                Reduction::Agreed(agreed) => Reduction::Agreed(*agreed),
                Reduction::Presidium(decision) => {
                    said(&words::field::PRESIDIUM, decision).require()?;
                    Reduction::Presidium(decision.trim().to_owned())
                }
            };
            let (policy, day) = (&workspace.policy, session.day());
            // The Party's rule: of a union's elections it is not on record.
            let near = kind.is_party().then(|| rules::nearly_filled(&found, policy, day));
            let enough = rules::reducible(kind, &why, count, policy, day);
            let verdicts = near.into_iter().chain([enough]);
            refused_by(verdicts.map(|verdict| verdict.about(item.id)).collect())?;
            ElectionFact::SeatsReduced { session: session.id, item: item.id, to, why, count }
        }
    };
    Ok(vec![Fact::Election(fact)])
}

/// The item, when it is an election.
fn election(workspace: &Workspace, item: ItemId) -> Result<(&Session, &Item), Refusal> {
    let (session, item) = find_item(workspace, item)?;
    match *item.question.get() {
        Question::Election { .. } => Ok((session, item)),
        question => Err(not_now(item.id, &words::step::NOMINATE, question.text()).into()),
    }
}

/// Where the election stands, when there is something left to elect.
fn unfinished(workspace: &Workspace, session: &Session, item: &Item) -> Result<ElectionResult, Refusal> {
    let kind = find_body(workspace, session.body)?.kind;
    let found = rules::election_result(kind, item, &workspace.policy, session.day());
    if found.open == 0 {
        return Err(not_now(item.id, &words::step::COUNT_BALLOT, &words::SEATS_FILLED).into());
    }
    Ok(found)
}
