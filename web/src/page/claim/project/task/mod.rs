//! What is done with a project, each as a form with an address of its own: `?do=deliver`.

mod asked;
mod fields;

use cobuild::{
    claim::{self, Project, ProjectStatus},
    record::ProjectId,
    text::Text,
    workspace,
};
use yew::prelude::*;

use asked::asked;
use fields::fields;

use crate::{
    address::Address,
    component::{Answers, Weight},
    page::step::StepPage,
    route::Route,
    store::use_store,
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
    /// Record performance.
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
