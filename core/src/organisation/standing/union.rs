//! Trade unions without the committees that the law asks for, and firms without a union.

use jiff::civil::Date;

use crate::{
    organisation::{
        Committee, Kind, Organisation, Role,
        rules::{ORG_30, ORG_31, ORG_32, ORG_33, name},
        staff_of_unit,
        term::later,
        union_covers,
    },
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, organisation: &Organisation, today: Date) -> Vec<Finding> {
    let about = [
        (union_committee(workspace, organisation, today), Severity::Warning),
        (womens_committee(workspace, organisation, today), Severity::Warning),
        (full_time_chair(workspace, organisation, today), Severity::Notice),
        (union_founded(workspace, organisation, today), Severity::Notice),
    ];
    let id = organisation.id();
    about.into_iter().filter_map(|(asked, severity)| asked?.finding(severity, id)).collect()
}

/// ORG-30; `None` for what is no union, and for one that nobody has counted or that is too small to need a committee.
pub fn union_committee(workspace: &Workspace, union: &Organisation, today: Date) -> Option<Explanation> {
    let count = union.kind().is_union().then(|| union.union_members_on(today))??;
    let from = workspace.policy.on(&parameter::UNION_COMMITTEE, today);
    if count.members < from.value {
        return None;
    }
    let members = Term::number(&term::union::MEMBERS, count.members);
    let holds = ORG_30.holds(sits(union, Committee::Leading, today));
    Some(counted(holds.with(members).with(Term::parameter(&from)), union, count.as_of))
}

/// ORG-31; `None` for what is no union, and for one that nobody has counted or that has too few women.
pub fn womens_committee(workspace: &Workspace, union: &Organisation, today: Date) -> Option<Explanation> {
    let count = union.kind().is_union().then(|| union.union_members_on(today))??;
    let from = workspace.policy.on(&parameter::UNION_WOMENS_COMMITTEE, today);
    if count.women < from.value {
        return None;
    }
    let women = Term::number(&term::union::WOMEN, count.women);
    let holds = ORG_31.holds(sits(union, Committee::Womens, today));
    Some(counted(holds.with(women).with(Term::parameter(&from)), union, count.as_of))
}

/// ORG-32; `None` for what is no base-level union, and where the units that it covers have too few staff by their
/// files. The law allows a full-time chair and asks for none.
pub fn full_time_chair(workspace: &Workspace, union: &Organisation, today: Date) -> Option<Explanation> {
    if union.kind() != Kind::Union {
        return None;
    }
    let units = workspace.organisations.units_covered_on(union.id(), today);
    let staff = units.filter_map(|(unit, _)| staff_of_unit(workspace, unit, today));
    let staff = staff.fold(0, u32::saturating_add);
    let from = workspace.policy.on(&parameter::UNION_FULL_TIME_CHAIR, today);
    if staff < from.value {
        return None;
    }
    let chairs = workspace.organisations.appointments_at(union.id());
    let chairs =
        chairs.filter(|appointment| appointment.role() == Role::FullTimeChair && appointment.holds_on(today));
    let chairs = Term::counted(&term::union::CHAIRS, chairs.map(|chair| chair.id().into()).collect());
    let holds = ORG_32.holds(Condition::at_least(chairs, Term::number(&term::NEEDED, 1)));
    let staff = Term::number(&term::union::STAFF, staff);
    Some(holds.with(staff).with(Term::parameter(&from)).with(name(union)).about(union.id()))
}

/// ORG-33; `None` for what is no firm, for one that a union covers, and where the founding is not known.
pub fn union_founded(workspace: &Workspace, firm: &Organisation, today: Date) -> Option<Explanation> {
    let founded = firm.kind().is_firm().then(|| firm.founded())??.latest();
    if union_covers(workspace, firm, today) {
        return None;
    }
    let limit = workspace.policy.on(&parameter::UNION_FOUNDING, today);
    let due = Term::date(&term::union::DUE, later(&workspace.calendar, founded, limit.value))
        .computed_from([Term::date(&term::organisation::FOUNDED, founded), Term::parameter(&limit)]);
    let holds = ORG_33.holds(Condition::not_after(Term::date(&term::TODAY, today), due));
    Some(holds.with(name(firm)).about(firm.id()))
}

/// Somebody sits on the committee. Nobody does where nobody said so.
fn sits(union: &Organisation, committee: Committee, today: Date) -> Condition {
    let members = union.committee_on(committee, today).map_or(0, |count| count.members);
    Condition::at_least(Term::number(&term::organisation::COMMITTEE, members), Term::number(&term::NEEDED, 1))
}

fn counted(explanation: Explanation, union: &Organisation, as_of: Date) -> Explanation {
    let as_of = Term::date(&term::organisation::AS_OF, as_of);
    explanation.with(as_of).with(name(union)).about(union.id())
}
