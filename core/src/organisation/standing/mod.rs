//! What stands out about organisations on a day: terms that run out, codes that look wrong, organisations that are
//! missing, too large or too small, and duties that were not done. It warns and never blocks.

mod code;
mod duty;
mod party;
mod residents;
mod term;
mod union;

pub use code::{beginning_fits, inner_check};
pub use duty::{condolence_shown, days_on_site, firms_served, instructor_term};
pub use party::{
    branch_committee, large_enough, members_enough, members_not_too_many, own_branch, units_few,
};
pub use residents::residents_committee;
pub use term::{brought_forward, election_prepared, extension_stands, term_in_time};
pub use union::{full_time_chair, union_committee, union_founded, womens_committee};

use jiff::civil::{Date, DateTime};

use super::{Status, rules::held_once};
use crate::{
    rule::{Finding, Severity},
    workspace::Workspace,
};

/// The standing findings of this room. What is suspended is left alone until it works again.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let mut findings = code::findings(workspace, today);
    let active = workspace.organisations.active_on(today);
    for organisation in active.filter(|organisation| organisation.status_on(today) == Status::Active) {
        findings.extend(term::findings(workspace, organisation, today));
        findings.extend(party::findings(workspace, organisation, today));
        findings.extend(union::findings(workspace, organisation, today));
        findings.extend(residents::findings(workspace, organisation, today));
    }
    let held = workspace.organisations.appointments().filter(|held| held.holds_on(today));
    findings.extend(held.filter_map(|held| held_once(workspace, held).finding(Severity::Warning, held.id())));
    findings.extend(duty::findings(workspace, today));
    findings
}

/// The last whole month or year before a day: what is measured by calendar period is measured when that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LastWhole {
    Month,
    Year,
}

impl LastWhole {
    /// Its first and its last day; `None` before the calendar begins.
    fn before(self, today: Date) -> Option<(Date, Date)> {
        match self {
            LastWhole::Month => {
                let last = today.first_of_month().yesterday().ok()?;
                Some((last.first_of_month(), last))
            }
            LastWhole::Year => {
                let last = today.first_of_year().yesterday().ok()?;
                Some((last.first_of_year(), last))
            }
        }
    }
}
