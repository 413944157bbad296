use serde::{Deserialize, Serialize};

use crate::{
    clash::Fold,
    meeting::{Ballot, Candidate, Count, Election, Meetings, Reduction},
    record::{ItemId, Record, SessionId},
};

/// What happened in an election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionFact {
    /// Somebody stands.
    Nominated {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// Who.
        candidate: Candidate,
    },
    /// A ballot was counted.
    BallotCounted {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The figures.
        ballot: Ballot,
    },
    /// The seats stay open that nobody won.
    SeatsReduced {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// To how many.
        to: u32,
        /// How many agreed, or what the presidium decided. The first versions knew `agreed` alone; it is still written so.
        #[serde(flatten)]
        why: Reduction,
        /// How many were entitled and present.
        count: Count,
    },
}

impl ElectionFact {
    fn place(&self) -> (SessionId, ItemId) {
        match self {
            ElectionFact::Nominated { session, item, .. }
            | ElectionFact::BallotCounted { session, item, .. }
            | ElectionFact::SeatsReduced { session, item, .. } => (*session, *item),
        }
    }

    pub(super) fn touches(&self) -> Vec<Record> {
        let (session, item) = self.place();
        vec![session.into(), item.into()]
    }

    pub(super) fn step(&self) -> &'static str {
        match self {
            ElectionFact::Nominated { .. } => "nominated",
            ElectionFact::BallotCounted { .. } => "ballot_counted",
            ElectionFact::SeatsReduced { .. } => "seats_reduced",
        }
    }
}

impl Meetings {
    pub(super) fn apply_election(&mut self, fact: &ElectionFact, fold: &mut Fold<'_>) {
        let (session, item) = fact.place();
        if let ElectionFact::Nominated { candidate, .. } = fact {
            let awaited = self.is_ahead_or_open(session);
            return self.with_item(session, item, fact.step(), fold, awaited, |item, _| {
                item.election.nominate(candidate);
            });
        }
        let recorded = self.recorded(session);
        self.with_item(session, item, fact.step(), fold, recorded.is_some(), |item, fold| match recorded {
            Some((count, _, since)) if !fact.fits(count) => {
                fold.impossible(item.id, fact.step(), "counted_otherwise", &since);
            }
            _ => item.election.count(fact, item.id, fold),
        });
    }
}

impl ElectionFact {
    /// Whether its figures rest on this quorum, and no more take part than are there.
    fn fits(&self, recorded: Count) -> bool {
        match self {
            ElectionFact::Nominated { .. } => true,
            ElectionFact::BallotCounted { ballot, .. } => ballot.count == recorded && ballot.is_sound(),
            ElectionFact::SeatsReduced { why, count, .. } => {
                let there = match why {
                    Reduction::Agreed(agreed) => *agreed <= count.present,
                    Reduction::Presidium(_) => true,
                };
                *count == recorded && there
            }
        }
    }
}

impl Election {
    fn nominate(&mut self, candidate: &Candidate) {
        if !self.candidates.iter().any(|known| known.name == candidate.name) {
            self.candidates.push(candidate.clone());
        }
    }

    fn count(&mut self, fact: &ElectionFact, id: ItemId, fold: &mut Fold<'_>) {
        match fact {
            ElectionFact::Nominated { candidate, .. } => self.nominate(candidate),
            ElectionFact::BallotCounted { ballot, .. } => {
                // Whoever counted it had not seen the ballot before it: two people counted the same papers.
                let unseen = self.ballots.iter().find(|(_, trace)| !fold.knew(trace));
                match unseen {
                    Some((known, _)) if known == ballot => {}
                    Some((_, trace)) => {
                        fold.impossible(id, fact.step(), "ballot_counted", &trace.clone());
                    }
                    None => self.ballots.push((ballot.clone(), fold.trace())),
                }
            }
            ElectionFact::SeatsReduced { to, .. } => match &self.reduced_to {
                Some((known, _)) if known == to => {}
                Some((_, trace)) => fold.impossible(id, fact.step(), "seats_reduced", &trace.clone()),
                None => self.reduced_to = Some((*to, fold.trace())),
            },
        }
    }
}
