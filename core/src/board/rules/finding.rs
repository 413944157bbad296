//! Standing findings: they warn and never block.

use jiff::civil::{Date, DateTime};

use super::{BRD_04, BRD_05, BRD_06};
use crate::{
    board::{Board, Channel, Published, Standing, Status},
    organisation::later,
    policy::parameter,
    record::Record,
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::{term, term::board as terms},
    workspace::Workspace,
};

/// BRD-04: blocks of what is shown that have been marked internal since. The app leaves them out at once; what hangs on a
/// wall or lies about on paper needs a person.
pub fn internal_since(board: &Board, day: Date) -> Explanation {
    let up = Channel::ALL.iter().filter_map(|channel| board.up_on(day, *channel));
    let mut internal: Vec<Record> = up
        .flat_map(|published| &published.edition.blocks)
        .filter(|block| board.is_internal_now(block))
        .map(|block| block.block.into())
        .collect();
    internal.sort_unstable();
    internal.dedup();
    let explanation = BRD_04
        .holds(Condition::at_most(
            Term::counted(&terms::INTERNAL_SINCE, internal.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&terms::TITLE, board.title.get()));
    internal.into_iter().fold(explanation, Explanation::about)
}

/// BRD-05.
pub fn fresh(workspace: &Workspace, board: &Board, today: Date) -> Explanation {
    let freshness = workspace.policy.on(&parameter::BOARD_FRESHNESS, today);
    let assured = *board.assured.get();
    let due = Term::date(&terms::DUE, later(&workspace.calendar, assured, freshness.value))
        .computed_from([Term::date(&terms::ASSURED_ON, assured), Term::parameter(&freshness)]);
    BRD_05
        .holds(Condition::not_after(Term::date(&term::TODAY, today), due))
        .with(Term::words(&terms::TITLE, board.title.get()))
}

/// BRD-06; `None` when nothing that was put on a wall has come to its last day.
pub fn taken_down_in_time(board: &Board, today: Date) -> Option<Explanation> {
    let on_wall = |published: &&Published| {
        published.standing == Standing::Stands && published.edition.channels.contains(&Channel::Wall)
    };
    let until = board.editions().iter().rev().find(on_wall)?.edition.until?;
    let explanation =
        BRD_06.holds(Condition::not_after(Term::date(&term::TODAY, today), Term::date(&terms::UNTIL, until)));
    Some(explanation.with(Term::words(&terms::TITLE, board.title.get())))
}

/// What stands out among the boards.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let mut findings = Vec::new();
    for (id, board) in workspace.boards.all() {
        if board.status_on(today) == Status::Published {
            findings.extend(internal_since(board, today).finding(Severity::Warning, id));
            findings.extend(fresh(workspace, board, today).finding(Severity::Notice, id));
        }
        let down = taken_down_in_time(board, today);
        findings.extend(down.and_then(|down| down.finding(Severity::Warning, id)));
    }
    findings
}
