//! Demands, resources, and the projects made of both.

use super::super::{Figure, ReportingPeriod, Section};
use crate::{
    claim::{Project, ProjectStatus, Side, Stage},
    rate::Rate,
    record::{ListItemId, ProjectId},
    text::{Text, messages::report as words},
    workspace::Workspace,
};

pub(super) fn section(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let claims = &workspace.claims;
    let (first, last) = (period.first(), period.last());
    let accepted =
        claims.claims().filter(|(_, claim)| claim.accepted_on().is_some_and(|on| period.contains(on)));
    let planned = projects(workspace, |project| period.contains(project.planned.at.date()));
    let done = finished(workspace, period, |status| {
        matches!(status, ProjectStatus::Done | ProjectStatus::Evaluated)
    });
    let unrated = finished(workspace, period, |status| status == ProjectStatus::DoneUnrated);
    let claimed = |side, name| named(claims.claim_rate(side, first, last), name);
    Section {
        title: &words::section::EXCHANGE,
        figures: vec![
            Figure::count(
                "claims.demands",
                &words::figure::CLAIMS_DEMANDS,
                listed(workspace, Side::Demand, period),
            ),
            Figure::rate(
                "claims.demands_claimed",
                claimed(Side::Demand, &words::figure::CLAIMS_DEMANDS_CLAIMED),
            ),
            Figure::count(
                "claims.resources",
                &words::figure::CLAIMS_RESOURCES,
                listed(workspace, Side::Resource, period),
            ),
            Figure::rate(
                "claims.resources_claimed",
                claimed(Side::Resource, &words::figure::CLAIMS_RESOURCES_CLAIMED),
            ),
            Figure::count("claims.accepted", &words::figure::CLAIMS_ACCEPTED, accepted.map(|(id, _)| id)),
            Figure::rate("claims.done", claims.done_rate(first, last)),
            Figure::count("projects.planned", &words::figure::PROJECTS_PLANNED, planned),
            Figure::count("projects.done", &words::figure::PROJECTS_DONE, done),
            Figure::count("projects.unrated", &words::figure::PROJECTS_UNRATED, unrated),
            Figure::sum_of_known(
                "projects.beneficiaries",
                &words::figure::PROJECTS_BENEFICIARIES,
                beneficiaries(workspace, period),
            ),
        ],
    }
}

fn named(mut rate: Rate, name: &'static Text) -> Rate {
    rate.name = name;
    rate
}

fn listed(workspace: &Workspace, side: Side, period: ReportingPeriod) -> Vec<ListItemId> {
    let items = workspace.claims.items_on(side);
    items.filter(|(_, item)| period.contains(item.listed_on)).map(|(id, _)| id).collect()
}

fn projects(workspace: &Workspace, counts: impl Fn(&Project) -> bool) -> Vec<ProjectId> {
    workspace.claims.projects().filter(|(_, project)| counts(project)).map(|(id, _)| id).collect()
}

fn finished(
    workspace: &Workspace,
    period: ReportingPeriod,
    counts: impl Fn(ProjectStatus) -> bool,
) -> Vec<ProjectId> {
    projects(workspace, |project| {
        let within = matches!(project.stage(), Stage::Finished { on } if period.contains(*on));
        within && counts(workspace.claims.project_status(project))
    })
}

/// A delivery without a count leaves its project's number unknown.
fn beneficiaries(workspace: &Workspace, period: ReportingPeriod) -> Vec<(ProjectId, Option<u64>)> {
    let each = workspace.claims.projects().filter_map(|(id, project)| {
        let mut delivered =
            project.deliveries().iter().filter(|delivery| period.contains(delivery.on)).peekable();
        delivered.peek()?;
        let counted: Option<Vec<u64>> =
            delivered.map(|delivery| delivery.beneficiaries.map(u64::from)).collect();
        Some((id, counted.map(|counted| counted.into_iter().fold(0, u64::saturating_add))))
    });
    each.collect()
}
