use serde::{Deserialize, Serialize};

use crate::{
    record::{IssueId, ItemId, SessionId},
    text::{Text, labelled, messages::issue as words},
};

/// Where an issue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Received, not screened yet.
    Received,
    /// Answered but not dispatched, for one of six reasons.
    Excluded {
        /// The reason's class.
        class: ExclusionClass,
    },
    /// The same as another issue, to which it is linked.
    Duplicate {
        /// The other issue.
        of: IssueId,
    },
    /// On the quick track 即時議, to be answered or dispatched.
    Quick,
    /// On the council track 深入議, to be put on an agenda.
    Council,
    /// On a session's agenda.
    Scheduled {
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// Deliberated; a work order may follow.
    Deliberated {
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// Dispatched as a work order.
    InProgress,
    /// Answered; the call-back is due.
    Replied,
    /// Reopened after a call-back; to be dispatched again or put on an agenda.
    Reopened,
    /// Closed.
    Closed {
        /// How.
        outcome: Outcome,
    },
}

impl State {
    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, State::Excluded { .. } | State::Duplicate { .. } | State::Closed { .. })
    }

    /// Its kind, whatever it names.
    pub const fn kind(self) -> StateKind {
        match self {
            State::Received => StateKind::Received,
            State::Excluded { .. } => StateKind::Excluded,
            State::Duplicate { .. } => StateKind::Duplicate,
            State::Quick => StateKind::Quick,
            State::Council => StateKind::Council,
            State::Scheduled { .. } => StateKind::Scheduled,
            State::Deliberated { .. } => StateKind::Deliberated,
            State::InProgress => StateKind::InProgress,
            State::Replied => StateKind::Replied,
            State::Reopened => StateKind::Reopened,
            State::Closed { .. } => StateKind::Closed,
        }
    }

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        self.kind().text()
    }

    /// Where screening may start: at receipt, or again on either track before anything was done.
    pub const fn is_screenable(self) -> bool {
        matches!(self, State::Received | State::Quick | State::Council)
    }

    /// Where a work order may start: a further one may join those in hand.
    pub const fn is_dispatchable(self) -> bool {
        matches!(self, State::InProgress) || self.is_answerable()
    }

    /// Where an answer without a work order may be given: nobody works on it.
    pub const fn is_answerable(self) -> bool {
        matches!(self, State::Quick | State::Deliberated { .. } | State::Reopened)
    }

    /// Where putting it on an agenda may start.
    pub const fn is_schedulable(self) -> bool {
        matches!(self, State::Council | State::Reopened)
    }

    /// Where reopening may start.
    pub const fn is_reopenable(self) -> bool {
        matches!(self, State::Replied | State::Closed { .. })
    }
}

labelled! {
    /// The kinds of [`State`], for counting.
    StateKind {
        /// Received, not screened yet.
        Received => STATE_RECEIVED,
        /// On the quick track.
        Quick => STATE_QUICK,
        /// On the council track.
        Council => STATE_COUNCIL,
        /// On a session's agenda.
        Scheduled => STATE_SCHEDULED,
        /// Deliberated.
        Deliberated => STATE_DELIBERATED,
        /// Dispatched as a work order.
        InProgress => STATE_IN_PROGRESS,
        /// Answered; the call-back is due.
        Replied => STATE_REPLIED,
        /// Reopened after a call-back.
        Reopened => STATE_REOPENED,
        /// Closed.
        Closed => STATE_CLOSED,
        /// Answered but not dispatched.
        Excluded => STATE_EXCLUDED,
        /// The same as another issue.
        Duplicate => STATE_DUPLICATE,
    }
}

labelled! {
    /// The six classes that are answered and not dispatched (Beijing 接訴即辦 regulation 2021, art. 11).
    ExclusionClass {
        /// An emergency: 110, 119, 120 or 122 is the right number.
        Emergency => EXCLUSION_EMERGENCY,
        /// In or for legal channels: litigation, arbitration, discipline, reconsideration, disclosure, petition.
        LegalChannel => EXCLUSION_LEGAL_CHANNEL,
        /// The same person and the same facts, in hand or finished.
        AlreadyHandled => EXCLUSION_ALREADY_HANDLED,
        /// State or trade secrets, privacy.
        Secret => EXCLUSION_SECRET,
        /// Outside the competence of public bodies: the market or society has its own ways.
        OutsideCompetence => EXCLUSION_OUTSIDE_COMPETENCE,
        /// Illegal or against good morals.
        Unlawful => EXCLUSION_UNLAWFUL,
    }
}

labelled! {
    /// How an issue was closed.
    Outcome {
        /// The call-back found it solved.
        Solved => OUTCOME_SOLVED,
        /// It was explained, and the call-back found the explanation accepted though the matter stands.
        Explained => OUTCOME_EXPLAINED,
        /// Nobody could be reached after the set number of tries.
        Unreachable => OUTCOME_UNREACHABLE,
        /// Withdrawn, and a call-back found that to be the proposer's own wish. Never counted as solved.
        Withdrawn => OUTCOME_WITHDRAWN,
        /// Raised anonymously, so that nobody can be called back; the answer was posted where everybody reads it. Never
        /// counted as solved.
        AnswerPosted => OUTCOME_ANSWER_POSTED,
    }
}
