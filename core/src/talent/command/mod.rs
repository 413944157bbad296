mod board;
mod person;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BoardChange, Cause, Change, Extent, Fact, NewConsent, Profile, station};
use crate::{
    record::{TalentBoardId, TalentId},
    rule::Refusal,
    workspace::{self, Context, Workspace},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Open a talent board.
    OpenBoard {
        /// What it is called.
        title: String,
        /// Where it stands.
        #[serde(default)]
        place: String,
        /// How many people it has room for; as the office's policy says when it is left out.
        #[serde(default)]
        places: Option<u32>,
    },
    /// Change parts of a talent board, its order among them.
    EditBoard {
        /// The board.
        board: TalentBoardId,
        /// What to change.
        changes: Vec<BoardChange>,
    },
    /// Keep a talent board no longer. What it was kept for is over: the people on it are erased.
    CloseBoard {
        /// The board.
        board: TalentBoardId,
        /// Why.
        reason: String,
    },
    /// Put a person onto a board, with their consent.
    Admit {
        /// The board.
        board: TalentBoardId,
        /// Who it is.
        profile: Box<Profile>,
        /// The consent.
        consent: NewConsent,
    },
    /// Change parts of a person's details.
    Edit {
        /// The entry.
        talent: TalentId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Record a further consent.
    Consent {
        /// The entry.
        talent: TalentId,
        /// The consent.
        consent: NewConsent,
    },
    /// Record that the person withdrew their consent. When none is left, their details are erased.
    Withdraw {
        /// The entry.
        talent: TalentId,
        /// The day on which they said so; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// How far.
        from: Extent,
    },
    /// Erase a person's details.
    Erase {
        /// The entry.
        talent: TalentId,
        /// Why.
        cause: Cause,
    },
    /// Of talent stations.
    Station(station::Command),
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
        Command::OpenBoard { title, place, places } => vec![board::open(title, place, *places, context)?],
        Command::EditBoard { board, changes } => board::edit(*board, changes, workspace)?,
        Command::CloseBoard { board, reason } => board::close(*board, reason, workspace)?,
        Command::Admit { board, profile, consent } => {
            vec![person::admit(*board, profile, consent, workspace, context)?]
        }
        Command::Edit { talent, changes } => person::edit(*talent, changes, workspace)?,
        Command::Consent { talent, consent } => vec![person::consent(*talent, consent, workspace, context)?],
        Command::Withdraw { talent, on, from } => person::withdraw(*talent, *on, from, workspace, context)?,
        Command::Erase { talent, cause } => vec![person::erase(*talent, *cause, workspace)?],
        Command::Station(command) => {
            station::decide(command, workspace, context)?.into_iter().map(Fact::Station).collect()
        }
    };
    Ok(facts.into_iter().map(workspace::Fact::Talent).collect())
}
