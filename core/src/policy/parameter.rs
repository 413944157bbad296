//! The shipped parameters, generated from `policy/*.toml`: one typed static per key.

use jiff::civil::date;

use super::{AnyParameter, Dated, Grade, Parameter, Share, Span};
use crate::text::Text;

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

/// The parameter with this key.
pub fn find(key: &str) -> Option<&'static (dyn AnyParameter + Sync)> {
    ALL.iter().copied().find(|parameter| parameter.key() == key)
}
