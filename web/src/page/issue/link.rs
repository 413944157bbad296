//! What ties a case to others: the one that is followed in its place, those followed here as well, and related ones.

use cobuild::{
    issue::{
        Channel, Command, State, StateKind,
        limit::{self, Duty},
    },
    record::IssueId,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{
    answers::{choices, parsed},
    next::{CaseProps, More},
    pick::{IssueField, picked},
};
use crate::{
    act::use_act,
    component::{Answers, Button, Fold, Form, Link, Need, Outcome, Select, TextField, TextKind, Weight},
    draft::Keep,
    page::missing::fill_in,
    route::Route,
    store::use_store,
    text::{Words, messages::issue_page as words, use_language},
};

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
    let unlink = Callback::from(move |answers: Answers| {
        let unlink = Command::Unlink { issue, why: answers.text("unlink-why").to_owned() };
        act.send(workspace::Command::Issue(unlink), words::UNLINKED, Callback::noop())
    });
    html! {
        <div>
            <p class="prose">{ words::OPEN_OTHER.get(language) }{ " " }
                { store.read(|all| all.issues.followed(issue).map(|other| entry(all, other.id))) }</p>
            if ended {
                <TellForm id={issue} submit={words::TELL_OUTCOME} />
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

/// Properties of [`TellForm`].
#[derive(Properties, PartialEq)]
struct TellProps {
    /// Which issue.
    id: IssueId,
    /// The verb on its button.
    submit: Words,
}

/// Records that whoever raised the issue was told.
#[component]
fn TellForm(props: &TellProps) -> Html {
    let act = use_act();
    let issue = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let channel = parsed(&answers, "told-channel").unwrap_or(Channel::Phone);
        let tell = workspace::Command::Issue(Command::TellOutcome { issue, channel });
        act.send(tell, words::OUTCOME_TOLD, Callback::noop())
    });
    html! {
        <Form id="tell-outcome" draft={Keep::Nothing} submit={props.submit.clone()} {on_submit}>
            <Select name="told-channel" label={words::TOLD_HOW} choices={choices(Channel::ALL, Channel::text)}
                need={Need::Unmarked} />
        </Form>
    }
}

/// What follows for an excluded issue: whoever raised it is told why, and may object.
#[component]
pub fn ExcludedStep(props: &CaseProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let (issue, now) = (props.id, store.now());
    let (class, why, to_tell) = store.read(|all| {
        let Some(found) = all.issues.get(issue) else { return (None, String::new(), false) };
        let class = match found.state {
            State::Excluded { class } => Some(class.text().get(language)),
            _ => None,
        };
        let why = found.log.last().map(|step| step.why.clone()).unwrap_or_default();
        let limits = limit::of_issue(all, found, now);
        (class, why, limits.iter().any(|limit| limit.duty == Duty::Explain))
    });
    let take_up = Callback::from(move |answers: Answers| {
        let take_up = Command::TakeUpAgain { issue, why: answers.text("take-up-why").to_owned() };
        act.send(workspace::Command::Issue(take_up), words::TAKEN_UP_AGAIN, Callback::noop())
    });
    html! {
        <div>
            <p class="prose">{ class }</p>
            <p class="pre-line">{ why }</p>
            if to_tell {
                <TellForm id={issue} submit={words::TELL_EXCLUSION} />
            }
            <More>
                <Form id="take-up-again" draft={Some(format!("issue/{issue}/take-up-again"))} submit={words::TAKE_UP_AGAIN}
                    weight={Weight::Secondary} on_submit={take_up}>
                    <TextField name="take-up-why" label={words::TAKE_UP_WHY} kind={TextKind::Lines(2)}
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
        let title = workspace.issues.get(*to).map(|issue| issue.title.get().clone()).unwrap_or_default();
        let spoken = format!("{} {title}", words::UNRELATE.get(language));
        html! { <li>{ entry(&workspace, *to) }{ " " }<Button label={words::UNRELATE} {spoken} weight={Weight::Quiet} {on_press} /></li> }
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
    let language = use_language();
    let on_submit = Callback::from(move |answers: Answers| {
        let to = match picked(&store, &answers, "relate-to", language) {
            Ok(Some(to)) => to,
            Ok(None) => return Outcome::Refused(vec![fill_in("relate-to", words::RELATE_TO, language)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let relate = workspace::Command::Issue(Command::Relate { issue, to });
        act.send(relate, words::RELATED_DONE, Callback::noop())
    });
    html! {
        <Form id="relate" draft={Keep::Nothing} submit={words::RELATE} weight={Weight::Secondary} {on_submit}>
            <p class="hint">{ words::RELATE_HINT.get(language) }</p>
            <IssueField name="relate-to" label={words::RELATE_TO} need={Need::Unmarked} but={issue} />
        </Form>
    }
}
