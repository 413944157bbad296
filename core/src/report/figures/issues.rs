//! What was raised, by class and by where it stood at the end of the period.
//!
//! A state is told as of the last day of the period, or of the day on which the figures are asked for while the period runs:
//! what is closed in September was still open in the report of August, whenever that is read.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::super::{Figure, ReportingPeriod, Section};
use crate::{
    issue::{Issue, State, StateKind},
    record::{IssueId, Record},
    text::{Text, messages::report as words},
    visit::DemandCategory,
    workspace::Workspace,
};

/// The totals, then the issues received by class and by state: each under a heading of its own, because 「即時議」 beneath
/// 「行政審批」 in one list is read as one more class.
pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<Section> {
    let today = now.date();
    // A period that has not begun has records only where a clock was wrong: they are told as they end.
    let on = if period.contains(today) { today } else { period.last() };
    let within = |day: Date| period.contains(day) && day <= on;
    let (mut received, mut closed) = (Vec::new(), Vec::new());
    for issue in workspace.issues.stirred(period.first(), on) {
        if within(issue.received_at.date()) {
            received.push(issue);
        }
        let step = issue.step_on(on);
        if step.is_some_and(|step| matches!(step.to, State::Closed { .. }) && within(step.trace.at.date())) {
            closed.push(issue.id);
        }
    }
    let by_state =
        if on == period.last() { &words::section::BY_STATE } else { &words::section::BY_STATE_SO_FAR };
    let groups = [
        Section { title: &words::section::BY_CLASS, figures: by_class(&received) },
        Section { title: by_state, figures: states(&received, on) },
    ];
    let blown = workspace.issues.whistles().filter(|whistle| within(whistle.called_at.date()));
    let mut sections = vec![totals(&received, closed, blown.map(|whistle| whistle.id.into()).collect(), on)];
    // A heading over nothing says nothing.
    sections.extend(groups.into_iter().filter(|group| !group.figures.is_empty()));
    sections
}

fn totals(received: &[&Issue], closed: Vec<IssueId>, blown: Vec<Record>, on: Date) -> Section {
    let which = |is: &dyn Fn(State) -> bool| {
        let those = received.iter().filter(|issue| is(issue.state_on(on)));
        those.map(|issue| issue.id).collect::<Vec<IssueId>>()
    };
    let count = |key, name, issues: Vec<IssueId>| Figure::count(key, name, issues);
    Section {
        title: &words::section::ISSUES,
        figures: vec![
            count("issues.received", &words::figure::ISSUES_RECEIVED, which(&|_| true)),
            count(
                "issues.excluded",
                &words::figure::ISSUES_EXCLUDED,
                which(&|state| matches!(state, State::Excluded { .. })),
            ),
            count(
                "issues.duplicates",
                &words::figure::ISSUES_DUPLICATES,
                which(&|state| matches!(state, State::Duplicate { .. })),
            ),
            count("issues.open", &words::figure::ISSUES_OPEN, which(&State::is_open)),
            count("issues.closed", &words::figure::ISSUES_CLOSED, closed),
            Figure::count("issues.whistles", &words::figure::ISSUES_WHISTLES, blown),
        ],
    }
}

/// Only classes that occur: a report of zeros is not read.
fn by_class(received: &[&Issue]) -> Vec<Figure> {
    let mut classes: BTreeMap<DemandCategory, Vec<IssueId>> = BTreeMap::new();
    for issue in received {
        classes.entry(*issue.category.get()).or_default().push(issue.id);
    }
    classes.into_iter().map(|(class, issues)| named(class.text(), issues)).collect()
}

/// Where the issues received stood on the day, the states that occur.
fn states(received: &[&Issue], on: Date) -> Vec<Figure> {
    let mut states: BTreeMap<StateKind, Vec<IssueId>> = BTreeMap::new();
    for issue in received {
        states.entry(issue.state_on(on).kind()).or_default().push(issue.id);
    }
    states.into_iter().map(|(state, issues)| named(state.text(), issues)).collect()
}

/// A class or a state goes by the name of its message in data too.
fn named(text: &'static Text, issues: Vec<IssueId>) -> Figure {
    Figure::count(text.key, text, issues)
}
