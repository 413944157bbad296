//! Co-building agreements.

use super::super::{Figure, ReportingPeriod, Section};
use crate::{
    agreement::{FulfilmentState, Status},
    calendar::plus_days,
    policy::parameter,
    record::{AgreementId, FulfilmentId},
    text::messages::report as words,
    workspace::Workspace,
};
use jiff::civil::Date;

pub(super) fn section(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let last = period.last();
    let active = workspace.agreements.active_on(last).map(|(id, _)| id);
    let silent = workspace.agreements.silent_on(&workspace.policy, last).into_iter().map(|(id, _)| id);
    let signed = agreements(workspace, |agreement| {
        agreement.last_signature().is_some_and(|signed| period.contains(signed))
    });
    let ended = agreements(workspace, |agreement| {
        agreement.last_signature().is_some() && period.contains(agreement.last_day())
    });
    let figure = |key, name, records: Vec<AgreementId>| Figure::count(key, name, records);
    Section {
        title: &words::section::AGREEMENTS,
        figures: vec![
            figure("agreements.signed", &words::figure::AGREEMENTS_SIGNED, signed),
            figure("agreements.active", &words::figure::AGREEMENTS_ACTIVE, active.collect()),
            figure("agreements.ending", &words::figure::AGREEMENTS_ENDING, ended),
            figure("agreements.expiring", &words::figure::AGREEMENTS_EXPIRING, expiring(workspace, last)),
            figure("agreements.silent", &words::figure::AGREEMENTS_SILENT, silent.collect()),
            Figure::count(
                "agreements.fulfilments",
                &words::figure::AGREEMENTS_FULFILMENTS,
                fulfilments(workspace, period, |_| true),
            ),
            Figure::count(
                "agreements.confirmed",
                &words::figure::AGREEMENTS_CONFIRMED,
                fulfilments(workspace, period, |state| state == FulfilmentState::Confirmed),
            ),
        ],
    }
}

/// In force on the day, and within the first reminder before their last.
fn expiring(workspace: &Workspace, on: Date) -> Vec<AgreementId> {
    let reminder = workspace.policy.on(&parameter::AGREEMENT_EXPIRY_FIRST, on).value;
    let horizon = plus_days(on, i64::from(reminder)).unwrap_or(Date::MAX);
    agreements(workspace, |agreement| {
        agreement.status_on(on) == Status::Active && agreement.last_day() <= horizon
    })
}

fn agreements(
    workspace: &Workspace,
    counts: impl Fn(&crate::agreement::Agreement) -> bool,
) -> Vec<AgreementId> {
    workspace.agreements.all().filter(|(_, agreement)| counts(agreement)).map(|(id, _)| id).collect()
}

fn fulfilments(
    workspace: &Workspace,
    period: ReportingPeriod,
    counts: impl Fn(FulfilmentState) -> bool,
) -> Vec<FulfilmentId> {
    let done = workspace.agreements.all().flat_map(|(_, agreement)| agreement.fulfilments());
    let within = done.filter(|(_, done)| period.contains(done.on) && counts(done.state()));
    within.map(|(id, _)| id).collect()
}
