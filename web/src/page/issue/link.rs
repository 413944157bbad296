//! What ties a case to others: the one that is followed in its place, those followed here as well, and related ones.

use cobuild::{
    issue::{Channel, Command, StateKind},
    record::IssueId,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{
    answers::{choices, parsed},
    next::{CaseProps, More},
};
use crate::{
    act::use_act,
    component::{
        Answers, Button, Choice, Fold, Form, Link, Need, Outcome, Problem, Select, TextField, TextKind,
        Weight,
    },
    route::Route,
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// The open issues but one, the newest first, as choices.
pub fn others(workspace: &Workspace, but: IssueId) -> Vec<Choice> {
    let others = workspace.issues.open().rev().filter(|other| other.id != but);
    let choice = |other: &cobuild::issue::Issue| {
        Choice::new(other.id.to_string(), format!("{} {}", other.number.get(), other.title.get()))
    };
    others.take(200).map(choice).collect()
}

/// Number and title of an issue, as the link to it.
fn entry(workspace: &Workspace, id: IssueId) -> Html {
    let Some(issue) = workspace.issues.get(id) else { return html! { <template></template> } };
    html! {
        <Link to={Route::Issue { id }}><span class="figure">{ issue.number.get() }</span>{ " " }{ issue.title.get() }</Link>
    }
}

/// What follows for a duplicate: whoever raised it hears how the other ended, or it is a matter of its own after all.
#[component]
pub fn DuplicateStep(props: &CaseProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let ended = store.read(|all| {
        let ended = all.issues.followed(issue).is_some_and(|other| other.state.kind() == StateKind::Closed);
        ended && all.issues.get(issue).is_some_and(|found| found.can_be_called())
    });
    let tell = {
        let act = act.clone();
        Callback::from(move |answers: Answers| {
            let channel = parsed(&answers, "told-channel").unwrap_or(Channel::Phone);
            let tell = workspace::Command::Issue(Command::TellOutcome { issue, channel });
            act.send(tell, words::OUTCOME_TOLD, Callback::noop())
        })
    };
    let unlink = Callback::from(move |answers: Answers| {
        let unlink = Command::Unlink { issue, why: answers.text("unlink-why").to_owned() };
        act.send(workspace::Command::Issue(unlink), words::UNLINKED, Callback::noop())
    });
    html! {
        <div>
            <p class="prose">{ words::OPEN_OTHER.get(language) }{ " " }
                { store.read(|all| all.issues.followed(issue).map(|other| entry(all, other.id))) }</p>
            if ended {
                <Form id="tell-outcome" submit={words::TELL_OUTCOME} on_submit={tell}>
                    <Select name="told-channel" label={words::CHANNEL} choices={choices(Channel::ALL, Channel::text)}
                        need={Need::Unmarked} />
                </Form>
            }
            <More>
                <Form id="unlink" draft={Some(format!("issue/{issue}/unlink"))} submit={words::UNLINK}
                    weight={Weight::Secondary} on_submit={unlink}>
                    <TextField name="unlink-why" label={words::REASON} kind={TextKind::Lines(2)}
                        need={Need::By(words::NEED_LEDGER.into())} />
                </Form>
            </More>
        </div>
    }
}

/// Related issues and duplicates, and the form that links one.
#[component]
pub fn Related(props: &CaseProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let workspace = store.workspace();
    let Some(found) = workspace.issues.get(issue) else { return html! { <template></template> } };
    let related = found.related.keys().map(|to| {
        let take_back = workspace::Command::Issue(Command::Unrelate { issue, to: *to });
        let on_press = act.press(take_back, words::UNRELATED);
        html! { <li>{ entry(&workspace, *to) }{ " " }<Button label={words::UNRELATE} weight={Weight::Quiet} {on_press} /></li> }
    });
    let duplicates = workspace.issues.duplicates_of(issue);
    html! {
        <section aria-labelledby="related">
            if !duplicates.is_empty() {
                <h2>{ words::DUPLICATES.get(language) }</h2>
                <ul class="plain">{ for duplicates.iter().map(|id| html! { <li>{ entry(&workspace, *id) }</li> }) }</ul>
            }
            <h2 id="related">{ words::RELATED.get(language) }</h2>
            if !found.related.is_empty() {
                <ul class="plain">{ for related }</ul>
            }
            <Fold name="relate" class="more-steps" summary={words::RELATE}><RelateForm id={issue} /></Fold>
        </section>
    }
}

#[component]
fn RelateForm(props: &CaseProps) -> Html {
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let others = store.read(|all| others(all, issue));
    let on_submit = Callback::from(move |answers: Answers| {
        let Ok(to) = answers.text("relate-to").parse() else {
            return Outcome::Refused(vec![Problem::of("relate-to", words::CHOOSE_ISSUE)]);
        };
        let relate = workspace::Command::Issue(Command::Relate { issue, to });
        act.send(relate, words::RELATED_DONE, Callback::noop())
    });
    html! {
        <Form id="relate" submit={words::RELATE} weight={Weight::Secondary} {on_submit}>
            <Select name="relate-to" label={words::RELATE} choices={others} blank={common::CHOOSE} hint={words::RELATE_HINT}
                need={Need::Unmarked} />
        </Form>
    }
}
