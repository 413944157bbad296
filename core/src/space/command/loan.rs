//! Loans of the reading space.

use super::Command;
use crate::{
    organisation::later,
    policy::parameter,
    record::LoanId,
    rule::Refusal,
    space::{Fact, Loan, Place, rules},
    text::{Text, messages::space as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Lend { title, copy, borrower, at, on } => {
            one_line(&words::FIELD_TITLE, title).require()?;
            one_line(&words::FIELD_COPY, copy).require()?;
            no_identity_number(&words::FIELD_BORROWER, borrower).require()?;
            let on = on.unwrap_or(context.today());
            rules::lent_by_now(on, context.today()).require()?;
            rules::copy_in(workspace, copy).require()?;
            let term = workspace.policy.on(&parameter::LOAN_TERM, on).value;
            Fact::Lent {
                loan: context.ids.next(),
                title: title.trim().to_owned(),
                copy: copy.trim().to_owned(),
                borrower: borrower.trim().to_owned(),
                at: place(workspace, at)?,
                on,
                due: later(&workspace.calendar, on, term),
            }
        }
        Command::Renew { loan: id } => {
            let loan = out(workspace, *id, &words::STEP_RENEW)?;
            rules::renewable(workspace, loan, context.today()).about(*id).require()?;
            let term = workspace.policy.on(&parameter::LOAN_TERM, context.today()).value;
            Fact::Renewed { loan: *id, due: later(&workspace.calendar, loan.due, term) }
        }
        Command::TakeBack { loan: id, at, on } => {
            let loan = out(workspace, *id, &words::STEP_TAKE_BACK)?;
            let on = on.unwrap_or(context.today());
            rules::back_after_lent(loan, on, context.today()).about(*id).require()?;
            Fact::Returned { loan: *id, at: place(workspace, at)?, on }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// The loan, while it is out.
fn out<'a>(workspace: &'a Workspace, id: LoanId, step: &'static Text) -> Result<&'a Loan, Refusal> {
    let loan = workspace.spaces.loan(id).ok_or_else(|| unknown(id))?;
    match loan.returned() {
        Some(_) => Err(not_now(id, step, &words::STATE_RETURNED).into()),
        None => Ok(loan),
    }
}

fn place(workspace: &Workspace, place: &Place) -> Result<Place, Refusal> {
    match place {
        Place::Space(space) => {
            workspace.spaces.get(*space).ok_or_else(|| unknown(*space))?;
            Ok(place.clone())
        }
        Place::Elsewhere(words_given) => {
            said(&words::FIELD_PLACE, words_given).require()?;
            Ok(Place::Elsewhere(words_given.trim().to_owned()))
        }
    }
}
