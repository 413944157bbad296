use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Committee, CommitteeCount, Fact, UnionCount};
use crate::{
    organisation::rules,
    record::OrganisationId,
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{Context, Workspace},
};

/// What may be asked about counts; see also [`CountPartyMembers`](crate::organisation::Command::CountPartyMembers).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record how many members a trade union has.
    Union {
        /// Which union.
        organisation: OrganisationId,
        /// Members.
        members: u32,
        /// Women among them.
        women: u32,
        /// The day on which they were counted.
        as_of: Date,
    },
    /// Record how many people sit on a committee; 0 when it is dissolved.
    Committee {
        /// Which organisation.
        organisation: OrganisationId,
        /// Which of its committees.
        committee: Committee,
        /// Members of the committee.
        members: u32,
        /// The day on which they were counted.
        as_of: Date,
    },
}

pub(in crate::organisation) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    let today = context.today();
    match command {
        Command::Union { organisation, members, women, as_of } => {
            let counted = rules::known(workspace, *organisation)?;
            rules::is_union(counted).require()?;
            rules::happened(&words::UNION_COUNTED, *as_of, today).require()?;
            rules::women_among_members(counted, *members, *women).require()?;
            let count = UnionCount { members: *members, women: *women, as_of: *as_of };
            Ok(Fact::Union { organisation: *organisation, count })
        }
        Command::Committee { organisation, committee, members, as_of } => {
            let counted = rules::known(workspace, *organisation)?;
            match committee {
                Committee::Leading => rules::has_term(counted).require()?,
                Committee::Womens => rules::is_union(counted).require()?,
            }
            rules::happened(&words::COMMITTEE_COUNTED, *as_of, today).require()?;
            let count = CommitteeCount { members: *members, as_of: *as_of };
            Ok(Fact::Committee { organisation: *organisation, committee: *committee, count })
        }
    }
}
