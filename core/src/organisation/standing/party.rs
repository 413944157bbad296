//! Party organisations that are too small, too large or missing.

use jiff::civil::Date;

use crate::{
    organisation::{
        Committee, Kind, Manner, Organisation, PartyLevel, members_of_unit, party_covering,
        rules::{ORG_24, ORG_25, ORG_26, ORG_27, ORG_28, ORG_29, name},
        units_of,
    },
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, organisation: &Organisation, today: Date) -> Vec<Finding> {
    let about = [
        (members_enough(workspace, organisation, today), Severity::Warning),
        (members_not_too_many(workspace, organisation, today), Severity::Warning),
        (units_few(workspace, organisation, today), Severity::Warning),
        (large_enough(workspace, organisation, today), Severity::Notice),
        (branch_committee(workspace, organisation, today), Severity::Warning),
        (own_branch(workspace, organisation, today), Severity::Warning),
    ];
    let id = organisation.id();
    about.into_iter().filter_map(|(asked, severity)| asked?.finding(severity, id)).collect()
}

/// ORG-24; `None` for what is no branch, and for one that nobody has counted.
pub fn members_enough(workspace: &Workspace, branch: &Organisation, today: Date) -> Option<Explanation> {
    level(branch).filter(|level| level.is_branch())?;
    let count = branch.members_on(today)?;
    let fewest = workspace.policy.on(&parameter::PARTY_BRANCH_MEMBERS, today);
    let full = Term::number(&term::party::FULL, count.full);
    let holds = ORG_24.holds(Condition::at_least(full, Term::parameter(&fewest)));
    Some(counted(holds, branch, count.as_of))
}

/// ORG-25; `None` for what is no branch, and for one that nobody has counted.
pub fn members_not_too_many(
    workspace: &Workspace,
    branch: &Organisation,
    today: Date,
) -> Option<Explanation> {
    level(branch).filter(|level| level.is_branch())?;
    let count = branch.members_on(today)?;
    let most = workspace.policy.on(&parameter::PARTY_BRANCH_MOST, today);
    let all = Term::number(&term::party::MEMBERS, count.all());
    let holds = ORG_25.holds(Condition::at_most(all, Term::parameter(&most)));
    Some(counted(holds, branch, count.as_of))
}

/// ORG-26; `None` for what is no joint branch.
pub fn units_few(workspace: &Workspace, branch: &Organisation, today: Date) -> Option<Explanation> {
    level(branch).filter(|level| *level == PartyLevel::JointBranch)?;
    let most = workspace.policy.on(&parameter::PARTY_JOINT_BRANCH_UNITS, today);
    let units = units_of(workspace, branch.id(), today);
    let units = Term::counted(&term::coverage::UNITS, units.into_iter().map(Into::into).collect());
    let holds = ORG_26.holds(Condition::at_most(units, Term::parameter(&most)));
    Some(holds.with(name(branch)).about(branch.id()))
}

/// ORG-27; `None` for what is neither general branch nor committee, and for one that nobody has counted. Real building
/// committees are often small: with an approval on record the rule holds, and it never blocks.
pub fn large_enough(workspace: &Workspace, party: &Organisation, today: Date) -> Option<Explanation> {
    let exceeded = match level(party)? {
        PartyLevel::GeneralBranch => &parameter::PARTY_GENERAL_BRANCH_MEMBERS,
        PartyLevel::Committee => &parameter::PARTY_COMMITTEE_MEMBERS,
        PartyLevel::Branch | PartyLevel::JointBranch | PartyLevel::WorkingCommittee => return None,
    };
    let count = party.members_on(today)?;
    let exceeded = workspace.policy.on(exceeded, today);
    let condition = match party.approval() {
        Some(approval) => Condition::is_not(
            Term::words(&term::approval::NUMBER, &approval.number),
            Term::new(&term::REQUIRED, TermValue::Nothing),
        ),
        None => {
            Condition::more_than(Term::number(&term::party::MEMBERS, count.all()), Term::parameter(&exceeded))
        }
    };
    let needed = Term::number(&term::party::EXCEEDED, exceeded.value);
    let level = Term::label(&term::organisation::LEVEL, party.kind().text());
    Some(counted(ORG_27.holds(condition).with(needed).with(level), party, count.as_of))
}

/// ORG-28; `None` for what is no unit, and for one that nobody has counted or that has too few full members.
pub fn own_branch(workspace: &Workspace, unit: &Organisation, today: Date) -> Option<Explanation> {
    if !unit.kind().is_unit() {
        return None;
    }
    let count = members_of_unit(workspace, unit, today)?;
    let needed = workspace.policy.on(&parameter::PARTY_BRANCH_MEMBERS, today);
    if count.full < needed.value {
        return None;
    }
    let own = i64::from(party_covering(workspace, unit, today) == Some(Manner::Own));
    let full = Term::number(&term::party::FULL, count.full);
    let own = Condition::at_least(Term::number(&term::coverage::OWN, own), Term::number(&term::NEEDED, 1));
    Some(counted(ORG_28.holds(own).with(full).with(Term::parameter(&needed)), unit, count.as_of))
}

/// ORG-29; `None` for what is no branch, and for one that nobody has counted or that is too small to need a committee.
pub fn branch_committee(workspace: &Workspace, branch: &Organisation, today: Date) -> Option<Explanation> {
    level(branch).filter(|level| level.is_branch())?;
    let count = branch.members_on(today)?;
    let from = workspace.policy.on(&parameter::PARTY_BRANCH_COMMITTEE, today);
    if count.full < from.value {
        return None;
    }
    let fewest = workspace.policy.on(&parameter::PARTY_BRANCH_COMMITTEE_FEWEST, today);
    let most = workspace.policy.on(&parameter::PARTY_BRANCH_COMMITTEE_MOST, today);
    let committee = branch.committee_on(Committee::Leading, today).map_or(0, |count| count.members);
    let committee = || Term::number(&term::organisation::COMMITTEE, committee);
    let holds = ORG_29.all([
        Condition::at_least(committee(), Term::parameter(&fewest)),
        Condition::at_most(committee(), Term::parameter(&most)),
    ]);
    let full = Term::number(&term::party::FULL, count.full);
    Some(counted(holds.with(full).with(Term::parameter(&from)), branch, count.as_of))
}

fn level(organisation: &Organisation) -> Option<PartyLevel> {
    match organisation.kind() {
        Kind::Party { level, .. } => Some(level),
        _ => None,
    }
}

fn counted(explanation: Explanation, organisation: &Organisation, as_of: Date) -> Explanation {
    let as_of = Term::date(&term::organisation::AS_OF, as_of);
    explanation.with(as_of).with(name(organisation)).about(organisation.id())
}
