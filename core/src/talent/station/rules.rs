//! The rules of talent stations.

use jiff::civil::Date;

use super::Station;
pub use crate::talent::rules::{TAL_08, TAL_09, TAL_10};
use crate::{
    record::ServiceId,
    rule::{Condition, Explanation, Finding, Refusal, Severity, Term},
    service::{Service, terminal::Month},
    text::messages::{term, term::station as terms},
    workspace::{Workspace, rules::unknown},
};

/// TAL-08.
pub fn offered_once(workspace: &Workspace, station: &Station, service: ServiceId) -> Explanation {
    let found = i64::from(station.offers(service));
    let name = workspace.services.get(service).map_or("", |service| service.name.get());
    TAL_08
        .holds(Condition::at_most(Term::number(&terms::OFFERED, found), Term::number(&term::ALLOWED, 0)))
        .with(Term::words(&terms::NAME, station.name.get()))
        .with(Term::words(&terms::SERVICE, name))
}

/// TAL-09.
///
/// # Errors
/// When the service is not on record (GEN-01).
pub fn listed(workspace: &Workspace, station: &str, id: ServiceId) -> Result<Explanation, Refusal> {
    let service = workspace.services.get(id).ok_or_else(|| unknown(id))?;
    Ok(in_catalogue(station, id, service))
}

fn in_catalogue(station: &str, id: ServiceId, service: &Service) -> Explanation {
    let withdrawn = i64::from(service.withdrawn.is_some());
    TAL_09
        .holds(Condition::at_most(
            Term::number(&terms::WITHDRAWN, withdrawn),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&terms::NAME, station))
        .with(Term::words(&terms::SERVICE, service.name.get()))
        .about(id)
}

/// TAL-10.
pub fn begun(month: Month, today: Date) -> Explanation {
    let first = Term::date(&terms::FIRST_DAY, month.first_day());
    TAL_10
        .holds(Condition::not_after(first, Term::date(&term::TODAY, today)))
        .with(Term::words(&terms::MONTH, month.to_string()))
}

/// What stands out among the stations: services that have left the catalogue.
pub fn findings(workspace: &Workspace) -> Vec<Finding> {
    let offered = |(id, station): (_, &Station)| {
        let services =
            station.services().filter_map(|service| Some((service, workspace.services.get(service)?)));
        let found = services.filter_map(|(service, entry)| {
            in_catalogue(station.name.get(), service, entry).finding(Severity::Warning, id)
        });
        found.collect::<Vec<_>>()
    };
    workspace.talents.stations.open().flat_map(offered).collect()
}
