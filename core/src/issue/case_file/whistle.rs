use super::{CaseLink, Event};
use crate::{
    clash::Trace,
    issue::{Response, Whistle, WhistleSide, limit},
    record::OrganisationId,
    text::{Text, messages::issue as words},
    workspace::Workspace,
};

/// The call, every arrival and departure, the outcome, and how each side rates the other.
pub(super) fn events<'a>(workspace: &'a Workspace, whistle: &'a Whistle) -> Vec<Event<'a>> {
    let blown = Event {
        at: whistle.called_at,
        organisation: Some(whistle.whistler),
        how: Some(whistle.kind.text()),
        words: &whistle.matter,
        ..solve(whistle, &whistle.trace, &words::STEP_BLOW)
    };
    let mut events = vec![blown];
    for (department, response) in &whistle.called {
        events.extend(presence(workspace, whistle, *department, response));
    }
    events.extend(whistle.outcome.as_ref().map(|outcome| Event {
        how: Some(outcome.result.text()),
        words: &outcome.text,
        ..solve(whistle, &outcome.trace, &words::STEP_CONCLUDE)
    }));
    for (department, response) in &whistle.called {
        events.extend(ratings(whistle, *department, response));
    }
    events
}

fn presence<'a>(
    workspace: &'a Workspace,
    whistle: &'a Whistle,
    department: OrganisationId,
    response: &'a Response,
) -> Vec<Event<'a>> {
    let arrived = response.arrived.as_ref().map(|(at, trace)| Event {
        at: *at,
        organisation: Some(department),
        limit: Some(limit::arrival(workspace, whistle, *at)),
        ..solve(whistle, trace, &words::STEP_ARRIVE)
    });
    let left = response.left.as_ref().map(|left| Event {
        at: left.at,
        organisation: Some(department),
        words: &left.reason,
        ..solve(whistle, &left.trace, &words::STEP_LEAVE)
    });
    arrived.into_iter().chain(left).collect()
}

fn ratings<'a>(whistle: &'a Whistle, department: OrganisationId, response: &'a Response) -> Vec<Event<'a>> {
    let sides = [
        (WhistleSide::Whistler, &response.rated_by_whistler),
        (WhistleSide::Department, &response.rated_by_department),
    ];
    let given = sides.into_iter().filter_map(|(side, rated)| Some((side, rated.as_ref()?)));
    given
        .map(|(side, (marks, trace))| Event {
            organisation: Some(department),
            how: Some(side.text()),
            rating: Some(*marks),
            ..solve(whistle, trace, &words::STEP_RATE)
        })
        .collect()
}

fn solve<'a>(whistle: &Whistle, trace: &'a Trace, what: &'static Text) -> Event<'a> {
    Event::new(CaseLink::Solve, trace, what, whistle.id)
}
