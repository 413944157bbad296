mod line;

use serde::{Deserialize, Serialize};

use super::{Change, Element, Fact, Measure, PartLink, Programme, Target, rules};
use crate::{
    agreement::organisations,
    record::{OrganisationId, ProgrammeId},
    rule::Refusal,
    text::{Text, messages::programme as words},
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Draw up a programme for a year.
    Draw {
        /// The year.
        year: i16,
        /// Whose it is.
        organisation: OrganisationId,
        /// The work line in the office's words.
        title: String,
        /// Where it comes from.
        #[serde(default)]
        source: String,
    },
    /// Change parts of it.
    Edit {
        /// The programme.
        programme: ProgrammeId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Name a part of an element.
    NamePart {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What it is called.
        name: String,
        /// Where that comes from.
        source: String,
    },
    /// Take a part out again.
    RemovePart {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What it is called.
        name: String,
    },
    /// Say of which activities a part consists, so that those held can be shown beside it.
    LinkPart {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What the part is called.
        name: String,
        /// The activities; none: that it is not known.
        link: Option<PartLink>,
    },
    /// Set a target, or set it anew. What was reached is counted, never entered.
    SetTarget {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What is counted.
        measure: Measure,
        /// What is to be reached.
        target: Target,
    },
    /// Give a target up.
    DropTarget {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What is counted.
        measure: Measure,
        /// Why.
        reason: String,
    },
    /// Conclude the programme.
    Conclude {
        /// The programme.
        programme: ProgrammeId,
        /// What the office has to say about the year.
        summary: String,
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
        Command::Draw { year, organisation, title, source } => {
            organisations::on_record(workspace, *organisation)?;
            one_line(&words::FIELD_TITLE, title).require()?;
            rules::near(*year, context.today(), &workspace.policy).require()?;
            rules::drawn_once(workspace, *organisation, *year, None).require()?;
            vec![Fact::Drawn {
                programme: context.ids.next(),
                year: *year,
                organisation: *organisation,
                title: title.trim().to_owned(),
                source: source.trim().to_owned(),
            }]
        }
        Command::Edit { programme, changes } => edit(*programme, changes, workspace)?,
        Command::NamePart { programme, element, name, source } => {
            vec![line::name_part(*programme, *element, name, source, workspace)?]
        }
        Command::RemovePart { programme, element, name } => {
            vec![line::remove_part(*programme, *element, name, workspace)?]
        }
        Command::LinkPart { programme, element, name, link } => {
            vec![line::link_part(*programme, *element, name, link.as_ref(), workspace)?]
        }
        Command::SetTarget { programme, element, measure, target } => {
            vec![line::set_target(*programme, (*element, *measure), target, workspace)?]
        }
        Command::DropTarget { programme, element, measure, reason } => {
            vec![line::drop_target(*programme, (*element, *measure), reason, workspace)?]
        }
        Command::Conclude { programme, summary } => {
            running(workspace, *programme, &words::STEP_CONCLUDE)?;
            said(&words::FIELD_SUMMARY, summary).require()?;
            vec![Fact::Concluded { programme: *programme, summary: summary.trim().to_owned() }]
        }
    };
    Ok(facts.into_iter().map(workspace::Fact::Programme).collect())
}

fn edit(id: ProgrammeId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    running(workspace, id, &words::STEP_EDIT)?;
    for change in changes {
        if let Change::Title(title) = change {
            one_line(&words::FIELD_TITLE, title).require()?;
        }
    }
    Ok(changes.iter().map(|change| Fact::Edited { programme: id, change: change.clone() }).collect())
}

/// The programme, unless it was concluded.
fn running<'a>(
    workspace: &'a Workspace,
    id: ProgrammeId,
    step: &'static Text,
) -> Result<&'a Programme, Refusal> {
    let programme = workspace.programmes.get(id).ok_or_else(|| unknown(id))?;
    match programme.concluded {
        Some(_) => Err(not_now(id, step, &words::STATE_CONCLUDED).into()),
        None => Ok(programme),
    }
}
