//! Who may see a part of a record: the office alone, or everybody.
//!
//! What nobody marked is [`Visibility::Internal`]. Where two devices marked the same part differently without having seen
//! each other, internal stands ([`restrict`]): a page that shows too little is put right by a word, one that showed too
//! much is not.

use crate::{
    clash::{Field, Fold},
    record::Record,
    text::{labelled, messages::visibility as words},
};

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
}

/// Sets a visibility as [`Field::set`] does, except that "may publish" does not stand against an "internal" that its
/// entry had not seen: the clash keeps it for a person.
pub fn restrict(
    field: &mut Field<Visibility>,
    value: Visibility,
    record: impl Into<Record>,
    name: &str,
    fold: &mut Fold<'_>,
) {
    if value.is_public() && !field.get().is_public() && !fold.knew(field.set_by()) {
        let since = field.set_by().clone();
        return fold.overlapping(record, name, "internal", "may_publish", &since);
    }
    field.set(value, record, name, fold);
}
