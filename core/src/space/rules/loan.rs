//! Loans of the reading space.

use jiff::civil::Date;

use super::{LON_01, LON_02, LON_03, LON_04};
use crate::{
    policy::parameter,
    record::Record,
    rule::{Condition, Explanation, Term, TermValue},
    space::Loan,
    text::messages::{term, term::loan},
    workspace::Workspace,
};

/// LON-01.
pub fn copy_in(workspace: &Workspace, copy: &str) -> Explanation {
    let out = workspace.spaces.loan_of(copy);
    let records: Vec<Record> = out.iter().map(|(id, _)| (*id).into()).collect();
    let since = out.map_or(TermValue::Nothing, |(_, loan)| TermValue::Date(loan.lent_on));
    let title = out.map_or("", |(_, loan)| loan.title.as_str());
    let explanation = LON_01
        .holds(Condition::at_most(
            Term::counted(&loan::OUT, records.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&loan::COPY, copy.trim()))
        .with(Term::words(&loan::TITLE, title))
        .with(Term::new(&loan::LENT_ON, since));
    records.into_iter().fold(explanation, Explanation::about)
}

/// LON-02.
pub fn renewable(workspace: &Workspace, lent: &Loan, today: Date) -> Explanation {
    let limit = workspace.policy.on(&parameter::LOAN_RENEWALS, today);
    let renewals = i64::try_from(lent.renewals().saturating_add(1)).unwrap_or(i64::MAX);
    LON_02
        .holds(Condition::at_most(Term::number(&loan::NTH, renewals), Term::parameter(&limit)))
        .with(Term::words(&loan::TITLE, &lent.title))
        .with(Term::date(&loan::DUE, lent.due))
}

/// LON-03.
pub fn in_time(lent: &Loan, today: Date) -> Explanation {
    let late = lent.due.until(today).map_or(0, |span| span.get_days());
    LON_03
        .holds(Condition::not_after(Term::date(&term::TODAY, today), Term::date(&loan::DUE, lent.due)))
        .with(Term::words(&loan::TITLE, &lent.title))
        .with(Term::words(&loan::COPY, &lent.copy))
        .with(Term::number(&loan::DAYS_LATE, late))
}

/// LON-04 when a copy is lent.
pub fn lent_by_now(on: Date, today: Date) -> Explanation {
    LON_04.holds(Condition::not_after(Term::date(&loan::ON, on), Term::date(&term::TODAY, today)))
}

/// LON-04 when a copy is handed back.
pub fn back_after_lent(lent: &Loan, on: Date, today: Date) -> Explanation {
    let back = Term::date(&loan::ON, on);
    LON_04.all([
        Condition::not_after(back.clone(), Term::date(&term::TODAY, today)),
        Condition::not_before(back, Term::date(&loan::LENT_ON, lent.lent_on)),
    ])
}
