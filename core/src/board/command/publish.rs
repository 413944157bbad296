use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    board::{Board, Channel, Edition, rules},
    record::BoardId,
    rule::Refusal,
    text::{Text, messages::board as words},
    workspace::rules::{not_now, said},
};

/// What is published of the draft: what may be published, and nothing else.
pub(super) fn edition(
    board: &Board,
    channels: &BTreeSet<Channel>,
    (from, until): (Date, Option<Date>),
    why: &str,
) -> Result<Edition, Refusal> {
    let blocks = board.publishable();
    rules::something_public(board, &blocks).require()?;
    rules::sourced(board, &blocks).require()?;
    if let Some(until) = until {
        rules::in_order(from, until).require()?;
    }
    said(&words::FIELD_CHANNELS, channels.first().map_or("", |channel| channel.text().key)).require()?;
    if !board.editions().is_empty() {
        said(&words::FIELD_WHY, why).require()?;
    }
    Ok(Edition {
        title: board.title.get().clone(),
        place: board.place.get().clone(),
        blocks,
        channels: channels.clone(),
        from,
        until,
        why: why.trim().to_owned(),
    })
}

/// The edition that was printed, and when.
pub(super) fn printing(
    id: BoardId,
    board: &Board,
    edition: Option<u32>,
    on: Option<Date>,
    today: Date,
) -> Result<(u32, Date), Refusal> {
    let count = u32::try_from(board.editions().len()).unwrap_or(u32::MAX);
    let edition = edition.unwrap_or(count);
    if !(1..=count).contains(&edition) {
        return Err(not_now(id, &words::STEP_PRINT, &words::STATE_NO_EDITION).into());
    }
    let on = on.unwrap_or(today);
    rules::not_ahead(on, today).require()?;
    Ok((edition, on))
}

/// GEN-02: an edition stands.
pub(super) fn up(id: BoardId, board: &Board, step: &'static Text, today: Date) -> Result<(), Refusal> {
    match board.standing().next() {
        Some(_) => Ok(()),
        None => Err(not_now(id, step, board.status_on(today).text()).into()),
    }
}
