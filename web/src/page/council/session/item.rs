//! One item at work: what was said, how it was decided, what it was concluded with, and what follows.

use cobuild::{
    issue::State as IssueState,
    meeting::{
        Command, Decision, Item, SessionState,
        rules::{RuleSet, Way},
    },
    record::ItemId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    conclude::ConcludeForm,
    decide::{ConsensusForm, VoteForm, verdict},
    duty::Duties,
    opinions::Opinions,
    owners_vote::OwnersVoteForm,
};
use crate::{
    act::use_act,
    component::{Answers, Form, Link, Notice, TextField, TextKind, Tone, Weight},
    page::council::ask,
    route::Route,
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// Properties of what works on one item.
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// Which.
    pub id: ItemId,
}

/// The panel of one item.
#[component]
pub fn ItemPanel(props: &ItemProps) -> Html {
    let language = use_language();
    let id = props.id;
    let found = use_store().read(|workspace| {
        let item = workspace.meetings.item(id)?;
        let session = workspace.meetings.session(item.session)?;
        let working = matches!(session.state, SessionState::Open { .. }) && item.concluded.is_none();
        let kind = workspace.meetings.kind_of(session).unwrap_or_default();
        let ways = RuleSet::of(kind, &workspace.policy, session.day()).ways;
        Some((working, ways, record(workspace, item, language), follow_up(workspace, item, language)))
    });
    let Some((working, ways, record, follow_up)) = found else { return html! { <template></template> } };
    html! {
        <div class="item-panel">
            { record }
            if working {
                <DiscussForm {id} />
                <Opinions {id} />
                <section>
                    <h4>{ words::DECIDE.get(language) }</h4>
                    <p class="soft">{ words::DECIDE_HINT.get(language) }</p>
                    <details class="council-more" open=true><summary>{ words::BY_CONSENSUS.get(language) }</summary><ConsensusForm {id} /></details>
                    if ways.contains(&Way::Vote) {
                        <details class="council-more"><summary>{ words::BY_VOTE.get(language) }</summary><VoteForm {id} /></details>
                    }
                </section>
                <section>
                    <h4>{ words::CONCLUDE.get(language) }</h4>
                    <OwnersVoteForm {id} />
                    <ConcludeForm {id} />
                </section>
            } else {
                <Duties {id} />
            }
            { follow_up }
        </div>
    }
}

/// What is on record so far.
fn record(workspace: &Workspace, item: &Item, language: Language) -> Html {
    let discussed = item.discussion.as_ref().map(|said| said.get().clone()).filter(|said| !said.is_empty());
    let outcome = item.outcome();
    html! {
        <dl class="facts">
            if let Some(discussed) = discussed {
                <dt>{ words::DISCUSSION.get(language) }</dt><dd>{ discussed }</dd>
            }
            if let Some(decision) = &item.decision {
                <dt>{ words::DECIDED_BY.get(language) }</dt>
                <dd>
                    { decision_words(decision.get(), language) }
                    { verdict(workspace, item, language) }
                </dd>
            }
            if let Some(outcome) = outcome {
                <dt>{ outcome.kind().text().get(language) }</dt><dd>{ outcome.words().to_owned() }</dd>
            }
            if let Some(cobuild::meeting::Outcome::Proposal { to, .. }) = outcome {
                <dt>{ words::PROPOSED_TO.get(language) }</dt><dd>{ to.clone() }</dd>
            }
            if let Some(vote) = &item.external_vote {
                <dt>{ words::OWNERS_VOTE.get(language) }</dt><dd>{ vote.get().document.clone() }</dd>
            }
            if let Some(cobuild::meeting::Outcome::Resolution { owners_vote: Some(vote), .. }) = outcome {
                <dt>{ words::OWNERS_VOTE.get(language) }</dt><dd>{ vote.clone() }</dd>
            }
        </dl>
    }
}

/// A vote in figures, a consensus in its words.
pub fn decision_words(decision: &Decision, language: Language) -> String {
    match decision {
        Decision::Vote { tally, count } | Decision::OwnersVote { heads: tally, count, .. } => {
            words::VOTE_FIGURES.fill(
                language,
                &[
                    ("present", &count.present.to_string()),
                    ("yes", &tally.yes.to_string()),
                    ("no", &tally.no.to_string()),
                    ("abstain", &tally.abstain.to_string()),
                    ("invalid", &tally.invalid.to_string()),
                ],
            )
        }
        Decision::Consensus { note } => words::CONSENSUS_WORDS.fill(language, &[("note", note)]),
    }
}

/// Where the case goes on, once an issue's item is concluded.
fn follow_up(workspace: &Workspace, item: &Item, language: Language) -> Html {
    let issue = item.issue.filter(|_| item.concluded.is_some()).and_then(|id| workspace.issues.get(id));
    let Some(issue) = issue else { return html! {} };
    let label = match issue.state {
        IssueState::Deliberated { .. } => words::DISPATCH,
        _ => words::SEE_ISSUE,
    };
    html! {
        <Notice tone={Tone::Info} title={words::ISSUE_GOES_ON}>
            <Link to={Route::Issue { id: issue.id }} class="button">{ label.get(language) }</Link>
        </Notice>
    }
}

#[component]
fn DiscussForm(props: &ItemProps) -> Html {
    let act = use_act();
    let item = props.id;
    let initial = use_store().read(|workspace| {
        let said = workspace.meetings.item(item)?.discussion.as_ref()?;
        Some(said.get().clone())
    });
    let on_submit = move |answers: Answers| {
        let note = answers.text("note").to_owned();
        act.send(ask(Command::Discuss { item, note }), words::DISCUSSED, Callback::noop())
    };
    html! {
        <Form
            id="discuss" draft={Some(AttrValue::from(format!("item/{item}/discuss")))} submit={words::NOTE_DISCUSSION}
            weight={Weight::Secondary} {on_submit}
        >
            <TextField
                name="note" label={words::DISCUSSION} hint={words::DISCUSSION_HINT} kind={TextKind::Lines(3)}
                initial={initial.unwrap_or_default()}
            />
        </Form>
    }
}
