//! An election: who stands, the ballots, and where it stands after them.

mod ballot;
mod nominate;
mod reduce;

use cobuild::{
    meeting::{
        Ballot, Candidate, Item, Question, SessionState,
        rules::{ElectionResult, election_result},
    },
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    component::Why,
    page::council::naming::organisation,
    store::use_store,
    text::{
        gap,
        messages::{assembly_page as words, council_page},
        use_language,
    },
};

/// Where an election stands, and what comes next in it.
struct Shown {
    /// The item's title.
    title: String,
    candidates: Vec<String>,
    ballots: Vec<String>,
    result: ElectionResult,
    reduced: Option<u32>,
    verdict: Option<cobuild::rule::Explanation>,
    nominating: bool,
    voting: bool,
}

/// Candidates, ballots and result of an item that is an election; nothing for any other.
#[component]
pub fn ElectionView(props: &ItemProps) -> Html {
    let language = use_language();
    let id = props.id;
    let Some(shown) = use_store().read(|workspace| shown(workspace, workspace.meetings.item(id)?, language))
    else {
        return html! { <template></template> };
    };
    let Shown { candidates, ballots, result, .. } = &shown;
    html! {
        <section aria-label={shown.title.clone()}>
            <h4>{ words::CANDIDATES.get(language) }</h4>
            if candidates.is_empty() {
                <p class="soft">{ words::NO_CANDIDATES.get(language) }</p>
            } else {
                <ol>{ for candidates.iter().map(|name| html! { <li>{ name.clone() }</li> }) }</ol>
            }
            if let Some(verdict) = shown.verdict.clone() {
                <p class="soft">{ verdict.sentence(language) }</p>
                <Why reason={verdict} about={words::CANDIDATES} />
            }
            if shown.nominating {
                <details class="council-more screen-only">
                    <summary>{ words::NOMINATE.get(language) }</summary>
                    <nominate::NominateForm {id} />
                </details>
            }
            if !ballots.is_empty() {
                <ul>{ for ballots.iter().map(|ballot| html! { <li>{ ballot.clone() }</li> }) }</ul>
                { standing(result, shown.reduced, language) }
            }
            if shown.voting && result.open > 0 && !candidates.is_empty() {
                <details class="council-more screen-only" open=true>
                    <summary>{ words::COUNT_BALLOT.get(language) }</summary>
                    <ballot::BallotForm key={ballots.len()} {id} />
                </details>
                if !ballots.is_empty() {
                    <details class="council-more screen-only">
                        <summary>{ words::REDUCE.get(language) }</summary>
                        <reduce::ReduceForm {id} />
                    </details>
                }
            }
        </section>
    }
}

fn shown(workspace: &Workspace, item: &Item, language: Language) -> Option<Shown> {
    let Question::Election { .. } = *item.question.get() else { return None };
    let session = workspace.meetings.session(item.session)?;
    let kind = workspace.meetings.kind_of(session)?;
    let (policy, day) = (&workspace.policy, session.day());
    let undecided = item.concluded.is_none();
    let open = matches!(session.state, SessionState::Open { .. });
    let verdict = cobuild::meeting::rules::enough_candidates(kind, item, policy, day);
    Some(Shown {
        title: item.title.get().clone(),
        candidates: item.election.candidates.iter().map(|one| named(workspace, one, language)).collect(),
        ballots: ballots(item, language),
        result: election_result(kind, item, policy, day),
        reduced: item.election.reduced_to.as_ref().map(|(to, _)| *to),
        verdict: verdict.filter(|verdict| undecided && !verdict.holds),
        nominating: undecided && (open || session.state == SessionState::Planned),
        voting: undecided && open,
    })
}

fn named(workspace: &Workspace, candidate: &Candidate, language: Language) -> String {
    let unit = candidate.organisation.map(|id| organisation(workspace, id).get(language).to_string());
    [Some(candidate.name.clone()), unit].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn ballots(item: &Item, language: Language) -> Vec<String> {
    let ballots = item.election.ballots.iter().enumerate();
    ballots.map(|(at, (ballot, _))| told(at, ballot, language)).collect()
}

/// The ballots and who is elected, as lines of the minutes; none where nothing was voted on.
pub fn lines(workspace: &Workspace, item: &Item, language: Language) -> Vec<String> {
    let mut lines = ballots(item, language);
    let session = workspace.meetings.session(item.session);
    let kind = session.and_then(|session| workspace.meetings.kind_of(session));
    if let (false, Some(session), Some(kind)) = (lines.is_empty(), session, kind) {
        let result = election_result(kind, item, &workspace.policy, session.day());
        let (name, value) = (words::ELECTED.get(language), elected(&result, language));
        lines.push(council_page::LINE.fill(language, &[("name", name), ("value", &value)]));
    }
    lines
}

fn elected(result: &ElectionResult, language: Language) -> String {
    match result.elected.is_empty() {
        true => words::NOBODY_ELECTED.get(language).to_owned(),
        false => with_votes(result.elected.iter().map(|(name, votes)| (name, *votes)), language),
    }
}

/// One ballot in figures, whoever has most votes first.
fn told(at: usize, ballot: &Ballot, language: Language) -> String {
    let mut votes: Vec<(&String, u32)> = ballot.votes.iter().map(|(name, votes)| (name, *votes)).collect();
    votes.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let (number, collected) = ((at + 1).to_string(), ballot.collected.to_string());
    let values = [
        ("n", number.as_str()),
        ("collected", &collected),
        ("invalid", &ballot.invalid.to_string()),
        ("votes", &with_votes(votes, language)),
    ];
    words::BALLOT_LINE.fill(language, &values)
}

fn with_votes<'a>(votes: impl IntoIterator<Item = (&'a String, u32)>, language: Language) -> String {
    let line = |(name, n): (&String, u32)| {
        words::VOTES_LINE.fill(language, &[("name", name), ("n", &n.to_string())])
    };
    votes.into_iter().map(line).collect::<Vec<_>>().join(gap(language))
}

fn standing(result: &ElectionResult, reduced: Option<u32>, language: Language) -> Html {
    html! {
        <div role="status"><dl class="facts">
            <dt>{ words::ELECTED.get(language) }</dt><dd>{ elected(result, language) }</dd>
            if !result.tied.is_empty() {
                <dt>{ words::TIED.get(language) }</dt><dd>{ result.tied.join(gap(language)) }</dd>
            }
            <dt>{ words::OPEN_SEATS.get(language) }</dt><dd>{ result.open }</dd>
            if let Some(reduced) = reduced {
                <dt>{ words::REDUCED_TO.get(language) }</dt><dd>{ reduced }</dd>
            }
        </dl></div>
    }
}
