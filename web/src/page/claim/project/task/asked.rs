//! What a filled form asks for.

use cobuild::{
    agreement::Rating,
    claim::{Project, ProjectChange, Window, project},
    record::{ClaimId, OrganisationId, ProjectId},
    text::Language,
};

use super::Task;
use crate::{
    component::{Answers, Problem},
    page::{number::whole, organisation::picked},
    store::StoreView,
    text::messages::{claim_page as words, common},
};

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub(super) fn asked(
    task: Task,
    (project, known): (ProjectId, &Project),
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<project::Command, Problem> {
    use project::Command;
    let by = || answers.text("by").parse::<OrganisationId>().map_err(|_| Problem::of("by", common::CHOOSE));
    let text = |name: &str| answers.text(name).to_owned();
    let on = answers.date("on");
    Ok(match task {
        Task::Deliver => {
            let beneficiaries = whole(answers, "beneficiaries", language)?;
            Command::Deliver { project, by: by()?, on, text: text("text"), beneficiaries, fulfilment: None }
        }
        Task::Rate => {
            let rating = answers.text("rating").parse().ok().and_then(Rating::new);
            let rating = rating.ok_or_else(|| Problem::of("rating", common::CHOOSE))?;
            let raters = whole(answers, "raters", language)?;
            Command::Rate { project, by: by()?, rating, raters, comment: text("comment"), on }
        }
        Task::Evaluate => Command::Evaluate { project, by: by()?, on, text: text("text") },
        Task::AddClaim => {
            let claim: ClaimId =
                answers.text("claim").parse().map_err(|_| Problem::of("claim", common::CHOOSE))?;
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
