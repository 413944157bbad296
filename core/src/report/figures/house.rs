//! What the house offers: services, who was stationed and whether they came, how often terminals were used.

use jiff::civil::{Date, DateTime};

use super::{
    super::{Figure, ReportingPeriod, Section},
    number,
};
use crate::{
    record::{SlotId, StationId, TerminalId},
    service::{
        rota::{self, RosterRow},
        terminal::{Month, Terminal},
    },
    text::messages::report as words,
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> [Section; 3] {
    [services(workspace, period, now), stationed(workspace, period, now), terminals(workspace, period, now)]
}

fn services(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let listed = workspace.services.listed().filter(|(_, service)| service.listed.at.date() <= period.last());
    let withdrawn = workspace.services.all().filter(|(_, service)| {
        service.withdrawn.as_ref().is_some_and(|withdrawn| period.contains(withdrawn.trace.at.date()))
    });
    Section {
        title: &words::section::SERVICES,
        figures: vec![
            Figure::count("services.listed", &words::figure::SERVICES_LISTED, listed.map(|(id, _)| id)),
            Figure::count(
                "services.withdrawn",
                &words::figure::SERVICES_WITHDRAWN,
                withdrawn.map(|(id, _)| id),
            ),
            Figure::sum_of_known(
                "services.enquiries",
                &words::figure::SERVICES_ENQUIRIES,
                enquiries(workspace, period, now),
            ),
        ],
    }
}

/// What was asked at the talent stations, as far as somebody counted, month by month.
fn enquiries(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<(StationId, Option<u64>)> {
    let each = workspace.talents.stations.open().flat_map(|(id, station)| {
        let kept = begun_months(period, station.opened.at.date(), now);
        kept.into_iter().map(move |month| (id, station.enquiries_in(month)))
    });
    each.collect()
}

fn stationed(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let rows: Vec<RosterRow> = workspace
        .services
        .rota
        .all()
        .map(|(slot, stationed)| RosterRow {
            slot,
            provider: *stationed.provider.get(),
            occurrences: stationed.occurrences(workspace, period.first(), period.last(), now),
            next: None,
        })
        .filter(|row| !row.occurrences.is_empty())
        .collect();
    let of = |count: &dyn Fn(&RosterRow) -> u64| -> Vec<(SlotId, u64)> {
        rows.iter().map(|row| (row.slot, count(row))).collect()
    };
    let served = rows.iter().map(|row| {
        // Nobody knows how many were served where nobody knows whether they came.
        let nothing_known = row.held() == 0 && row.unrecorded() > 0;
        (row.slot, (!nothing_known).then(|| row.served()))
    });
    let all = workspace.services.rota.all();
    let punctuality = rota::punctuality(workspace, all, period.first(), period.last(), now);
    Section {
        title: &words::section::STATIONED,
        figures: vec![
            Figure::sum(
                "stationed.planned",
                &words::figure::STATIONED_PLANNED,
                of(&|row| number(row.planned())),
            ),
            Figure::sum("stationed.held", &words::figure::STATIONED_HELD, of(&|row| number(row.held()))),
            Figure::sum(
                "stationed.unrecorded",
                &words::figure::STATIONED_UNRECORDED,
                of(&|row| number(row.unrecorded())),
            ),
            Figure::sum_of_known("stationed.served", &words::figure::STATIONED_SERVED, served),
            Figure::rate("stationed.punctuality", punctuality),
        ],
    }
}

fn terminals(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let there = || {
        workspace.services.terminals.all().filter(|(_, terminal)| {
            let retired = terminal.retired().map(|retired| retired.trace.at.date());
            let installed = terminal.installed.at.date() <= period.last();
            installed && retired.is_none_or(|retired| retired >= period.first())
        })
    };
    let uses = there().flat_map(|found| uses(found, period, now));
    let faults = there().flat_map(|(_, terminal)| terminal.faults());
    let faults = faults.filter(|(_, fault)| period.contains(fault.at.date())).map(|(id, _)| id);
    let ids = there().map(|(id, _)| id).collect::<Vec<TerminalId>>();
    Section {
        title: &words::section::TERMINALS,
        figures: vec![
            Figure::count("terminals.there", &words::figure::TERMINALS_THERE, ids),
            Figure::sum_of_known("terminals.uses", &words::figure::TERMINALS_USES, uses),
            Figure::count("terminals.faults", &words::figure::TERMINALS_FAULTS, faults),
        ],
    }
}

/// How often it was used, as far as somebody reported it, month by month.
fn uses(
    (id, terminal): (TerminalId, &Terminal),
    period: ReportingPeriod,
    now: DateTime,
) -> Vec<(TerminalId, Option<u64>)> {
    let months = begun_months(period, terminal.installed.at.date(), now).into_iter();
    let uses = |month| terminal.uses_of(month).map(|uses| u64::from(uses.times));
    months.map(|month| (id, uses(month))).collect()
}

/// The months of a period that a thing was there, up to the one that has begun.
fn begun_months(period: ReportingPeriod, since: Date, now: DateTime) -> Vec<Month> {
    let months = period.months_of().into_iter();
    months.filter(|month| since <= month.last_day() && month.first_day() <= now.date()).collect()
}
