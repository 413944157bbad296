//! Spaces, activities, boards: what people use and see.

use super::{Found, Look, organisation};
use crate::{
    activity::Activity,
    board::Board,
    record::{ActivityId, BoardId},
    space::Holder,
    text::Language,
    workspace::Workspace,
};

pub(super) fn spaces<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.spaces.all().all(|(id, space)| {
        let about = space.about.get();
        look(Found::named(id, [space.name.get(), "", ""]).with_texts([about, "", ""]).beside(about))
    })
}

pub(super) fn bookings<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.spaces.bookings().all(|(id, booking)| {
        let space = workspace.spaces.get(booking.space).map_or("", |space| space.name.get());
        let [holder, main] = match &booking.holder {
            Holder::Organisation(id) => organisation(workspace, *id, language),
            Holder::Person(name) => [name, ""],
        };
        look(
            Found::composed(id, [booking.purpose.get(), holder, main])
                .with_texts([space, "", ""])
                .beside(space),
        )
    })
}

pub(super) fn loans<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.spaces.loans().all(|(id, loan)| {
        let found = Found::composed(id, [&loan.title, &loan.copy, ""]);
        look(found.with_texts([&loan.borrower, "", ""]).beside(&loan.copy))
    })
}

pub(super) fn series<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.activities.all_series().all(|(id, series)| {
        let about = series.about.get();
        look(Found::named(id, [series.name.get(), "", ""]).with_texts([about, "", ""]).beside(about))
    })
}

pub(super) fn activities<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.activities.all().all(|(id, activity)| {
        let series = activity.series.get().and_then(|id| workspace.activities.series(id));
        let series = series.map_or("", |series| series.name.get());
        let theme = activity.theme.get().as_deref().unwrap_or_default();
        let found = Found::named(id, [activity.title.get(), "", ""]);
        look(found.with_texts([series, theme, activity.about.get()]).beside(series))
    })
}

pub(super) fn registrations<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    let all = &workspace.activities;
    let of = |(_, activity): (ActivityId, &'a Activity)| {
        all.registrations_of(activity).map(move |found| (activity, found))
    };
    all.all().flat_map(of).all(|(activity, (id, registration))| {
        let title = activity.title.get();
        let unit = registration.unit.map(|unit| organisation(workspace, unit, language));
        let [unit, main] = unit.unwrap_or_default();
        look(
            Found::composed(id, [unit, main, &registration.person]).with_texts([title, "", ""]).beside(title),
        )
    })
}

pub(super) fn accounts<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.activities.accounts().all(|(id, account)| look(Found::composed(id, [account.owner(), "", ""])))
}

pub(super) fn talent_boards<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace
        .talents
        .boards()
        .all(|(id, board)| look(Found::named(id, [board.title.get(), "", ""]).beside(board.place.get())))
}

/// Whose details were erased is found by nothing but the board.
pub(super) fn talents<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.talents.all().all(|(id, talent)| {
        let board = workspace.talents.board(talent.board).map_or("", |board| board.title.get());
        let details = talent.details();
        let [name, field, merit] = details.map_or(["", "", ""], |details| {
            [details.name.get(), details.field.get(), details.merit.get()].map(String::as_str)
        });
        look(Found::composed(id, [name, "", ""]).with_texts([field, merit, board]).beside(board))
    })
}

pub(super) fn boards<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.boards.all().all(|(id, board)| {
        let place = board.place.get();
        look(Found::named(id, [board.title.get(), "", ""]).with_texts([place, "", ""]).beside(place))
    })
}

pub(super) fn blocks<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let of = |(_, board): (BoardId, &'a Board)| board.blocks().into_iter().map(move |found| (board, found));
    workspace.boards.all().flat_map(of).all(|(board, (id, block))| {
        let title = board.title.get();
        let found = Found::composed(id, [block.heading.get(), "", ""]);
        look(found.with_texts([block.text.get(), title, ""]).beside(title))
    })
}
