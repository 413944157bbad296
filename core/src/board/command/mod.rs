mod publish;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BlockChange, Board, Change, Channel, Content, Fact, Purpose, rules};
use crate::{
    record::{BlockId, BoardId},
    rule::Refusal,
    text::{Text, messages::board as words},
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Make a board, with the blocks that it begins with.
    Make {
        /// What it is for.
        purpose: Purpose,
        /// The title.
        title: String,
        /// Where it hangs or stands.
        #[serde(default)]
        place: String,
        /// Its first blocks, in their order.
        #[serde(default)]
        blocks: Vec<Content>,
    },
    /// Change parts of its draft.
    Edit {
        /// The board.
        board: BoardId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Add a block to the draft.
    AddBlock {
        /// The board.
        board: BoardId,
        /// What it says.
        content: Box<Content>,
    },
    /// Change parts of a block.
    EditBlock {
        /// The block.
        block: BlockId,
        /// What to change.
        changes: Vec<BlockChange>,
    },
    /// Take a block out of the draft.
    RemoveBlock {
        /// The block.
        block: BlockId,
    },
    /// Publish what may be published of the draft.
    Publish {
        /// The board.
        board: BoardId,
        /// Where, at least once.
        channels: BTreeSet<Channel>,
        /// The first day.
        from: Date,
        /// The last day; until it is taken down when it is left out.
        #[serde(default)]
        until: Option<Date>,
        /// What changed and why; needed from the second edition on.
        #[serde(default)]
        why: String,
    },
    /// Record that copies of an edition were printed.
    Print {
        /// The board.
        board: BoardId,
        /// The edition's number, from 1; the latest when it is left out.
        #[serde(default)]
        edition: Option<u32>,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// How many, when somebody counted.
        #[serde(default)]
        copies: Option<u32>,
    },
    /// Take down what is shown.
    TakeDown {
        /// The board.
        board: BoardId,
        /// Why.
        reason: String,
    },
    /// Record that somebody made sure that what is shown is right.
    Assure {
        /// The board.
        board: BoardId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let facts = match command {
        Command::Make { purpose, title, place, blocks } => make(*purpose, title, place, blocks, context)?,
        Command::Edit { board, changes } => edit(*board, changes, workspace)?,
        Command::AddBlock { board: id, content } => {
            board(workspace, *id)?;
            says_something(content)?;
            vec![Fact::BlockAdded { board: *id, block: context.ids.next(), content: content.clone() }]
        }
        Command::EditBlock { block, changes } => {
            let (board, _) = drafted(workspace, *block, &words::STEP_EDIT_BLOCK)?;
            let edited =
                |change: &BlockChange| Fact::BlockEdited { board, block: *block, change: change.clone() };
            changes.iter().map(edited).collect()
        }
        Command::RemoveBlock { block } => {
            let (board, _) = drafted(workspace, *block, &words::STEP_REMOVE_BLOCK)?;
            vec![Fact::BlockRemoved { board, block: *block }]
        }
        Command::Publish { board: id, channels, from, until, why } => {
            let edition = publish::edition(board(workspace, *id)?, channels, (*from, *until), why)?;
            vec![Fact::Published { board: *id, edition: Box::new(edition) }]
        }
        Command::Print { board: id, edition, on, copies } => {
            let (edition, on) =
                publish::printing(*id, board(workspace, *id)?, *edition, *on, context.today())?;
            vec![Fact::Printed { board: *id, edition, on, copies: *copies }]
        }
        Command::TakeDown { board: id, reason } => {
            publish::up(*id, board(workspace, *id)?, &words::STEP_TAKE_DOWN, context.today())?;
            said(&words::FIELD_REASON, reason).require()?;
            vec![Fact::TakenDown { board: *id, reason: reason.trim().to_owned() }]
        }
        Command::Assure { board: id, on } => {
            publish::up(*id, board(workspace, *id)?, &words::STEP_ASSURE, context.today())?;
            let on = on.unwrap_or(context.today());
            rules::not_ahead(on, context.today()).require()?;
            vec![Fact::Assured { board: *id, on }]
        }
    };
    Ok(facts.into_iter().map(workspace::Fact::Board).collect())
}

fn make(
    purpose: Purpose,
    title: &str,
    place: &str,
    blocks: &[Content],
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    one_line(&words::FIELD_TITLE, title).require()?;
    blocks.iter().try_for_each(says_something)?;
    let board: BoardId = context.ids.next();
    let (title, place) = (title.trim().to_owned(), place.trim().to_owned());
    let mut facts = vec![Fact::Made { board, purpose, title, place }];
    for content in blocks {
        facts.push(Fact::BlockAdded { board, block: context.ids.next(), content: Box::new(content.clone()) });
    }
    Ok(facts)
}

fn edit(id: BoardId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    let board = board(workspace, id)?;
    for change in changes {
        match change {
            Change::Title(title) => one_line(&words::FIELD_TITLE, title).require()?,
            Change::Order(order) => {
                let stranger = order.iter().find(|block| board.block(**block).is_none());
                stranger.map_or(Ok(()), |stranger| Err(Refusal::from(unknown(*stranger))))?;
            }
            Change::Purpose(_) | Change::Place(_) => {}
        }
    }
    Ok(changes.iter().map(|change| Fact::Edited { board: id, change: change.clone() }).collect())
}

/// GEN-03: a block has words or a picture.
fn says_something(content: &Content) -> Result<(), Refusal> {
    let Content { heading, text, picture, .. } = content;
    match picture {
        Some(_) => Ok(()),
        None => said(&words::FIELD_CONTENT, &format!("{heading}{text}")).require(),
    }
}

fn board(workspace: &Workspace, id: BoardId) -> Result<&Board, Refusal> {
    workspace.boards.get(id).ok_or_else(|| unknown(id).into())
}

/// The board of a block that is still in its draft.
fn drafted<'a>(
    workspace: &'a Workspace,
    block: BlockId,
    step: &'static Text,
) -> Result<(BoardId, &'a Board), Refusal> {
    let (id, board) = workspace.boards.with_block(block).ok_or_else(|| unknown(block))?;
    match board.block(block) {
        None => Err(unknown(block).into()),
        Some(found) if found.removed.is_some() => Err(not_now(block, step, &words::STATE_REMOVED).into()),
        Some(_) => Ok((id, board)),
    }
}
