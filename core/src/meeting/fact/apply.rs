use super::Fact;
use crate::{
    clash::Fold,
    meeting::{Meetings, Session},
    record::{Record, SessionId},
};

impl Meetings {
    /// Applies what happened. Total: a fact that does not fit becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        use Fact::{
            AgendaOrdered, Agreed, AttendanceRecorded, Called, Cancelled, Closed, Concluded, Discussed,
            DutyBound, Founded, GuestAdded, GuestRemoved, HolderChanged, ItemAdded, ItemClassified,
            ItemRemoved, MinutesConfirmed, MinutesCorrected, MinutesWritten, NoticeSent, OfficersNamed,
            Opened, Postponed, Published, QuorumRecorded, Renamed, SeatAdded, SeatEnded, Voted,
        };
        match fact {
            Founded { .. } | Renamed { .. } | SeatAdded { .. } | SeatEnded { .. } | HolderChanged { .. } => {
                self.apply_to_body(fact, fold);
            }
            Called { .. } => self.call(fact, fold),
            OfficersNamed { session, .. }
            | NoticeSent { session, .. }
            | Postponed { session, .. }
            | Cancelled { session, .. } => self.with_session(*session, fact, fold, Session::apply_plan),
            ItemAdded { .. }
            | ItemRemoved { .. }
            | ItemClassified { .. }
            | Discussed { .. }
            | Voted { .. }
            | Agreed { .. }
            | Concluded { .. }
            | DutyBound { .. } => self.apply_to_item(fact, fold),
            AgendaOrdered { session, .. }
            | AttendanceRecorded { session, .. }
            | GuestAdded { session, .. }
            | GuestRemoved { session, .. }
            | Opened { session, .. }
            | QuorumRecorded { session, .. }
            | Closed { session, .. } => self.with_session(*session, fact, fold, Session::apply_sitting),
            MinutesWritten { session, .. }
            | MinutesConfirmed { session }
            | MinutesCorrected { session, .. }
            | Published { session, .. } => self.with_session(*session, fact, fold, Session::apply_minutes),
        }
    }

    fn with_session(
        &mut self,
        id: SessionId,
        fact: &Fact,
        fold: &mut Fold<'_>,
        apply: fn(&mut Session, &Fact, &mut Fold<'_>),
    ) {
        match self.sessions.get_mut(&id) {
            Some(session) => apply(session, fact, fold),
            None => missing(id, fact, fold),
        }
    }
}

/// A fact about a record that is not there, because the entry that made it was undone: told, not dropped silently.
pub(super) fn missing(record: impl Into<Record>, fact: &Fact, fold: &mut Fold<'_>) {
    fold.impossible(record, fact.step(), "missing", &fold.trace());
}
