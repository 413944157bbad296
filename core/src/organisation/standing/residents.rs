//! Residents' committees with too few or too many members.

use jiff::civil::Date;

use crate::{
    organisation::{
        Committee, Kind, Organisation,
        rules::{ORG_41, name},
    },
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, organisation: &Organisation, today: Date) -> Option<Finding> {
    residents_committee(workspace, organisation, today)?.finding(Severity::Warning, organisation.id())
}

/// ORG-41; `None` for what is no residents' committee, for one that nobody has counted, and on days for which the law's
/// numbers are not on record.
pub fn residents_committee(
    workspace: &Workspace,
    committee: &Organisation,
    today: Date,
) -> Option<Explanation> {
    if committee.kind() != Kind::ResidentsCommittee {
        return None;
    }
    let count = committee.committee_on(Committee::Leading, today)?;
    let fewest = workspace.policy.on(&parameter::RESIDENTS_COMMITTEE_FEWEST, today).set()?;
    let most = workspace.policy.on(&parameter::RESIDENTS_COMMITTEE_MOST, today).set()?;
    let members = || Term::number(&term::organisation::COMMITTEE, count.members);
    let holds = ORG_41.all([
        Condition::at_least(members(), Term::parameter(&fewest)),
        Condition::at_most(members(), Term::parameter(&most)),
    ]);
    let as_of = Term::date(&term::organisation::AS_OF, count.as_of);
    Some(holds.with(as_of).with(name(committee)).about(committee.id()))
}
