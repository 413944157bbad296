//! Activities as rows of a table.

use cobuild::{
    activity::{Activity, Venue},
    record::ActivityId,
    rule::{date_words, moment_words},
    space::Interval,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use crate::{
    component::{Column, Light, Link, Row, State},
    route::Route,
    text::messages::{activity_page as words, common},
};

/// The columns of a list of activities.
pub fn columns() -> Vec<Column> {
    [words::TITLE, words::WHEN, words::WHERE, words::PLACES, common::STATE].map(Column::new).to_vec()
}

/// One activity.
pub fn row(
    workspace: &Workspace,
    id: ActivityId,
    activity: &Activity,
    now: DateTime,
    language: Language,
) -> Row {
    let standing = Standing::of(activity, now);
    let cells = vec![
        html! { <Link to={Route::Activity { id }}>{ activity.title.get().clone() }</Link> },
        html! { { when(*activity.when.get(), language) } },
        venue(workspace, activity.venue.get()),
        html! { { places(activity, language) } },
        html! { <Light state={standing.shown()} label={standing.label()} /> },
    ];
    Row { key: id.to_string().into(), cells }
}

/// Where an activity stands for the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was called off.
    CalledOff,
    /// People register.
    Open,
    /// Registration has not begun.
    NotYet,
    /// Registration is over, and it has not begun.
    Closed,
    /// It has begun, and nothing of it is recorded.
    Begun,
    /// How it went is on record.
    Held,
}

impl Standing {
    /// Where it stands at a moment.
    pub fn of(activity: &Activity, now: DateTime) -> Standing {
        match (activity.called_off(), activity.outcome()) {
            (Some(_), _) => Standing::CalledOff,
            (None, Some(_)) => Standing::Held,
            (None, None) if now >= activity.when.get().from => Standing::Begun,
            (None, None) if activity.is_open(now) => Standing::Open,
            (None, None) if now >= activity.registration_closes() => Standing::Closed,
            (None, None) => Standing::NotYet,
        }
    }

    /// How it looks.
    pub const fn shown(self) -> State {
        match self {
            Standing::CalledOff | Standing::Closed | Standing::NotYet => State::Neutral,
            Standing::Open | Standing::Held => State::Good,
            Standing::Begun => State::Soon,
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Standing::CalledOff => words::CALLED_OFF,
            Standing::Open => words::OPEN,
            Standing::NotYet => words::NOT_YET,
            Standing::Closed => words::REGISTRATION_OVER,
            Standing::Begun => words::BEGUN,
            Standing::Held => words::HELD,
        }
    }
}

/// When an activity is; the day is said once when it ends on the day on which it begins.
pub fn when(when: Interval, language: Language) -> String {
    let Interval { from, to } = when;
    if from.date() == to.date() {
        let time = |moment: DateTime| moment.strftime("%H:%M").to_string();
        return format!("{} {}–{}", date_words(from.date(), language), time(from), time(to));
    }
    format!("{} – {}", moment_words(from, language), moment_words(to, language))
}

/// Where it is, as a way to the space or the booking.
pub fn venue(workspace: &Workspace, venue: &Venue) -> Html {
    let name = |space| workspace.spaces.get(space).map(|space| space.name.get().clone()).unwrap_or_default();
    match venue {
        Venue::Place(place) => html! { { place.clone() } },
        Venue::Space(id) => html! { <Link to={Route::Space { id: *id }}>{ name(*id) }</Link> },
        Venue::Booking(id) => {
            let space = workspace.spaces.booking(*id).map(|booking| name(booking.space));
            html! { <Link to={Route::Booking { id: *id }}>{ space.unwrap_or_default() }</Link> }
        }
    }
}

/// How many places are taken, of how many, and how many are waited for.
pub fn places(activity: &Activity, language: Language) -> String {
    let seats = activity.seats();
    let taken = seats.taken.to_string();
    let places = match seats.capacity {
        Some(capacity) => words::TAKEN_OF.fill(language, &[("taken", &taken), ("of", &capacity.to_string())]),
        None => words::TAKEN.fill(language, &[("taken", &taken)]),
    };
    match seats.waited_for {
        0 => places,
        waiting => format!("{places} · {}", words::WAIT.fill(language, &[("n", &waiting.to_string())])),
    }
}
