use jiff::civil::Date;

use super::{FUP_01, FUP_03, FUP_05, ISS_06, ISS_07, ISS_11, in_vain, tries_that_count};
use crate::{
    issue::{CallBack, Issue, Reached, Solved},
    organisation::{Kind, Organisation},
    policy::parameter,
    record::OrganisationId,
    rule::{Condition, Explanation, Term, TermValue},
    text::{
        Text,
        messages::{issue as words, term},
    },
    workspace::Workspace,
};

/// ISS-06: what the call-backs of this round found, against what a closing needs.
pub fn closable(workspace: &Workspace, issue: &Issue, on: Date) -> Explanation {
    let tries = workspace.policy.on(&parameter::FOLLOW_UP_TRIES, on);
    let apart = workspace.policy.on(&parameter::FOLLOW_UP_APART, on);
    let calls = || issue.call_backs_of_this_round().map(|call| call.trace.at);
    let made = u32::try_from(tries_that_count(workspace, calls()).len()).unwrap_or(u32::MAX);
    let found = match issue.said_last() {
        Some(said) => found(workspace, issue, said),
        None if in_vain(workspace, calls(), on).is_some() => &words::FOUND_UNREACHABLE,
        None => &words::FOUND_NOTHING,
    };
    let enough = [&words::FOUND_SOLVED, &words::FOUND_EXPLAINED, &words::FOUND_UNREACHABLE];
    let enough = TermValue::List(enough.into_iter().map(TermValue::Label).collect());
    ISS_06
        .holds(Condition::one_of(
            Term::label(&term::call_back::FOUND, found),
            Term::new(&term::call_back::ENOUGH, enough),
        ))
        .with(Term::number(&term::call_back::TRIES, made))
        .with(Term::parameter(&tries))
        .with(Term::parameter(&apart))
        .about(issue.id)
}

fn found(workspace: &Workspace, issue: &Issue, said: &Reached) -> &'static Text {
    match said.solved {
        Solved::Yes => &words::FOUND_SOLVED,
        Solved::No if workspace.issues.is_accepted(issue, said) => &words::FOUND_EXPLAINED,
        Solved::No => &words::FOUND_UNSOLVED,
    }
}

/// ISS-07: whether it may be dispatched again without the council.
pub fn reopenable(workspace: &Workspace, issue: &Issue, on: Date) -> Explanation {
    let limit = workspace.policy.on(&parameter::ISSUE_REOPEN, on);
    let next = issue.reopened.saturating_add(1);
    ISS_07
        .holds(Condition::at_most(Term::number(&term::REOPENINGS, next), Term::parameter(&limit)))
        .about(issue.id)
}

/// FUP-05: the last call-back found nothing that asks for reopening; `None` while nobody has been reached.
pub fn not_reopened(workspace: &Workspace, issue: &Issue) -> Option<Explanation> {
    let said = issue.said_last()?;
    let found = if said.is_bad() { &words::FOUND_BAD } else { found(workspace, issue, said) };
    let good = [&words::FOUND_SOLVED, &words::FOUND_EXPLAINED];
    let good = TermValue::List(good.into_iter().map(TermValue::Label).collect());
    let holds = Condition::one_of(
        Term::label(&term::call_back::FOUND, found),
        Term::new(&term::call_back::NEEDS_NOTHING, good),
    );
    Some(FUP_05.holds(holds).with(Term::words(&term::NUMBER, issue.number.get().clone())).about(issue.id))
}

/// FUP-01. Where the service centre handled the matter itself, it does not call about it either.
pub fn independent(workspace: &Workspace, issue: &Issue, caller: Option<OrganisationId>) -> Explanation {
    let handlers = workspace.issues.handlers(issue);
    let kind = |id: &OrganisationId| workspace.organisations.get(*id).map(Organisation::kind);
    let handler = match caller {
        Some(caller) => handlers.get(&caller),
        None => handlers.iter().find(|handler| kind(handler) == Some(Kind::ServiceCentre)),
    };
    let by = if handler.is_some() { &words::CALLER_HANDLER } else { &words::CALLER_OTHER };
    asked_by_other(workspace, issue, by, handler.copied().or(caller))
}

/// FUP-01, about every call-back on record by an organisation that had handled the matter by then. Journals written
/// before former leads counted as handlers hold some.
pub(super) fn called_by_handlers<'a>(
    workspace: &'a Workspace,
    issue: &'a Issue,
) -> impl Iterator<Item = Explanation> + 'a {
    let calls = issue.call_backs.iter().filter(|call| workspace.issues.was_by_handler(issue, call));
    calls.map(|call| asked_by_other(workspace, issue, &words::CALLER_HANDLER, call.caller))
}

fn asked_by_other(
    workspace: &Workspace,
    issue: &Issue,
    by: &'static Text,
    caller: Option<OrganisationId>,
) -> Explanation {
    let name = |id: OrganisationId| TermValue::Words(workspace.organisations.name(id).to_owned());
    FUP_01
        .holds(Condition::is(
            Term::label(&term::call_back::CALLER, by),
            Term::label(&term::call_back::CALLER_NEEDED, &words::CALLER_OTHER),
        ))
        .with(Term::new(&term::call_back::CALLER_NAME, caller.map_or(TermValue::Nothing, name)))
        .about(issue.id)
}

/// FUP-03, about the last call-back.
pub fn other_person(workspace: &Workspace, issue: &Issue, call: &CallBack) -> Explanation {
    let replied = workspace.issues.orders_of(issue).filter_map(|order| order.replies.last()).next_back();
    let recorded =
        replied.map_or(TermValue::Nothing, |reply| TermValue::Words(reply.trace.actor.name().to_owned()));
    FUP_03
        .holds(Condition::is_not(
            Term::words(&term::call_back::RECORDED_BY, call.trace.actor.name()),
            Term::new(&term::REPLY_RECORDED_BY, recorded),
        ))
        .about(issue.id)
}

/// ISS-11, about an issue with a request to withdraw it. After tries enough in vain the issue simply goes on.
pub fn withdrawal_confirmed(workspace: &Workspace, issue: &Issue, on: Date) -> Option<Explanation> {
    let pending = issue.pending_withdrawal()?;
    if in_vain(workspace, pending.calls.iter().map(|call| call.trace.at), on).is_some() {
        return None;
    }
    let tries = u32::try_from(pending.calls.len()).unwrap_or(u32::MAX);
    let explanation = ISS_11
        .holds(Condition::is(
            Term::label(
                &term::withdrawal::FOUND,
                pending.wish().map_or(&words::FOUND_NOTHING, |wish| wish.text()),
            ),
            Term::label(&term::withdrawal::NEEDED, &words::WISH_OWN),
        ))
        .with(Term::date(&term::withdrawal::ASKED, pending.asked.at.date()))
        .with(Term::number(&term::call_back::TRIES, tries))
        .with(Term::words(&term::NUMBER, issue.number.get().clone()))
        .about(issue.id);
    Some(match pending.passed_on_by {
        Some(organisation) => explanation.about(organisation),
        None => explanation,
    })
}
