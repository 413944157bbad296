use crate::text::{labelled, messages::talent as words};

labelled! {
    /// Why a person's details were erased.
    Cause {
        /// The consent was withdrawn.
        Withdrawn => CAUSE_WITHDRAWN,
        /// What they were kept for is over: the consent has ended, the board is closed.
        PurposeMet => CAUSE_PURPOSE_MET,
        /// The person asked for it.
        Requested => CAUSE_REQUESTED,
        /// They had been entered by mistake.
        Mistaken => CAUSE_MISTAKEN,
    }
}
