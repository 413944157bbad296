use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Edition, Picture, PublicBlock, Purpose};
use crate::{
    clash::{Field, Trace},
    record::{BlockId, BoardId},
    visibility::Marking,
};

/// The display boards of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Boards {
    pub(super) boards: BTreeMap<BoardId, Board>,
    /// The board of every block.
    pub(super) of_block: BTreeMap<BlockId, BoardId>,
}

/// A display board: its draft, and every edition of it that was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// What it is for.
    pub purpose: Field<Purpose>,
    /// The title of the draft.
    pub title: Field<String>,
    /// Where it hangs or stands, in words.
    pub place: Field<String>,
    pub(super) blocks: BTreeMap<BlockId, Block>,
    pub(super) order: Field<Vec<BlockId>>,
    pub(super) editions: Vec<Published>,
    pub(super) taken_down: Vec<TakingDown>,
    /// The day on which somebody last made sure that what is shown is right; a publication counts.
    pub assured: Field<Date>,
    /// Who made it.
    pub made: Trace,
}

/// A block of a draft. The office sees every block; what the public sees is [`Board::shown_on`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// The heading.
    pub heading: Field<String>,
    /// The text.
    pub text: Field<String>,
    /// Where it comes from.
    pub source: Field<String>,
    /// A picture, where there is one.
    pub picture: Field<Option<Picture>>,
    /// Who may see it.
    pub visibility: Marking,
    /// That it was taken out of the draft.
    pub removed: Option<Trace>,
}

/// An edition that was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// What was published.
    pub edition: Edition,
    /// Whether it stands.
    pub standing: Standing,
    /// When copies were printed.
    pub printings: Vec<Printing>,
    /// Who published it, when.
    pub trace: Trace,
}

/// Whether an edition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It is shown on its days, until a later one comes up.
    Stands,
    /// It was taken down.
    TakenDown,
    /// Another publication or a taking-down that it had not seen stands against it. A clash tells of it.
    SetAside,
}

/// Copies were printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Printing {
    /// The day.
    pub on: Date,
    /// How many, when somebody counted.
    pub copies: Option<u32>,
    /// Who recorded it.
    pub trace: Trace,
}

/// A board was taken down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakingDown {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

impl Boards {
    /// The board with this id.
    pub fn get(&self, id: BoardId) -> Option<&Board> {
        self.boards.get(&id)
    }

    /// Every board, in the order in which they were made.
    pub fn all(&self) -> impl Iterator<Item = (BoardId, &Board)> {
        self.boards.iter().map(|(id, board)| (*id, board))
    }

    /// The board that this block belongs to.
    pub fn with_block(&self, id: BlockId) -> Option<(BoardId, &Board)> {
        let board = *self.of_block.get(&id)?;
        Some((board, self.get(board)?))
    }
}

impl Board {
    /// The blocks of the draft in their order, removed ones left out. Those that nobody has put in order come last, as
    /// they were added.
    pub fn blocks(&self) -> Vec<(BlockId, &Block)> {
        let mut blocks: Vec<(BlockId, &Block)> = self
            .blocks
            .iter()
            .filter(|(_, block)| block.removed.is_none())
            .map(|(id, block)| (*id, block))
            .collect();
        let order = self.order.get();
        blocks.sort_by_key(|(id, _)| order.iter().position(|ordered| ordered == id).unwrap_or(usize::MAX));
        blocks
    }

    /// The block with this id, removed ones included.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(&id)
    }

    /// What would be published now: the blocks of the draft that everybody may see.
    pub fn publishable(&self) -> Vec<PublicBlock> {
        self.blocks().into_iter().filter_map(|(id, block)| block.published(id)).collect()
    }

    /// Every edition that was published, the first one first, whatever became of it. Their numbers count from 1. For the
    /// office; the public sees [`Board::shown_on`].
    pub fn editions(&self) -> &[Published] {
        &self.editions
    }

    /// Every time it was taken down, oldest first.
    pub fn takings_down(&self) -> &[TakingDown] {
        &self.taken_down
    }
}

impl Block {
    /// The block as it is published; `None` when it is internal.
    fn published(&self, id: BlockId) -> Option<PublicBlock> {
        self.visibility.get().is_public().then(|| PublicBlock {
            block: id,
            heading: self.heading.get().clone(),
            text: self.text.get().clone(),
            source: self.source.get().clone(),
            picture: self.picture.get().clone(),
        })
    }
}
