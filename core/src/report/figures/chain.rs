//! From a visit to a call-back.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{
    super::{Figure, ReportingPeriod, Section},
    days, rates,
};
use crate::{
    issue::{Issue, State, StateKind},
    record::{IssueId, OrganisationId, Record},
    text::{Text, messages::report as words},
    visit::{self, DemandCategory},
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<Section> {
    vec![
        visits(workspace, period),
        issues(workspace, period),
        rates::section(workspace, period, now),
        council(workspace, period),
    ]
}

fn visits(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let made = workspace.visits.between(period.first(), period.last());
    let mut firms: Vec<OrganisationId> = made.iter().map(|visit| visit.organisation()).collect();
    firms.sort();
    firms.dedup();
    let demands = made.iter().flat_map(|visit| visit.demands()).copied();
    let days = visit::Period { from: period.first(), to: period.last() };
    Section {
        title: &words::section::VISITS,
        figures: vec![
            Figure::count("visits.made", &words::figure::VISITS_MADE, made.iter().map(|visit| visit.id())),
            Figure::count("visits.firms", &words::figure::VISITS_FIRMS, firms),
            Figure::rate("visits.coverage", visit::coverage(workspace, days, None)),
            Figure::rate("visits.promises", visit::promises_kept(workspace, days)),
            Figure::count("visits.demands", &words::figure::VISITS_DEMANDS, demands),
        ],
    }
}

fn issues(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let (days, mut received, mut closed) = (days(period), Vec::new(), Vec::new());
    for issue in workspace.issues.stirred(period.first(), period.last()) {
        if days.contains(&issue.received_at.date()) {
            received.push(issue);
        }
        if matches!(issue.state, State::Closed { .. }) && days.contains(&issue.since.at.date()) {
            closed.push(issue.id);
        }
    }
    let which = |is: &dyn Fn(&Issue) -> bool| {
        received.iter().filter(|issue| is(issue)).map(|issue| issue.id).collect::<Vec<IssueId>>()
    };
    let mut figures = vec![
        Figure::count("issues.received", &words::figure::ISSUES_RECEIVED, which(&|_| true)),
        Figure::count(
            "issues.excluded",
            &words::figure::ISSUES_EXCLUDED,
            which(&|issue| matches!(issue.state, State::Excluded { .. })),
        ),
        Figure::count(
            "issues.duplicates",
            &words::figure::ISSUES_DUPLICATES,
            which(&|issue| matches!(issue.state, State::Duplicate { .. })),
        ),
        Figure::count("issues.open", &words::figure::ISSUES_OPEN, which(&|issue| issue.state.is_open())),
        Figure::count("issues.closed", &words::figure::ISSUES_CLOSED, closed),
    ];
    let blown = workspace.issues.whistles().filter(|whistle| period.contains(whistle.called_at.date()));
    figures.push(Figure::count(
        "issues.whistles",
        &words::figure::ISSUES_WHISTLES,
        blown.map(|whistle| whistle.id),
    ));
    figures.extend(by_class(&received));
    figures.extend(by_state(&received));
    Section { title: &words::section::ISSUES, figures }
}

/// Only classes that occur: a report of zeros is not read.
fn by_class(received: &[&Issue]) -> Vec<Figure> {
    let mut classes: BTreeMap<DemandCategory, Vec<IssueId>> = BTreeMap::new();
    for issue in received {
        classes.entry(*issue.category.get()).or_default().push(issue.id);
    }
    classes.into_iter().map(|(class, issues)| named(class.text(), issues)).collect()
}

/// Where the issues received stand now, the states that occur.
fn by_state(received: &[&Issue]) -> Vec<Figure> {
    let mut states: BTreeMap<StateKind, Vec<IssueId>> = BTreeMap::new();
    for issue in received {
        states.entry(issue.state.kind()).or_default().push(issue.id);
    }
    states.into_iter().map(|(state, issues)| named(state.text(), issues)).collect()
}

/// A class or a state goes by the name of its message in data too.
fn named(text: &'static Text, issues: Vec<IssueId>) -> Figure {
    Figure::count(text.key, text, issues)
}

fn council(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let held =
        workspace.meetings.sessions().filter(|session| session.was_held() && period.contains(session.day()));
    let held: Vec<_> = held.collect();
    let items: Vec<_> = held
        .iter()
        .flat_map(|session| workspace.meetings.agenda(session))
        .filter(|item| item.outcome().is_some())
        .map(|item| item.id)
        .collect();
    let published = held.iter().filter(|session| session.publication.is_some());
    let published: Vec<Record> = published.map(|session| session.id.into()).collect();
    Section {
        title: &words::section::COUNCIL,
        figures: vec![
            Figure::count(
                "council.held",
                &words::figure::COUNCIL_HELD,
                held.iter().map(|session| session.id),
            ),
            Figure::count("council.concluded", &words::figure::COUNCIL_CONCLUDED, items),
            Figure::count("council.published", &words::figure::COUNCIL_PUBLISHED, published),
        ],
    }
}
