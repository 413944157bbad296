//! Who gets a place, who waits, who came.

use jiff::civil::DateTime;

use super::{ACT_03, ACT_04, ACT_05, ACT_06, ACT_07, ACT_10, ACT_11, shown, title};
use crate::{
    activity::{Activity, Registration, Sign},
    record::{Record, RegistrationId},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{term, term::activity},
    workspace::Workspace,
};

/// ACT-03.
pub fn window_open(activity: &Activity, now: DateTime) -> Explanation {
    let now_term = Term::moment(&activity::NOW, now);
    let opens = activity.window.get().opens;
    let opens_term = Term::new(&activity::OPENS, opens.map_or(TermValue::Nothing, TermValue::Moment));
    let closes = Term::moment(&activity::CLOSES, activity.registration_closes());
    let opened = opens.map(|_| Condition::not_before(now_term.clone(), opens_term.clone()));
    let not_closed =
        [Condition::not_after(now_term.clone(), closes.clone()), Condition::is_not(now_term, closes)];
    ACT_03.all(opened.into_iter().chain(not_closed)).with(title(activity)).with(opens_term)
}

/// ACT-04.
pub fn room_left(activity: &Activity, heads: u32) -> Explanation {
    let seats = activity.seats();
    let heads_term = Term::number(&activity::HEADS, heads);
    let free = seats.free().map(|free| Term::number(&activity::FREE, shown(free)));
    let capacity = seats.capacity.map_or(TermValue::Nothing, |capacity| TermValue::Number(capacity.into()));
    let within = free.map(|free| Condition::at_most(heads_term.clone(), free));
    ACT_04.all(within).with(title(activity)).with(heads_term).with(Term::new(&activity::CAPACITY, capacity))
}

/// ACT-05 for a new registration: places and those who wait count together, so that no unit fills the waiting list.
pub fn within_unit_cap(workspace: &Workspace, activity: &Activity, sign: &Sign) -> Explanation {
    let waiting = workspace.activities.waiting(activity).filter(|(_, one)| one.unit == sign.unit);
    let waiting = waiting.map(|(_, one)| u64::from(one.heads)).fold(0, u64::saturating_add);
    let seated = sign.unit.map_or(0, |unit| activity.seats_of_unit(unit));
    unit_cap(workspace, activity, sign, seated.saturating_add(waiting))
}

/// ACT-05 for somebody who moves up.
pub fn unit_may_send(workspace: &Workspace, activity: &Activity, moving: &Registration) -> Explanation {
    let sign = Sign { unit: moving.unit, person: String::new(), heads: moving.heads };
    let seated = moving.unit.map_or(0, |unit| activity.seats_of_unit(unit));
    unit_cap(workspace, activity, &sign, seated)
}

fn unit_cap(workspace: &Workspace, activity: &Activity, sign: &Sign, has: u64) -> Explanation {
    let capped = sign.unit.zip(activity.per_unit.get().heads());
    let has_term = Term::number(&activity::UNIT_HAS, shown(has));
    let wants = Term::number(&activity::UNIT_WOULD_HAVE, shown(has.saturating_add(u64::from(sign.heads))))
        .computed_from([has_term.clone(), Term::number(&activity::HEADS, sign.heads)]);
    let condition =
        capped.map(|(_, cap)| Condition::at_most(wants.clone(), Term::number(&activity::UNIT_CAP, cap)));
    let unit = sign.unit.map_or("", |unit| workspace.organisations.name(unit));
    ACT_05.all(condition).with(title(activity)).with(Term::words(&activity::UNIT, unit)).with(has_term)
}

/// ACT-06.
pub fn somebody(heads: u32) -> Explanation {
    ACT_06.holds(Condition::at_least(Term::number(&activity::HEADS, heads), Term::number(&term::NEEDED, 1)))
}

/// ACT-07: nobody who waited longer could move up.
pub fn in_turn(workspace: &Workspace, activity: &Activity, id: RegistrationId) -> Explanation {
    let before = workspace.activities.waiting(activity).take_while(|(other, _)| *other != id);
    let before =
        before.filter(|(_, one)| activity.seats().fit(one.heads) && activity.may_send(one.unit, one.heads));
    let before: Vec<Record> = before.map(|(other, _)| other.into()).collect();
    let explanation = ACT_07
        .holds(Condition::at_most(
            Term::counted(&activity::BEFORE, before.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(title(activity));
    before.into_iter().fold(explanation, Explanation::about)
}

/// ACT-10 for one registration.
pub fn no_more_than_registered(registration: &Registration, came: u32) -> Explanation {
    let heads = if registration.has_seat() { registration.heads } else { 0 };
    ACT_10.holds(Condition::at_most(
        Term::number(&activity::CAME, came),
        Term::number(&activity::REGISTERED, heads),
    ))
}

/// ACT-10 for an activity as a whole. A number beside marks that say otherwise is none.
pub fn attendance_fits(workspace: &Workspace, activity: &Activity, attended: Option<u32>) -> Explanation {
    let registered = Term::number(&activity::REGISTERED, shown(activity.seats().taken));
    let Some(attended) = attended else { return ACT_10.all([]).with(registered) };
    let came = Term::number(&activity::CAME, attended);
    let marked = activity.registrations().iter().filter_map(|id| workspace.activities.registration(*id));
    let marked: Vec<u32> = marked.filter(|one| one.has_seat()).filter_map(Registration::came).collect();
    let sum = marked.iter().map(|came| u64::from(*came)).fold(0, u64::saturating_add);
    let same = (!marked.is_empty())
        .then(|| Condition::is(came.clone(), Term::number(&activity::MARKED, shown(sum))));
    ACT_10.all(std::iter::once(Condition::at_most(came, registered)).chain(same))
}

/// ACT-11.
pub fn has_begun(activity: &Activity, now: DateTime) -> Explanation {
    ACT_11
        .holds(Condition::not_before(
            Term::moment(&activity::NOW, now),
            Term::moment(&activity::BEGINS, activity.when.get().from),
        ))
        .with(title(activity))
}
