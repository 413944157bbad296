mod apply;
mod board;
mod person;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Cause, Order, station};
use crate::{
    board::{Channel, Picture},
    record::{Record, TalentBoardId, TalentId},
};

/// A person as somebody enters them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The name.
    pub name: String,
    /// The field in which the person works.
    #[serde(default)]
    pub field: String,
    /// What the person is honoured for.
    #[serde(default)]
    pub merit: String,
    /// A photo, if the person wants one.
    #[serde(default)]
    pub photo: Option<Picture>,
}

/// A consent as somebody records it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewConsent {
    /// The day on which it was given.
    pub given_on: Date,
    /// The last day on which it holds.
    pub until: Date,
    /// The places for which it was given.
    pub channels: BTreeSet<Channel>,
    /// Where the signed form is kept.
    #[serde(default)]
    pub form: String,
}

/// How far a consent is withdrawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Altogether.
    Everything,
    /// For these places.
    Channels(BTreeSet<Channel>),
}

/// A change of one part of a person's details.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The name.
    Name(String),
    /// The field in which the person works.
    Field(String),
    /// What the person is honoured for.
    Merit(String),
    /// The photo, or none.
    Photo(Option<Picture>),
}

/// A change of one part of a talent board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardChange {
    /// What it is called.
    Title(String),
    /// Where it stands.
    Place(String),
    /// How many people it has room for; `None`: as the office's policy says.
    Places(Option<u32>),
    /// In which order they are shown.
    Order(Order),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A talent board was opened.
    BoardOpened {
        /// The board.
        board: TalentBoardId,
        /// What it is called.
        title: String,
        /// Where it stands.
        place: String,
        /// How many people it has room for; `None`: as the office's policy says.
        #[serde(default)]
        places: Option<u32>,
    },
    /// One part of it was changed.
    BoardEdited {
        /// The board.
        board: TalentBoardId,
        /// What was changed.
        change: BoardChange,
    },
    /// It is no longer kept.
    BoardClosed {
        /// The board.
        board: TalentBoardId,
        /// Why.
        reason: String,
    },
    /// A person came onto a board, with a consent.
    Admitted {
        /// The entry.
        talent: TalentId,
        /// The board.
        board: TalentBoardId,
        /// Who it is.
        profile: Box<Profile>,
        /// The consent.
        consent: NewConsent,
    },
    /// One part of a person's details was changed.
    Edited {
        /// The entry.
        talent: TalentId,
        /// What was changed.
        change: Change,
    },
    /// The person gave a further consent.
    ConsentGiven {
        /// The entry.
        talent: TalentId,
        /// The consent.
        consent: NewConsent,
    },
    /// The person withdrew their consent.
    ConsentWithdrawn {
        /// The entry.
        talent: TalentId,
        /// The day on which they said so.
        on: Date,
        /// How far.
        from: Extent,
    },
    /// The person's details were erased.
    Erased {
        /// The entry.
        talent: TalentId,
        /// Why.
        cause: Cause,
    },
    /// To talent stations.
    Station(station::Fact),
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::BoardOpened { board, .. }
            | Fact::BoardEdited { board, .. }
            | Fact::BoardClosed { board, .. } => vec![(*board).into()],
            Fact::Admitted { talent, .. }
            | Fact::Edited { talent, .. }
            | Fact::ConsentGiven { talent, .. }
            | Fact::ConsentWithdrawn { talent, .. }
            | Fact::Erased { talent, .. } => vec![(*talent).into()],
            Fact::Station(fact) => fact.touches(),
        }
    }

    /// Whether it can never be undone, only followed by another. A withdrawal is the person's own declaration, and undoing
    /// it or an erasure would show them again without being asked; a fresh consent is the only way back.
    pub fn is_final(&self) -> bool {
        matches!(self, Fact::ConsentWithdrawn { .. } | Fact::Erased { .. })
    }
}
