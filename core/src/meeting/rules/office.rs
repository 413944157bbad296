use jiff::civil::Date;

use super::{MTG_51, MTG_52, MTG_53, MTG_55, MTG_58, agenda::name, decision::title};
use crate::{
    meeting::{Body, BodyKind, CongressGround, Item, MeetingRequest, Meetings, Presence, Requester, Session},
    organisation::MemberCount,
    policy::{Parameter, Policy, Share, Span, Used, parameter},
    record::Record,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
};

/// The share of those who can ask that makes a meeting due; nothing for a committee, which need not count.
fn share_to_call(requester: Requester, policy: &Policy, on: Date) -> Option<Used<Option<Share>>> {
    let parameter = match requester {
        Requester::Adults => &parameter::RESIDENTS_CALL_ADULTS,
        Requester::Households => &parameter::RESIDENTS_CALL_HOUSEHOLDS,
        Requester::ResidentGroups => &parameter::RESIDENTS_CALL_GROUPS,
        Requester::Owners => return Some(policy.on(&parameter::OWNERS_CALL, on).into()),
        Requester::UnionMembers => return Some(policy.on(&parameter::UNION_CALL, on).into()),
        Requester::UnionCommittee => return None,
    };
    Some(policy.on(parameter, on))
}

/// Whether so many asking make a meeting due. A share that is not on record makes nothing due.
fn is_due(request: &MeetingRequest, used: Option<&Used<Option<Share>>>) -> bool {
    match used {
        None => request.asking > 0,
        Some(used) => used
            .value
            .is_some_and(|share| u64::from(request.asking) >= share.needed_of(request.of.into()).max(1)),
    }
}

/// MTG-51, a standing finding: a meeting that must be called is called; MTG-58: one that may be called is not forgotten.
/// Nothing to say while too few ask.
pub fn called_on_request(
    body: &Body,
    request: &MeetingRequest,
    meetings: &Meetings,
    policy: &Policy,
) -> Option<Explanation> {
    let used = share_to_call(request.requester, policy, request.on);
    if !is_due(request, used.as_ref()) {
        return None;
    }
    let called = meetings.sessions().filter(|session| {
        session.body == body.id && session.called_on >= request.on && !session.is_cancelled()
    });
    let called: Vec<Record> = called.map(|session| session.id.into()).collect();
    let mut asking = vec![
        Term::number(&term::request::ASKING, request.asking),
        Term::number(&term::request::OF, request.of),
    ];
    asking.extend(used.as_ref().map(Term::parameter));
    let rule = if request.requester.obliges() { &MTG_51 } else { &MTG_58 };
    Some(
        rule.holds(Condition::at_least(
            Term::counted(&term::request::CALLED, called),
            Term::number(&term::NEEDED, 1).computed_from(asking),
        ))
        .with(Term::label(&term::request::BY, request.requester.text()))
        .with(Term::date(&term::request::ON, request.on))
        .with(Term::words(&term::session::BODY, body.name.get()))
        .about(body.id),
    )
}

/// MTG-52, a standing finding: the community's Party organisation studied an item before a residents' meeting takes
/// it up.
pub fn studied_before(item: &Item, policy: &Policy, on: Date) -> Explanation {
    let used = policy.on(&parameter::RESIDENTS_STUDY, on);
    let needed = Term::number(&term::NEEDED, used.value).computed_from([Term::parameter(&used)]);
    let studied = u32::from(item.study.as_ref().is_some_and(|study| study.get().on <= on));
    MTG_52
        .holds(Condition::at_least(Term::number(&term::item::STUDIED, studied), needed))
        .with(title(item))
        .about(item.id)
}

/// MTG-53, a standing finding: a congress stands in the members' assembly's place with the approval of the level above,
/// which it can have from so many members on, or where they work scattered. Members whom nobody has counted are not held
/// against it.
pub fn congress_approved(
    body: &Body,
    members: Option<MemberCount>,
    policy: &Policy,
    on: Date,
) -> Explanation {
    let used = policy.on(&parameter::PARTY_CONGRESS_MEMBERS, on);
    let approval = match &body.approval {
        Some(approval) => TermValue::Words(approval.get().reference.clone()),
        None => TermValue::Nothing,
    };
    let from = || Term { name: &term::body::CONGRESS_FROM, ..Term::parameter(&used) };
    let all = match members {
        Some(members) => Term::number(&term::body::MEMBERS, members.all())
            .computed_from([Term::date(&term::seats::AS_OF, members.as_of)]),
        None => Term::new(&term::body::MEMBERS, TermValue::Nothing),
    };
    let ground = body.approval.as_ref().map(|approval| approval.get().ground).unwrap_or_default();
    let enough = members
        .filter(|_| ground == CongressGround::Members)
        .map(|_| Condition::at_least(all.clone(), from()));
    let approved = Condition::is_not(
        Term::new(&term::body::APPROVAL, approval),
        Term::new(&term::REQUIRED, TermValue::Nothing),
    );
    MTG_53
        .all(std::iter::once(approved).chain(enough))
        .with(all)
        .with(from())
        .with(Term::label(&term::body::GROUND, ground.text()))
        .with(Term::words(&term::session::BODY, body.name.get()))
        .about(body.id)
}

/// MTG-55, a standing finding: the recorded quorum counts exactly those entitled on the session's day. A seat that
/// was ended or added later, a number corrected later, or on another device, shows here.
pub fn roll_of_the_day(meetings: &Meetings, session: &Session) -> Option<Explanation> {
    let differing = match session.presence()? {
        Presence::Seats(roll) => {
            let valid: Vec<_> = meetings.seats_on(session.body, session.day()).map(|seat| seat.id).collect();
            let gone = roll.entitled.iter().filter(|seat| !valid.contains(seat));
            let missing = valid.iter().filter(|seat| !roll.entitled.contains(seat));
            let differing = gone.chain(missing).map(|seat| Record::Seat(*seat)).collect();
            Term::counted(&term::seats::DIFFERING, differing)
        }
        Presence::Counted(turnout) => {
            let (_, known) = meetings.body(session.body)?.electorate_on(session.day())?;
            let area = turnout.area.map(|area| area.entitled);
            let differing = turnout.entitled.abs_diff(known.heads).max(u32::from(area != known.area));
            Term::number(&term::seats::DIFFERING, differing)
        }
    };
    Some(
        MTG_55
            .holds(Condition::at_most(differing, Term::number(&term::ALLOWED, 0)))
            .with(Term::date(&term::session::DAY, session.day()))
            .with(name(session))
            .about(session.id),
    )
}

/// The rhythm in which a kind of body meets, where one is known.
pub(super) fn rhythm_of(kind: BodyKind) -> Option<&'static Parameter<Span>> {
    match kind {
        BodyKind::BuildingCouncil => Some(&parameter::COUNCIL_RHYTHM),
        BodyKind::JointMeeting => Some(&parameter::JOINT_RHYTHM),
        BodyKind::PartyAssembly => Some(&parameter::PARTY_ASSEMBLY_RHYTHM),
        _ => None,
    }
}
