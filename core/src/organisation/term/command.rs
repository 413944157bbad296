use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Extension, Fact, UnionTerm};
use crate::{
    organisation::{Approval, rules},
    record::OrganisationId,
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line},
    },
};

/// What may be asked about terms and approvals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record the superior's approval of the founding.
    ApproveFounding {
        /// Which organisation.
        organisation: OrganisationId,
        /// The approval.
        approval: Approval,
    },
    /// Let the current term run longer, with the superior's approval.
    Extend {
        /// Which organisation.
        organisation: OrganisationId,
        /// The last day of the longer term.
        until: Date,
        /// The approval.
        approval: Approval,
    },
    /// Record which of the two terms of the Trade Union Law a union has chosen.
    ChooseUnionTerm {
        /// Which union.
        organisation: OrganisationId,
        /// The term.
        term: UnionTerm,
    },
}

pub(in crate::organisation) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    match command {
        Command::ApproveFounding { organisation, approval } => {
            rules::known(workspace, *organisation)?;
            let approval = approved(workspace, *organisation, approval, context.today())?;
            Ok(Fact::FoundingApproved { organisation: *organisation, approval })
        }
        Command::Extend { organisation, until, approval } => {
            let extended = rules::known(workspace, *organisation)?;
            rules::has_term(extended).require()?;
            let Some(end) = extended.term_end(workspace) else {
                return Err(not_now(*organisation, &words::EXTEND_TERM, &words::TERM_UNKNOWN).into());
            };
            rules::extension_within_limit(extended, &end, *until).require()?;
            let approval = approved(workspace, *organisation, approval, context.today())?;
            let extension = Extension { until: *until, approval };
            Ok(Fact::Extended { organisation: *organisation, began: end.began.latest(), extension })
        }
        Command::ChooseUnionTerm { organisation, term } => {
            rules::is_union(rules::known(workspace, *organisation)?).require()?;
            Ok(Fact::UnionTermChosen { organisation: *organisation, term: *term })
        }
    }
}

/// An approval that can be found again: it has a number, a day that has come, and another organisation gave it.
fn approved(
    workspace: &Workspace,
    organisation: OrganisationId,
    approval: &Approval,
    today: Date,
) -> Result<Approval, Refusal> {
    one_line(&words::APPROVAL_NUMBER, &approval.number).require()?;
    rules::happened(&words::APPROVAL, approval.on, today).require()?;
    rules::known(workspace, approval.by)?;
    rules::approved_by_another(workspace, organisation, approval.by).require()?;
    Ok(Approval { number: approval.number.trim().to_owned(), ..approval.clone() })
}
