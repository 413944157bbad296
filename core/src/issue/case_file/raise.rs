use super::{CaseLink, Event};
use crate::{issue::Issue, text::messages::issue as words, workspace::Workspace};

/// The receipt, and the issues that were linked to it.
pub(super) fn events<'a>(workspace: &'a Workspace, issue: &'a Issue) -> Vec<Event<'a>> {
    let received = issue.log.first().map(|first| Event {
        at: issue.received_at,
        organisation: issue.raised_by.organisation(),
        how: Some(issue.source.text()),
        words: issue.text.get(),
        ..Event::new(CaseLink::Raise, &first.trace, &words::CASE_RECEIVED, issue.id)
    });
    let issues = &workspace.issues;
    let related = issue.related.iter().filter_map(|(id, trace)| {
        let other = issues.get(*id)?;
        let event = Event::new(CaseLink::Raise, trace, &words::CASE_RELATED, other.id);
        Some(Event { words: other.number.get(), ..event })
    });
    let duplicates = issues.duplicates_of(issue.id).into_iter().filter_map(|id| {
        let other = issues.get(id)?;
        let event = Event::new(CaseLink::Raise, &other.since, &words::STATE_DUPLICATE, other.id);
        Some(Event { words: other.number.get(), organisation: other.raised_by.organisation(), ..event })
    });
    received.into_iter().chain(related).chain(duplicates).collect()
}
