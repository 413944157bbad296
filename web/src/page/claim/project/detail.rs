use cobuild::{
    claim::{self, ListContent, Project, ProjectStatus, project},
    record::{ProjectId, Record},
    rule::date_words,
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, EmptyState, Link, StateTag, Weight},
    frame::{Page, Place},
    page::{
        claim::{list::project_light, part},
        party, period,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        Words, aside, gap,
        messages::{claim_page as words, common},
        use_language,
    },
};

/// Properties of [`ProjectPage`].
#[derive(Properties, PartialEq)]
pub struct ProjectPageProps {
    /// Which.
    pub id: ProjectId,
}

/// One project.
#[component]
pub fn ProjectPage(props: &ProjectPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let above = Some((part::address(ListContent::Projects), Words::from(words::PROJECTS)));
    let Some(project) = store.read(|workspace| workspace.claims.project(id).cloned()) else {
        return html! {
            <Page title={Place::Agreements.name()} {above}>
                <EmptyState title={words::LOST_PROJECT} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, project);
    }
    let (status, facts, happened) = store.read(|workspace| {
        let status = workspace.claims.project_status(&project);
        (status, facts(workspace, &project, language), happened(workspace, &project, language))
    });
    let press = |command: project::Command, done: Text| {
        act.press(workspace::Command::Claim(claim::Command::Project(command)), done)
    };
    let start = press(project::Command::Start { project: id, on: None }, words::STARTED);
    let finish = press(project::Command::Finish { project: id, on: None }, words::FINISHED);
    let action = match status {
        ProjectStatus::Planned => {
            html! { <Button label={words::START} weight={Weight::Primary} on_press={start} /> }
        }
        ProjectStatus::Running => {
            html! { <Link to={Task::Deliver.at(id)} class="button primary">{ words::DELIVER.get(language) }</Link> }
        }
        ProjectStatus::DoneUnrated => {
            html! { <Link to={Task::Rate.at(id)} class="button primary">{ words::RATE.get(language) }</Link> }
        }
        ProjectStatus::Done => {
            html! { <Link to={Task::Evaluate.at(id)} class="button primary">{ words::EVALUATE.get(language) }</Link> }
        }
        ProjectStatus::Unfounded | ProjectStatus::Evaluated | ProjectStatus::Cancelled => html! {},
    };
    let steps = Task::offered(status);
    html! {
        <Page title={project.title.get().clone()} {above} marks={html! { <StateTag state={project_light(status)} label={status.text()} /> }} {action}>
            <Open record={Record::Project(id)} />
            { facts }
            { happened }
            <nav class="actions" aria-label={common::FURTHER.get(language)}>
                if status == ProjectStatus::Running {
                    <Button label={words::FINISH} weight={Weight::Secondary} on_press={finish} />
                }
                { for steps.iter().map(|task| html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> }) }
            </nav>
            { past(Record::Project(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, project: &Project, language: Language) -> Html {
    let window = project.window.get();
    let helpers: Vec<String> =
        project.helpers().map(|id| party::name(workspace, id, language).to_string()).collect();
    let claims = project.claims().filter_map(|id| workspace.claims.claim(id)).map(|claim| {
        let item = workspace.claims.item(claim.item).map(|item| item.text.get().clone());
        let claimant = party::name(workspace, claim.claimant, language);
        html! { <li><Link to={Route::ListItem { id: claim.item }}>{ item.unwrap_or_default() }</Link>{ format!(" · {claimant}") }</li> }
    });
    let agreement = project.agreement.and_then(|id| Some((id, workspace.agreements.get(id)?)));
    html! {
        <dl class="facts">
            <dt>{ words::LEAD.get(language) }</dt><dd>{ party::link(workspace, *project.lead.get(), language) }</dd>
            <dt>{ words::RESTS_ON.get(language) }</dt><dd><ul class="plain">{ for claims }</ul></dd>
            <dt>{ words::WINDOW.get(language) }</dt><dd>{ period::days(window.from, window.to, language) }</dd>
            if !helpers.is_empty() {
                <dt>{ words::HELPERS.get(language) }</dt><dd>{ helpers.join(gap(language)) }</dd>
            }
            if !project.plan.get().is_empty() {
                <dt>{ words::PLAN.get(language) }</dt><dd class="pre-line">{ project.plan.get().clone() }</dd>
            }
            if let Some((id, agreement)) = agreement {
                <dt>{ words::AGREEMENT.get(language) }</dt>
                <dd><Link to={Route::Agreement { id }}>{ agreement.title.get().clone() }</Link></dd>
            }
        </dl>
    }
}

/// What was delivered, how it was rated, what those who took part say.
fn happened(workspace: &Workspace, project: &Project, language: Language) -> Html {
    let line = |what: String, by, on, text: String| {
        html! {
            <li>
                <span class="figure soft">{ date_words(on, language) }</span>{ " " }{ what }{ " · " }
                { party::name(workspace, by, language) }
                if !text.is_empty() { <span class="pre-line">{ aside(language) }{ text }</span> }
            </li>
        }
    };
    let people = |text: Text, n: Option<u32>| {
        n.map(|n| text.fill(language, &[("n", &n.to_string())])).unwrap_or_default()
    };
    let delivered = project.deliveries().iter().map(|one| {
        let what =
            format!("{} {}", words::DELIVERED.get(language), people(words::BENEFITED, one.beneficiaries));
        line(what.trim_end().to_owned(), one.by, one.on, one.text.clone())
    });
    let rated = project.ratings().map(|(by, one)| {
        let what = words::RATED_AS.fill(language, &[("n", &one.rating.get().to_string())]);
        let what = format!("{what} {}", people(words::RATERS_ASKED, one.raters));
        line(what.trim_end().to_owned(), by, one.on, one.comment.clone())
    });
    let evaluated = project
        .evaluations()
        .iter()
        .map(|one| line(words::EVALUATED.get(language).to_owned(), one.by, one.on, one.text.clone()));
    let lines: Vec<Html> = delivered.chain(rated).chain(evaluated).collect();
    html! {
        <section aria-labelledby="happened">
            <h2 id="happened">{ words::HAPPENED.get(language) }</h2>
            if lines.is_empty() {
                <p class="soft">{ words::NOTHING_HAPPENED.get(language) }</p>
            } else {
                <ul class="log">{ for lines }</ul>
            }
        </section>
    }
}
