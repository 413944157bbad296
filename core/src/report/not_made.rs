use std::{error::Error, fmt};

use crate::text::{labelled, messages::report::not_made as words};

labelled! {
    /// Why a document is not made. Its words say what to do next.
    NotMade {
        /// The session, or the body that holds it, is not on record.
        NoSession => NO_SESSION,
        /// The agreement is not on record.
        NoAgreement => NO_AGREEMENT,
        /// The issue is not on record.
        NoIssue => NO_ISSUE,
        /// The session was called off: its agenda says so, and nothing else is printed for it.
        Cancelled => CANCELLED,
        /// The session has not been opened: there is nothing to take minutes of.
        NotHeld => NOT_HELD,
        /// The session is not closed: its results can still change.
        NotClosed => NOT_CLOSED,
        /// There is nothing on the agenda.
        EmptyAgenda => EMPTY_AGENDA,
        /// The body decides everything on the agenda without a ballot.
        NoBallot => NO_BALLOT,
        /// No item has a result that can be published.
        NoResult => NO_RESULT,
        /// No result lays a duty on anybody.
        NoDuty => NO_DUTY,
    }
}

impl fmt::Display for NotMade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().en)
    }
}

impl Error for NotMade {}
