use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, Figure, ReportingPeriod, figures, rules};
use crate::{
    organisation,
    record::OrganisationId,
    rule::Refusal,
    workspace::{self, Context, Workspace},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Hand the report of a month, a quarter or a year in: its numbers are computed and kept as they are told.
    HandIn {
        /// What it is about.
        period: ReportingPeriod,
        /// To whom.
        to: OrganisationId,
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
    let Command::HandIn { period, to, on } = command;
    let on = on.unwrap_or(context.today());
    organisation::rules::active(workspace, *to, on)?;
    rules::period_over(*period, on).require()?;
    rules::handed_in_by_now(on, context.today()).require()?;
    let sections = figures(workspace, *period, context.now);
    let readings = sections.iter().flat_map(|section| &section.figures).map(Figure::reading).collect();
    let submission = context.ids.next();
    let fact = Fact::HandedIn { submission, period: *period, to: *to, on, readings };
    Ok(vec![workspace::Fact::Report(fact)])
}
