//! Search over everything: a box in the header, and a page with all that was found.

mod input;
mod kind;
mod page;

pub use input::{SearchBox, focus_search};
pub use page::SearchPage;
