mod board;
mod consent;
mod person;

pub use board::{Closing, Order, TalentBoard};
pub use consent::{Consent, Withdrawal};
pub(in crate::talent) use person::Person;
pub use person::{Details, Erasure, Talent};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::station::Stations;
use crate::record::{TalentBoardId, TalentId};

/// The talent boards of a workspace, the people on them, and the talent stations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Talents {
    pub(super) boards: BTreeMap<TalentBoardId, TalentBoard>,
    pub(super) talents: BTreeMap<TalentId, Talent>,
    /// The talent stations.
    pub stations: Stations,
}

impl Talents {
    /// The talent board with this id, closed ones included.
    pub fn board(&self, id: TalentBoardId) -> Option<&TalentBoard> {
        self.boards.get(&id)
    }

    /// The talent boards that are not closed, in the order in which they were opened.
    pub fn boards(&self) -> impl Iterator<Item = (TalentBoardId, &TalentBoard)> {
        self.boards.iter().filter(|(_, board)| board.closed.is_none()).map(|(id, board)| (*id, board))
    }

    /// The entry with this id, erased ones included. For the office.
    pub fn get(&self, id: TalentId) -> Option<&Talent> {
        self.talents.get(&id)
    }

    /// Every entry, erased ones included. For the office; the public sees [`Talents::shown_on`].
    pub fn all(&self) -> impl Iterator<Item = (TalentId, &Talent)> {
        self.talents.iter().map(|(id, talent)| (*id, talent))
    }

    /// The people on record for a board, in the order in which they were entered, whether they may be shown or not. For the
    /// office.
    pub fn on_board(&self, board: TalentBoardId) -> impl Iterator<Item = (TalentId, &Details)> {
        let here = self.all().filter(move |(_, talent)| talent.board == board);
        here.filter_map(|(id, talent)| Some((id, talent.details()?)))
    }
}
