//! Who may see a part of a record: the office alone, or everybody.
//!
//! What nobody marked is [`Visibility::Internal`]. Devices that had not seen each other: "may be published" lifts only the
//! "internal" that it had seen ([`Marking`]). A page that shows too little is put right by a word, one that showed too much
//! is not.
//!
//! ```
//! use cobuild::{clash::Fold, record::IssueId, visibility::{Marking, Visibility}};
//! let issue = IssueId::from_uuid(uuid::Uuid::nil());
//! Fold::alone(|fold| {
//!     let mut marking = Marking::new(Visibility::default(), fold);
//!     assert_eq!(marking.get(), Visibility::Internal, "what nobody marked is the office's alone");
//!     marking.mark(Visibility::MayPublish, issue, "text", fold);
//!     assert!(marking.get().is_public());
//! });
//! ```

mod marking;

pub use marking::Marking;

use crate::text::{labelled, messages::visibility as words};

labelled! {
    /// Who may see it.
    #[derive(Default)]
    Visibility {
        /// The office alone 內部.
        #[default]
        Internal => INTERNAL,
        /// Everybody: it may be published 可公開.
        MayPublish => MAY_PUBLISH,
    }
}

impl Visibility {
    /// Whether everybody may see it.
    pub const fn is_public(self) -> bool {
        matches!(self, Visibility::MayPublish)
    }

    /// Its name in clashes.
    const fn key(self) -> &'static str {
        match self {
            Visibility::Internal => "internal",
            Visibility::MayPublish => "may_publish",
        }
    }
}
