//! Bookings as rows of a table.

use cobuild::{
    record::BookingId,
    rule::date_words,
    space::{Booking, BookingState, Holder},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    component::{Column, Light, Link, Row, State},
    page::party,
    route::Route,
    text::messages::{common, space_page as words},
};

/// The columns of a list of bookings.
pub fn columns() -> Vec<Column> {
    [words::WHAT_FOR, words::WHEN, words::HOLDER, words::HEADS, common::STATE].map(Column::new).to_vec()
}

/// One booking.
pub fn row(workspace: &Workspace, id: BookingId, booking: &Booking, language: Language) -> Row {
    let state = booking.state();
    let cells = vec![
        html! { <Link to={Route::Booking { id }}>{ booking.purpose.get().clone() }</Link> },
        html! { { when(booking, language) } },
        html! { { holder(workspace, booking, language) } },
        html! { { booking.heads.get().to_string() } },
        html! { <Light state={shown(state)} label={state.text()} /> },
    ];
    Row { key: id.to_string().into(), cells }
}

/// When a booking is, in words.
pub fn when(booking: &Booking, language: Language) -> String {
    let (timing, hours) = (&booking.timing, booking.timing.hours);
    match &timing.repeats {
        Some(repeats) => repeats.words_to(hours.to(), language),
        None => format!("{} {hours}", date_words(timing.on, language)),
    }
}

/// Who a booking is for.
pub fn holder(workspace: &Workspace, booking: &Booking, language: Language) -> Html {
    match &booking.holder {
        Holder::Organisation(id) => party::link(workspace, *id, language),
        Holder::Person(name) => html! { { name.clone() } },
    }
}

/// How a state looks.
pub const fn shown(state: BookingState) -> State {
    match state {
        BookingState::Requested => State::Soon,
        BookingState::Approved | BookingState::Held => State::Good,
        BookingState::Released | BookingState::NoShow | BookingState::Displaced => State::Late,
        BookingState::Cancelled | BookingState::Declined => State::Neutral,
    }
}
