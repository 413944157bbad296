use super::Fact;
use crate::{
    clash::Fold,
    talent::{Talent, TalentBoard, Talents},
};

impl Talents {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Station(fact) => self.stations.apply(fact, fold),
            Fact::BoardOpened { board, title, place, places } => {
                self.boards.entry(*board).or_insert_with(|| TalentBoard::new(title, place, *places, fold));
            }
            Fact::BoardEdited { board: id, change } => match self.boards.get_mut(id) {
                Some(board) => board.edit(*id, change, fold),
                None => fold.missing(*id),
            },
            Fact::BoardClosed { board: id, reason } => match self.boards.get_mut(id) {
                Some(board) => board.close(*id, reason, fold),
                None => fold.missing(*id),
            },
            Fact::Admitted { talent, board, profile, consent } => {
                // An entry that was erased is still there: nobody comes back by being entered under the same id.
                self.talents.entry(*talent).or_insert_with(|| Talent::new(*board, profile, consent, fold));
            }
            Fact::Edited { talent: id, change } => match self.talents.get_mut(id) {
                Some(talent) => talent.edit(*id, change, fold),
                None => fold.missing(*id),
            },
            Fact::ConsentGiven { talent: id, consent } => match self.talents.get_mut(id) {
                Some(talent) => talent.consent(*id, consent, fold),
                None => fold.missing(*id),
            },
            Fact::ConsentWithdrawn { talent: id, on, from } => match self.talents.get_mut(id) {
                Some(talent) => talent.withdraw(*id, *on, from, fold),
                None => fold.missing(*id),
            },
            Fact::Erased { talent: id, cause } => match self.talents.get_mut(id) {
                Some(talent) => talent.erase(*id, *cause, fold),
                // Nobody is here to erase; what was written about them without them goes.
                None => fold.forget(*id),
            },
        }
    }
}
