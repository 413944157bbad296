use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, Manner};
use crate::{
    organisation::rules,
    record::OrganisationId,
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{Workspace, rules::not_now},
};

/// What may be asked about coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// A Party organisation or a union covers a unit from a day on.
    Cover {
        /// The Party organisation or union.
        organisation: OrganisationId,
        /// The unit.
        unit: OrganisationId,
        /// How.
        manner: Manner,
        /// The first day.
        from: Date,
        /// The day on which it ended, when something past is entered late.
        #[serde(default)]
        until: Option<Date>,
    },
    /// It no longer does.
    Uncover {
        /// The Party organisation or union.
        organisation: OrganisationId,
        /// The unit.
        unit: OrganisationId,
        /// The first day on which it no longer does.
        on: Date,
    },
}

pub(in crate::organisation) fn decide(command: &Command, workspace: &Workspace) -> Result<Fact, Refusal> {
    match command {
        Command::Cover { organisation, unit, manner, from, until } => {
            rules::covers_units(rules::active(workspace, *organisation, *from)?).require()?;
            rules::is_unit(rules::active(workspace, *unit, *from)?).require()?;
            rules::forwards(*from, *until).require()?;
            rules::covered_once(workspace, *organisation, *unit, *from, *until).require()?;
            let (organisation, unit, manner) = (*organisation, *unit, *manner);
            Ok(Fact::Covered { organisation, unit, manner, from: *from, until: *until })
        }
        Command::Uncover { organisation, unit, on } => {
            rules::known(workspace, *organisation)?;
            let coverings = rules::known(workspace, *unit)?.covered().iter();
            let open = coverings
                .rev()
                .find(|covering| covering.by == *organisation && covering.period.until().is_none());
            let open = open.ok_or_else(|| not_now(*unit, &words::UNCOVER, &words::UNCOVERED))?;
            rules::forwards(open.period.from(), Some(*on)).require()?;
            Ok(Fact::Uncovered { organisation: *organisation, unit: *unit, on: *on })
        }
    }
}
