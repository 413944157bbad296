//! The shipped parameters, generated from `policy/*.toml`: one typed static per key.

use jiff::civil::date;

use super::{AnyParameter, Dated, Grade, Parameter, Range, Share, Span, SpanUnit, Value};
use crate::{record::ParameterId, text::Text};

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

/// The parameter with this key.
pub fn find(key: &str) -> Option<&'static (dyn AnyParameter + Sync)> {
    ALL.iter().copied().find(|parameter| parameter.key() == key)
}

/// The parameter that a record names; `None` when this version does not know it.
pub fn known(id: ParameterId) -> Option<&'static (dyn AnyParameter + Sync)> {
    ALL.iter().copied().find(|parameter| ParameterId::of(parameter.key()) == id)
}
