//! Standing findings: they warn and never block.

use jiff::civil::DateTime;

use super::{ACT_13, ACT_14, ACT_15, ACT_16, none_lapsed, series_name_free, shown, title};
use crate::{
    activity::{Activity, Venue, sheet::venue_name},
    organisation::later,
    policy::parameter,
    record::ActivityId,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    space::BookingState,
    text::messages::{term, term::activity},
    workspace::Workspace,
};

/// What stands out among activities: a space that is not booked, a hall nearly full, a waiting list that does not
/// move, a result not recorded; points whose day has come; and series that a merge has named alike.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, series) in workspace.activities.all_series() {
        let named = series_name_free(workspace, series.name.get(), Some(id));
        found.extend(named.finding(Severity::Warning, id));
    }
    for (id, activity) in workspace.activities.all() {
        if activity.called_off().is_some() {
            continue;
        }
        if now < activity.when.get().from {
            let booked = space_booked(workspace, activity);
            found.extend(booked.and_then(|booked| booked.finding(Severity::Warning, id)));
            let full = not_nearly_full(workspace, activity, now);
            found.extend(full.and_then(|full| full.finding(Severity::Notice, id)));
            let moving = waiting_list_moves(workspace, activity);
            found.extend(moving.and_then(|moving| moving.finding(Severity::Warning, id)));
        } else {
            found.extend(outcome_recorded(workspace, id, activity, now).finding(Severity::Notice, id));
        }
    }
    for (id, account) in workspace.activities.accounts().filter(|(_, account)| account.closed().is_none()) {
        found.extend(none_lapsed(account, now.date()).finding(Severity::Notice, id));
    }
    found
}

/// ACT-13, for an activity in a space that is booked for it.
fn space_booked(workspace: &Workspace, activity: &Activity) -> Option<Explanation> {
    let Venue::Booking(id) = activity.venue.get() else { return None };
    let when = activity.when.get();
    let found = workspace.spaces.booking(*id).and_then(|booking| booking.occurrence(when.from.date()));
    let covers = |found: &crate::space::Occurrence| found.when.from <= when.from && when.to <= found.when.to;
    let state = found.filter(covers).map_or(TermValue::Nothing, |found| TermValue::Label(found.state.text()));
    let states = [BookingState::Approved, BookingState::Held].map(|state| TermValue::Label(state.text()));
    let explanation = ACT_13
        .holds(Condition::one_of(
            Term::new(&activity::BOOKING_STATE, state),
            Term::new(&activity::BOOKING_NEEDED, TermValue::List(states.to_vec())),
        ))
        .with(title(activity))
        .with(Term::words(&activity::WHEN, when.to_string()))
        .with(Term::words(&activity::SPACE, venue_name(workspace, activity.venue.get())));
    Some(explanation.about(*id))
}

/// ACT-14, while people register; not for what takes as many as come.
fn not_nearly_full(workspace: &Workspace, activity: &Activity, now: DateTime) -> Option<Explanation> {
    let seats = activity.seats();
    let capacity = seats.capacity.filter(|_| activity.is_open(now))?;
    let share = workspace.policy.on(&parameter::ACTIVITY_NEARLY_FULL, now.date());
    // The most that may be taken without the share being exceeded.
    let most = share.value.needed_to_exceed(u64::from(capacity)).saturating_sub(1);
    let most = Term::number(&activity::NEARLY_FULL_FROM, shown(most))
        .computed_from([Term::number(&activity::CAPACITY, capacity), Term::parameter(&share)]);
    let explanation = ACT_14
        .holds(Condition::at_most(Term::number(&activity::TAKEN, shown(seats.taken)), most))
        .with(title(activity))
        .with(Term::number(&activity::WAITED_FOR, shown(seats.waited_for)));
    Some(explanation)
}

/// ACT-15, for an activity for which somebody waits.
fn waiting_list_moves(workspace: &Workspace, activity: &Activity) -> Option<Explanation> {
    let seats = activity.seats();
    let (_, first) =
        workspace.activities.waiting(activity).find(|(_, one)| activity.may_send(one.unit, one.heads))?;
    let free = seats.free().map_or(TermValue::Nothing, |free| TermValue::Number(shown(free)));
    let stuck = i64::from(seats.free().is_none_or(|free| free > 0));
    let explanation = ACT_15
        .holds(Condition::at_most(Term::number(&activity::STUCK, stuck), Term::number(&term::ALLOWED, 0)))
        .with(title(activity))
        .with(Term::new(&activity::FREE, free))
        .with(Term::number(&activity::FIRST_NEEDS, first.heads));
    Some(explanation)
}

/// ACT-16.
pub fn outcome_recorded(
    workspace: &Workspace,
    id: ActivityId,
    activity: &Activity,
    now: DateTime,
) -> Explanation {
    let within = workspace.policy.on(&parameter::ACTIVITY_OUTCOME, now.date());
    let ended = activity.when.get().to.date();
    let due = later(&workspace.calendar, ended, within.value);
    let due = Term::date(&activity::OUTCOME_DUE, due)
        .computed_from([Term::date(&activity::ENDED, ended), Term::parameter(&within)]);
    // Once it is recorded, it was recorded in time for this rule.
    let today = match activity.outcome() {
        Some(_) => TermValue::Date(ended),
        None => TermValue::Date(now.date()),
    };
    ACT_16.holds(Condition::not_after(Term::new(&term::TODAY, today), due)).with(title(activity)).about(id)
}
