//! What two or more parties do together: amendments, pooled resources, joint meetings, evaluation; the lists and what comes
//! of claiming.
#![allow(clippy::unwrap_used)]

mod amendment;
mod amendment_properties;
mod by_hand;
mod case;
mod claim;
mod claim_properties;
mod pool;
mod review;
