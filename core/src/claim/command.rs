use serde::{Deserialize, Serialize};

use super::{Fact, NamedList, claiming, item, project};
use crate::{
    rule::Refusal,
    text::messages::claim as words,
    workspace::{self, Context, Workspace, rules::one_line},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Of the items of the lists.
    Item(item::Command),
    /// Of claims.
    Claim(claiming::Command),
    /// Of projects.
    Project(project::Command),
    /// Call the lists as this place calls them, in this order; none: as the program does.
    NameLists {
        /// The lists.
        lists: Vec<NamedList>,
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
    let facts: Vec<Fact> = match command {
        Command::Item(command) => {
            let facts = item::decide(command, workspace, context)?;
            facts.into_iter().map(Fact::Item).collect()
        }
        Command::Claim(command) => vec![Fact::Claim(claiming::decide(command, workspace, context)?)],
        Command::Project(command) => {
            let facts = project::decide(command, workspace, context)?;
            facts.into_iter().map(Fact::Project).collect()
        }
        Command::NameLists { lists } => {
            for list in lists {
                one_line(&words::FIELD_LIST_NAME, &list.name).require()?;
            }
            vec![Fact::ListsNamed { lists: lists.clone() }]
        }
    };
    Ok(facts.into_iter().map(workspace::Fact::Claim).collect())
}
