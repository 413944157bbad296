//! Enums with names in a form: chosen from by what they are called, read back by the key of the name.

use cobuild::text::Text;

use crate::component::Choice;

/// Everything that can be chosen, in its order.
pub fn choices<T: Copy>(all: impl AsRef<[T]>, text: impl Fn(T) -> &'static Text) -> Vec<Choice> {
    all.as_ref().iter().map(|one| Choice::new(text(*one).key, text(*one))).collect()
}

/// The one whose name has this key.
pub fn named<T: Copy>(all: impl AsRef<[T]>, text: impl Fn(T) -> &'static Text, key: &str) -> Option<T> {
    all.as_ref().iter().copied().find(|one| text(*one).key == key)
}
