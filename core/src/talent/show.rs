use jiff::civil::Date;

use super::{Details, Order, Talents};
use crate::{
    board::{Channel, Picture},
    record::{TalentBoardId, TalentId},
};

/// A person as the public sees them. There is no other way to make one than [`Talents::shown_on`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    talent: TalentId,
    details: &'a Details,
}

impl<'a> Shown<'a> {
    /// The entry.
    pub fn talent(&self) -> TalentId {
        self.talent
    }

    /// The name.
    pub fn name(&self) -> &'a str {
        self.details.name.get()
    }

    /// The field in which the person works.
    pub fn field(&self) -> &'a str {
        self.details.field.get()
    }

    /// What the person is honoured for.
    pub fn merit(&self) -> &'a str {
        self.details.merit.get()
    }

    /// A photo, if the person wants one.
    pub fn photo(&self) -> Option<&'a Picture> {
        self.details.photo.get().as_ref()
    }
}

impl Talents {
    /// Who is shown by a board on a day in a place, in the board's order: people whose consent covers that day and that
    /// place, and nobody else. Empty for a board that is closed or not on record.
    pub fn shown_on(&self, board: TalentBoardId, day: Date, channel: Channel) -> Vec<Shown<'_>> {
        let Some(found) = self.board(board).filter(|board| board.closed.is_none()) else { return Vec::new() };
        let may = self.on_board(board).filter(|(_, details)| details.consent_on(day, channel).is_some());
        let mut shown: Vec<Shown<'_>> = may.map(|(talent, details)| Shown { talent, details }).collect();
        let named: &[TalentId] = match found.order.get() {
            Order::ByName => &[],
            Order::Office(order) => order,
        };
        let place = |talent: TalentId| named.iter().position(|id| *id == talent).unwrap_or(usize::MAX);
        shown.sort_by_key(|shown| (place(shown.talent), shown.name(), shown.talent));
        shown
    }
}
