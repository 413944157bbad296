//! One item at work: what was said, how it was decided, what it was concluded with, and what follows.

use cobuild::{
    issue::State as IssueState,
    meeting::{
        Command, Count, Decision, Item, Question, Seating, SessionState, Tally,
        rules::{RuleSet, Way},
    },
    record::ItemId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    View,
    area_vote::AreaVoteForm,
    conclude::ConcludeForm,
    decide::{ConsensusForm, VoteForm, verdict},
    duty::Duties,
    election::ElectionView,
    opinions::Opinions,
    owners_vote::OwnersVoteForm,
    question::BeforeDeciding,
};
use crate::{
    act::use_act,
    component::{Answers, Form, Link, Notice, TextField, TextKind, Tone, Weight},
    page::council::ask,
    route::Route,
    store::use_store,
    text::{
        messages::{assembly_page, council_page as words},
        use_language,
    },
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
        let ways = RuleSet::for_question(kind, *item.question.get(), &workspace.policy, session.day()).ways;
        let by_area = kind.seating() == Seating::HeadsAndArea;
        Some((
            working,
            ways,
            by_area,
            record(workspace, item, language),
            follow_up(workspace, item, language),
        ))
    });
    let Some((working, ways, by_area, record, follow_up)) = found else {
        return html! { <template></template> };
    };
    html! {
        <div class="item-panel">
            { record }
            <ElectionView {id} />
            if working {
                <BeforeDeciding {id} />
                <DiscussForm {id} />
                <Opinions {id} />
                { decide(id, ways, by_area, language) }
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

/// The ways in which the body decides this question; a ballot stands with its candidates.
fn decide(id: ItemId, ways: &[Way], by_area: bool, language: Language) -> Html {
    let consensus = ways.contains(&Way::Consensus);
    if !consensus && !ways.contains(&Way::Vote) {
        return html! {};
    }
    html! {
        <section>
            <h4>{ words::DECIDE.get(language) }</h4>
            if consensus {
                <p class="soft">{ words::DECIDE_HINT.get(language) }</p>
                <details class="council-more" open=true><summary>{ words::BY_CONSENSUS.get(language) }</summary><ConsensusForm {id} /></details>
            }
            if ways.contains(&Way::Vote) {
                <details class="council-more" open={!consensus}>
                    <summary>{ if by_area { assembly_page::BY_AREA } else { words::BY_VOTE }.get(language) }</summary>
                    if by_area { <AreaVoteForm {id} /> } else { <VoteForm {id} /> }
                </details>
            }
        </section>
    }
}

/// What is on record so far.
fn record(workspace: &Workspace, item: &Item, language: Language) -> Html {
    let discussed = item.discussion.as_ref().map(|said| said.get().clone()).filter(|said| !said.is_empty());
    let outcome = item.outcome();
    let voted_on = item.owners_vote.as_ref().and_then(|vote| workspace.meetings.item(*vote.get()));
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
            if let Some(vote) = voted_on {
                <dt>{ words::OWNERS_VOTE.get(language) }</dt>
                <dd><Link to={View::Agenda.address(vote.session).with("item", vote.id.to_string())}>{ vote.title.get().clone() }</Link></dd>
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

/// What is asked, where it is no ordinary question, and who studied it beforehand.
pub fn asked(item: &Item, language: Language) -> Html {
    let question = match *item.question.get() {
        Question::Ordinary => None,
        Question::Election { seats } => {
            Some(assembly_page::ELECTS.fill(language, &[("n", &seats.to_string())]))
        }
        question => Some(question.text().get(language).to_owned()),
    };
    let study = item.study.as_ref().map(|study| {
        let known = study.get();
        let values = [("by", known.by.as_str()), ("on", &date_words(known.on, language))];
        assembly_page::STUDIED.fill(language, &values)
    });
    html! {
        <>
            if let Some(question) = question {
                <dt>{ assembly_page::QUESTION.get(language) }</dt><dd>{ question }</dd>
            }
            if let Some(study) = study {
                <dt>{ assembly_page::STUDY.get(language) }</dt><dd>{ study }</dd>
            }
        </>
    }
}

/// A vote in figures, a consensus in its words; of owners, by heads and by area.
pub fn decision_words(decision: &Decision, language: Language) -> String {
    match decision {
        Decision::Vote { tally, count } => vote_words(*tally, *count, language),
        Decision::OwnersVote { heads, area, count, area_count } => {
            let values = [
                ("heads", vote_words(*heads, *count, language)),
                ("present", area_count.present.to_string()),
                ("yes", area.yes.to_string()),
                ("no", area.no.to_string()),
                ("abstain", area.abstain.to_string()),
                ("invalid", area.invalid.to_string()),
            ];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            assembly_page::AREA_FIGURES.fill(language, &values)
        }
        Decision::Consensus { note } => words::CONSENSUS_WORDS.fill(language, &[("note", note)]),
    }
}

fn vote_words(tally: Tally, count: Count, language: Language) -> String {
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
