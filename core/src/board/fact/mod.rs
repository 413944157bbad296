mod apply;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BlockChange, Change, Content, Edition, Purpose};
use crate::record::{BlockId, BoardId, Record};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A board was made: an empty draft.
    Made {
        /// The board.
        board: BoardId,
        /// What it is for.
        purpose: Purpose,
        /// The title.
        title: String,
        /// Where it hangs or stands.
        place: String,
    },
    /// One part of its draft was changed.
    Edited {
        /// The board.
        board: BoardId,
        /// What was changed.
        change: Change,
    },
    /// A block was added to the draft.
    BlockAdded {
        /// The board.
        board: BoardId,
        /// The block.
        block: BlockId,
        /// What it says.
        content: Box<Content>,
    },
    /// One part of a block was changed.
    BlockEdited {
        /// The board.
        board: BoardId,
        /// The block.
        block: BlockId,
        /// What was changed.
        change: BlockChange,
    },
    /// A block was taken out of the draft.
    BlockRemoved {
        /// The board.
        board: BoardId,
        /// The block.
        block: BlockId,
    },
    /// An edition was published.
    Published {
        /// The board.
        board: BoardId,
        /// What was published.
        edition: Box<Edition>,
    },
    /// Copies of an edition were printed.
    Printed {
        /// The board.
        board: BoardId,
        /// The edition's number, from 1.
        edition: u32,
        /// The day.
        on: Date,
        /// How many, when somebody counted.
        #[serde(default)]
        copies: Option<u32>,
    },
    /// What was shown was taken down.
    TakenDown {
        /// The board.
        board: BoardId,
        /// Why.
        reason: String,
    },
    /// Somebody made sure that what is shown is right.
    Assured {
        /// The board.
        board: BoardId,
        /// The day.
        on: Date,
    },
}

impl Fact {
    fn board(&self) -> BoardId {
        match self {
            Fact::Made { board, .. }
            | Fact::Edited { board, .. }
            | Fact::BlockAdded { board, .. }
            | Fact::BlockEdited { board, .. }
            | Fact::BlockRemoved { board, .. }
            | Fact::Published { board, .. }
            | Fact::Printed { board, .. }
            | Fact::TakenDown { board, .. }
            | Fact::Assured { board, .. } => *board,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        let board = self.board().into();
        match self {
            Fact::BlockAdded { block, .. }
            | Fact::BlockEdited { block, .. }
            | Fact::BlockRemoved { block, .. } => vec![board, (*block).into()],
            _ => vec![board],
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another. Undoing a
    /// taking-down would publish what was taken down.
    pub fn is_final(&self) -> bool {
        matches!(self, Fact::Published { .. } | Fact::TakenDown { .. })
    }
}
