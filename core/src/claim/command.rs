use serde::{Deserialize, Serialize};

use crate::{
    rule::Refusal,
    workspace::{self, Context, Workspace},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    _workspace: &Workspace,
    _context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    match *command {}
}
