//! What a series and an activity must say.

use std::collections::BTreeSet;

use super::{ACT_01, ACT_02, ACT_08, ACT_09, ACT_12, ACT_17, ACT_18, shown, title};
use crate::{
    activity::{Activity, RegistrationWindow, UnitCap, Venue},
    record::{Record, SeriesId},
    rule::{Condition, Explanation, Term, TermValue},
    space::{BookingState, Interval},
    text::messages::{term, term::activity},
    workspace::Workspace,
};

/// ACT-01. A series whose source gives no number may name any.
pub fn themes_fit(themes: &[String], declared: Option<u32>) -> Explanation {
    let distinct: BTreeSet<&String> = themes.iter().collect();
    let twice = shown(themes.len().saturating_sub(distinct.len()) as u64);
    let named = Term::number(&activity::THEMES, shown(themes.len() as u64));
    let once =
        Condition::at_most(Term::number(&activity::THEMES_TWICE, twice), Term::number(&term::ALLOWED, 0));
    let within = declared
        .map(|declared| Condition::at_most(named.clone(), Term::number(&activity::DECLARED, declared)));
    let limit = declared.map_or(TermValue::Nothing, |declared| TermValue::Number(i64::from(declared)));
    let list = themes.iter().map(|theme| TermValue::Words(theme.clone())).collect();
    ACT_01
        .all(std::iter::once(once).chain(within))
        .with(named)
        .with(Term::new(&activity::DECLARED, limit))
        .with(Term::new(&activity::THEME_LIST, TermValue::List(list)))
}

/// ACT-02.
pub fn ends_after_it_begins(when: Interval, window: RegistrationWindow) -> Explanation {
    let (begins, ends) = (Term::moment(&activity::BEGINS, when.from), Term::moment(&activity::ENDS, when.to));
    let moment = |moment: Option<_>| moment.map_or(TermValue::Nothing, TermValue::Moment);
    let (opens, closes) = (moment(window.opens), moment(window.closes));
    let (opens, closes) = (Term::new(&activity::OPENS, opens), Term::new(&activity::CLOSES, closes));
    let both = window.opens.is_some() && window.closes.is_some();
    let window_order = both.then(|| {
        [
            Condition::not_before(closes.clone(), opens.clone()),
            Condition::is_not(closes.clone(), opens.clone()),
        ]
    });
    let over_with_it = window.closes.map(|_| Condition::not_after(closes.clone(), ends.clone()));
    let order = [Condition::not_before(ends.clone(), begins.clone()), Condition::is_not(ends, begins)];
    let conditions = order.into_iter().chain(window_order.into_iter().flatten()).chain(over_with_it);
    ACT_02.all(conditions).with(opens).with(closes)
}

/// ACT-08.
pub fn keeps_places(activity: &Activity, capacity: Option<u32>, per_unit: UnitCap) -> Explanation {
    let number =
        |number: Option<u32>| number.map_or(TermValue::Nothing, |number| TermValue::Number(number.into()));
    let capacity_term = Term::new(&activity::CAPACITY, number(capacity));
    let cap_term = Term::new(&activity::UNIT_CAP, number(per_unit.heads()));
    let taken = Term::number(&activity::TAKEN, shown(activity.seats().taken));
    let of_a_unit = Term::number(&activity::MOST_OF_A_UNIT, shown(activity.tally.most_of_a_unit()));
    let places = capacity.map(|_| Condition::at_most(taken.clone(), capacity_term.clone()));
    let cap = per_unit.heads().map(|_| Condition::at_most(of_a_unit.clone(), cap_term.clone()));
    let conditions = places.into_iter().chain(cap);
    let explanation = ACT_08.all(conditions).with(title(activity));
    [taken, capacity_term, of_a_unit, cap_term].into_iter().fold(explanation, Explanation::with)
}

