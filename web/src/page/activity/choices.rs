//! What the form of an activity offers: series with their themes, places, agreements.

use std::collections::BTreeMap;

use cobuild::{
    activity::{Activity, Venue},
    record::{BookingId, SpaceId},
    space::{Access, Interval},
    text::Language,
    workspace::Workspace,
};
use jiff::{ToSpan as _, civil::DateTime};
use yew::prelude::*;

use super::rows;
use crate::{component::Choice, text::messages::activity_page as words};

/// How far ahead bookings are offered, in days.
const AHEAD: i64 = 180;

/// Every series, and each of its named themes; with the one that an activity has.
pub fn series(
    workspace: &Workspace,
    activity: Option<&Activity>,
    language: Language,
) -> (Vec<Choice>, AttrValue) {
    let mut choices = Vec::new();
    for (id, series) in workspace.activities.all_series() {
        let name = series.name.get();
        choices.push(Choice::new(id.to_string(), name.clone()));
        let themes = series.named.get().iter();
        choices.extend(themes.map(|theme| Choice::new(format!("{id} {theme}"), format!("{name} · {theme}"))));
    }
    let chosen = activity.and_then(|activity| {
        let id = (*activity.series.get())?;
        let theme = activity.theme.get().as_ref();
        Some(theme.map_or_else(|| id.to_string(), |theme| format!("{id} {theme}")))
    });
    let chosen = AttrValue::from(chosen.unwrap_or_default());
    // A theme that its series names no more stays until somebody chooses another.
    if !chosen.is_empty() && choices.iter().all(|choice| choice.value != chosen) {
        let theme = activity.and_then(|activity| activity.theme.get().clone()).unwrap_or_default();
        choices.push(Choice::new(chosen.clone(), words::THEME_GONE.fill(language, &[("theme", &theme)])));
    }
    (choices, chosen)
}

/// Somewhere in words, the spaces that need no booking, and what is booked from now on; with the place that an activity
/// has.
pub fn venues(
    workspace: &Workspace,
    activity: Option<&Activity>,
    now: DateTime,
    language: Language,
) -> (Vec<Choice>, AttrValue) {
    let mut choices = vec![Choice::new("", words::ELSEWHERE)];
    let free = workspace.spaces.in_use().filter(|(_, space)| *space.access.get() != Access::Bookable);
    choices.extend(free.map(|(id, _)| space(workspace, id)));
    let last = now.date().checked_add(AHEAD.days()).unwrap_or(now.date());
    let mut booked: BTreeMap<BookingId, Interval> = BTreeMap::new();
    for (id, _) in workspace.spaces.in_use() {
        for (booking, when) in workspace.spaces.between(id, now.date(), last) {
            booked.entry(booking).or_insert(when);
        }
    }
    // What nobody has approved yet takes no space, and can be planned for all the same.
    for (id, booking) in workspace.spaces.pending() {
        let ahead = booking.occurrences().map(|one| one.when).find(|when| when.to > now);
        booked.extend(ahead.map(|when| (id, when)));
    }
    let mut booked: Vec<(Interval, BookingId)> = booked.into_iter().map(|(id, when)| (when, id)).collect();
    booked.sort_by_key(|(when, id)| (when.from, *id));
    choices.extend(booked.into_iter().map(|(when, id)| booking(workspace, id, when, language)));
    let chosen = match activity.map(|activity| (activity.venue.get(), *activity.when.get())) {
        None | Some((Venue::Place(_), _)) => None,
        Some((Venue::Space(id), _)) => Some(space(workspace, *id)),
        Some((Venue::Booking(id), when)) => Some(booking(workspace, *id, when, language)),
    };
    let value = chosen.as_ref().map(|choice| choice.value.clone()).unwrap_or_default();
    choices.extend(chosen.filter(|chosen| choices.iter().all(|choice| choice.value != chosen.value)));
    (choices, value)
}

fn space(workspace: &Workspace, id: SpaceId) -> Choice {
    let name = workspace.spaces.get(id).map(|space| space.name.get().clone());
    Choice::new(format!("space {id}"), name.unwrap_or_default())
}

fn booking(workspace: &Workspace, id: BookingId, when: Interval, language: Language) -> Choice {
    let booking = workspace.spaces.booking(id);
    let space = booking.and_then(|booking| workspace.spaces.get(booking.space));
    let space = space.map(|space| space.name.get().clone()).unwrap_or_default();
    let purpose = booking.map(|booking| booking.purpose.get().clone()).unwrap_or_default();
    Choice::new(format!("booking {id}"), format!("{space} · {} · {purpose}", rows::when(when, language)))
}

/// Every agreement.
pub fn agreements(workspace: &Workspace) -> Vec<Choice> {
    let all = workspace.agreements.all();
    all.map(|(id, agreement)| Choice::new(id.to_string(), agreement.title.get().clone())).collect()
}
