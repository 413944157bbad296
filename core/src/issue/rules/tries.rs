//! Tries to reach somebody: three within a minute are one.

use jiff::civil::{Date, DateTime};

use crate::{calendar::Pauses, policy::parameter, workspace::Workspace};

/// The tries that count, in order: each comes at least the time `follow_up.apart` after the one before it that counts.
pub fn tries_that_count(workspace: &Workspace, tries: impl Iterator<Item = DateTime>) -> Vec<DateTime> {
    let mut counted: Vec<DateTime> = Vec::new();
    for at in tries {
        let again = counted.last().is_none_or(|last| {
            let apart = workspace.policy.on(&parameter::FOLLOW_UP_APART, last.date()).value;
            workspace.calendar.deadline(*last, apart, &Pauses::NONE).due <= at
        });
        if again {
            counted.push(at);
        }
    }
    counted
}

/// The try with which somebody had been called in vain often enough, as the policy of a day has it; `None` before.
pub fn in_vain(workspace: &Workspace, tries: impl Iterator<Item = DateTime>, on: Date) -> Option<DateTime> {
    let needed = workspace.policy.on(&parameter::FOLLOW_UP_TRIES, on).value.max(1);
    let last = usize::try_from(needed).ok()?.checked_sub(1)?;
    tries_that_count(workspace, tries).get(last).copied()
}
