//! The rules of this room.

use crate::rule::Rule;

/// Every rule of this room.
pub static RULES: &[&Rule] = &[];
