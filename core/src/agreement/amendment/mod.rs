//! Amendments 協議變更: what was signed changes only when **all** parties accept the change, from its day on.
//!
//! A party proposes changes of the text; each party, and each organisation that would become one, accepts or rejects
//! them. The signed text itself is never touched: [`Agreement::wording_on`](super::Agreement::wording_on) reads it
//! together with the amendments that stand on a day. A change that is not clear is no change (Civil Code, article 544):
//! one that leaves the text as it is, that says two things about one part, or that is overtaken by another.

mod command;
mod fact;
mod model;
mod part;
pub mod rules;

pub(super) use command::decide;
pub use command::{Command, Proposal};
pub use fact::Fact;
pub use model::{Acceptance, Amendment, AmendmentState, TextChange};
pub use part::Part;
