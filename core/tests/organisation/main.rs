//! Organisations: given what is on record, when something is asked, then it is done or refused with the values that say
//! why; and what neither a file written by hand nor a merge can break.
#![allow(clippy::unwrap_used)]

mod case;
mod coverage;
mod duty;
mod identity;
mod kept;
mod laws;
mod records;
mod term;
