//! The rules for issues, work orders and call-backs.

use jiff::civil::{Date, DateTime};

use super::{
    CallBack, Issue, OrderState, ReplyResult, Satisfaction, Solved, State, WorkOrder,
    limit::{self, Duty, Limit},
};
use crate::{
    calendar::{Light, Pauses},
    policy::{Grade, Span, parameter},
    record::{IssueId, OrganisationId},
    rule::{Condition, Explanation, Finding, Rule, Severity, Term, TermValue},
    text::{
        Text,
        messages::{issue as words, span, term},
    },
    workspace::Workspace,
};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $title:ident, $message:ident, $grade:ident, $basis:ident, [$($key:literal),*];)*) => {
        $(
            $(#[$doc])*
            pub static $name: Rule = Rule {
                code: $code, title: words::$title, message: words::$message,
                basis: words::$basis, grade: Grade::$grade, parameters: &[$($key),*],
            };
        )*
        /// Every rule of this room.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    /// ISS-01 · An issue cannot be received in the future.
    ISS_01 = "ISS-01", ISS_01_TITLE, ISS_01_MESSAGE, Office, ISS_01_BASIS, [];
    /// ISS-02 · A duplicate is linked to another issue that is itself followed.
    ISS_02 = "ISS-02", ISS_02_TITLE, ISS_02_MESSAGE, A, ISS_02_BASIS, [];
    /// ISS-04 · An issue on the quick track is answered in time.
    ISS_04 = "ISS-04", ISS_04_TITLE, ISS_04_MESSAGE, C, ISS_04_BASIS, ["issue.quick"];
    /// ISS-05 · Full deliberation starts in time.
    ISS_05 = "ISS-05", ISS_05_TITLE, ISS_05_MESSAGE, C, ISS_05_BASIS, ["issue.council"];
    /// ISS-06 · An issue is closed only through a call-back.
    ISS_06 = "ISS-06", ISS_06_TITLE, ISS_06_MESSAGE, A, ISS_06_BASIS, ["follow_up.tries"];
    /// ISS-07 · Reopened once too often, an issue goes back to the council.
    ISS_07 = "ISS-07", ISS_07_TITLE, ISS_07_MESSAGE, Office, ISS_07_BASIS, ["issue.reopen"];
    /// ORD-01 · A work order has exactly one lead, who is not among those who help.
    ORD_01 = "ORD-01", ORD_01_TITLE, ORD_01_MESSAGE, A, ORD_01_BASIS, [];
    /// ORD-02 · Whoever raised the issue is contacted in time.
    ORD_02 = "ORD-02", ORD_02_TITLE, ORD_02_MESSAGE, C, ORD_02_BASIS, ["order.contact"];
    /// ORD-03 · A work order is replied to in time.
    ORD_03 = "ORD-03", ORD_03_TITLE, ORD_03_MESSAGE, A, ORD_03_BASIS, ["order.urgent", "order.utility", "order.consult", "order.ordinary", "order.complex", "order.supervision"];
    /// ORD-04 · A work order is returned at most once, early, with a reason.
    ORD_04 = "ORD-04", ORD_04_TITLE, ORD_04_MESSAGE, A, ORD_04_BASIS, ["order.bounces", "order.bounce_window"];
    /// ORD-05 · A work order is extended once, before expiry, by no more than its own term, and whoever raised it was told.
    ORD_05 = "ORD-05", ORD_05_TITLE, ORD_05_MESSAGE, A, ORD_05_BASIS, ["order.extensions"];
    /// ORD-06 · A plan names a day to come.
    ORD_06 = "ORD-06", ORD_06_TITLE, ORD_06_MESSAGE, Office, ORD_06_BASIS, [];
    /// FUP-01 · The call-back is not made by the organisation that handled the matter.
    FUP_01 = "FUP-01", FUP_01_TITLE, FUP_01_MESSAGE, A, FUP_01_BASIS, [];
    /// FUP-02 · The call-back follows the reply in time.
    FUP_02 = "FUP-02", FUP_02_TITLE, FUP_02_MESSAGE, C, FUP_02_BASIS, ["follow_up.call_back"];
    /// FUP-03 · The person who recorded the reply does not record the call-back as well.
    FUP_03 = "FUP-03", FUP_03_TITLE, FUP_03_MESSAGE, Office, FUP_03_BASIS, [];
}

/// ISS-01.
pub fn received_by_now(received_at: DateTime, now: DateTime) -> Explanation {
    ISS_01.holds(Condition::not_after(
        Term::moment(&term::RECEIVED, received_at),
        Term::moment(&term::NOW, now),
    ))
}

/// ISS-02.
pub fn duplicate_of_another(issue: IssueId, of: &Issue) -> Explanation {
    let kind = match of.state {
        _ if of.id == issue => &words::ITSELF,
        State::Duplicate { .. } => &words::STATE_DUPLICATE,
        _ => &words::ANOTHER,
    };
    ISS_02
        .holds(Condition::is(
            Term::label(&term::linked::TO, kind),
            Term::label(&term::linked::TO_ALLOWED, &words::ANOTHER),
        ))
        .with(Term::words(&term::NUMBER, of.number.clone()))
        .about(of.id)
}

/// ISS-06: what the call-backs of this round found, against what a closing needs.
pub fn closable(workspace: &Workspace, issue: &Issue, on: Date) -> Explanation {
    let tries = workspace.policy.on(&parameter::FOLLOW_UP_TRIES, on);
    let made = issue.call_backs_of_this_round().count();
    let made = u32::try_from(made).unwrap_or(u32::MAX);
    let found = match issue.call_backs_of_this_round().rev().find_map(|call| call.reached.as_ref()) {
        Some(reached) if reached.solved == Solved::Yes => &words::FOUND_SOLVED,
        Some(reached) if accepted(workspace, issue, reached.satisfaction) => &words::FOUND_EXPLAINED,
        Some(_) => &words::FOUND_UNSOLVED,
        None if made >= tries.value => &words::FOUND_UNREACHABLE,
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
        .about(issue.id)
}

/// What stands is an explanation, and whoever raised it did not rate it badly.
fn accepted(workspace: &Workspace, issue: &Issue, rating: Option<Satisfaction>) -> bool {
    let explained = |order: &WorkOrder| {
        let last = order.replies.last().map(|reply| reply.result);
        matches!(last, Some(ReplyResult::Explained | ReplyResult::Impossible))
    };
    let stands = match workspace.issues.orders_of(issue).next_back() {
        Some(order) => explained(order),
        None => issue.answer.is_some(),
    };
    stands && !matches!(rating, Some(Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied))
}

/// ISS-07: whether it may be dispatched again without the council.
pub fn reopenable(workspace: &Workspace, issue: &Issue, on: Date) -> Explanation {
    let limit = workspace.policy.on(&parameter::ISSUE_REOPEN, on);
    let next = issue.reopened.saturating_add(1);
    ISS_07
        .holds(Condition::at_most(Term::number(&term::REOPENINGS, next), Term::parameter(&limit)))
        .about(issue.id)
}

/// ORD-01.
pub fn one_lead(lead: OrganisationId, co_handlers: &[OrganisationId]) -> Explanation {
    let among = co_handlers.iter().filter(|handler| **handler == lead).count();
    let mut distinct = co_handlers.to_vec();
    distinct.sort();
    distinct.dedup();
    let twice = co_handlers.len() - distinct.len();
    let twice = u32::try_from(among + twice).unwrap_or(u32::MAX);
    ORD_01.holds(Condition::is(Term::number(&term::NAMED_TWICE, twice), Term::number(&term::ALLOWED, 0)))
}

/// ORD-04.
pub fn returnable(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Explanation {
    let day = order.dispatched.at.date();
    let (most, window) = (
        workspace.policy.on(&parameter::ORDER_BOUNCES, day),
        workspace.policy.on(&parameter::ORDER_BOUNCE_WINDOW, day),
    );
    let until = workspace.calendar.deadline(order.dispatched.at, window.value, &Pauses::NONE);
    let next = u32::try_from(order.bounces.len()).unwrap_or(u32::MAX).saturating_add(1);
    ORD_04
        .all([
            Condition::at_most(Term::number(&term::RETURNS, next), Term::parameter(&most)),
            Condition::not_after(Term::moment(&term::NOW, now), Term::deadline(&term::RETURN_UNTIL, &until)),
        ])
        .with(Term::parameter(&window))
        .about(order.id)
}

/// ORD-05.
pub fn extendable(
    workspace: &Workspace,
    order: &WorkOrder,
    by: Span,
    told_on: Date,
    now: DateTime,
) -> Explanation {
    let day = order.dispatched.at.date();
    let most = workspace.policy.on(&parameter::ORDER_EXTENSIONS, day);
    let term_of_class = workspace.policy.on(order.class.limit(), day);
    let due = limit::reply(workspace, order, now).deadline;
    let next = u32::try_from(order.extensions.len()).unwrap_or(u32::MAX).saturating_add(1);
    let ((asked, unit), (own, own_unit)) = (amount(by), amount(term_of_class.value));
    ORD_05
        .all([
            Condition::at_most(Term::number(&term::extension::COUNT, next), Term::parameter(&most)),
            Condition::not_after(Term::moment(&term::NOW, now), Term::deadline(&term::DUE, &due)),
            Condition::is(
                Term::label(&term::extension::UNIT, unit),
                Term::label(&term::extension::OWN_UNIT, own_unit),
            ),
            Condition::at_most(
                Term::number(&term::extension::ASKED, asked),
                Term::number(&term::extension::OWN, own).computed_from([Term::parameter(&term_of_class)]),
            ),
            Condition::not_after(
                Term::date(&term::extension::TOLD, told_on),
                Term::date(&term::TODAY, now.date()),
            ),
        ])
        .about(order.id)
}

/// A span as a number and the name of its unit.
fn amount(span: Span) -> (u32, &'static Text) {
    match span {
        Span::Minutes(n) => (n, &span::MINUTES),
        Span::Hours(n) => (n, &span::HOURS),
        Span::WorkingHours(n) => (n, &span::WORKING_HOURS),
        Span::WorkingDays(n) => (n, &span::WORKING_DAYS),
        Span::Days(n) => (n, &span::DAYS),
        Span::Months(n) => (n, &span::MONTHS),
        Span::Years(n) => (n, &span::YEARS),
    }
}

/// ORD-06.
pub fn planned_ahead(until: Date, today: Date) -> Explanation {
    let tomorrow = today.tomorrow().unwrap_or(today);
    ORD_06.holds(Condition::not_before(
        Term::date(&term::PLANNED, until),
        Term::date(&term::EARLIEST, tomorrow),
    ))
}

/// FUP-01.
pub fn independent(workspace: &Workspace, issue: &Issue, caller: Option<OrganisationId>) -> Explanation {
    let handlers: Vec<OrganisationId> = workspace
        .issues
        .orders_of(issue)
        .flat_map(|order| std::iter::once(order.lead).chain(order.co_handlers.clone()))
        .collect();
    let name = |id: OrganisationId| workspace.organisations.name(id).to_owned();
    let by = match caller.filter(|caller| handlers.contains(caller)) {
        Some(_) => &words::CALLER_HANDLER,
        None => &words::CALLER_OTHER,
    };
    let called = caller.map_or(TermValue::Nothing, |caller| TermValue::Words(name(caller)));
    FUP_01
        .holds(Condition::is(
            Term::label(&term::call_back::CALLER, by),
            Term::label(&term::call_back::CALLER_NEEDED, &words::CALLER_OTHER),
        ))
        .with(Term::new(&term::call_back::CALLER_NAME, called))
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

/// The rule behind a limit: ISS-04, ISS-05, ORD-02, ORD-03 or FUP-02.
pub fn in_time(limit: &Limit, number: &str, now: DateTime) -> Explanation {
    let rule = match limit.duty {
        Duty::Answer => &ISS_04,
        Duty::Session => &ISS_05,
        Duty::Contact => &ORD_02,
        Duty::Reply => &ORD_03,
        Duty::CallBack => &FUP_02,
    };
    let due = Term::deadline(&term::DUE, &limit.deadline);
    let mut verdict = rule.holds(Condition::not_after(Term::moment(&term::NOW, now), due));
    if let Some(term) = &limit.term {
        verdict = verdict.with(Term::parameter(term));
    }
    verdict.with(Term::words(&term::NUMBER, number)).about(limit.about)
}

/// The standing findings of this room at `now`.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut findings = Vec::new();
    for issue in workspace.issues.open() {
        for limit in limit::of_issue(workspace, issue, now) {
            if limit.light == Light::Red {
                let late = in_time(&limit, &issue.number, now);
                findings.extend(late.finding(Severity::Overdue, limit.about));
            }
        }
        if let Some(call) = issue.call_backs_of_this_round().next_back() {
            findings.extend(other_person(workspace, issue, call).finding(Severity::Notice, issue.id));
        }
    }
    findings
}

/// GEN-02 for an issue: the step `step` may start from where it stands.
pub fn stands(
    issue: &Issue,
    step: &'static Text,
    may: impl Fn(State) -> bool,
) -> Result<(), crate::rule::Refusal> {
    if may(issue.state) {
        Ok(())
    } else {
        Err(crate::workspace::rules::not_now(issue.id, step, issue.state.text()).into())
    }
}

/// GEN-02 for a work order.
pub fn order_stands(
    order: &WorkOrder,
    step: &'static Text,
    wanted: OrderState,
) -> Result<(), crate::rule::Refusal> {
    if order.state == wanted {
        return Ok(());
    }
    Err(crate::workspace::rules::not_now(order.id, step, order.state.text()).into())
}
