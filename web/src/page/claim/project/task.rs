//! What is done with a project, each as a form with an address of its own: `?do=deliver`.

use cobuild::{
    agreement::Rating,
    claim::{self, Project, ProjectChange, ProjectStatus, Window, project},
    record::{ClaimId, OrganisationId, ProjectId},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    address::Address,
    component::{
        Answers, Choice, DateField, Need, NumberField, Problem, Select, TextField, TextKind, Weight,
    },
    page::{
        number::whole,
        organisation::{PickField, picked},
        party,
        step::StepPage,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{messages::claim_page as words, use_language},
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[
    ("claim.field-title", "title"),
    ("claim.field-reason", "reason"),
    ("claim.field-delivery", "text"),
    ("claim.field-evaluation", "text"),
    ("CLM-06", "to"),
    ("CLM-12", "by"),
    ("CLM-13", "by"),
    ("CLM-16", "by"),
];

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Record a delivery.
    Deliver,
    /// Record a rating.
    Rate,
    /// Record what somebody who took part says.
    Evaluate,
    /// Let a further claim join.
    AddClaim,
    /// Let somebody help.
    AddHelper,
    /// Change the entry.
    Edit,
    /// Call it off.
    Cancel,
}

impl Task {
    const ALL: [Task; 7] = [
        Task::Deliver,
        Task::Rate,
        Task::Evaluate,
        Task::AddClaim,
        Task::AddHelper,
        Task::Edit,
        Task::Cancel,
    ];

    const fn key(self) -> &'static str {
        match self {
            Task::Deliver => "deliver",
            Task::Rate => "rate",
            Task::Evaluate => "evaluate",
            Task::AddClaim => "add-claim",
            Task::AddHelper => "add-helper",
            Task::Edit => "edit",
            Task::Cancel => "cancel",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Deliver => words::DELIVER,
            Task::Rate => words::RATE,
            Task::Evaluate => words::EVALUATE,
            Task::AddClaim => words::ADD_CLAIM,
            Task::AddHelper => words::ADD_HELPER,
            Task::Edit => words::EDIT_PROJECT,
            Task::Cancel => words::CANCEL_PROJECT,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Deliver => words::DELIVERY_RECORDED,
            Task::Rate => words::RATING_RECORDED,
            Task::Evaluate => words::EVALUATION_RECORDED,
            Task::AddClaim => words::CLAIM_ADDED,
            Task::AddHelper => words::HELPER_ADDED,
            Task::Edit => words::PROJECT_CHANGED,
            Task::Cancel => words::PROJECT_CANCELLED,
        }
    }

    /// What can be done besides what comes next.
    pub const fn offered(status: ProjectStatus) -> &'static [Task] {
        match status {
            ProjectStatus::Unfounded | ProjectStatus::Planned => {
                &[Task::AddClaim, Task::AddHelper, Task::Edit, Task::Cancel]
            }
            ProjectStatus::Running => {
                &[Task::Rate, Task::AddClaim, Task::AddHelper, Task::Edit, Task::Cancel]
            }
            ProjectStatus::DoneUnrated => &[Task::Deliver],
            ProjectStatus::Done => &[Task::Deliver, Task::Rate],
            ProjectStatus::Evaluated => &[Task::Deliver, Task::Rate, Task::Evaluate],
            ProjectStatus::Cancelled => &[],
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: ProjectId) -> Address {
        Address::from(Route::Project { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: ProjectId, project: Project) -> Html {
        html! { <TaskPage task={self} {id} {project} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: ProjectId,
    project: Project,
}

/// The form of a task, below the project.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref project } = *props;
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let fields = store.read(|workspace| fields(workspace, task, project, today, language));
    let asked = {
        let (store, project) = (store.clone(), project.clone());
        Callback::from(move |answers: Answers| {
            let command = asked(task, (id, &project), &answers, &store, language)?;
            Ok(workspace::Command::Claim(claim::Command::Project(command)))
        })
    };
    let weight = if task == Task::Cancel { Weight::Danger } else { Weight::Primary };
    html! {
        <StepPage id={task.key()} draft={format!("project/{id}/{}", task.key())} title={task.label()}
            of={project.title.get().clone()} back={Route::Project { id }} done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(workspace: &Workspace, task: Task, project: &Project, today: Date, language: Language) -> Html {
    let needed = || Need::By(words::NEED_LIST.into());
    let claims = &workspace.claims;
    let by = |label: Text, among: Vec<OrganisationId>| {
        let choices: Vec<Choice> =
            among.into_iter().map(|id| party::choice(workspace, id, language)).collect();
        html! { <Select name="by" {label} {choices} need={Need::Unmarked} /> }
    };
    let on = || html! { <DateField name="on" label={words::ON} initial={Some(today)} between={(None, Some(today))} need={Need::Unmarked} /> };
    match task {
        Task::Deliver => {
            let mut givers = claims.givers_of(project);
            givers.extend(project.helpers().chain([*project.lead.get()]));
            html! {
                <>
                    { by(words::GIVER, givers.into_iter().collect()) }
                    <TextField name="text" label={words::DELIVERED_WHAT} kind={TextKind::Lines(3)} need={needed()} />
                    <NumberField name="beneficiaries" label={words::BENEFICIARIES} />
                    { on() }
                </>
            }
        }
        Task::Rate => {
            let numbers: Vec<Choice> =
                (1..=5).rev().map(|n| Choice::new(n.to_string(), n.to_string())).collect();
            html! {
                <>
                    { by(words::RATED_BY, claims.beneficiaries_of(project).into_iter().collect()) }
                    <Select name="rating" label={words::RATING} choices={numbers} blank={words::CHOOSE} need={needed()} />
                    <NumberField name="raters" label={words::RATERS} />
                    <TextField name="comment" label={words::COMMENT} kind={TextKind::Lines(2)} />
                    { on() }
                </>
            }
        }
        Task::Evaluate => html! {
            <>
                { by(words::EVALUATED_BY, claims.members_of(project).into_iter().collect()) }
                <TextField name="text" label={words::EVALUATION} kind={TextKind::Lines(3)} need={needed()} />
                { on() }
            </>
        },
        Task::AddClaim => {
            let free = claims.claims().filter(|(_, claim)| claim.is_accepted() && claim.project().is_none());
            let free: Vec<Choice> = free
                .map(|(id, claim)| {
                    let item =
                        claims.item(claim.item).map(|item| item.text.get().as_str()).unwrap_or_default();
                    let name = party::name(workspace, claim.claimant, language);
                    Choice::new(id.to_string(), format!("{item} · {name}"))
                })
                .collect();
            html! { <Select name="claim" label={words::CLAIM_JOINS} choices={free} blank={words::CHOOSE} need={needed()} /> }
        }
        Task::AddHelper => html! { <PickField name="helper" label={words::HELPER} need={needed()} /> },
        Task::Edit => {
            let (window, lead) =
                (project.window.get(), party::name(workspace, *project.lead.get(), language));
            html! {
                <>
                    <TextField name="title" label={words::PROJECT} initial={AttrValue::from(project.title.get().clone())} need={needed()} />
                    <PickField name="lead" label={words::LEAD} initial={lead} need={needed()} />
                    <TextField name="plan" label={words::PLAN} kind={TextKind::Lines(3)} initial={AttrValue::from(project.plan.get().clone())} />
                    <DateField name="from" label={words::FROM} initial={Some(window.from)} need={Need::Unmarked} />
                    <DateField name="to" label={words::UNTIL} initial={Some(window.to)} need={Need::Unmarked} />
                </>
            }
        }
        Task::Cancel => {
            html! { <TextField name="reason" label={words::REASON} kind={TextKind::Lines(2)} need={needed()} /> }
        }
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    (project, known): (ProjectId, &Project),
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<project::Command, Problem> {
    use project::Command;
    let by = || answers.text("by").parse::<OrganisationId>().map_err(|_| Problem::of("by", words::CHOOSE));
    let text = |name: &str| answers.text(name).to_owned();
    let on = answers.date("on");
    Ok(match task {
        Task::Deliver => {
            let beneficiaries = whole(answers, "beneficiaries", language)?;
            Command::Deliver { project, by: by()?, on, text: text("text"), beneficiaries, fulfilment: None }
        }
        Task::Rate => {
            let rating = answers.text("rating").parse().ok().and_then(Rating::new);
            let rating = rating.ok_or_else(|| Problem::of("rating", words::CHOOSE))?;
            let raters = whole(answers, "raters", language)?;
            Command::Rate { project, by: by()?, rating, raters, comment: text("comment"), on }
        }
        Task::Evaluate => Command::Evaluate { project, by: by()?, on, text: text("text") },
        Task::AddClaim => {
            let claim: ClaimId =
                answers.text("claim").parse().map_err(|_| Problem::of("claim", words::CHOOSE))?;
            Command::AddClaim { project, claim }
        }
        Task::AddHelper => {
            let helper = picked(store, answers, "helper", language)?;
            Command::AddHelper {
                project,
                helper: helper.ok_or_else(|| Problem::of("helper", words::HELPER_MISSING))?,
            }
        }
        Task::Edit => {
            let lead = picked(store, answers, "lead", language)?;
            Command::Edit { project, changes: changes(known, answers, lead) }
        }
        Task::Cancel => Command::Cancel { project, reason: text("reason") },
    })
}

/// What differs from a project as it stands.
fn changes(known: &Project, answers: &Answers, lead: Option<OrganisationId>) -> Vec<ProjectChange> {
    let before = *known.window.get();
    let (from, to) = (answers.date("from"), answers.date("to"));
    let window = Window { from: from.unwrap_or(before.from), to: to.unwrap_or(before.to) };
    let (title, plan) = (answers.text("title"), answers.text("plan"));
    let changes = [
        (title != known.title.get()).then(|| ProjectChange::Title(title.to_owned())),
        lead.filter(|lead| lead != known.lead.get()).map(ProjectChange::Lead),
        (plan != known.plan.get()).then(|| ProjectChange::Plan(plan.to_owned())),
        (window != before).then_some(ProjectChange::Window(window)),
    ];
    changes.into_iter().flatten().collect()
}
