//! Points: by choice, counted by rules that each line names, never below 0, never compared.

use jiff::civil::Date;

use super::{PTS_01, PTS_02, PTS_03, PTS_04, PTS_05, PTS_06, PTS_07, shown};
use crate::{
    activity::Account,
    policy::{Span, Used, parameter},
    rule::{Condition, Explanation, Term},
    text::messages::{term, term::points},
    workspace::Workspace,
};

/// PTS-01.
pub fn scheme_runs(workspace: &Workspace, today: Date) -> Explanation {
    let scheme = workspace.policy.on(&parameter::POINTS_SCHEME, today);
    PTS_01.holds(Condition::at_least(Term::parameter(&scheme), Term::number(&term::NEEDED, 1)))
}

/// PTS-02.
pub fn has_come(on: Date, today: Date) -> Explanation {
    PTS_02.holds(Condition::not_after(Term::date(&points::ON, on), Term::date(&term::TODAY, today)))
}

/// PTS-03: what an account would hold after a change.
pub fn covers(account: &Account, change: i64) -> Explanation {
    let balance = account.balance();
    // Beyond any number of points that somebody could have: it counts as not covered.
    let after = balance.checked_add(change).unwrap_or(i64::MIN);
    let after = Term::number(&points::AFTER, after)
        .computed_from([Term::number(&points::BALANCE, balance), Term::number(&points::CHANGE, change)]);
    PTS_03.holds(Condition::at_least(after, Term::number(&points::NOTHING, 0)))
}

/// PTS-04: some of the service still counts.
pub fn something_counts(minutes: u32, left: u64, cap: &Used<Span>) -> Explanation {
    PTS_04
        .all([
            Condition::at_least(Term::number(&points::MINUTES, minutes), Term::number(&term::NEEDED, 1)),
            Condition::at_least(
                Term::number(&points::MINUTES_LEFT, shown(left)),
                Term::number(&term::NEEDED, 1),
            ),
        ])
        .with(Term::parameter(cap))
}

/// PTS-06: at least a point, and no more than the account holds without what has lapsed.
pub fn spendable(account: &Account, asked: u32, today: Date) -> Explanation {
    let (balance, lapsing) = (account.balance(), account.lapsed_by(today));
    let left = Term::number(&points::SPENDABLE, balance.saturating_sub(lapsing))
        .computed_from([Term::number(&points::BALANCE, balance), Term::number(&points::LAPSING, lapsing)]);
    let asked = Term::number(&points::ASKED, asked);
    PTS_06
        .all([
            Condition::at_least(asked.clone(), Term::number(&term::NEEDED, 1)),
            Condition::at_most(asked, left),
        ])
        .with(Term::number(&points::LAPSING, lapsing))
}

/// PTS-07.
pub fn none_lapsed(account: &Account, today: Date) -> Explanation {
    let lapsing = account.lapsed_by(today);
    PTS_07
        .holds(Condition::at_most(Term::number(&points::LAPSING, lapsing), Term::number(&term::ALLOWED, 0)))
        .with(Term::date(&term::TODAY, today))
}

/// PTS-05.
pub fn something_lapses(lapsing: i64) -> Explanation {
    PTS_05.holds(Condition::at_least(Term::number(&points::LAPSING, lapsing), Term::number(&term::NEEDED, 1)))
}
