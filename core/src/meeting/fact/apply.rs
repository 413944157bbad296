use super::Fact;
use crate::{
    clash::Fold,
    meeting::{Meetings, Session},
    record::SessionId,
};

impl Meetings {
    /// Applies what happened. Total: a fact that does not fit becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        use Fact::{
            AgendaOrdered, Agreed, AttendanceRecorded, Called, Cancelled, Closed, Concluded, Discussed,
            DutyBound, ExternalVoteAttached, Founded, GuestAdded, GuestRemoved, HolderChanged, ItemAdded,
            ItemClassified, ItemRemoved, ItemStudied, MinutesConfirmed, MinutesCorrected, MinutesWritten,
            NoticeSent, ObjectionNoted, OfficersNamed, Opened, OpinionFiled, OwnersVoteAttached, Postponed,
            Published, QuestionPut, QuorumRecorded, Renamed, SeatAdded, SeatEnded, Voted,
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
            | QuestionPut { .. }
            | ItemStudied { .. }
            | OpinionFiled { .. }
            | OwnersVoteAttached { .. }
            | ExternalVoteAttached { .. }
            | DutyBound { .. } => self.apply_to_item(fact, fold),
            AgendaOrdered { session, .. }
            | AttendanceRecorded { session, .. }
            | GuestAdded { session, .. }
            | GuestRemoved { session, .. }
            | Opened { session, .. }
            | QuorumRecorded { session, .. }
            | Closed { session, .. } => self.with_session(*session, fact, fold, Session::apply_sitting),
            MinutesWritten { session, .. }
            | MinutesConfirmed { session, .. }
            | MinutesCorrected { session, .. }
            | Published { session, .. }
            | ObjectionNoted { session, .. } => {
                self.with_session(*session, fact, fold, Session::apply_minutes);
            }
            Fact::Office(fact) => self.apply_office(fact, fold),
            Fact::Assembly(fact) => self.apply_assembly(fact, fold),
            Fact::Election(fact) => self.apply_election(fact, fold),
            Fact::Topic(fact) => self.apply_topic(fact, fold),
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
            None => fold.missing(id),
        }
    }
}
