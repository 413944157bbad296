//! What two or more parties agreed on, after it was signed: amendments, pooled resources, joint meetings, evaluation.
#![allow(clippy::unwrap_used)]

mod amendment;
mod amendment_properties;
mod case;
mod pool;
mod review;
