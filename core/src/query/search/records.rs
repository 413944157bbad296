//! Everything that can be found, room by room.

use super::Hit;
use crate::{record::Record, workspace::Workspace};

/// A record while it is looked at: nothing is copied unless it is a hit.
pub(super) struct Found<'a> {
    pub(super) record: Record,
    pub(super) names: Vec<&'a str>,
    pub(super) texts: Vec<&'a str>,
    pub(super) context: &'a str,
}

impl Found<'_> {
    pub(super) fn hit(&self) -> Hit {
        let title = self.names.first().copied().unwrap_or_default().to_owned();
        Hit { record: self.record, title, context: self.context.to_owned() }
    }
}

/// Shows every record that can be found to `look`, until it says that it has seen enough.
pub(super) fn each<'a>(workspace: &'a Workspace, look: &mut dyn FnMut(Found<'a>) -> bool) {
    let found = |record: Record, names: Vec<&'a str>, texts: Vec<&'a str>, context: &'a str| Found {
        record,
        names,
        texts,
        context,
    };
    let organisations = workspace.organisations.all().map(|organisation| {
        let mut names = vec![organisation.name(), organisation.short_name()];
        names.extend(organisation.uscc().map(|uscc| uscc.as_str()));
        found(organisation.id().into(), names, Vec::new(), "")
    });
    let buildings = workspace.buildings.all().map(|building| {
        found(building.id().into(), vec![building.name()], vec![building.address()], building.address())
    });
    let services = workspace.services.all().map(|(id, service)| {
        found(
            id.into(),
            vec![service.name.get(), service.number.get()],
            vec![service.venues.get()],
            service.number.get(),
        )
    });
    let agreements = workspace.agreements.all().map(|(id, agreement)| {
        let names = vec![agreement.title.get().as_str(), agreement.number.get().as_str()];
        found(id.into(), names, vec![agreement.goal.get()], agreement.number.get())
    });
    let sessions = workspace.meetings.sessions().map(|session| {
        found(session.id.into(), vec![session.title.get(), &session.number], Vec::new(), &session.number)
    });
    let issues = workspace.issues.all().map(|issue| {
        found(issue.id.into(), vec![issue.title.get(), &issue.number], vec![issue.text.get()], &issue.number)
    });
    let visits =
        workspace.visits.all().filter(|visit| !visit.purpose().is_empty() || !visit.policy_told().is_empty());
    let visits = visits.map(|visit| {
        let firm = workspace.organisations.name(visit.organisation());
        found(visit.id().into(), vec![firm], vec![visit.purpose(), visit.policy_told()], visit.purpose())
    });
    let spaces = workspace.spaces.all().map(|(id, space)| {
        found(id.into(), vec![space.name.get()], vec![space.about.get()], space.about.get())
    });
    let terminals = workspace.services.terminals.all().map(|(id, terminal)| {
        found(id.into(), vec![terminal.name.get()], vec![terminal.place.get()], terminal.place.get())
    });
    let slots = workspace.services.rota.all().map(|(id, slot)| {
        let provider = workspace.organisations.name(*slot.provider.get());
        let served = slot.services.get().iter().filter_map(|id| workspace.services.get(*id));
        let mut texts: Vec<&str> = served.map(|service| service.name.get().as_str()).collect();
        texts.push(slot.offers.get());
        found(id.into(), vec![provider], texts, slot.place.get())
    });
    let boards =
        workspace.boards.all().map(|(id, board)| found(id.into(), vec![board.title.get()], Vec::new(), ""));
    let indicators = workspace.indicators.all().map(|(id, indicator)| {
        found(id.into(), vec![indicator.name.get()], vec![indicator.scope.get()], indicator.scope.get())
    });
    let places = spaces.chain(terminals).chain(slots).chain(boards).chain(indicators);
    let all = organisations.chain(buildings).chain(services).chain(agreements).chain(sessions).chain(issues);
    for one in all.chain(visits).chain(places) {
        if !look(one) {
            return;
        }
    }
}
