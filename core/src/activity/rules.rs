//! The rules of this room.

use jiff::civil::DateTime;

use crate::{
    rule::{Finding, Rule},
    workspace::Workspace,
};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[];

/// The standing findings of this room.
pub fn findings(_workspace: &Workspace, _now: DateTime) -> Vec<Finding> {
    Vec::new()
}
