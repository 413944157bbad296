//! Activities: given a lecture and who wants to come, when something is asked, then it is done or refused with the values
//! that say why; and whatever is asked, written or merged, no place is given twice.
#![allow(clippy::unwrap_used)]

mod case;
mod example;
mod points;
mod property;
mod registration;
mod series;
