use jiff::civil::DateTime;

use super::{
    ORD_05,
    approval::{self, Approved},
};
use crate::{
    issue::{Extension, WorkOrder, limit},
    policy::{Span, parameter},
    rule::{Condition, Explanation, Term},
    text::messages::term,
    workspace::Workspace,
};

/// ORD-05, about an extension that is asked for.
pub fn extendable(
    workspace: &Workspace,
    order: &WorkOrder,
    by: Span,
    approved: Approved<'_>,
    now: DateTime,
) -> Explanation {
    allowed(workspace, order, &limit::standing_extensions(workspace, order), (by, approved, now))
}

/// ORD-05, about an extension on record, after the `standing` ones before it.
pub(in crate::issue) fn extension_allowed(
    workspace: &Workspace,
    order: &WorkOrder,
    standing: &[&Extension],
    extension: &Extension,
) -> Explanation {
    let approved = Approved { by: &extension.approver, told_on: extension.proposer_told_on };
    allowed(workspace, order, standing, (extension.by, approved, extension.trace.at))
}

/// ORD-05, about every extension on record that it does not allow and that therefore does not count.
pub fn extensions_allowed(workspace: &Workspace, order: &WorkOrder) -> Vec<Explanation> {
    let standing = limit::standing_extensions(workspace, order);
    let before = |extension: &Extension| {
        standing.iter().copied().take_while(|other| !std::ptr::eq(*other, extension)).collect::<Vec<_>>()
    };
    let void = order
        .extensions
        .iter()
        .filter(|extension| !standing.iter().any(|other| std::ptr::eq(*other, *extension)));
    void.map(|extension| extension_allowed(workspace, order, &before(extension), extension)).collect()
}

fn allowed(
    workspace: &Workspace,
    order: &WorkOrder,
    standing: &[&Extension],
    (by, approved, at): (Span, Approved<'_>, DateTime),
) -> Explanation {
    let day = order.dispatched.at.date();
    let most = workspace.policy.on(&parameter::ORDER_EXTENSIONS, day);
    let term_of_class = workspace.policy.on(order.class.limit(), day);
    let (_, due) = limit::deadline_of(workspace, order, standing, at);
    let next = u32::try_from(standing.len()).unwrap_or(u32::MAX).saturating_add(1);
    let (asked, own) = (by.count(), term_of_class.value.count());
    ORD_05
        .all(
            [
                Condition::at_most(Term::number(&term::extension::COUNT, next), Term::parameter(&most)),
                Condition::not_after(Term::moment(&term::NOW, at), Term::deadline(&term::DUE, &due)),
                Condition::is(
                    Term::label(&term::extension::UNIT, by.unit().text()),
                    Term::label(&term::extension::OWN_UNIT, term_of_class.value.unit().text()),
                ),
                Condition::at_least(
                    Term::number(&term::extension::ASKED, asked),
                    Term::number(&term::extension::LEAST, 1),
                ),
                Condition::at_most(
                    Term::number(&term::extension::ASKED, asked),
                    Term::number(&term::extension::OWN, own).computed_from([Term::parameter(&term_of_class)]),
                ),
            ]
            .into_iter()
            .chain(approval::conditions(workspace, order, approved, at, (day, at.date()))),
        )
        .about(order.id)
}
