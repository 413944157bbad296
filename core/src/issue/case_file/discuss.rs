use std::collections::BTreeMap;

use super::{CaseLink, Event};
use crate::{
    issue::{
        AcceptedMediation, Issue, Mediation, MediationParty, State, Step,
        limit::{self, Limit},
    },
    journal::EntryId,
    text::messages::issue as words,
    workspace::Workspace,
};

/// Screening, the council hall, and attempts to mediate.
pub(super) fn events<'a>(
    workspace: &'a Workspace,
    issue: &'a Issue,
    kept: &BTreeMap<EntryId, Limit>,
) -> Vec<Event<'a>> {
    let steps = issue.log.iter().filter_map(|step| {
        let event = of_step(workspace, issue, step)?;
        Some(Event { limit: kept.get(&step.trace.entry).cloned(), ..event })
    });
    let held = issue.mediations.iter();
    let accepted = held.clone().filter_map(|held| held.accepted.as_ref()).chain(&issue.in_mediation);
    let accepted = accepted.map(|accepted| Event {
        limit: kept.get(&accepted.trace.entry).cloned(),
        ..taken_up(issue, accepted)
    });
    steps.chain(accepted).chain(held.map(|held| mediated(workspace, issue, held))).collect()
}

fn of_step<'a>(workspace: &'a Workspace, issue: &'a Issue, step: &'a Step) -> Option<Event<'a>> {
    let event =
        |what| Event { words: &step.why, ..Event::new(CaseLink::Discuss, &step.trace, what, issue.id) };
    Some(match (step.from?, step.to) {
        (State::Duplicate { .. }, State::Received) => event(&words::STEP_UNLINK),
        (State::Excluded { .. }, State::Received) => event(&words::STEP_TAKE_UP_AGAIN),
        (
            State::Received | State::Quick | State::Council,
            to @ (State::Quick | State::Council | State::Excluded { .. }),
        ) => Event { how: Some(to.text()), ..event(&words::STEP_SCREEN) },
        (_, State::Duplicate { of }) => {
            let number = workspace.issues.get(of).map_or("", |followed| followed.number.get().as_str());
            Event { how: Some(step.to.text()), words: number, about: of.into(), ..event(&words::STEP_SCREEN) }
        }
        (_, State::Scheduled { session, .. }) => {
            let title =
                workspace.meetings.session(session).map_or("", |session| session.title.get().as_str());
            Event { words: title, about: session.into(), ..event(&words::STEP_SCHEDULE) }
        }
        (State::Scheduled { .. }, State::Council) => event(&words::OFF_AGENDA),
        (_, State::Deliberated { item, .. }) => {
            let outcome = workspace.meetings.outcome_of(item);
            Event {
                how: outcome.map(|outcome| outcome.kind().text()),
                words: outcome.map_or("", |outcome| outcome.words()),
                about: item.into(),
                ..event(step.to.text())
            }
        }
        _ => return None,
    })
}

fn taken_up<'a>(issue: &'a Issue, accepted: &'a AcceptedMediation) -> Event<'a> {
    Event {
        organisation: accepted.parties.iter().find_map(MediationParty::organisation),
        person: &accepted.mediator,
        ..Event::new(CaseLink::Discuss, &accepted.trace, &words::STEP_ACCEPT_MEDIATION, issue.id)
    }
}

fn mediated<'a>(workspace: &Workspace, issue: &'a Issue, mediation: &'a Mediation) -> Event<'a> {
    let term = |accepted| limit::mediation_term(workspace, issue, accepted, mediation.trace.at);
    Event {
        organisation: mediation.parties.iter().find_map(MediationParty::organisation),
        person: &mediation.mediator,
        how: Some(mediation.result.text()),
        words: mediation.result.words(),
        limit: mediation.accepted.as_ref().map(term),
        ..Event::new(CaseLink::Discuss, &mediation.trace, &words::STEP_MEDIATE, issue.id)
    }
}
