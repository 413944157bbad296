//! The four links of a case, from what the core knows of it.

use cobuild::{
    issue::{Issue, State, limit, limit::Duty},
    rule::moment_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use crate::{
    component::{self, CaseLink, Link, Progress, Stage},
    page::limit::state_of as light_state,
    route::Route,
    text::{Words, messages::issue_page as words},
};

/// How a state is marked: what waits for somebody is not yet good.
pub fn state_of(state: State) -> component::State {
    match state {
        State::Closed { .. } => component::State::Good,
        State::Reopened => component::State::Soon,
        _ => component::State::Neutral,
    }
}

/// The four links with who, when and limit.
pub fn stages(workspace: &Workspace, issue: &Issue, now: DateTime, language: Language) -> Vec<Stage> {
    let current = current(issue.state);
    let mut stages = vec![
        raised(workspace, issue, language),
        discussed(workspace, issue, language),
        solved(workspace, issue, language),
        followed_up(issue, language),
    ];
    for (index, stage) in stages.iter_mut().enumerate() {
        stage.progress = match current {
            _ if stage.progress == Progress::Skipped => Progress::Skipped,
            Some(current) if index == current => Progress::Current,
            Some(current) if index > current => Progress::Ahead,
            _ => Progress::Done,
        };
    }
    for limit in limit::of_issue(workspace, issue, now) {
        let index = match limit.duty {
            Duty::Answer | Duty::Session | Duty::Mediation | Duty::Urgent => 1,
            Duty::Contact | Duty::Reply | Duty::Dispatch | Duty::Supervision | Duty::Arrive => 2,
            Duty::CallBack
            | Duty::Tell
            | Duty::Withdrawal
            | Duty::Rectification
            | Duty::Explain
            | Duty::Close => 3,
        };
        if let Some(stage) = stages.get_mut(index) {
            let left = workspace.calendar.remaining(&limit.deadline, now).words(language);
            stage.limit = Some((light_state(limit.light), left.into()));
        }
    }
    stages
}

/// Where the case is; `None` when it has ended.
fn current(state: State) -> Option<usize> {
    match state {
        State::Received | State::Quick | State::Council | State::Scheduled { .. } => Some(1),
        State::Deliberated { .. } | State::InProgress | State::Reopened => Some(2),
        State::Replied => Some(3),
        State::Excluded { .. } | State::Duplicate { .. } | State::Closed { .. } => None,
    }
}

fn raised(workspace: &Workspace, issue: &Issue, language: Language) -> Stage {
    let who = match &issue.raised_by {
        cobuild::issue::RaisedBy::Organisation(id) => {
            Words::Own(workspace.organisations.name_for(*id, language).to_owned().into())
        }
        cobuild::issue::RaisedBy::Person { name, .. } => Words::Own(name.clone().into()),
        cobuild::issue::RaisedBy::Anonymous => words::WHO_ANONYMOUS.into(),
    };
    stage(
        CaseLink::Raise,
        who,
        moment_words(issue.received_at, language).into(),
        html! { <template></template> },
    )
}

fn discussed(workspace: &Workspace, issue: &Issue, language: Language) -> Stage {
    let sat = issue.log.iter().rev().find_map(|step| match step.to {
        State::Deliberated { session, .. } | State::Scheduled { session, .. } => Some((session, &step.trace)),
        _ => None,
    });
    if let Some((id, trace)) = sat {
        let title =
            workspace.meetings.session(id).map(|session| session.title.get().clone()).unwrap_or_default();
        let more = html! { <Link to={Route::Session { id }}>{ words::OPEN_SESSION.get(language) }</Link> };
        return stage(CaseLink::Discuss, title.into(), moment_words(trace.at, language).into(), more);
    }
    let screened = issue.log.iter().find(|step| matches!(step.from, Some(State::Received)));
    let (who, when) = match screened {
        Some(step) => (
            Words::Own(format!("{} · {}", step.to.text().get(language), step.trace.actor.name()).into()),
            moment_words(step.trace.at, language).into(),
        ),
        None => (Words::Nothing, Words::Nothing),
    };
    stage(CaseLink::Discuss, who, when, html! { <template></template> })
}

fn solved(workspace: &Workspace, issue: &Issue, language: Language) -> Stage {
    let order = workspace.issues.orders_of(issue).next_back();
    let (who, when) = match (order, &issue.answer) {
        (Some(order), _) => (
            Words::Own(workspace.organisations.name_for(order.lead, language).to_owned().into()),
            moment_words(order.dispatched.at, language).into(),
        ),
        (None, Some(answer)) => (
            Words::Own(answer.trace.actor.name().to_owned().into()),
            moment_words(answer.trace.at, language).into(),
        ),
        (None, None) => (Words::Nothing, Words::Nothing),
    };
    let text = order.and_then(|order| order.replies.last()).map(|reply| reply.text.clone());
    let text = text.or_else(|| issue.answer.as_ref().map(|answer| answer.text.clone()));
    let more = match text {
        Some(text) => html! { <span class="pre-line">{ text }</span> },
        None => html! { <template></template> },
    };
    stage(CaseLink::Solve, who, when, more)
}

fn followed_up(issue: &Issue, language: Language) -> Stage {
    let Some(call) = issue.call_backs_of_this_round().next_back() else {
        return stage(CaseLink::FollowUp, Words::Nothing, Words::Nothing, html! { <template></template> });
    };
    let found = match &call.reached {
        Some(reached) => {
            let rating = reached.satisfaction.map(|rating| format!(" · {}", rating.text().get(language)));
            format!("{}{}", reached.solved.text().get(language), rating.unwrap_or_default())
        }
        None => words::NOT_REACHED.get(language).to_owned(),
    };
    let more = html! { { found } };
    stage(
        CaseLink::FollowUp,
        call.trace.actor.name().to_owned().into(),
        moment_words(call.trace.at, language).into(),
        more,
    )
}

fn stage(link: CaseLink, who: Words, when: Words, more: Html) -> Stage {
    Stage { link, progress: Progress::Ahead, who, when, limit: None, more }
}
