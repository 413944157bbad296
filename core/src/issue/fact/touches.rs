use super::Fact;
use crate::record::Record;

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::LinkedAsDuplicate { issue, of: other }
            | Fact::Related { issue, to: other }
            | Fact::Unrelated { issue, to: other } => vec![Record::Issue(*issue), Record::Issue(*other)],
            Fact::Received { issue, .. }
            | Fact::Amended { issue, .. }
            | Fact::Excluded { issue, .. }
            | Fact::TakenUpAgain { issue, .. }
            | Fact::PutOnQuickTrack { issue, .. }
            | Fact::PutOnCouncilTrack { issue, .. }
            | Fact::Unlinked { issue, .. }
            | Fact::OutcomeTold { issue, .. }
            | Fact::Answered { issue, .. }
            | Fact::MediationAccepted { issue, .. }
            | Fact::Mediated { issue, .. }
            | Fact::Scheduled { issue, .. }
            | Fact::Unscheduled { issue, .. }
            | Fact::Deliberated { issue, .. }
            | Fact::CalledBack { issue, .. }
            | Fact::Rectified { issue, .. }
            | Fact::RectificationCalledBack { issue, .. }
            | Fact::WithdrawalAsked { issue, .. }
            | Fact::WithdrawalCalledBack { issue, .. }
            | Fact::Reopened { issue, .. }
            | Fact::ReturnedToCouncil { issue, .. }
            | Fact::Closed { issue, .. }
            | Fact::AnswerPosted { issue, .. } => vec![Record::Issue(*issue)],
            Fact::Dispatched { order, issue, .. } => vec![Record::WorkOrder(*order), Record::Issue(*issue)],
            Fact::Contacted { order }
            | Fact::Returned { order, .. }
            | Fact::Ruled { order, .. }
            | Fact::Transferred { order, .. }
            | Fact::Paused { order, .. }
            | Fact::Resumed { order }
            | Fact::Extended { order, .. }
            | Fact::PlanApproved { order, .. }
            | Fact::Reminded { order, .. }
            | Fact::Supervised { order, .. }
            | Fact::Replied { order, .. } => vec![Record::WorkOrder(*order)],
            Fact::WhistleBlown { whistle, issue, .. } => {
                vec![Record::Whistle(*whistle), Record::Issue(*issue)]
            }
            Fact::WhistleArrived { whistle, .. }
            | Fact::WhistleLeft { whistle, .. }
            | Fact::WhistleConcluded { whistle, .. }
            | Fact::WhistleRated { whistle, .. } => vec![Record::Whistle(*whistle)],
        }
    }

    /// The step it takes, as it is named in the journal.
    pub(super) fn step(&self) -> &'static str {
        match self {
            Fact::Received { .. } => "received",
            Fact::Amended { .. } => "amended",
            Fact::Excluded { .. } => "excluded",
            Fact::TakenUpAgain { .. } => "taken_up_again",
            Fact::LinkedAsDuplicate { .. } => "linked_as_duplicate",
            Fact::PutOnQuickTrack { .. } => "put_on_quick_track",
            Fact::PutOnCouncilTrack { .. } => "put_on_council_track",
            Fact::Unlinked { .. } => "unlinked",
            Fact::Related { .. } => "related",
            Fact::Unrelated { .. } => "unrelated",
            Fact::OutcomeTold { .. } => "outcome_told",
            Fact::Answered { .. } => "answered",
            Fact::MediationAccepted { .. } => "mediation_accepted",
            Fact::Mediated { .. } => "mediated",
            Fact::Scheduled { .. } => "scheduled",
            Fact::Unscheduled { .. } => "unscheduled",
            Fact::Deliberated { .. } => "deliberated",
            Fact::Dispatched { .. } => "dispatched",
            Fact::Contacted { .. } => "contacted",
            Fact::Returned { .. } => "returned",
            Fact::Ruled { .. } => "ruled",
            Fact::Transferred { .. } => "transferred",
            Fact::Paused { .. } => "paused",
            Fact::Resumed { .. } => "resumed",
            Fact::Extended { .. } => "extended",
            Fact::PlanApproved { .. } => "plan_approved",
            Fact::Reminded { .. } => "reminded",
            Fact::Supervised { .. } => "supervised",
            Fact::Replied { .. } => "replied",
            Fact::CalledBack { .. } => "called_back",
            Fact::Rectified { .. } => "rectified",
            Fact::RectificationCalledBack { .. } => "rectification_called_back",
            Fact::WithdrawalAsked { .. } => "withdrawal_asked",
            Fact::WithdrawalCalledBack { .. } => "withdrawal_called_back",
            Fact::Reopened { .. } => "reopened",
            Fact::ReturnedToCouncil { .. } => "returned_to_council",
            Fact::Closed { .. } => "closed",
            Fact::AnswerPosted { .. } => "answer_posted",
            Fact::WhistleBlown { .. } => "whistle_blown",
            Fact::WhistleArrived { .. } => "whistle_arrived",
            Fact::WhistleLeft { .. } => "whistle_left",
            Fact::WhistleConcluded { .. } => "whistle_concluded",
            Fact::WhistleRated { .. } => "whistle_rated",
        }
    }

    /// Nothing here signs or publishes.
    pub fn is_final(&self) -> bool {
        false
    }
}
