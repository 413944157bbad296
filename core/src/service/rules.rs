//! The rules of this room.

use jiff::civil::{Date, DateTime};

use super::{Service, Services, model::plain};
use crate::{
    agreement::organisations,
    policy::parameter,
    record::{OrganisationId, Record, ServiceId},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue, rules},
    text::messages::{service as words, term::service as term},
    workspace::Workspace,
};

rules! {
    /// SVC-01 · A service is listed once; further providers join it.
    SVC_01 = "SVC-01", SVC_01_TITLE, SVC_01_MESSAGE, Own, SVC_01_BASIS, [];
    /// SVC-02 · A service has at least one provider.
    SVC_02 = "SVC-02", SVC_02_TITLE, SVC_02_MESSAGE, Own, SVC_02_BASIS, [];
    /// SVC-03 · An entry is looked at again before it goes stale.
    SVC_03 = "SVC-03", SVC_03_TITLE, SVC_03_MESSAGE, D, SVC_03_BASIS, ["service.freshness"];
    /// SVC-04 · An organisation provides a service once.
    SVC_04 = "SVC-04", SVC_04_TITLE, SVC_04_MESSAGE, Own, SVC_04_BASIS, [];
    /// SVC-05 · A check is recorded when it has been made.
    SVC_05 = "SVC-05", SVC_05_TITLE, SVC_05_MESSAGE, Own, SVC_05_BASIS, [];
    /// SVC-06 · Only a provider can be taken off the list of providers.
    SVC_06 = "SVC-06", SVC_06_TITLE, SVC_06_MESSAGE, Own, SVC_06_BASIS, [];
    /// SVC-07 · A number stands for one service.
    SVC_07 = "SVC-07", SVC_07_TITLE, SVC_07_MESSAGE, Own, SVC_07_BASIS, [];
}

/// SVC-01: no other listed service has this name. `own`: the service that is renamed.
pub fn name_free(workspace: &Workspace, name: &str, own: Option<ServiceId>) -> Explanation {
    let others: Vec<_> = workspace.services.named(name).filter(|(id, _)| Some(*id) != own).collect();
    let records: Vec<Record> = others.iter().map(|(id, _)| (*id).into()).collect();
    let numbers = others.iter().map(|(_, other)| TermValue::Words(other.number.get().clone())).collect();
    let providers = others.iter().flat_map(|(_, other)| other.providers());
    let providers = providers.map(|provider| organisations::name(workspace, provider)).collect();
    let explanation = SVC_01
        .holds(Condition::at_most(
            Term::counted(&term::SAME_NAME, records.clone()),
            Term::number(&term::NONE, 0),
        ))
        .with(Term::words(&term::NAME, name.trim()))
        .with(Term::new(&term::NUMBER, TermValue::List(numbers)))
        .with(Term::new(&term::PROVIDERS, TermValue::List(providers)));
    records.into_iter().fold(explanation, Explanation::about)
}

/// SVC-02. `count`: providers that would remain.
pub fn provided(count: usize, name: &str) -> Explanation {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    SVC_02
        .holds(Condition::at_least(
            Term::number(&term::PROVIDER_COUNT, count),
            Term::number(&term::PROVIDERS_NEEDED, 1),
        ))
        .with(Term::words(&term::NAME, name.trim()))
}

/// SVC-03.
pub fn fresh(workspace: &Workspace, service: &Service, on: Date) -> Explanation {
    let limit = workspace.policy.on(&parameter::SERVICE_FRESHNESS, on);
    let assured = *service.assured.get();
    let days = assured.until(on).map_or(0, |span| span.get_days());
    let age = Term::number(&term::AGE, days)
        .computed_from([Term::date(&term::ASSURED_ON, assured), Term::date(&term::ON, on)]);
    SVC_03
        .holds(Condition::at_most(age, Term::parameter(&limit)))
        .with(Term::words(&term::NAME, service.name.get()))
}

/// SVC-04.
pub fn not_yet_provider(workspace: &Workspace, service: &Service, provider: OrganisationId) -> Explanation {
    let found = i64::from(service.is_provided_by(provider));
    SVC_04
        .holds(Condition::at_most(Term::number(&term::AMONG_PROVIDERS, found), Term::number(&term::NONE, 0)))
        .with(Term::new(&term::PROVIDER, organisations::name(workspace, provider)))
        .with(Term::words(&term::NAME, service.name.get()))
}

/// SVC-05.
pub fn checked(on: Date, today: Date) -> Explanation {
    SVC_05.holds(Condition::not_after(Term::date(&term::ASSURED_ON, on), Term::date(&term::ON, today)))
}

/// SVC-06.
pub fn is_provider(workspace: &Workspace, service: &Service, provider: OrganisationId) -> Explanation {
    let found = i64::from(service.is_provided_by(provider));
    SVC_06
        .holds(Condition::at_least(
            Term::number(&term::AMONG_PROVIDERS, found),
            Term::number(&term::PROVIDERS_NEEDED, 1),
        ))
        .with(Term::new(&term::PROVIDER, organisations::name(workspace, provider)))
        .with(Term::words(&term::NAME, service.name.get()))
}

/// SVC-07: no other listed service has this number; spaces and letter case make no difference. `own`: the service that
/// gets it.
pub fn number_free(workspace: &Workspace, number: &str, own: Option<ServiceId>) -> Explanation {
    let same = |other: &Service| plain(other.number.get()) == plain(number);
    let others = workspace.services.listed().filter(|(id, other)| Some(*id) != own && same(other));
    let (records, names): (Vec<Record>, Vec<TermValue>) =
        others.map(|(id, other)| (Record::from(id), TermValue::Words(other.name.get().clone()))).unzip();
    let explanation = SVC_07
        .holds(Condition::at_most(
            Term::counted(&term::SAME_NUMBER, records.clone()),
            Term::number(&term::NONE, 0),
        ))
        .with(Term::words(&term::NUMBER, number.trim()))
        .with(Term::new(&term::NAMES, TermValue::List(names)));
    records.into_iter().fold(explanation, Explanation::about)
}

/// What stands out in this room: in the catalogue stale entries, and what a merge has left without a provider, listed
/// twice or numbered alike; in the rota and among the terminals what they find themselves.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let services: &Services = &workspace.services;
    let each = services.listed().flat_map(|(id, service)| {
        let name = service.name.get();
        [
            fresh(workspace, service, now.date()).finding(Severity::Notice, id),
            provided(service.providers().count(), name).finding(Severity::Warning, id),
            name_free(workspace, name, Some(id)).finding(Severity::Warning, id),
            number_free(workspace, service.number.get(), Some(id)).finding(Severity::Warning, id),
        ]
    });
    let mut findings: Vec<Finding> = each.flatten().collect();
    findings.extend(super::rota::rules::findings(workspace, now));
    findings.extend(super::terminal::rules::findings(workspace, now));
    findings
}
