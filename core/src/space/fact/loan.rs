//! Loans of the reading space.

use jiff::civil::Date;

use super::Fact;
use crate::{
    clash::Fold,
    record::LoanId,
    space::{Loan, Place, Return, Spaces, model::copy_key},
};

impl Spaces {
    /// A copy that is out cannot be lent again: the first loan stands until it is handed back, wherever.
    pub(super) fn lend(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Lent { loan, title, copy, borrower, at, on, due } = fact else { return };
        if let Some(known) = self.loans.get(loan) {
            return fold.impossible(*loan, "lent", "lent", &known.recorded);
        }
        if let Some((id, out)) = self.loan_of(copy) {
            let (stands, value) = (lent(&out.title, out.lent_on), lent(title, *on));
            fold.overlapping(id, "lent", &stands, &value, &out.recorded);
            self.lent_twice.insert(*loan, id);
            return;
        }
        let record = Loan {
            title: title.clone(),
            copy: copy.clone(),
            borrower: borrower.clone(),
            lent_at: at.clone(),
            lent_on: *on,
            due: *due,
            renewals: Vec::new(),
            returned: None,
            recorded: fold.trace(),
        };
        self.loans.insert(*loan, record);
        self.lent.insert(copy_key(copy), *loan);
    }

    /// Two renewals made apart are one: the first stands.
    pub(super) fn renew(&mut self, id: LoanId, due: Date, fold: &mut Fold<'_>) {
        let Some(loan) = self.loans.get_mut(&id) else {
            return self.of_no_loan(id, "renewed", &due.to_string(), fold);
        };
        if let Some(returned) = &loan.returned {
            return fold.impossible(id, "renewed", "returned", &returned.trace);
        }
        if let Some(last) = loan.renewals.last().filter(|last| !fold.knew(last)) {
            return fold.impossible(id, "renewed", "renewed", last);
        }
        loan.renewals.push(fold.trace());
        loan.due = due;
    }

    pub(super) fn take_back(&mut self, id: LoanId, at: &Place, on: Date, fold: &mut Fold<'_>) {
        let Some(loan) = self.loans.get_mut(&id) else {
            return self.of_no_loan(id, "returned", &on.to_string(), fold);
        };
        if let Some(returned) = &loan.returned {
            return fold.impossible(id, "returned", "returned", &returned.trace);
        }
        loan.returned = Some(Return { at: at.clone(), on, trace: fold.trace() });
        self.lent.remove(&copy_key(&loan.copy));
    }

    /// Whoever lent a copy that was out already, and has not heard of it, renews it or takes it back: the office looks at
    /// the loan that stands.
    fn of_no_loan(&self, id: LoanId, step: &str, value: &str, fold: &mut Fold<'_>) {
        let found = self.lent_twice.get(&id).and_then(|stands| Some((stands, self.loans.get(stands)?)));
        let Some((stands, loan)) = found else { return fold.missing(id) };
        fold.overlapping(*stands, step, &lent(&loan.title, loan.lent_on), value, &loan.recorded);
    }
}

fn lent(title: &str, on: Date) -> String {
    format!("{title} {on}")
}
