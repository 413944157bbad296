use super::Fact;
use crate::record::Record;

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Founded { body, .. } | Fact::Renamed { body, .. } => vec![Record::Body(*body)],
            Fact::SeatAdded { body, seat, .. }
            | Fact::SeatEnded { body, seat, .. }
            | Fact::HolderChanged { body, seat, .. } => vec![Record::Body(*body), Record::Seat(*seat)],
            Fact::Called { session, body, .. } => vec![Record::Session(*session), Record::Body(*body)],
            Fact::ItemAdded { session, item, .. }
            | Fact::ItemRemoved { session, item, .. }
            | Fact::ItemClassified { session, item, .. }
            | Fact::Discussed { session, item, .. }
            | Fact::Voted { session, item, .. }
            | Fact::Agreed { session, item, .. }
            | Fact::Concluded { session, item, .. }
            | Fact::QuestionPut { session, item, .. }
            | Fact::ItemStudied { session, item, .. }
            | Fact::OpinionFiled { session, item, .. }
            | Fact::OwnersVoteAttached { session, item, .. }
            | Fact::ExternalVoteAttached { session, item, .. }
            | Fact::DutyBound { session, item, .. } => vec![Record::Session(*session), Record::Item(*item)],
            Fact::OfficersNamed { session, .. }
            | Fact::AgendaOrdered { session, .. }
            | Fact::NoticeSent { session, .. }
            | Fact::Postponed { session, .. }
            | Fact::Cancelled { session, .. }
            | Fact::AttendanceRecorded { session, .. }
            | Fact::GuestAdded { session, .. }
            | Fact::GuestRemoved { session, .. }
            | Fact::Opened { session, .. }
            | Fact::QuorumRecorded { session, .. }
            | Fact::Closed { session, .. }
            | Fact::MinutesWritten { session, .. }
            | Fact::MinutesConfirmed { session, .. }
            | Fact::MinutesCorrected { session, .. }
            | Fact::ObjectionNoted { session, .. }
            | Fact::Published { session, .. } => vec![Record::Session(*session)],
            Fact::Office(fact) => fact.touches(),
            Fact::Assembly(fact) => fact.touches(),
            Fact::Election(fact) => fact.touches(),
            Fact::Topic(fact) => fact.touches(),
        }
    }

    /// The step it takes, as it is named in the journal.
    pub(super) fn step(&self) -> &'static str {
        match self {
            Fact::Founded { .. } => "founded",
            Fact::Renamed { .. } => "renamed",
            Fact::SeatAdded { .. } => "seat_added",
            Fact::SeatEnded { .. } => "seat_ended",
            Fact::HolderChanged { .. } => "holder_changed",
            Fact::Called { .. } => "called",
            Fact::OfficersNamed { .. } => "officers_named",
            Fact::ItemAdded { .. } => "item_added",
            Fact::ItemRemoved { .. } => "item_removed",
            Fact::ItemClassified { .. } => "item_classified",
            Fact::AgendaOrdered { .. } => "agenda_ordered",
            Fact::NoticeSent { .. } => "notice_sent",
            Fact::Postponed { .. } => "postponed",
            Fact::Cancelled { .. } => "cancelled",
            Fact::AttendanceRecorded { .. } => "attendance_recorded",
            Fact::GuestAdded { .. } => "guest_added",
            Fact::GuestRemoved { .. } => "guest_removed",
            Fact::Opened { .. } => "opened",
            Fact::QuorumRecorded { .. } => "quorum_recorded",
            Fact::Discussed { .. } => "discussed",
            Fact::Voted { .. } => "voted",
            Fact::Agreed { .. } => "agreed",
            Fact::Concluded { .. } => "concluded",
            Fact::DutyBound { .. } => "duty_bound",
            Fact::Closed { .. } => "closed",
            Fact::MinutesWritten { .. } => "minutes_written",
            Fact::MinutesConfirmed { .. } => "minutes_confirmed",
            Fact::MinutesCorrected { .. } => "minutes_corrected",
            Fact::Published { .. } => "published",
            Fact::QuestionPut { .. } => "question_put",
            Fact::ItemStudied { .. } => "item_studied",
            Fact::OpinionFiled { .. } => "opinion_filed",
            Fact::OwnersVoteAttached { .. } => "owners_vote_attached",
            Fact::ExternalVoteAttached { .. } => "external_vote_attached",
            Fact::ObjectionNoted { .. } => "objection_noted",
            Fact::Office(fact) => fact.step(),
            Fact::Assembly(fact) => fact.step(),
            Fact::Election(fact) => fact.step(),
            Fact::Topic(fact) => fact.step(),
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        matches!(self, Fact::MinutesConfirmed { .. } | Fact::Published { .. })
    }
}
