use super::Fact;
use crate::{
    clash::Fold,
    talent::{Talent, TalentBoard, Talents},
};

impl Talents {
    /// Applies what happened. Total: a fact that does not fit becomes a clash; one about a board or a person that is not
    /// here has nothing to attach to and is left out.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Station(fact) => self.stations.apply(fact, fold),
            Fact::BoardOpened { board, title, place, places } => {
                self.boards.entry(*board).or_insert_with(|| TalentBoard::new(title, place, *places, fold));
            }
            Fact::BoardEdited { board: id, change } => {
                if let Some(board) = self.boards.get_mut(id) {
                    board.edit(*id, change, fold);
                }
            }
            Fact::BoardClosed { board: id, reason } => {
                if let Some(board) = self.boards.get_mut(id) {
                    board.close(*id, reason, fold);
                }
            }
            Fact::Admitted { talent, board, profile, consent } => {
                // An entry that was erased is still there: nobody comes back by being entered under the same id.
                self.talents.entry(*talent).or_insert_with(|| Talent::new(*board, profile, consent, fold));
            }
            Fact::Edited { talent: id, change } => {
                if let Some(talent) = self.talents.get_mut(id) {
                    talent.edit(*id, change, fold);
                }
            }
            Fact::ConsentGiven { talent: id, consent } => {
                if let Some(talent) = self.talents.get_mut(id) {
                    talent.consent(*id, consent, fold);
                }
            }
            Fact::ConsentWithdrawn { talent: id, on, from } => {
                if let Some(talent) = self.talents.get_mut(id) {
                    talent.withdraw(*id, *on, from, fold);
                }
            }
            Fact::Erased { talent: id, cause } => {
                if let Some(talent) = self.talents.get_mut(id) {
                    talent.erase(*id, *cause, fold);
                }
            }
        }
    }
}
