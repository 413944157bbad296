//! Services and who gives them where; programmes, indicators, reports.

use super::{Found, Look, organisation};
use crate::{text::Language, workspace::Workspace};

pub(super) fn services<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.services.all().all(|(id, service)| {
        let number = service.number.get();
        look(
            Found::named(id, [service.name.get(), number, ""])
                .with_texts([service.venues.get(), "", ""])
                .beside(number),
        )
    })
}

/// Found by each of its services; shown once.
pub(super) fn slots<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.services.rota.all().all(|(id, slot)| {
        let [provider, main] = organisation(workspace, *slot.provider.get(), language);
        let mut served = slot.services.get().iter().filter_map(|id| workspace.services.get(*id));
        let mut next = || served.next().map_or("", |service| service.name.get());
        let texts = [next(), next(), slot.offers.get()];
        look(Found::composed(id, [provider, main, ""]).with_texts(texts).beside(slot.place.get()))
    })
}

pub(super) fn terminals<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.services.terminals.all().all(|(id, terminal)| {
        let place = terminal.place.get();
        look(Found::named(id, [terminal.name.get(), "", ""]).with_texts([place, "", ""]).beside(place))
    })
}

pub(super) fn faults<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let all = workspace.services.terminals.all();
    let mut faults =
        all.flat_map(|(_, terminal)| terminal.faults().map(move |(id, fault)| (terminal, id, fault)));
    faults.all(|(terminal, id, fault)| {
        let name = terminal.name.get();
        look(Found::composed(id, [name, "", ""]).with_texts([&fault.what, "", ""]).beside(name))
    })
}

pub(super) fn stations<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.talents.stations.all().all(|(id, station)| {
        let place = station.place.get();
        look(Found::named(id, [station.name.get(), "", ""]).with_texts([place, "", ""]).beside(place))
    })
}

pub(super) fn programmes<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.programmes.all().all(|(id, programme)| {
        let [whose, main] = organisation(workspace, programme.organisation, language);
        let found = Found::composed(id, [programme.title.get(), "", ""]);
        look(found.with_texts([whose, main, programme.source.get()]).beside(whose))
    })
}

pub(super) fn indicators<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.indicators.all().all(|(id, indicator)| {
        let scope = indicator.scope.get();
        let found = Found::named(id, [indicator.name.get(), "", ""]);
        look(found.with_texts([scope, indicator.meaning.get(), ""]).beside(scope))
    })
}

pub(super) fn indicator_sets<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.indicators.all_sets().all(|(id, set)| {
        let mut aims = set.aims.get().iter().map(|aim| aim.title.as_str());
        let mut next = || aims.next().unwrap_or_default();
        let texts = [next(), next(), next()];
        look(Found::named(id, [set.title.get(), "", ""]).with_texts(texts).beside(set.source.get()))
    })
}

pub(super) fn submissions<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.submissions.all().all(|submission| {
        let [to, main] = organisation(workspace, submission.to, language);
        look(Found::composed(submission.id, [to, main, ""]).beside(to))
    })
}
