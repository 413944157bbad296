use super::BoardChange;
use crate::{
    clash::{Field, Fold},
    record::TalentBoardId,
    talent::{Closing, Order, TalentBoard},
};

impl TalentBoard {
    pub(super) fn new(title: &str, place: &str, places: Option<u32>, fold: &Fold<'_>) -> TalentBoard {
        TalentBoard {
            title: Field::new(title.to_owned(), fold),
            place: Field::new(place.to_owned(), fold),
            places: Field::new(places, fold),
            order: Field::new(Order::ByName, fold),
            closed: None,
            opened: fold.trace(),
        }
    }

    pub(super) fn edit(&mut self, id: TalentBoardId, change: &BoardChange, fold: &mut Fold<'_>) {
        match change {
            BoardChange::Title(title) => self.title.set(title.clone(), id, "title", fold),
            BoardChange::Place(place) => self.place.set(place.clone(), id, "place", fold),
            BoardChange::Places(places) => self.places.set(*places, id, "places", fold),
            BoardChange::Order(order) => self.order.set(order.clone(), id, "order", fold),
        }
    }

    pub(super) fn close(&mut self, id: TalentBoardId, reason: &str, fold: &mut Fold<'_>) {
        match &self.closed {
            Some(closed) => fold.impossible(id, "closed", "closed", &closed.trace),
            None => self.closed = Some(Closing { reason: reason.to_owned(), trace: fold.trace() }),
        }
    }
}
