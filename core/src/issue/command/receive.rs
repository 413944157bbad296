use super::{NewIssue, Screening, known_issue, known_organisation, one};
use crate::{
    issue::{Fact, RaisedBy, Source, State, StateKind, rules},
    meeting::{self, Competence},
    record::{DemandId, IssueId, SessionId, VisitId},
    rule::Refusal,
    text::messages::issue as words,
    visit,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn receive(
    new: &NewIssue,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let received_at = new.received_at.unwrap_or(context.now);
    one_line(&words::TITLE, &new.title).require()?;
    said(&words::TEXT, &new.text).require()?;
    rules::received_by_now(received_at, context.now).require()?;
    match &new.raised_by {
        RaisedBy::Organisation(organisation) => known_organisation(workspace, *organisation)?,
        RaisedBy::Person { name, .. } => one_line(&words::PERSON_NAME, name).require()?,
        RaisedBy::Anonymous => {}
    }
    let issue = context.ids.next();
    let link = match new.source {
        Source::Visit { visit, demand } => Some(link(workspace, visit, demand, issue)?),
        _ => None,
    };
    let received = Fact::Received {
        issue,
        number: workspace.issues.next_number(received_at.year()),
        source: new.source,
        raised_by: new.raised_by.clone(),
        consent: new.consent,
        received_at,
        title: new.title.trim().to_owned(),
        text: new.text.trim().to_owned(),
        category: new.category,
        urgency: new.urgency,
    };
    Ok(std::iter::once(workspace::Fact::Issue(received)).chain(link).collect())
}

/// An issue never points at a demand that does not point back: the demand becomes this issue in the same entry.
fn link(
    workspace: &Workspace,
    visit: VisitId,
    demand: DemandId,
    issue: IssueId,
) -> Result<workspace::Fact, Refusal> {
    let found = workspace.visits.demand(demand).filter(|found| found.visit() == visit);
    if let Some(raised) = found.ok_or_else(|| unknown(demand))?.issue() {
        return Err(not_now(demand, &words::STEP_RAISE, &words::ALREADY_RAISED).about(raised).into());
    }
    Ok(workspace::Fact::Visit(visit::Fact::DemandBecameIssue { visit, demand, issue }))
}

/// The demand's words, class, urgency and consent go over; both records point at each other.
pub(super) fn raise(
    demand: DemandId,
    title: &str,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let visits = &workspace.visits;
    let found = visits.demand(demand).and_then(|found| Some((visits.get(found.visit())?, found)));
    let Some((visit, found)) = found else { return Err(unknown(demand).into()) };
    let title = if title.trim().is_empty() { first_words(found.text()) } else { title.trim().to_owned() };
    let new = NewIssue {
        source: Source::Visit { visit: visit.id(), demand },
        raised_by: RaisedBy::Organisation(visit.organisation()),
        consent: found.consent(),
        received_at: Some(visit.at().min(context.now)),
        title,
        text: found.text().to_owned(),
        category: found.category(),
        urgency: found.urgency(),
    };
    receive(&new, workspace, context)
}

/// Up to the end of the first sentence, 24 characters at most. A point inside a figure, as in 3.5米, ends nothing.
fn first_words(text: &str) -> String {
    const LONGEST: usize = 24;
    let text = text.trim();
    let mut ends = text.char_indices().zip(text.chars().skip(1).map(Some).chain([None]));
    let end = ends.find(|((_, char), next)| match char {
        '。' | '；' | '！' | '？' | '\n' => true,
        '.' | ';' | '!' | '?' => next.is_none_or(char::is_whitespace),
        _ => false,
    });
    let sentence = end.and_then(|((at, _), _)| text.get(..at)).unwrap_or(text).trim();
    // A title is one line, whatever stands between the words.
    let one_line = sentence.chars().map(|char| if char.is_control() { ' ' } else { char });
    let mut words: String = one_line.take(LONGEST).collect();
    if sentence.chars().count() > LONGEST {
        words.push('…');
    }
    words
}

pub(super) fn screen(
    issue: IssueId,
    screening: &Screening,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_SCREEN, State::is_screenable)?;
    one(match screening {
        Screening::Exclude { class, explanation } => {
            said(&words::EXCLUSION_EXPLANATION, explanation).require()?;
            Fact::Excluded { issue, class: *class, explanation: explanation.trim().to_owned() }
        }
        Screening::Duplicate { of } => {
            rules::duplicate_of_another(issue, known_issue(workspace, *of)?).require()?;
            Fact::LinkedAsDuplicate { issue, of: *of }
        }
        Screening::Quick { competence } => {
            competent(workspace, *competence)?;
            Fact::PutOnQuickTrack { issue, competence: *competence }
        }
        Screening::Council { competence } => {
            competent(workspace, *competence)?;
            Fact::PutOnCouncilTrack { issue, competence: *competence }
        }
    })
}

/// An exclusion is no last word: whoever raised it may object.
pub(super) fn take_up_again(
    issue: IssueId,
    why: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_TAKE_UP_AGAIN, |state| state.kind() == StateKind::Excluded)?;
    said(&words::TAKE_UP_REASON, why).require()?;
    one(Fact::TakenUpAgain { issue, why: why.trim().to_owned() })
}

fn competent(workspace: &Workspace, competence: Competence) -> Result<(), Refusal> {
    match competence {
        Competence::Department(organisation) => known_organisation(workspace, organisation),
        _ => Ok(()),
    }
}

pub(super) fn answer(
    issue: IssueId,
    text: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_ANSWER, State::is_answerable)?;
    said(&words::ANSWER, text).require()?;
    one(Fact::Answered { issue, text: text.trim().to_owned() })
}

/// One action puts the issue on the agenda and moves it on: the council hall checks, both rooms' facts go into one entry.
pub(super) fn schedule(
    issue: IssueId,
    session: SessionId,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_SCHEDULE, State::is_schedulable)?;
    rules::passed_on(workspace, found).require()?;
    rules::nameless(workspace, found, &[found.title.get()]).require()?;
    meeting::check_item(workspace, session, Some(issue), found.title.get())?;
    let item = context.ids.next();
    let added = meeting::Fact::ItemAdded {
        session,
        item,
        issue: Some(issue),
        title: found.title.get().clone(),
        competence: found.competence.unwrap_or(Competence::BuildingCouncil),
        question: meeting::Question::Ordinary,
    };
    Ok(vec![
        workspace::Fact::Meeting(added),
        workspace::Fact::Issue(Fact::Scheduled { issue, session, item }),
    ])
}