/// ACT-09. An activity without a theme always fits.
pub fn theme_named(workspace: &Workspace, series: Option<SeriesId>, theme: Option<&str>) -> Explanation {
    let Some(theme) = theme else { return ACT_09.all([]) };
    let series = series.and_then(|series| workspace.activities.series(series));
    let named = series.map_or(&[][..], |series| series.named.get());
    let named = named.iter().map(|name| TermValue::Words(name.clone())).collect();
    ACT_09
        .holds(Condition::one_of(
            Term::words(&activity::THEME, theme),
            Term::new(&activity::THEME_LIST, TermValue::List(named)),
        ))
        .with(Term::words(&activity::SERIES, series.map_or("", |series| series.name.get())))
}

/// ACT-12.
pub fn venue_fits(
    workspace: &Workspace,
    venue: &Venue,
    when: Interval,
    capacity: Option<u32>,
) -> Explanation {
    let (space, booking) = match venue {
        Venue::Place(_) => return ACT_12.all([]),
        Venue::Space(space) => (Some(*space), None),
        Venue::Booking(id) => {
            let booking = workspace.spaces.booking(*id);
            (booking.map(|booking| booking.space), booking.zip(Some(*id)))
        }
    };
    let booked = booking.map(|(booking, id)| {
        let found = booking.occurrence(when.from.date());
        let alive =
            |state| matches!(state, BookingState::Requested | BookingState::Approved | BookingState::Held);
        let found = found.filter(|found| alive(found.state)).map(|found| found.when);
        let covers = found.is_some_and(|booked| booked.from <= when.from && when.to <= booked.to);
        (
            Condition::at_least(
                Term::number(&activity::BOOKED, i64::from(covers)),
                Term::number(&term::NEEDED, 1),
            ),
            found,
            id,
        )
    });
    let space = space.and_then(|space| workspace.spaces.get(space));
    let holds = space.and_then(|space| *space.capacity.get());
    let holds_term = |holds: u32| Term::number(&activity::SPACE_HOLDS, holds);
    let places = capacity.zip(holds).map(|(capacity, holds)| {
        Condition::at_most(Term::number(&activity::CAPACITY, capacity), holds_term(holds))
    });
    let number =
        |number: Option<u32>| number.map_or(TermValue::Nothing, |number| TermValue::Number(number.into()));
    let when_booked = booked.as_ref().and_then(|(_, found, _)| *found);
    let when_booked = when_booked.map_or(TermValue::Nothing, |found| TermValue::Words(found.to_string()));
    let record: Option<Record> = booked.as_ref().map(|(_, _, id)| (*id).into());
    let explanation = ACT_12
        .all(booked.into_iter().map(|(condition, ..)| condition).chain(places))
        .with(Term::words(&activity::WHEN, when.to_string()))
        .with(Term::new(&activity::WHEN_BOOKED, when_booked))
        .with(Term::new(&activity::CAPACITY, number(capacity)))
        .with(Term::new(&activity::SPACE_HOLDS, number(holds)))
        .with(Term::words(&activity::SPACE, space.map_or("", |space| space.name.get())));
    record.into_iter().fold(explanation, Explanation::about)
}

/// ACT-17.
pub fn organised(organisers: usize) -> Explanation {
    let count = Term::number(&activity::ORGANISERS, shown(organisers as u64));
    ACT_17.holds(Condition::at_least(count, Term::number(&term::NEEDED, 1)))
}

/// ACT-18. `own`: the series that is renamed.
pub fn series_name_free(workspace: &Workspace, name: &str, own: Option<SeriesId>) -> Explanation {
    let all = workspace.activities.all_series();
    let same = all.filter(|(id, other)| other.name.get() == name.trim() && Some(*id) != own);
    let records: Vec<Record> = same.map(|(id, _)| id.into()).collect();
    let explanation = ACT_18
        .holds(Condition::at_most(
            Term::counted(&activity::SAME_NAME, records.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&activity::SERIES, name.trim()));
    records.into_iter().fold(explanation, Explanation::about)
}
