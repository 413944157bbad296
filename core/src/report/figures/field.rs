//! Agreements, services and what the neighbourhood uses.

use super::super::{Figure, Period, Section};
use crate::{
    agreement::Status,
    record::{AgreementId, FulfilmentId},
    text::messages::report as words,
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: Period) -> Vec<Section> {
    vec![agreements(workspace, period), services(workspace, period)]
}

fn agreements(workspace: &Workspace, period: Period) -> Section {
    let standing = |on, status| {
        let all = workspace.agreements.all().filter(move |(_, agreement)| agreement.status_on(on) == status);
        all.map(|(id, _)| id).collect::<Vec<AgreementId>>()
    };
    let ended = workspace.agreements.all().filter(|(_, agreement)| {
        agreement.last_signature().is_some() && period.contains(agreement.last_day())
    });
    let done: Vec<FulfilmentId> = workspace
        .agreements
        .all()
        .flat_map(|(_, agreement)| agreement.fulfilments())
        .filter(|(_, done)| period.contains(done.on))
        .map(|(id, _)| id)
        .collect();
    Section {
        title: &words::section::AGREEMENTS,
        figures: vec![
            Figure::count(
                "agreements.active",
                &words::figure::AGREEMENTS_ACTIVE,
                standing(period.last(), Status::Active),
            ),
            Figure::count("agreements.ending", &words::figure::AGREEMENTS_ENDING, ended.map(|(id, _)| id)),
            Figure::count("agreements.fulfilments", &words::figure::AGREEMENTS_FULFILMENTS, done),
        ],
    }
}

fn services(workspace: &Workspace, _period: Period) -> Section {
    let listed = workspace.services.listed().map(|(id, _)| id);
    Section {
        title: &words::section::SERVICES,
        figures: vec![Figure::count("services.listed", &words::figure::SERVICES_LISTED, listed)],
    }
}
