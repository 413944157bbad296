use super::{Fact, office::set};
use crate::{
    clash::{Field, Fold},
    meeting::{Presence, Session, SessionState},
};

impl Session {
    /// What happens while it is held, and who comes.
    pub(super) fn apply_sitting(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        match (fact, &self.state) {
            (Fact::AgendaOrdered { items, .. }, SessionState::Planned | SessionState::Open { .. }) => {
                set(&mut self.order, items.clone(), id, "agenda", fold);
            }
            (Fact::AttendanceRecorded { marks, .. }, SessionState::Planned | SessionState::Open { .. }) => {
                for (seat, mark) in marks {
                    match self.attendance.get_mut(seat) {
                        Some(known) => known.set(mark.clone(), *seat, "attendance", fold),
                        None => {
                            self.attendance.insert(*seat, Field::new(mark.clone(), fold));
                        }
                    }
                }
            }
            (Fact::GuestAdded { guest, .. }, SessionState::Planned | SessionState::Open { .. }) => {
                if !self.guests.contains(guest) {
                    self.guests.push(guest.clone());
                }
            }
            (Fact::GuestRemoved { guest, .. }, SessionState::Planned | SessionState::Open { .. }) => {
                self.guests.retain(|known| known != guest);
            }
            (Fact::Opened { at, roll, .. }, SessionState::Planned) => {
                self.open(*at, Presence::Seats(roll.clone()), fact.step(), fold);
            }
            (Fact::QuorumRecorded { roll, .. }, SessionState::Open { .. }) => {
                self.count_again(Presence::Seats(roll.clone()), fact.step(), fold);
            }
            (Fact::Closed { at, .. }, SessionState::Open { at: opened_at }) => {
                self.reach(SessionState::Closed { opened_at: *opened_at, at: *at }, fold);
            }
            _ => self.refuse(fact.step(), fold),
        }
    }
}
