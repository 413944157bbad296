//! From a visit to a call-back.

use jiff::civil::DateTime;

use super::{
    super::{Figure, ReportingPeriod, Section},
    issues, rates,
};
use crate::{
    record::{OrganisationId, Record},
    text::messages::report as words,
    visit,
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<Section> {
    let mut sections = vec![visits(workspace, period)];
    sections.extend(issues::sections(workspace, period, now));
    sections.extend([rates::section(workspace, period, now), council(workspace, period)]);
    sections
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
    // A publication happens on a day of its own, often in the month after the session.
    let published = workspace.meetings.sessions().filter(|session| {
        session.publication.as_ref().is_some_and(|publication| period.contains(publication.from))
    });
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
