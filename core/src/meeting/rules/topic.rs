use jiff::civil::Date;

use super::{MTG_46, MTG_47, agenda::notice_by};
use crate::{
    calendar::WorkCalendar,
    meeting::{BodyKind, Meetings, Session, Topic},
    policy::{Policy, parameter},
    record::{ItemId, Record},
    rule::{Condition, Explanation, Term},
    text::messages::term,
};

/// MTG-46, a standing finding: a topic for a joint meeting was handed in in time.
pub fn topic_in_time(
    id: ItemId,
    topic: &Topic,
    session: &Session,
    policy: &Policy,
    calendar: &WorkCalendar,
) -> Explanation {
    let planned_on = session.planned_at.get().date();
    let lead = policy.on(&parameter::JOINT_TOPIC, planned_on);
    let by = Term::date(&term::topic::BY, notice_by(planned_on, lead.value, calendar)).computed_from([
        Term::moment(&term::session::PLANNED_AT, *session.planned_at.get()),
        Term::parameter(&lead),
    ]);
    MTG_46
        .holds(Condition::not_after(Term::date(&term::topic::ON, topic.on), by))
        .with(Term::words(&term::topic::TITLE, &topic.title))
        .about(id)
}

/// MTG-47, a standing finding: every topic that was handed in is on the agenda or answered.
pub fn topics_answered(meetings: &Meetings, session: &Session) -> Explanation {
    let taken_up = |id: &ItemId| meetings.item(*id).is_some_and(|item| item.removed.is_none());
    let left = session.topics.iter().filter(|(id, topic)| topic.answer.is_none() && !taken_up(id));
    let left: Vec<Record> = left.map(|(id, _)| (*id).into()).collect();
    MTG_47
        .holds(Condition::at_most(Term::counted(&term::topic::LEFT, left), Term::number(&term::ALLOWED, 0)))
        .with(super::agenda::name(session))
        .about(session.id)
}

/// Whether topics have a deadline before a session of this kind of body.
pub fn takes_topics(kind: BodyKind) -> bool {
    kind == BodyKind::JointMeeting
}

/// The last day on which a topic for a session is in time.
pub fn topic_by(planned_on: Date, policy: &Policy, calendar: &WorkCalendar) -> Date {
    notice_by(planned_on, policy.on(&parameter::JOINT_TOPIC, planned_on).value, calendar)
}
