//! Components.

mod button;
mod dialog;
mod field;
mod icon;
mod link;
mod scope;
mod text_field;

pub use button::{Button, Press, Readiness, Weight};
pub use dialog::Dialog;
pub use field::{Field, Need, Width};
pub use icon::{Glyph, Icon};
pub use link::{Current, Link};
pub use scope::{FormScope, Problem};
pub use text_field::{TextField, TextKind};
