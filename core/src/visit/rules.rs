//! The rules of this room. That the firm visited is on record and exists on the day are GEN-01 and ORG-05.

use jiff::civil::{Date, DateTime};

use super::{Changes, Staying, Visitor};
use crate::{
    organisation::Appointment,
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::messages::{term, visit as words},
};

pub use super::standing::findings;

rules! {
    /// VIS-01 · A visit has happened when it is recorded.
    VIS_01 = "VIS-01", VIS_01_TITLE, VIS_01_MESSAGE, Own, VIS_01_BASIS, [];
    /// VIS-02 · Somebody went.
    VIS_02 = "VIS-02", VIS_02_TITLE, VIS_02_MESSAGE, Own, VIS_02_BASIS, [];
    /// VIS-03 · The next visit comes after this one.
    VIS_03 = "VIS-03", VIS_03_TITLE, VIS_03_MESSAGE, Own, VIS_03_BASIS, [];
    /// VIS-04 · Probationary members are counted among the Party members.
    VIS_04 = "VIS-04", VIS_04_TITLE, VIS_04_MESSAGE, Own, VIS_04_BASIS, [];
    /// VIS-05 · Who visits by duty of an appointment holds it on the day.
    VIS_05 = "VIS-05", VIS_05_TITLE, VIS_05_MESSAGE, Own, VIS_05_BASIS, [];
    /// VIS-06 · A firm leaves or stays.
    VIS_06 = "VIS-06", VIS_06_TITLE, VIS_06_MESSAGE, Own, VIS_06_BASIS, [];
    /// VIS-10 · A firm is visited within the cycle.
    VIS_10 = "VIS-10", VIS_10_TITLE, VIS_10_MESSAGE, C, VIS_10_BASIS, ["visit.cycle", "visit.cycle.key"];
    /// VIS-11 · A visit that was promised is made.
    VIS_11 = "VIS-11", VIS_11_TITLE, VIS_11_MESSAGE, Own, VIS_11_BASIS, [];
    /// VIS-12 · A demand is answered or becomes an issue.
    VIS_12 = "VIS-12", VIS_12_TITLE, VIS_12_MESSAGE, Own, VIS_12_BASIS, [];
    /// VIS-13 · A first secretary or instructor visits within the cycle of that duty.
    VIS_13 = "VIS-13", VIS_13_TITLE, VIS_13_MESSAGE, C, VIS_13_BASIS, ["visit.cycle.duty"];
    /// VIS-14 · A demand and its issue point at each other.
    VIS_14 = "VIS-14", VIS_14_TITLE, VIS_14_MESSAGE, Own, VIS_14_BASIS, [];
}

/// VIS-01.
pub fn not_in_the_future(at: DateTime, now: DateTime) -> Explanation {
    VIS_01
        .holds(Condition::not_after(Term::moment(&term::visit::AT, at), Term::moment(&term::visit::NOW, now)))
}

/// VIS-02.
pub fn somebody_went(visitors: &[Visitor]) -> Explanation {
    let named = visitors.iter().filter(|visitor| !visitor.name.trim().is_empty()).count();
    VIS_02.holds(Condition::at_least(
        Term::number(&term::visit::VISITORS, i64::try_from(named).unwrap_or(i64::MAX)),
        Term::number(&term::NEEDED, 1),
    ))
}

/// VIS-03.
pub fn next_is_later(visited: Date, next: Date) -> Explanation {
    let earliest = Term::date(&term::visit::EARLIEST_NEXT, visited.tomorrow().unwrap_or(Date::MAX))
        .computed_from([Term::date(&term::visit::ON, visited)]);
    VIS_03.holds(Condition::not_before(Term::date(&term::visit::NEXT, next), earliest))
}

/// VIS-04; nothing to compare when the probationary members were not asked about.
pub fn probationary_among_members(changes: &Changes) -> Explanation {
    let Some(probationary) = changes.probationary else { return VIS_04.all([]) };
    VIS_04.holds(Condition::at_most(
        Term::number(&term::visit::PROBATIONARY, probationary),
        Term::number(&term::visit::PARTY_MEMBERS, changes.party_members.unwrap_or_default()),
    ))
}

/// VIS-06.
pub fn leaves_or_stays(changes: &Changes) -> Explanation {
    let said = if changes.leaving.is_some() { changes.staying } else { Staying::NotSaid };
    VIS_06.holds(Condition::is(
        Term::label(&term::visit::STAYING, said.text()),
        Term::label(&term::visit::STAYING_ALLOWED, Staying::NotSaid.text()),
    ))
}

/// VIS-05.
pub fn appointed(appointment: &Appointment, on: Date) -> Explanation {
    let day = || Term::date(&term::visit::ON, on);
    let began = Condition::not_before(day(), Term::date(&term::visit::DUTY_FROM, appointment.from()));
    let last = appointment.until().map(|until| until.yesterday().unwrap_or(Date::MIN));
    let ended = last.map(|last| Condition::not_after(day(), Term::date(&term::visit::DUTY_LAST_DAY, last)));
    let until = appointment.until().map_or(TermValue::Nothing, TermValue::Date);
    VIS_05
        .all([Some(began), ended].into_iter().flatten())
        .with(Term::new(&term::visit::DUTY_UNTIL, until))
        .with(Term::words(&term::visit::PERSON, appointment.person()))
        .with(Term::label(&term::visit::DUTY, appointment.role().text()))
        .about(appointment.id())
}
