use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::office::set;
use crate::{
    building::Area,
    clash::{Field, Fold},
    meeting::{
        AreaCount, AreaTally, Count, Decision, Electorate, Meetings, Presence, Present, Session,
        SessionState, Tally, Turnout,
    },
    record::{BodyId, ItemId, Record, SessionId},
};

/// What happened in a large assembly, where heads are counted and nobody is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssemblyFact {
    /// It was counted how many are entitled.
    EntitledCounted {
        /// The body.
        body: BodyId,
        /// How many.
        heads: u32,
        /// The area that they own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Area>,
        /// The day for which they were counted.
        as_of: Date,
        /// Where the number comes from.
        source: String,
    },
    /// It was counted how many came.
    PresentCounted {
        /// The session.
        session: SessionId,
        /// How many.
        heads: u32,
        /// The area that they own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Area>,
    },
    /// The session was opened and its quorum recorded.
    Convened {
        /// The session.
        session: SessionId,
        /// When.
        at: DateTime,
        /// How many were entitled and present.
        turnout: Turnout,
    },
    /// The quorum was recorded again: somebody came or left.
    TurnoutRecorded {
        /// The session.
        session: SessionId,
        /// How many were entitled and present.
        turnout: Turnout,
    },
    /// Owners voted, by heads and by area. A second vote on the item stands in place of the first.
    OwnersVoted {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The heads.
        heads: Tally,
        /// The areas.
        area: AreaTally,
        /// How many were entitled and took part.
        count: Count,
        /// What area they own.
        area_count: AreaCount,
    },
}

impl AssemblyFact {
    pub(super) fn touches(&self) -> Vec<Record> {
        match self {
            AssemblyFact::EntitledCounted { body, .. } => vec![(*body).into()],
            AssemblyFact::PresentCounted { session, .. }
            | AssemblyFact::Convened { session, .. }
            | AssemblyFact::TurnoutRecorded { session, .. } => vec![(*session).into()],
            AssemblyFact::OwnersVoted { session, item, .. } => vec![(*session).into(), (*item).into()],
        }
    }

    pub(super) fn step(&self) -> &'static str {
        match self {
            AssemblyFact::EntitledCounted { .. } => "entitled_counted",
            AssemblyFact::PresentCounted { .. } => "present_counted",
            AssemblyFact::Convened { .. } => "convened",
            AssemblyFact::TurnoutRecorded { .. } => "turnout_recorded",
            AssemblyFact::OwnersVoted { .. } => "owners_voted",
        }
    }
}

impl Meetings {
    pub(super) fn apply_assembly(&mut self, fact: &AssemblyFact, fold: &mut Fold<'_>) {
        match fact {
            AssemblyFact::EntitledCounted { body, heads, area, as_of, source } => {
                let Some(found) = self.bodies.get_mut(body) else { return fold.missing(*body) };
                let counted = Electorate { heads: *heads, area: *area, source: source.clone() };
                match found.electorate.get_mut(as_of) {
                    Some(known) => known.set(counted, *body, "electorate", fold),
                    None => {
                        found.electorate.insert(*as_of, Field::new(counted, fold));
                    }
                }
            }
            AssemblyFact::PresentCounted { session, .. }
            | AssemblyFact::Convened { session, .. }
            | AssemblyFact::TurnoutRecorded { session, .. } => match self.sessions.get_mut(session) {
                Some(found) => found.apply_turnout(fact, fold),
                None => fold.missing(*session),
            },
            AssemblyFact::OwnersVoted { session, item, heads, area, count, area_count } => {
                let decision = Decision::OwnersVote {
                    heads: *heads,
                    area: *area,
                    count: *count,
                    area_count: *area_count,
                };
                self.decide(*session, *item, fact.step(), decision, fold);
            }
        }
    }
}

impl Session {
    fn apply_turnout(&mut self, fact: &AssemblyFact, fold: &mut Fold<'_>) {
        let id = self.id;
        match (fact, &self.state) {
            (
                AssemblyFact::PresentCounted { heads, area, .. },
                SessionState::Planned | SessionState::Open { .. },
            ) => {
                set(&mut self.present, Present { heads: *heads, area: *area }, id, "present", fold);
            }
            (AssemblyFact::Convened { at, turnout, .. }, SessionState::Planned) => {
                self.open(*at, Presence::Counted(turnout.clone()), fact.step(), fold);
            }
            (AssemblyFact::TurnoutRecorded { turnout, .. }, SessionState::Open { .. }) => {
                self.count_again(Presence::Counted(turnout.clone()), fact.step(), fold);
            }
            _ => self.refuse(fact.step(), fold),
        }
    }
}
